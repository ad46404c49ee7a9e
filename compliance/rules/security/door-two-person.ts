import { judge } from '../../rule';
import { coreDoors } from '../../shapes/core-doors';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-two-person',
  title: { zh: '进入核心区、KM核心区须两人同时鉴别', en: 'The core areas are entered by two persons together' },
  checks: { zh: '常用门外侧设有读卡器的，每一台都要求两人以上同时鉴别（persons）。', en: 'Every reader outside a normal door of the core areas asks for two `persons` or more.' },
  why: { zh: '一人单独进入核心区，操作无人见证。', en: 'Whoever is there alone is seen by nobody.' },
  mend: { zh: '把 persons 改为 2', en: 'set `persons` to 2' },
  *check(facts, site) {
    for (const { door, outside } of coreDoors(site)) if (outside.length > 0) yield judge(ofThing(facts, door.id), outside.some(({ persons }) => persons < 2) && { zh: '一人即可进入', en: 'one person gets in' });
  },
});
