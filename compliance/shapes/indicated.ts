import { indicatorLimits, inside as lies, roomsFor, within, type IndicatorLimit } from '../../analysis/site/indicators';
import { indicators, type Bilingual, type Indicator, type Room, type Site } from '../../model';
import { weigh, type Rule } from '../rule';
import { ofSite, ofThing } from '../subject';
import { fill, inside, list, rangeWords } from '../words';
import { inSite } from './in-site';

interface Indicated {
  readonly id: string;
  readonly title: Bilingual;
  readonly kinds: readonly Indicator[];
  /** Of the limits of these kinds, those for such rooms; absent: those of the whole site. */
  readonly rooms?: IndicatorLimit['rooms'];
  /** Only a person who measures can tell: not assessable until a value is given. */
  readonly measured: boolean;
  readonly why: Bilingual;
  readonly mend: Bilingual;
}

/** A rule that design and measured values of 环境与电气指标 are within the limits that also the table of indicators prints. */
export function indicated({ id, title, kinds, rooms, measured, why, mend }: Indicated): Rule {
  const limits = indicatorLimits.filter((limit) => kinds.includes(limit.kind) && limit.rooms === rooms);
  const words = { limits: list(limits.map(({ kind, range }) => fill({ zh: '{name} {range}', en: '{name} {range}' }, { name: inside(indicators[kind]), range: rangeWords(range, unitOf(kind)) }))) };
  return inSite({
    id, title, why, mend,
    checks: fill(measured ? { zh: '设计值和实测值（indicators）均在限值内：{limits}。没有实测值时不可评估。', en: 'Design and measured value (`indicators`) are within {limits}. Not assessable until it is measured.' }
      : { zh: '设计值（indicators）在限值内：{limits}；给出实测值的，实测值也在限值内。', en: 'The design value (`indicators`) is within {limits}, and so is the measured one where it is given.' }, words),
    *check(facts, site) {
      const subjects = rooms === undefined ? [undefined] : roomsFor(site, limits[0]!);
      for (const room of subjects) {
        const judged = limits.map((limit) => judgedBy(site, limit, room, measured));
        yield weigh(room ? ofThing(facts, room.id) : ofSite(facts), judged.flatMap(({ faults }) => faults), judged.flatMap(({ missing }) => missing));
      }
    },
  });
}

function judgedBy(site: Site, { kind, range }: IndicatorLimit, room: Room | undefined, measured: boolean): { faults: Bilingual[]; missing: Bilingual[] } {
  const values = site.indicators.filter((each) => each.kind === kind && each.room === room?.id);
  const words = { name: inside(indicators[kind]), limit: rangeWords(range, unitOf(kind)) };
  const faults = values.flatMap(({ design, measured: value }) => [
    ...(within(design, range) ? [] : [fill({ zh: '{name}设计值 {found}，应 {limit}', en: '{name} is designed as {found}, wanted {limit}' }, { ...words, found: rangeWords(design, unitOf(kind)) })]),
    ...(value === undefined || lies(value, range) ? [] : [fill({ zh: '{name}实测 {value}，应 {limit}', en: '{name} measured as {value}, wanted {limit}' }, { ...words, value })]),
  ]);
  const missing = values.length === 0 ? [fill({ zh: '{name}的设计值', en: 'the design value of the {name}' }, words)]
    : measured && values.some(({ measured: value }) => value === undefined) ? [fill({ zh: '{name}的实测值', en: 'the measured {name}' }, words)] : [];
  return { faults, missing };
}

const unitOf = (kind: Indicator): Bilingual => ({ zh: indicators[kind].unit, en: indicators[kind].unit.replace(/^粒?\//, 'per ') });
