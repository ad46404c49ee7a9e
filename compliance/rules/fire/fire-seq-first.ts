import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';

export default inSite({
  id: 'fire-seq-first',
  title: { zh: '首个报警信号启动声光报警', en: 'The first signal sounds the alarm' },
  checks: { zh: '有气体灭火的场所，首个信号（first）有启动声光报警（alarm）的联动。', en: 'In a site with gas zones a linkage sounds the alarm on the first signal.' },
  why: { zh: '人员须在喷放前撤离。', en: 'People leave before the discharge.' },
  mend: { zh: '补上联动（Linkage，trigger: first，action: alarm），targets 写声光报警器', en: 'add the Linkage (trigger: first, action: alarm), with the sounders as its `targets`' },
  *check(facts, site) {
    if (site.fire.gasZones.length === 0) return;
    yield judge(ofSite(facts), !site.fire.linkages.some(({ trigger, action, targets }) => trigger === 'first' && action === 'alarm' && targets.length > 0) && { zh: '没有写明对象（targets）的声光报警联动', en: 'no linkage with `targets` sounds the alarm' });
  },
});
