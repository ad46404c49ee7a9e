import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';

export default inSite({
  id: 'intr-link',
  title: { zh: '入侵报警联动视频', en: 'Intrusion alarms call up video' },
  checks: { zh: '有入侵探测器和摄像机的场所，有入侵报警（intrusion）触发调用视频（show-video）的联动。', en: 'In a site with intrusion detectors and cameras a linkage shows and records video on an intrusion alarm.' },
  why: { zh: '报警时立即看到现场并留下录像。', en: 'The place is seen and recorded at once.' },
  mend: { zh: '补上联动（Linkage，trigger: intrusion，action: show-video）', en: 'add the Linkage' },
  *check(facts, site) {
    if (site.intrusion.detectors.length === 0 || site.video.cameras.length === 0) return;
    yield judge(ofSite(facts), !site.fire.linkages.some(({ trigger, action }) => trigger === 'intrusion' && action === 'show-video') && { zh: '没有调用视频的联动', en: 'nothing calls up video' });
  },
});
