import { judge } from '../../rule';
import { coreDoors } from '../../shapes/core-doors';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-two-factor',
  title: { zh: '进入核心区、KM核心区用两种鉴别方式', en: 'The core areas are entered with two factors' },
  checks: { zh: '常用门外侧设有读卡器的，其中一台同时要求两种以上鉴别方式（factors）。', en: 'Where a normal door has readers outside, one of them asks for two factors or more.' },
  why: { zh: '卡可被冒用，须与生物特征等并用。', en: 'A card can be used by another; a second factor shows who it is.' },
  mend: { zh: '在 factors 中加一种方式', en: 'add one to the `factors`' },
  *check(facts, site) {
    for (const { door, outside } of coreDoors(site)) if (outside.length > 0) yield judge(ofThing(facts, door.id), !outside.some(({ factors }) => new Set(factors).size >= 2) && { zh: '只要求一种鉴别方式', en: 'asks for one factor only' });
  },
});
