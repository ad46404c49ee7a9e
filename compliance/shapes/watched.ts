import { append, measures, type Bilingual, type Measure, type Model, type MonitoringPoint, type MonitoringPointKind, type Site } from '../../model';
import { judge, type Rule } from '../rule';
import { ofThing } from '../subject';
import { fill, inside, list } from '../words';
import { inSite } from './in-site';

interface Watched {
  readonly id: string;
  readonly title: Bilingual;
  /** What must be watched. */
  readonly things: (site: Site) => readonly { readonly id: string; /** A point that watches one of these will do. */ readonly through?: readonly string[] }[];
  readonly kind: MonitoringPointKind;
  /** What its points must have thresholds for, together; default: nothing in particular. */
  readonly measures?: readonly Measure[];
  readonly checks: Bilingual;
  readonly why: Bilingual;
}

/** A rule that things are watched by monitoring points of a kind, with thresholds for some measures. */
export const watched = ({ id, title, things, kind, measures: wanted = [], checks, why }: Watched): Rule => inSite({
  id, title, checks, why,
  mend: { zh: '设监测点（MonitoringPoint），以 watches 指明对象，并写 thresholds', en: 'add a MonitoringPoint that `watches` it, with `thresholds`' },
  *check(facts, site) {
    const byThing = pointsByThing(facts.model, kind);
    for (const thing of things(site)) {
      const own = [thing.id, ...thing.through ?? []].flatMap((id) => byThing.get(id) ?? []);
      const points = own.length === 0 ? undefined : own;
      const there = new Set((points ?? []).flatMap(({ thresholds }) => thresholds ?? []).map(({ measure }) => measure));
      const missing = wanted.filter((measure) => !there.has(measure));
      yield judge(ofThing(facts, thing.id), points === undefined && { zh: '没有监测点', en: 'no point watches it' },
        points !== undefined && missing.length > 0 && fill({ zh: '不监测：{measures}', en: 'not watched: {measures}' }, { measures: list(missing.map((measure) => inside(measures[measure]))) }));
    }
  },
});

function pointsByThing(model: Model, kind: MonitoringPointKind): ReadonlyMap<string, readonly MonitoringPoint[]> {
  const byThing = new Map<string, MonitoringPoint[]>();
  for (const point of model.monitoringPoints ?? []) if (point.kind === kind && point.watches !== undefined) append(byThing, point.watches, point);
  return byThing;
}
