import { squareMetres } from '../../../analysis/geometry/polygon';
import { mountedIn, sumOf } from '../../../analysis/site/contents';
import { siteIndexOf } from '../../../model';
import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

/** m/s², as the calculations of loads take it. */
const gravity = 9.81;

export default inSite({
  id: 'shield-load',
  title: { zh: '楼板承受屏蔽室及其内设备的重量', en: 'The slab bears the shield with what stands in it' },
  checks: { zh: '屏蔽室写明自重（kilograms）；自重与其内机柜、设备、家具的重量之和按内部面积平均，不超过楼板活荷载（floorLoad）。局部荷载另由 bld-floor-bears 核对。', en: 'A shield states its weight (`kilograms`); with racks, devices and furniture in it, spread over the area inside, it is no more than the slab bears (`floorLoad`). Single loads are for bld-floor-bears.' },
  why: { zh: '钢板壳体每平方米重一百公斤左右，建筑结构须能承受。', en: 'A shell of steel weighs about a hundred kilograms to the square metre, which the structure has to bear.' },
  mend: { zh: '由结构专业核算、加固后写明 floorLoad，或减轻壳体', en: 'have the structure calculated and strengthened, and state `floorLoad`; or make the shell lighter' },
  *check(facts, site) {
    const { rooms, floors, racksOfRoom } = siteIndexOf(site);
    for (const shield of site.shieldings) {
      const room = rooms.get(shield.room);
      if (!room) continue;
      if (shield.kilograms === undefined) { yield unknown(ofThing(facts, shield.id), { zh: '屏蔽室自重（kilograms）', en: 'the weight of the shield (`kilograms`)' }); continue; }
      const inIt = sumOf((racksOfRoom.get(room.id) ?? []).flatMap((rack) => [rack.kilograms, ...mountedIn(facts.model, site, rack).map(({ kilograms }) => kilograms)])) + sumOf(site.furniture.filter(({ position }) => position.room === room.id).map(({ kilograms }) => kilograms));
      const load = ((shield.kilograms + inIt) * gravity) / 1000 / squareMetres(shield.outline);
      const bears = room.floorLoad ?? floors.get(room.floor)?.floorLoad ?? 0;
      yield judge(ofThing(facts, shield.id), load > bears && fill({ zh: '平均 {load} kN/m²，楼板承受 {bears} kN/m²', en: '{load} kN/m² on average, on a slab that bears {bears} kN/m²' }, { load: load.toFixed(1), bears }));
    }
  },
});
