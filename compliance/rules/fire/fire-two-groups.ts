import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'fire-two-groups',
  title: { zh: '气体灭火的房间有两组独立探测器', en: 'Rooms with gas have two independent groups of detectors' },
  checks: { zh: '每个防护区的每个房间，有第1组和第2组探测器。', en: 'Every room of a gas zone has detectors of group 1 and of group 2.' },
  why: { zh: '两组均报警才释放气体，防误喷。', en: 'Gas is released when both alarm, and not by mistake.' },
  mend: { zh: '增设另一组探测器（group）', en: 'add detectors of the other group' },
  *check(facts, site) {
    for (const room of new Set(site.fire.gasZones.flatMap(({ rooms }) => rooms))) {
      const groups = new Set(site.fire.detectors.filter(({ position }) => position.room === room).map(({ group }) => group));
      yield judge(ofThing(facts, room), groups.size < 2 && fill({ zh: '独立探测组只有 {count} 组', en: 'has {count} group(s) of detectors' }, { count: groups.size }));
    }
  },
});
