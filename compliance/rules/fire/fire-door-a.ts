import { siteIndexOf } from '../../../model';
import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { partitionDoors } from '../../shapes/partition';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'fire-door-a',
  title: { zh: '通向其他部位的门为甲级防火门，向外开，能自行关闭', en: 'Doors to other parts of the building are fire doors of grade A that open outwards and close by themselves' },
  checks: { zh: '通向其他单位用房、公共走廊的门为甲级（fireGrade: A），不向场所内开（opensInto），有闭门器（closer）。', en: 'Doors to rooms of others and public corridors have fireGrade A, do not open into the site, and have a `closer`.' },
  why: { zh: '隔墙上的门是火和烟的路，也是人的路。', en: 'Doors in that wall are a way for fire and smoke, and for people.' },
  mend: { zh: '换用甲级防火门，改开向，装闭门器', en: 'take a door of grade A, let it open outwards, fit a closer' },
  *check(facts, site) {
    const { walls } = siteIndexOf(site);
    for (const door of partitionDoors(site)) {
      const wall = walls.get(door.wall)!;
      const inward = door.swing !== 'sliding' && wall[door.swing] !== undefined;
      yield weigh(ofThing(facts, door.id), [
        door.fireGrade !== 'A' && fill({ zh: '防火等级{zh}', en: 'fire grade {en}' }, { zh: door.fireGrade === undefined ? '无' : `为${door.fireGrade === 'B' ? '乙' : '丙'}级`, en: door.fireGrade ?? 'none' }),
        inward && { zh: '向场所内开', en: 'opens into the site' }, door.closer === false && { zh: '没有闭门器', en: 'has no closer' },
      ], [unsaid(door.closer, { zh: '有无闭门器（closer）', en: 'whether it has a `closer`' })]);
    }
  },
});
