import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'site-djcp-location',
  title: { zh: '机房不在地下室或顶层', en: 'The machine room is neither in the basement nor on the top storey' },
  checks: { zh: '机房所在楼层不是地下层，也不是建筑的最高层；在这两处的，写明防水防潮措施（waterproofing）。', en: 'Its storey is neither below ground nor the highest of the building, or its `waterproofing` is stated.' },
  why: { zh: '地下层易进水，顶层易渗漏。', en: 'Water comes into basements and through roofs.' },
  mend: { zh: '换楼层；不能换的做防水防潮，写入楼层的 waterproofing', en: 'use another storey, or protect it against water and damp and state `waterproofing` of the floor' },
  *check(facts, site) {
    const { roomsOfFloor, things } = siteIndexOf(site);
    for (const floor of site.floors) {
      if (!(roomsOfFloor.get(floor.id) ?? []).some(({ use }) => use === 'equipment')) continue;
      const found = things.get(floor.building);
      const top = found?.kind === 'building' ? found.thing.floorsAbove : undefined;
      const dry = floor.waterproofing !== undefined;
      yield judge(ofThing(facts, floor.id), !dry && floor.level < 0 && { zh: '在地下层，没有防水防潮措施', en: 'is below ground, unprotected' }, !dry && top !== undefined && top > 1 && floor.level >= top && { zh: '在顶层，没有防水防潮措施', en: 'is the top storey, unprotected' });
    }
  },
});
