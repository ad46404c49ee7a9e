import type { MonitoringPoint } from '../../../model';
import { limitsOf, thresholdsOf } from '../../../analysis/environment';
import { classDemands } from '../../../analysis/site/classes';
import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofPoint } from '../../subject';
import { ofUps } from '../../shapes/warned';
import { fill } from '../../words';

export default inSite({
  id: 'mon-ups-autonomy',
  title: { zh: 'UPS剩余后备时间低于等级要求时预警', en: 'UPS warn when less autonomy is left than the class of the room asks for' },
  checks: { zh: 'UPS监测点的后备时间预警下限不小于机房等级要求的电池时间（A级15 min，B级7 min）。', en: 'Points of UPS warn of the autonomy at no less than the battery minutes of the class (15 in A, 7 in B).' },
  why: { zh: '须在断电前起动发电机或有序停机。', en: 'There is time to start the generator or to stop in order.' },
  mend: { zh: '提高后备时间的预警下限', en: 'raise the `warning` of the autonomy' },
  *check(facts, site) {
    const minutes = classDemands[site.class].batteryMinutes;
    if (minutes === undefined) return;
    const points = (facts.model.monitoringPoints ?? []).filter((point) => ofUps(point, site));
    const leastOf = (point: MonitoringPoint) => limitsOf(thresholdsOf(point), 'autonomy', 'warning')?.min;
    const told = new Set(points.filter((point) => leastOf(point) !== undefined).map(({ watches }) => watches));
    for (const point of points) {
      const least = leastOf(point);
      yield weigh(ofPoint(facts, site, point),
        least !== undefined && least < minutes ? [fill({ zh: '低于 {least} min才预警，应不小于 {minutes} min', en: 'warns below {least} min, wanted {minutes} min or more' }, { least, minutes })] : [],
        least === undefined && !(point.watches !== undefined && told.has(point.watches)) ? [{ zh: '后备时间的预警下限', en: 'the warning of the autonomy' }] : []);
    }
  },
});
