/** 阈值 of a point, one limit overridden by itself: what the user does not mention stays. */
import type { Range, Threshold } from '../../../model';
import { without } from '../../site/thing';

type Level = 'warning' | 'alarm' | 'state';
/** What a user states: of a range, a side with `null` is wanted no more; a level with `null` neither. */
type Own = Partial<Pick<Threshold, 'hysteresis' | 'delaySeconds' | 'clause'>> & { readonly measure: Threshold['measure'] } & { readonly [level in Level]?: unknown };

const levels = ['warning', 'alarm', 'state'] as const;
const ranges = ['warning', 'alarm'] as const;
const sides = ['min', 'max'] as const;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isThreshold = (value: unknown): value is Own => isObject(value) && 'measure' in value;
const hasLevel = (threshold: Own): boolean => levels.some((level) => threshold[level] !== undefined);
/** Nothing but its measure: the user wants none of it. */
const isRemoval = (threshold: Own): boolean => Object.keys(threshold).every((key) => key === 'measure');
const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
/** `undefined` states nothing: what it stands for stays. */
const stating = (value: object): Record<string, unknown> => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/**
 * A limit that the user states takes the place of that of its measure, level (warning, alarm, state) and side (min, max); hysteresis and delay it does not
 * state are those of its level, the clause is not: a limit of one's own does not come from it. `null` in the place of a side or a level removes that,
 * nothing but its measure removes that measure. Without a level it changes hysteresis or delay of all of its measure.
 * @returns what the point is made with; what is no list of thresholds as it is, for the point's own schema to report
 */
export function mergeThresholds(defaults: unknown, stated: unknown): unknown {
  if (!Array.isArray(defaults) || !Array.isArray(stated) || !stated.every(isThreshold)) return stated;
  const usual = defaults as readonly Threshold[];
  const left = usual.flatMap((threshold): Threshold[] => {
    const over = stated.filter(({ measure }) => measure === threshold.measure);
    if (over.some(isRemoval)) return [];
    const kept = Object.fromEntries(levels.flatMap((level) => {
      const rest = keptOf(threshold[level], over.map((own) => own[level]));
      return rest === undefined ? [] : [[level, rest] as const];
    }));
    return isEmpty(kept) ? [] : [Object.assign({ ...without(threshold, ...levels), ...kept }, ...over.filter((own) => !hasLevel(own)).map(stating)) as Threshold];
  });
  const own = stated.filter((each) => hasLevel(each) || !usual.some(({ measure }) => measure === each.measure)).flatMap((each) => {
    const of = usual.filter(({ measure }) => measure === each.measure);
    const like = of.find((threshold) => levels.some((level) => threshold[level] !== undefined && each[level] !== undefined)) ?? of[0];
    const limits = Object.fromEntries(levels.flatMap((level) => {
      const value = withoutNulls(each[level]);
      return value === undefined ? [] : [[level, value] as const];
    }));
    return isEmpty(limits) && hasLevel(each) ? [] : [{ ...(like ? { hysteresis: like.hysteresis, delaySeconds: like.delaySeconds } : {}), ...stating(without(each, ...levels)), ...limits } as Threshold];
  });
  return joined(left, own);
}

/** What is left of a level when others state theirs: the sides that nobody mentions; nothing when one is no range. */
function keptOf<T extends Range | Threshold['state']>(value: T, over: readonly unknown[]): Range | T | undefined {
  const about = over.filter((each) => each !== undefined);
  if (value === undefined || about.length === 0) return value;
  if (!isObject(value) || !about.every(isObject)) return undefined;
  const rest = Object.fromEntries(Object.entries(value).filter(([side, limit]) => limit !== undefined && !about.some((each) => each[side] !== undefined)));
  return isEmpty(rest) ? undefined : rest;
}

function withoutNulls(value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value ?? undefined;
  const rest = Object.fromEntries(Object.entries(stating(value)).filter(([, limit]) => limit !== null));
  return isEmpty(rest) && !isEmpty(value) ? undefined : rest;
}

/** Both sides of a level in one line again, where they say the same otherwise. */
function joined(left: readonly Threshold[], own: readonly Threshold[]): Threshold[] {
  const rest = [...left];
  const full = own.map((threshold) => {
    const one = { ...threshold };
    for (const level of ranges) {
      const range = one[level];
      if (!isObject(range) || sides.every((side) => Object.hasOwn(range, side))) continue;
      const at = rest.findIndex((each) => each.measure === one.measure && each[level] !== undefined && each.hysteresis === one.hysteresis && each.delaySeconds === one.delaySeconds && each.clause === one.clause);
      const other = rest[at];
      if (!other) continue;
      one[level] = { ...other[level], ...range };
      rest[at] = without(other, level) as unknown as Threshold;
    }
    return one;
  });
  return [...rest.filter((threshold) => levels.some((level) => threshold[level] !== undefined)), ...full];
}
