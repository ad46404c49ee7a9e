import { squareMetres } from '../../../analysis/geometry/polygon';
import { isOutdoor } from '../../../analysis/site/contents';
import { siteIndexOf } from '../../../model';
import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'inc-area',
  title: { zh: '各房间面积之和不超过所述建筑面积', en: 'Rooms together are no larger than the floor area stated' },
  checks: { zh: '同层各房间使用面积之和不大于该层写明的建筑面积（grossArea）。室外设备区不计。', en: 'The usable areas of the rooms of a floor sum up to no more than its `grossArea`. Outdoor areas do not count.' },
  why: { zh: '平面图与正文的面积不得互相矛盾。', en: 'The plan and the papers must not contradict each other.' },
  mend: { zh: '核对平面图与产权证', en: 'check the plan against the deed' },
  *check(facts, site) {
    const { roomsOfFloor } = siteIndexOf(site);
    for (const floor of site.floors) {
      const rooms = (roomsOfFloor.get(floor.id) ?? []).filter((room) => !isOutdoor(room));
      if (rooms.length === 0) continue;
      const sum = rooms.reduce((total, { inner }) => total + squareMetres(inner), 0);
      const { grossArea } = floor;
      yield grossArea === undefined ? unknown(ofThing(facts, floor.id), { zh: '建筑面积', en: 'the floor area' })
        : judge(ofThing(facts, floor.id), sum > grossArea + 1e-6 && fill({ zh: '房间合计 {sum} m²，建筑面积 {gross} m²', en: 'rooms together {sum} m², floor area {gross} m²' }, { sum: sum.toFixed(1), gross: grossArea }));
    }
  },
});
