import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';

export default inSite({
  id: 'site-djcp-antitheft',
  title: { zh: '有防盗报警，或有人值守的视频监控', en: 'There is a burglar alarm, or video that somebody watches' },
  checks: { zh: '场所有接到报警主机的入侵探测器；或监控室有人值守（people）并有视频监控终端。', en: 'Intrusion detectors report to an alarm panel; or people are on watch (`people`) in a monitoring room with a viewer.' },
  why: { zh: '盗窃须能发现。', en: 'Theft is noticed.' },
  mend: { zh: '设入侵报警（AlarmPanel、IntrusionSensor），或安排值守', en: 'add an AlarmPanel with sensors, or put people on watch' },
  *check(facts, site) {
    const { things, rooms } = siteIndexOf(site);
    const panels = new Set(site.intrusion.panels.map(({ id }) => id));
    const alarm = site.intrusion.detectors.some(({ panel }) => panels.has(panel));
    const watched = site.video.cameras.length > 0 && site.video.viewers.some(({ furniture }) => {
      const found = things.get(furniture);
      return found?.kind === 'furniture' && (rooms.get(found.thing.position.room)?.people ?? 0) > 0;
    });
    yield judge(ofSite(facts), !alarm && !watched && { zh: '没有防盗报警，视频也无人值守', en: 'has no alarm, and nobody watches the video' });
  },
});
