import { judge } from '../../rule';
import { coreDoors } from '../../shapes/core-doors';
import { inSite } from '../../shapes/in-site';
import { listsBy } from '../../shapes/lists-by';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-anti-passback',
  title: { zh: '核心区、KM核心区的门防反传', en: 'Doors of the core areas have anti-passback' },
  checks: { zh: '常用门的锁设防反传（antiPassback）。', en: 'Locks of normal doors have `antiPassback`.' },
  why: { zh: '进去的卡不能再让别人进一次。', en: 'A card that went in lets nobody else in.' },
  mend: { zh: '在锁上写 antiPassback: true', en: 'set `antiPassback` at the lock' },
  *check(facts, site) {
    const locksOf = listsBy(site.access.locks, ({ door }) => door);
    for (const { door } of coreDoors(site)) {
      const [lock] = locksOf(door.id);
      if (lock) yield judge(ofThing(facts, door.id), !lock.antiPassback && { zh: '未设防反传', en: 'has none' });
    }
  },
});
