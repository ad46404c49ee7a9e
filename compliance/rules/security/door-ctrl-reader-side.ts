import { depthsOf, doorGraphOf, outside } from '../../../analysis/site/doors';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-ctrl-reader-side',
  title: { zh: '读卡器在门的外侧', en: 'Readers are on the outer side of doors' },
  checks: { zh: '设读卡器的常用门，离场所入口较近的一侧有读卡器。', en: 'A normal door with readers has one on the side that is nearer to the entrance of the site.' },
  why: { zh: '示例图中读卡器画在门外侧：进入须鉴别。', en: 'The example drawing shows them outside: who enters is identified.' },
  mend: { zh: '把读卡器移到外侧，或在外侧加一台', en: 'move the reader outside, or add one there' },
  *check(facts, site) {
    const graph = doorGraphOf(site);
    const depths = depthsOf(graph);
    for (const { door, between, readers } of graph.passages) {
      if (door.use !== 'normal' || readers.length === 0) continue;
      const [a, b] = between;
      const [first, second] = [depths.get(a) ?? Infinity, depths.get(b) ?? Infinity];
      // Two rooms equally far in have no outer side.
      if (first === second) continue;
      const outer = first < second ? a : b;
      yield judge(ofThing(facts, door.id), !readers.some(({ side }) => (side ?? outside) === outer) && { zh: '只在内侧有读卡器', en: 'has a reader inside only' });
    }
  },
});
