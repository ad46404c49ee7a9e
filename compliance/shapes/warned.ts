import { measures, siteIndexOf, type Bilingual, type Measure, type MonitoringPoint, type Range, type Site } from '../../model';
import { limitsOf, thresholdsOf } from '../../analysis/environment';
import { within } from '../../analysis/site/indicators';
import { weigh, type Rule } from '../rule';
import { ofPoint } from '../subject';
import { fill, inside, rangeWords } from '../words';
import { inSite } from './in-site';
import { listsBy } from './lists-by';

interface Warned {
  readonly id: string;
  readonly title: Bilingual;
  /** Points it is about. */
  readonly points: (point: MonitoringPoint, site: Site) => boolean;
  /** Of these measures a point warns no later than at these limits. */
  readonly limits: Readonly<Partial<Record<Measure, Range>>>;
  readonly checks: Bilingual;
  readonly why: Bilingual;
}

/** A rule on thresholds of monitoring points: limits of standards are the limits of warnings (可配置默认值); wider ones warn too late. */
export const warned = ({ id, title, points, limits, checks, why }: Warned): Rule => inSite({
  id, title, checks, why,
  mend: { zh: '收窄预警范围（thresholds 的 warning）', en: 'narrow the `warning` of the threshold' },
  *check(facts, site) {
    const concerned = (facts.model.monitoringPoints ?? []).filter((each) => points(each, site));
    const others = listsBy(concerned, ({ watches }) => watches);
    for (const point of concerned) {
      const faults: Bilingual[] = [];
      const missing: Bilingual[] = [];
      for (const [measure, limit] of Object.entries(limits) as [Measure, Range][]) {
        const name = inside(measures[measure]);
        const own = thresholdsOf(point);
        const range = limitsOf(own, measure, 'warning') ?? limitsOf(own, measure, 'alarm');
        // Several points may watch one thing, each a part of what it tells.
        const elsewhere = point.watches !== undefined && others(point.watches).some((other) => thresholdsOf(other).some((each) => each.measure === measure && (each.warning ?? each.alarm) !== undefined));
        if (range === undefined && elsewhere) continue;
        if (range === undefined) missing.push(fill({ zh: '{name}的预警范围', en: 'the warning of the {name}' }, { name }));
        else if (!within(range, limit)) faults.push(fill({ zh: '{name}预警范围 {found}，应在 {limit} 之内', en: 'the {name} warns at {found}, wanted within {limit}' }, { name, found: rangeWords(range, measures[measure].unit), limit: rangeWords(limit, measures[measure].unit) }));
      }
      yield weigh(ofPoint(facts, site, point), faults, missing);
    }
  },
});

/** Points that tell of a UPS itself, and not of its battery. */
export const ofUps = ({ kind, watches }: MonitoringPoint, site: Site): boolean => kind === 'ups' && siteIndexOf(site).things.get(watches ?? '')?.kind !== 'battery';

/** Points of temperature and humidity in rooms of some uses. */
export const climateIn = (...uses: readonly Site['rooms'][number]['use'][]) => (point: MonitoringPoint, site: Site): boolean => {
  const room = siteIndexOf(site).rooms.get(point.position?.room ?? '');
  return point.kind === 'temperature-humidity' && room !== undefined && uses.includes(room.use);
};
