import { cableRuns, siteCables } from '../../../analysis/cabling';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'cab-route',
  title: { zh: '每根线缆有路由和配线架口', en: 'Every cable has a way and a port of a patch panel' },
  checks: { zh: '网络、供电和传感器的每根线缆两端有位置，桥架通到；离开有配线架的机柜的网络线缆有配线架口。', en: 'Every cable of the network, of power and of sensors has a place at both ends and trays between them; a network cable that leaves a rack with patch panels has a port there.' },
  why: { zh: '没有路由的线缆无法施工，长度也无从计算。', en: 'A cable without a way can be neither laid nor measured.' },
  mend: { zh: '补画桥架，给出两端的位置，或增加配线架', en: 'draw the missing tray, place both ends, or add a patch panel' },
  *check(facts, site) {
    const runs = cableRuns(facts.model);
    const cables = siteCables(facts.model);
    if (runs.length + cables.length === 0) return;
    const panelled = new Set(site.patchPanels.map(({ rack, media }) => `${media} ${rack}`));
    const lost = [...runs, ...cables].filter(({ metres }) => metres === undefined).map(({ label }) => label);
    const unpatched = runs.filter(({ ends: [a, b], medium }) => a.rack === undefined || a.rack !== b.rack
      ? [a, b].some(({ rack, panel }) => rack !== undefined && panel === undefined && panelled.has(`${medium === 'copper' ? 'copper' : 'fibre'} ${rack}`)) : false).map(({ label }) => label);
    yield judge(ofSite(facts), lost.length > 0 ? fill({ zh: '没有路由：{cables}', en: 'without a way: {cables}' }, { cables: list(lost) })
      : unpatched.length > 0 && fill({ zh: '配线架口不足：{cables}', en: 'no port left: {cables}' }, { cables: list(unpatched) }));
  },
});
