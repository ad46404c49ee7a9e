import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, list } from '../../words';
import { upstreamOf } from '../../shapes/upstream';

export default inSite({
  id: 'fire-cut-power',
  title: { zh: '火灾时切断非消防电源', en: 'Fire cuts what is no fire supply' },
  checks: { zh: '标为非消防电源（nonFire）的每条回路，自身或其上级在切断非消防电源（cut-power）联动的对象中。', en: 'Every circuit marked nonFire, or what feeds it, is a target of a linkage with action cut-power.' },
  why: { zh: '防止电气火灾蔓延和扑救时触电。', en: 'Electric fires spread no further, and those who fight them are safe.' },
  mend: { zh: '在联动的 targets 中加入该回路或其上级', en: 'add the circuit, or what feeds it, to the targets of the Linkage' },
  *check(facts, site) {
    const circuits = site.power.circuits.filter(({ nonFire }) => nonFire);
    if (circuits.length === 0 || site.fire.panels.length === 0) return;
    const cut = new Set(site.fire.linkages.filter(({ action }) => action === 'cut-power').flatMap(({ targets }) => targets));
    const kept = circuits.filter(({ id, cabinet }) => !cut.has(id) && ![...upstreamOf(site, [cabinet])].some((each) => cut.has(each)));
    yield judge(ofSite(facts), kept.length > 0 && fill({ zh: '不切断：{circuits}', en: 'not cut: {circuits}' }, { circuits: list(kept.map(({ id }) => id)) }));
  },
});
