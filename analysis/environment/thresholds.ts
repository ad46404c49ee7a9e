/** 阈值 of points that state none: configurable defaults, no standard's demand. */
import type { Measure, MonitoringPoint, MonitoringPointKind, Range, Threshold } from '../../model';

const beyond = (measure: Measure, limits: Pick<Threshold, 'warning' | 'alarm'>, hysteresis: number): Threshold => ({ measure, ...limits, hysteresis, delaySeconds: 10 });
const so = (measure: Measure): Threshold => ({ measure, state: 'alarm', hysteresis: 0, delaySeconds: 0 });

const usual: Readonly<Record<MonitoringPointKind, readonly Threshold[]>> = {
  'temperature-humidity': [beyond('temperature', { warning: { min: 10, max: 28 }, alarm: { max: 32 } }, 1), beyond('humidity', { warning: { min: 20, max: 70 } }, 3)],
  smoke: [so('fire')],
  leak: [so('wet')],
  ups: [so('mains-failed'), beyond('battery-charge', { alarm: { min: 20 } }, 5)],
  'air-conditioner': [so('fault'), beyond('supply-temperature', { warning: { max: 26 } }, 1)],
  infrared: [so('motion')],
  power: [so('breaker-open')],
  access: [so('door-forced')],
  pressure: [beyond('pressure-difference', { warning: { min: 5 } }, 1)],
};

/** Those stated, or what is usual for a point of its kind. */
export const thresholdsOf = ({ kind, thresholds }: MonitoringPoint): readonly Threshold[] => (thresholds === undefined || thresholds.length === 0 ? usual[kind] : thresholds);

/** What a point warns or alarms beyond in one measure, over all of its thresholds: their sides may stand apart, each with the clause it comes from. */
export function limitsOf(thresholds: readonly Threshold[], measure: Measure, level: 'warning' | 'alarm'): Range | undefined {
  const ranges = thresholds.flatMap((each) => (each.measure === measure ? each[level] ?? [] : []));
  if (ranges.length === 0) return undefined;
  const [lower, upper] = [ranges.flatMap(({ min }) => min ?? []), ranges.flatMap(({ max }) => max ?? [])];
  return { ...(lower.length > 0 ? { min: Math.max(...lower) } : {}), ...(upper.length > 0 ? { max: Math.min(...upper) } : {}) };
}
