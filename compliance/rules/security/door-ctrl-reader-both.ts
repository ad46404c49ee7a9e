import { judge } from '../../rule';
import { coreDoors } from '../../shapes/core-doors';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-ctrl-reader-both',
  title: { zh: '核心区、KM核心区进出双向刷卡', en: 'The core areas are entered and left by readers' },
  checks: { zh: '常用门的内侧也有读卡器。', en: 'Normal doors have a reader inside too.' },
  why: { zh: '才能知道谁在里面，并防止一卡多人。', en: 'Only then is it known who is inside.' },
  mend: { zh: '在门内侧加读卡器（Reader）', en: 'add a Reader inside' },
  *check(facts, site) {
    for (const { door, inside } of coreDoors(site)) yield judge(ofThing(facts, door.id), inside.length === 0 && { zh: '内侧没有读卡器', en: 'has no reader inside' });
  },
});
