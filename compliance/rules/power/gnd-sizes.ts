import { siteIndexOf, type Bilingual } from '../../../model';
import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill } from '../../words';

const least = { ring: 50, mesh: 25, toMain: 16 };

export default inSite({
  id: 'gnd-sizes',
  title: { zh: '等电位联结带、网格和干线截面足够', en: 'Bonding ring, mesh and conductors to the main bar are thick enough' },
  checks: { zh: '铜质联结带（mesh.ring）不小于50 mm²，网格（mesh）不小于25 mm²，局部端子板到总端子板不小于16 mm²。', en: 'The ring (mesh.ring) has 50 mm² of copper or more, the mesh 25 mm², conductors from local bars to the main bar 16 mm².' },
  why: { zh: '过细的导体高频阻抗大，也经不起雷电流。', en: 'Thin conductors have a high impedance and do not bear lightning.' },
  mend: { zh: '加大截面', en: 'enlarge them' },
  *check(facts, site) {
    const { earthing } = site.power;
    if (!earthing?.mesh) { yield unknown(ofSite(facts), { zh: '等电位联结网格', en: 'the bonding mesh' }); return; }
    const { things } = siteIndexOf(site);
    const isMain = (id: string): boolean => { const found = things.get(id); return found?.kind === 'earth-bar' && found.thing.kind === 'main'; };
    const thin = (name: Bilingual, found: number, wanted: number) => found < wanted && fill({ zh: '{name}为 {found} mm²，应不小于 {wanted} mm²', en: '{name}: {found} mm², wanted {wanted} mm² or more' }, { name, found, wanted });
    const up = earthing.bonds.filter(({ from, to }) => isMain(to) && things.get(from)?.kind === 'earth-bar').map(({ squareMillimetres }) => squareMillimetres);
    yield judge(ofSite(facts), thin({ zh: '联结带', en: 'the ring' }, earthing.mesh.ring, least.ring), thin({ zh: '网格', en: 'the mesh' }, earthing.mesh.squareMillimetres, least.mesh),
      up.length > 0 && thin({ zh: '到总端子板的导体', en: 'a conductor to the main bar' }, Math.min(...up), least.toMain));
  },
});
