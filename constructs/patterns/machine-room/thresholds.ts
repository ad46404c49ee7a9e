/** 阈值 of a point, one overridden by itself: what the user does not mention stays. */
import type { Threshold } from '../../../model';
import { without } from '../../site/thing';

type Own = Partial<Threshold> & Pick<Threshold, 'measure'>;
const levels = ['warning', 'alarm', 'state'] as const;
const isThreshold = (value: unknown): value is Own => typeof value === 'object' && value !== null && 'measure' in value;
const hasLevel = (threshold: Own): boolean => levels.some((level) => threshold[level] !== undefined);
/** Nothing but its measure: the user wants none of it. */
const isRemoval = (threshold: Own): boolean => Object.keys(threshold).every((key) => key === 'measure');

/**
 * A threshold that the user states takes the place of those of its measure on the levels it is about (warning, alarm, state); hysteresis and delay it
 * does not state are theirs, the clause is not: a limit of one's own does not come from it. Without a level it changes hysteresis or delay of all of its
 * measure; with nothing but its measure it removes that measure.
 * @returns what the point is made with; what is no list of thresholds as it is, for the point's own schema to report
 */
export function mergeThresholds(defaults: unknown, stated: unknown): unknown {
  if (!Array.isArray(defaults) || !Array.isArray(stated) || !stated.every(isThreshold)) return stated;
  const usual = defaults as readonly Threshold[];
  const left = usual.flatMap((threshold): Threshold[] => {
    const over = stated.filter(({ measure }) => measure === threshold.measure);
    const kept = levels.filter((level) => threshold[level] !== undefined && !over.some((own) => own[level] !== undefined || isRemoval(own)));
    if (kept.length === 0) return [];
    return [Object.assign({ ...without(threshold, ...levels), ...Object.fromEntries(kept.map((level) => [level, threshold[level]])) }, ...over.filter((own) => !hasLevel(own))) as Threshold];
  });
  const own = stated.filter((each) => hasLevel(each) || !usual.some(({ measure }) => measure === each.measure)).map((each) => {
    const of = usual.filter(({ measure }) => measure === each.measure);
    const like = of.find((threshold) => levels.some((level) => threshold[level] !== undefined && each[level] !== undefined)) ?? of[0];
    return { ...(like ? { hysteresis: like.hysteresis, delaySeconds: like.delaySeconds } : {}), ...each };
  });
  return [...left, ...own];
}
