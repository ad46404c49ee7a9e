import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'fire-zone-close',
  title: { zh: '喷放前防护区的开口都关闭', en: 'Openings of gas zones close before the discharge' },
  checks: { zh: '防护区墙上的每个防火阀，在关闭防火阀（close-dampers）联动的对象中。', en: 'Every damper in walls of a gas zone is a target of a linkage with action close-dampers.' },
  why: { zh: '开口不关，浓度保持不住。', en: 'The gas leaves by what is open.' },
  mend: { zh: '在联动的 targets 中加入该防火阀', en: 'add the damper to the targets of the Linkage' },
  *check(facts, site) {
    const { wallsOfRoom } = siteIndexOf(site);
    const closed = new Set(site.fire.linkages.filter(({ action }) => action === 'close-dampers').flatMap(({ targets }) => targets));
    for (const zone of site.fire.gasZones) {
      const walls = new Set(zone.rooms.flatMap((room) => wallsOfRoom.get(room) ?? []).map(({ id }) => id));
      const open = site.cooling.dampers.filter(({ id, wall }) => walls.has(wall) && !closed.has(id));
      yield judge(ofThing(facts, zone.id), open.length > 0 && fill({ zh: '没有联动关闭：{dampers}', en: 'not closed: {dampers}' }, { dampers: allCalled(open) }));
    }
  },
});
