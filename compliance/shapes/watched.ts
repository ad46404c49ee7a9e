import { append, measures, type Bilingual, type Measure, type MonitoringPoint, type MonitoringPointKind, type Site } from '../../model';
import { readingsOf, thresholdsOf } from '../../analysis/environment';
import { weigh, type Rule } from '../rule';
import { ofThing } from '../subject';
import { fill, inside, list } from '../words';
import { inSite } from './in-site';

interface WatchedThing {
  readonly id: string;
  /** A point that watches one of these will do. */
  readonly through?: readonly string[];
  /** What its points must have thresholds for, together. @default - what the rule says of all things */
  readonly measures?: readonly Measure[];
  /** What its points must read, together, with thresholds or without. @default - what the rule says of all things */
  readonly records?: readonly Measure[];
}

interface Watched {
  readonly id: string;
  readonly title: Bilingual;
  /** What must be watched. */
  readonly things: (site: Site) => readonly WatchedThing[];
  readonly kind: MonitoringPointKind;
  /** Things that points tell of by where they are, beside the one they say they watch. */
  readonly beside?: (site: Site, points: readonly MonitoringPoint[]) => Iterable<readonly [thing: string, point: MonitoringPoint]>;
  /** What points must have thresholds for; default: nothing in particular. */
  readonly measures?: readonly Measure[];
  /** What points must read; default: nothing beyond that. */
  readonly records?: readonly Measure[];
  /** Points that count, and what is said where there are others only. @default - all of the kind */
  readonly points?: { readonly count: (point: MonitoringPoint, site: Site) => boolean; readonly otherwise: (site: Site) => Bilingual };
  readonly checks: Bilingual;
  readonly why: Bilingual;
}

/**
 * A rule that things are watched by monitoring points of a kind, with thresholds for some measures, and that more are recorded.
 * What is stated and read nowhere is a gap.
 */
export const watched = ({ id, title, things, kind, beside, measures: wanted = [], records = [], points: which, checks, why }: Watched): Rule => inSite({
  id, title, why,
  checks: { zh: `${checks.zh}没有通用寄存器或对象的监测量，未写明从何处读取（readings）的不可评估。`, en: `${checks.en} A measure that has no usual register or object is not assessable where \`readings\` gives none.` },
  mend: records.length === 0 ? { zh: '设监测点（MonitoringPoint），以 watches 指明对象，并写 thresholds', en: 'add a MonitoringPoint that `watches` it, with `thresholds`' }
    : { zh: '设监测点（MonitoringPoint），以 watches 指明对象，并写 thresholds、records', en: 'add a MonitoringPoint that `watches` it, with `thresholds` and `records`' },
  *check(facts, site) {
    const points = (facts.model.monitoringPoints ?? []).filter((point) => point.kind === kind);
    const byThing = pointsByThing(points, beside?.(site, points) ?? []);
    for (const thing of things(site)) {
      const own = [thing.id, ...thing.through ?? []].flatMap((each) => byThing.get(each) ?? []);
      const counted = which ? own.filter((point) => which.count(point, site)) : own;
      const warned = new Set(counted.flatMap(thresholdsOf).map(({ measure }) => measure));
      const recorded = new Set(counted.flatMap((point) => point.records ?? []));
      const limitless = (thing.measures ?? wanted).filter((measure) => !warned.has(measure));
      const missing = [...limitless, ...(thing.records ?? records).filter((measure) => !warned.has(measure))].filter((measure) => !recorded.has(measure));
      const silent = limitless.filter((measure) => recorded.has(measure));
      const read = new Set(counted.flatMap(readingsOf).map(({ measure }) => measure));
      const unread = [...new Set([...thing.measures ?? wanted, ...thing.records ?? records])].filter((measure) => (warned.has(measure) || recorded.has(measure)) && !read.has(measure));
      const told = (some: readonly Measure[]): Bilingual => list(some.map((measure) => inside(measures[measure])));
      yield weigh(ofThing(facts, thing.id), [
        counted.length === 0 && (own.length > 0 && which ? which.otherwise(site) : { zh: '没有监测点', en: 'no point watches it' }),
        counted.length > 0 && missing.length > 0 && fill({ zh: '不监测：{measures}', en: 'not watched: {measures}' }, { measures: told(missing) }),
        silent.length > 0 && fill({ zh: '只记录，没有阈值：{measures}', en: 'recorded, without a threshold: {measures}' }, { measures: told(silent) }),
      ], [unread.length > 0 && fill({ zh: '从何处读取（readings）：{measures}', en: 'where these are read (`readings`): {measures}' }, { measures: told(unread) })]);
    }
  },
});

function pointsByThing(points: readonly MonitoringPoint[], beside: Iterable<readonly [thing: string, point: MonitoringPoint]>): ReadonlyMap<string, readonly MonitoringPoint[]> {
  const byThing = new Map<string, MonitoringPoint[]>();
  for (const point of points) if (point.watches !== undefined) append(byThing, point.watches, point);
  for (const [thing, point] of beside) if (point.watches !== thing) append(byThing, thing, point);
  return byThing;
}
