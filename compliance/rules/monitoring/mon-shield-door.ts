import { siteIndexOf } from '../../../model';
import { thresholdsOf } from '../../../analysis/environment';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'mon-shield-door',
  title: { zh: '屏蔽门未关好为报警', en: 'A shielded door held open is an alarm' },
  checks: { zh: '监测屏蔽门的点，超时未关（door-held）的严重程度为报警（alarm）。没有监测点的见 mon-door。', en: 'Points that watch shielded doors have door-held as an alarm, not a warning. Doors without points are the subject of mon-door.' },
  why: { zh: '屏蔽门开着，屏蔽效能就没有了。', en: 'While it is open, nothing is shielded.' },
  mend: { zh: '把 door-held 的 state 改为 alarm', en: 'set the `state` of door-held to alarm' },
  *check(facts, site) {
    const { doors } = siteIndexOf(site);
    for (const point of facts.model.monitoringPoints ?? []) {
      const door = point.watches === undefined ? undefined : doors.get(point.watches);
      const held = thresholdsOf(point).filter(({ measure }) => measure === 'door-held');
      if (door?.shielding !== undefined && held.length > 0) yield judge(ofThing(facts, door.id), !held.some(({ state }) => state === 'alarm') && { zh: '超时未关只是预警', en: 'held open is only a warning' });
    }
  },
});
