import { isOutdoor } from '../../../analysis/site/contents';
import { siteIndexOf } from '../../../model';
import { weigh } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'site-plan-fields',
  title: { zh: '平面图能标注楼层、房间号和建筑面积', en: 'The plan can show floor, room numbers and floor area' },
  checks: { zh: '有房间的每个楼层写明建筑面积（grossArea），各房间写明房号（number），同层房号不重复。室外设备区不查。', en: 'Every floor with rooms states its `grossArea`, its rooms their `number`, none twice. Outdoor areas are not looked at.' },
  why: { zh: '申请材料要求平面图标注物理位置（楼层、房间号）、比例尺和建筑面积。', en: 'The application asks a plan with floor, room numbers, scale and floor area.' },
  mend: { zh: '照产权证和门牌填写', en: 'write them as in the deed and on the doors' },
  *check(facts, site) {
    const { roomsOfFloor } = siteIndexOf(site);
    for (const floor of site.floors) {
      const rooms = (roomsOfFloor.get(floor.id) ?? []).filter((room) => !isOutdoor(room));
      if (rooms.length === 0) continue;
      const numbered = listsBy(rooms, ({ number }) => number);
      const twice = rooms.filter(({ number }) => number !== undefined && numbered(number).length > 1);
      const bare = rooms.filter(({ number }) => number === undefined);
      yield weigh(ofThing(facts, floor.id),
        twice.length === 0 ? [] : [fill({ zh: '房号重复：{rooms}', en: 'number used twice: {rooms}' }, { rooms: allCalled(twice) })],
        [
          ...(floor.grossArea === undefined ? [{ zh: '建筑面积', en: 'the floor area' }] : []),
          ...(bare.length === 0 ? [] : [fill({ zh: '房号：{rooms}', en: 'numbers of rooms: {rooms}' }, { rooms: allCalled(bare) })]),
        ]);
    }
  },
});
