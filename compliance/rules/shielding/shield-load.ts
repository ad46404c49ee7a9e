import { squareMetres } from '../../../analysis/geometry/polygon';
import { bearing, gravity, weightIn } from '../../../analysis/site/rooms';
import { siteIndexOf } from '../../../model';
import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'shield-load',
  title: { zh: '楼板承受屏蔽室及其内设备的重量', en: 'The slab bears the shield with what stands in it' },
  checks: { zh: '屏蔽室写明自重（kilograms）；自重与其内机柜、设备、家具的重量之和按内部面积平均，不超过楼板活荷载（floorLoad）。有重量没有写明的不可评估；局部荷载另由 bld-floor-bears 核对。', en: 'A shield states its weight (`kilograms`); with racks, devices and furniture in it, spread over the area inside, it is no more than the slab bears (`floorLoad`). Not assessable while a weight is not stated; single loads are for bld-floor-bears.' },
  why: { zh: '钢板壳体每平方米重一百公斤左右，建筑结构须能承受。', en: 'A shell of steel weighs about a hundred kilograms to the square metre, which the structure has to bear.' },
  mend: { zh: '由结构专业核算、加固后写明 floorLoad，或减轻壳体', en: 'have the structure calculated and strengthened, and state `floorLoad`; or make the shell lighter' },
  *check(facts, site) {
    const { rooms } = siteIndexOf(site);
    for (const shield of site.shieldings) {
      const room = rooms.get(shield.room);
      if (!room) continue;
      const { kilograms, unknown } = weightIn(facts.model, site, room.id);
      const load = (((shield.kilograms ?? 0) + kilograms) * gravity) / 1000 / squareMetres(shield.outline);
      const bears = bearing(site, room).value;
      yield weigh(ofThing(facts, shield.id), [bears !== undefined && load > bears && fill({ zh: '平均 {load} kN/m²，楼板承受 {bears} kN/m²', en: '{load} kN/m² on average, on a slab that bears {bears} kN/m²' }, { load: load.toFixed(1), bears })], [
        unsaid(shield.kilograms, { zh: '屏蔽室自重（kilograms）', en: 'the weight of the shield (`kilograms`)' }), unsaid(bears, { zh: '楼板活荷载（floorLoad）', en: '`floorLoad`' }),
        unknown > 0 && fill({ zh: '其内{unknown}台设备的重量', en: 'the weight of {unknown} things in it' }, { unknown }),
      ]);
    }
  },
});
