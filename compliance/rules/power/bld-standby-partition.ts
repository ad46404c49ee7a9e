import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'bld-standby-partition',
  title: { zh: 'A级机房互为备用的UPS在不同的物理隔间', en: 'In class A, UPS that back each other up stand in different rooms' },
  checks: { zh: 'A级场所同组的A路、B路UPS不在同一房间。管线的敷设路由由人核对。', en: 'In a site of class A the UPS of paths A and B of a group are not in one room. The ways of their cables must be checked by people.' },
  why: { zh: '一间失火或进水时另一路仍在。', en: 'When one room burns or floods the other path is left.' },
  mend: { zh: '把一路UPS移到另一房间', en: 'move one of them to another room' },
  *check(facts, site) {
    if (site.class !== 'A') return;
    const { rooms } = siteIndexOf(site);
    for (const group of new Set(site.power.ups.map((ups) => ups.group))) {
      const own = site.power.ups.filter((ups) => ups.group === group);
      const [a, b] = (['A', 'B'] as const).map((feed) => own.filter((ups) => ups.feed === feed).map(({ position }) => position.room));
      if (a!.length === 0 || b!.length === 0) continue;
      const shared = a!.find((room) => b!.includes(room));
      yield judge(ofThing(facts, group, own.map(({ name }) => name).join('、')), shared !== undefined && fill({ zh: '都在{zh}', en: 'stand together in {en}' }, { zh: rooms.get(shared)?.name ?? shared, en: shared }));
    }
  },
});
