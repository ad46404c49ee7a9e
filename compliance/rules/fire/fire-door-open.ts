import { siteIndexOf } from '../../../model';
import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { zoneDoors } from '../../shapes/zone-doors';
import { ofThing } from '../../subject';

export default inSite({
  id: 'fire-door-open',
  title: { zh: '防护区的门向疏散方向开，能自行关闭，能从内打开', en: 'Doors of gas zones open outwards, close by themselves, and can be opened from within' },
  checks: { zh: '进入防护区的门不向防护区内开，有闭门器（closer），内侧能打开（inside）。屏蔽门的内侧开启见 door-shield-mech。', en: 'Doors into a gas zone do not open into it, have a `closer`, and can be opened from within. Shielded doors: see door-shield-mech.' },
  why: { zh: '喷放前人员须在30 s内离开，离开后门须关闭。', en: 'People leave within 30 s, and behind them the door closes.' },
  mend: { zh: '改开向，装闭门器', en: 'let it open outwards, fit a closer' },
  *check(facts, site) {
    const { walls } = siteIndexOf(site);
    for (const { passage: { door }, room } of zoneDoors(site)) {
      const wall = walls.get(door.wall)!;
      yield weigh(ofThing(facts, door.id), [
        door.swing !== 'sliding' && wall[door.swing] === room && { zh: '向防护区内开', en: 'opens into the zone' },
        door.closer === false && { zh: '没有闭门器', en: 'has no closer' }, door.shielding === undefined && door.inside === 'none' && { zh: '不能从内侧打开', en: 'cannot be opened from within' },
      ], [
        unsaid(door.closer, { zh: '有无闭门器（closer）', en: 'whether it has a `closer`' }), door.shielding === undefined && unsaid(door.inside, { zh: '从内侧如何开启（inside）', en: 'how it is opened from within (`inside`)' }),
      ]);
    }
  },
});
