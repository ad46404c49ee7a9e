import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

const tall: ReadonlySet<string> = new Set(['building', 'wall', 'fence']);

export default inSite({
  id: 'site-surround',
  title: { zh: '写明周边环境：建筑物和围墙的高度、位置、距离', en: 'The surroundings are stated: heights, places and distances' },
  checks: { zh: '建筑的周边（surroundings）已写明；周围的建筑、围墙、围栏都有高度。', en: 'The building states its `surroundings`; buildings, walls and fences among them have a height.' },
  why: { zh: '申请材料须说明周围建筑物的高度、位置、距离和隔离情况。', en: 'The application describes them.' },
  mend: { zh: '现场核实后写入 surroundings', en: 'look on site and write them into `surroundings`' },
  *check(facts, site) {
    for (const building of site.buildings) {
      const flat = building.surroundings.filter(({ kind, metresHigh }) => tall.has(kind) && metresHigh === undefined);
      yield weigh(ofThing(facts, building.id),
        flat.length === 0 ? [] : [fill({ zh: '没有高度：{names}', en: 'without height: {names}' }, { names: list(flat.map(({ name }) => name)) })],
        building.surroundings.length === 0 ? [{ zh: '周边的建筑、围墙、道路', en: 'what stands around it' }] : []);
    }
  },
});
