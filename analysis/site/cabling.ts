/** Lengths of cables and how full trays are. */
import { siteIndexOf, type Model, type Site } from '../../model';
import { cableRuns, trayLoads } from '../cabling';
import { calculation, demand, input, type Calculation } from './calculation';

export function cablingCalculations(model: Model, site: Site): Calculation[] {
  const { things } = siteIndexOf(site);
  const copper = cableRuns(model).filter(({ medium }) => medium === 'copper');
  const known = copper.filter(({ metres }) => metres !== undefined);
  const longest = known.reduce<(typeof known)[number] | undefined>((best, run) => (best === undefined || run.metres! > best.metres! ? run : best), undefined);
  const unknown = copper.length - known.length;
  const slack = input({ zh: '每端余量', en: 'slack at each end' }, 'Δ', site.cabling.slack / 1000, 'm', 'site.cabling.slack');
  const lengths = longest === undefined ? [] : [calculation('cable-length', site, [
    input({ zh: '线缆', en: 'cable' }, '', longest.label, '', longest.link),
    input({ zh: '路由长度（合计向上取至0.5 m）', en: 'way (the sum is rounded up to 0.5 m)' }, 'L路由', longest.metres! - (2 * site.cabling.slack) / 1000, 'm', 'analysis/cabling'), slack, input({ zh: '铜缆数', en: 'copper cables' }, 'n', copper.length, '根', 'links'),
  ], longest.metres, demand('cab-length', '≤', 90), unknown === 0 ? {} : { ...(longest.metres! <= 90 ? { verdict: 'not-assessable' as const } : {}), note: { zh: `${unknown}根铜缆没有位置或桥架，长度未知。`, en: `${unknown} copper cables have no place or tray: their length is unknown.` } })];
  return [...lengths, ...trayLoads(model).map(({ tray, strong, cables, area, share }) => {
    const thing = things.get(tray);
    const own = thing?.kind === 'tray' ? thing.thing : undefined;
    return calculation('tray-fill', { id: tray, name: own?.name ?? tray }, [
      input(strong ? { zh: '电力电缆根数', en: 'power cables' } : { zh: '弱电线缆根数', en: 'cables of weak current' }, 'n', cables, '根', 'analysis/cabling'), input({ zh: '线缆截面积合计', en: 'cross-sections together' }, 'Σ(π·dᵢ²/4)', Math.round(area), 'mm²', 'analysis/cabling'),
      input({ zh: '桥架宽×高', en: 'width × height' }, 'w×h', own ? `${own.width}×${own.height}` : '—', 'mm', `cabling.trays.${tray}`),
    ], share * 100, demand('cab-fill', '≤', site.cabling.fill * 100));
  })];
}
