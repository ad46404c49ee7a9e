import { judge } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const [count, square] = [2, 6];

export default inSite({
  id: 'gnd-mesh',
  title: { zh: '每个机柜用两根不同长度的导体联结', en: 'Every rack is bonded by two conductors of different length' },
  checks: { zh: '有联结导体的机柜，导体不少于2根，截面不小于6 mm²。没有导体的见 gnd-bond。', en: 'A bonded rack has two conductors or more of 6 mm² or more. Racks without any are the subject of gnd-bond.' },
  why: { zh: '长度不同的两根不会同时谐振。', en: 'Two of different length do not resonate together.' },
  mend: { zh: '增加导体或加大截面（EarthBar.bond）', en: 'add conductors or enlarge them (EarthBar.bond)' },
  *check(facts, site) {
    const bondsOf = listsBy(site.power.earthing?.bonds ?? [], ({ from }) => from);
    for (const rack of site.racks) {
      const own = bondsOf(rack.id);
      if (own.length === 0) continue;
      const total = own.reduce((sum, bond) => sum + bond.count, 0);
      const least = Math.min(...own.map(({ squareMillimetres }) => squareMillimetres));
      yield judge(ofThing(facts, rack.id), total < count && fill({ zh: '只有 {total} 根', en: 'has {total} conductor(s)' }, { total }), least < square && fill({ zh: '截面 {least} mm²', en: 'a conductor has {least} mm²' }, { least }));
    }
  },
});
