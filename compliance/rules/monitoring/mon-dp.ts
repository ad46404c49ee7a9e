import { limitsOf, thresholdsOf } from '../../../analysis/environment';
import { isMainRoom } from '../../../analysis/site/contents';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { listsBy } from '../../shapes/lists-by';
import { ofThing } from '../../subject';
import { fill } from '../../words';

/** Pascals below which it must alarm. */
const least = 5;

export default inSite({
  id: 'mon-dp',
  title: { zh: 'A级主机房的压差受监测', en: 'The over-pressure of main rooms of class A is watched' },
  checks: {
    zh: 'A级机房的每个设备间有压差监测点（kind: pressure），压差低于 5 Pa 之前或当时报警。B级、C级不查。',
    en: 'In class A every equipment room has a point of kind `pressure` that warns or alarms no later than below 5 Pa. Classes B and C are not looked at.',
  },
  why: { zh: '失去正压，灰尘和热空气就从缝隙进来。', en: 'Without over-pressure dust and hot air come in through every gap.' },
  mend: { zh: '设压差监测点（MonitoringPoint，kind: pressure），thresholds 的下限不低于 5 Pa', en: 'add a MonitoringPoint of kind pressure with a `min` of 5 Pa or more' },
  *check(facts, site) {
    if (site.class !== 'A') return;
    const pointsIn = listsBy((facts.model.monitoringPoints ?? []).filter(({ kind }) => kind === 'pressure'), ({ watches, position }) => watches ?? position?.room);
    for (const room of site.rooms.filter(isMainRoom)) {
      const points = pointsIn(room.id);
      const limits = points.flatMap((point) => (['warning', 'alarm'] as const).flatMap((level) => limitsOf(thresholdsOf(point), 'pressure-difference', level)?.min ?? []));
      const highest = limits.length === 0 ? undefined : Math.max(...limits);
      yield judge(ofThing(facts, room.id), points.length === 0 && { zh: '没有压差监测点', en: 'no point of its over-pressure' },
        points.length > 0 && highest === undefined && { zh: '压差没有下限', en: 'its over-pressure has no lower limit' },
        highest !== undefined && highest < least && fill({ zh: '压差低于 {highest} Pa才报警，应不低于 {least} Pa', en: 'alarms below {highest} Pa, wanted {least} Pa or more' }, { highest, least }));
    }
  },
});
