import { isMainRoom } from '../../../analysis/site/contents';
import { movingWidth, narrowCorridors } from '../../../analysis/site/passages';
import { weigh } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'site-length-width',
  title: { zh: '由建筑入口到主机房的搬运通道净宽不小于1.5 m', en: 'The way for equipment from the entrance of the building to the main rooms is 1.5 m wide' },
  checks: { zh: '设备间所在楼层写明搬运通道（passage）的净宽，不小于1.5 m；场所内通往设备间所经的走廊，扣除其中的物件后，在门与门之间处处有1.5 m。通道宽度没有写明时不可评估。', en: 'A floor with equipment rooms states the clear width of its `passage`, 1.5 m or more; the corridors of the site on the way to them leave 1.5 m from door to door about what stands there. Not assessable until the width is stated.' },
  why: { zh: '机柜和空调须能搬进来，也能搬出去。', en: 'Racks and air conditioners have to be brought in, and out again.' },
  mend: { zh: '另选通道或清出走廊，写入楼层的 passage', en: 'use another way or clear the corridor, and state `passage` of the floor' },
  *check(facts, site) {
    for (const floor of site.floors.filter(({ id }) => site.rooms.some((room) => room.floor === id && isMainRoom(room)))) {
      const narrow = narrowCorridors(site, floor.id, movingWidth);
      const { passage } = floor;
      yield weigh(ofThing(facts, floor.id), [
        ...(passage !== undefined && passage.width < movingWidth ? [fill({ zh: '通道净宽 {width} mm', en: 'the passage is {width} mm wide' }, { width: passage.width })] : []),
        ...(narrow.length > 0 ? [fill({ zh: '走廊不足1.5 m：{rooms}', en: 'corridors narrower than 1.5 m: {rooms}' }, { rooms: allCalled(narrow) })] : []),
      ], passage === undefined ? [{ zh: '由建筑入口到本层机房的通道净宽（passage）', en: 'the clear width of the way from the entrance of the building (`passage`)' }] : []);
    }
  },
});
