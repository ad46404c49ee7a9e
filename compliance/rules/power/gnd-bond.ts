import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'gnd-bond',
  title: { zh: '机柜均作等电位联结', en: 'Every rack is bonded' },
  checks: { zh: '每个机柜有到接地端子板的联结导体。', en: 'Every rack has a conductor to an earth bar.' },
  why: { zh: '金属外壳须等电位联结并接地。', en: 'Metal enclosures are bonded and earthed.' },
  mend: { zh: '为机柜加联结导体（EarthBar.bond）', en: 'bond the rack (EarthBar.bond)' },
  *check(facts, site) {
    const { earthing } = site.power;
    const bonded = new Set(earthing?.bonds.map(({ from }) => from));
    for (const rack of site.racks) {
      yield earthing === undefined ? unknown(ofThing(facts, rack.id), { zh: '等电位联结', en: 'the bonding' }) : judge(ofThing(facts, rack.id), !bonded.has(rack.id) && { zh: '没有联结导体', en: 'is not bonded' });
    }
  },
});
