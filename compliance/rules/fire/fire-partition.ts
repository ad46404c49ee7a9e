import { weigh } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { allCalled, inSite } from '../../shapes/in-site';
import { partitionWalls } from '../../shapes/partition';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const hours = 2;

export default inSite({
  id: 'fire-partition',
  title: { zh: '与其他部位之间的隔墙耐火极限不低于2.0 h', en: 'Walls to other parts of the building withstand fire for two hours' },
  checks: { zh: '各层与其他单位用房、公共走廊相邻的墙写明耐火极限（fireHours），不小于2.0 h。楼板由人核对。', en: 'On every floor, walls to rooms of others and public corridors state `fireHours`, which is 2 or more. Slabs must be checked by people.' },
  why: { zh: '别处的火不得烧进机房。', en: 'Fire elsewhere must not get in.' },
  mend: { zh: '加强隔墙，并写 fireHours', en: 'strengthen the wall and state `fireHours`' },
  *check(facts, site) {
    const wallsOf = listsBy(partitionWalls(site), ({ floor }) => floor);
    for (const floor of site.floors) {
      const walls = wallsOf(floor.id);
      if (walls.length === 0) continue;
      const weak = walls.filter(({ fireHours }) => fireHours !== undefined && fireHours < hours);
      const silent = walls.filter(({ fireHours }) => fireHours === undefined);
      yield weigh(ofThing(facts, floor.id),
        weak.map(({ id, name, fireHours }) => fill({ zh: '{zh}耐火极限 {fireHours} h', en: '{en} withstands fire for {fireHours} h' }, { zh: name, en: id, fireHours: fireHours! })),
        silent.length === 0 ? [] : [fill({ zh: '耐火极限：{walls}', en: 'for how long walls withstand fire: {walls}' }, { walls: allCalled(silent) })]);
    }
  },
});
