/** Which alarms a server raises: one for each limit and state of the thresholds, together for points that share all of it. */
import { by, measures, monitoringPointKindNames, notifyChannels, type Bilingual, type Measure, type MonitoringPoint, type MonitoringPointKind, type Threshold } from '../../model';
import type { WatchedPoint } from './points';
import { thresholdsOf } from './thresholds';

/** 预警, 告警. */
export type Severity = 'warning' | 'critical';

export interface Alarm {
  /** Machine name: that of its measure and direction, the same at every severity. */
  readonly name: string;
  /** 温度过高 */
  readonly words: Bilingual;
  readonly kind: MonitoringPointKind;
  readonly measure: Measure;
  /** Beyond which limit it comes, and at which value it goes again; of a state neither. */
  readonly when: { readonly side: 'above' | 'below'; readonly limit: number; readonly back: number } | { readonly side: 'so' };
  readonly severity: Severity;
  readonly hysteresis: number;
  readonly delaySeconds: number;
  /** Absent: the limit is a configurable default. */
  readonly clause?: string;
  /** Of batteries watched by their parts: whose value it is of. */
  readonly each?: NonNullable<MonitoringPoint['each']>;
  /** Whom it goes to, in words: channels, then people. Absent: only the screen of the server. */
  readonly notify?: string;
  /** In order of their ids. */
  readonly points: readonly string[];
}

const stateAlarms: Readonly<Partial<Record<Measure, string>>> = {
  fire: 'SmokeDetected', wet: 'WaterLeak', motion: 'Intrusion', fault: 'EquipmentFault', bypass: 'UpsOnBypass', 'mains-failed': 'UpsOnBattery',
  'breaker-open': 'BreakerOpen', 'door-forced': 'DoorForced', 'door-held': 'DoorHeldOpen', 'no-air-flow': 'NoAirFlow', running: 'Running', unsynchronised: 'UpsNotSynchronised',
};
const camel = (measure: Measure): string => measure.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');

type Draft = Omit<Alarm, 'points'>;

function alarmsOfThreshold(threshold: Threshold): Omit<Draft, 'kind' | 'notify' | 'each'>[] {
  const { measure, hysteresis, delaySeconds, clause, state } = threshold;
  const { zh, en } = measures[measure];
  const common = { measure, hysteresis, delaySeconds, ...(clause === undefined ? {} : { clause }) };
  if (state !== undefined) return [{ ...common, name: stateAlarms[measure] ?? camel(measure), words: { zh, en }, when: { side: 'so' }, severity: state === 'alarm' ? 'critical' : 'warning' }];
  return ([['critical', threshold.alarm], ['warning', threshold.warning]] as const).flatMap(([severity, range]) => [
    ...(range?.max === undefined ? [] : [{ ...common, name: `${camel(measure)}High`, words: { zh: `${zh}过高`, en: `${en} too high` }, when: { side: 'above' as const, limit: range.max, back: rounded(range.max - hysteresis) }, severity }]),
    ...(range?.min === undefined ? [] : [{ ...common, name: `${camel(measure)}Low`, words: { zh: `${zh}过低`, en: `${en} too low` }, when: { side: 'below' as const, limit: range.min, back: rounded(range.min + hysteresis) }, severity }]),
  ]);
}

/** Without the traces of binary fractions. */
const rounded = (value: number): number => Number(value.toFixed(9));

/** Channels and people in words: what routes are named by. */
export const notifyWords = ({ notify }: Pick<MonitoringPoint, 'notify'>): string | undefined =>
  (notify === undefined ? undefined : `${notify.channels.map((channel) => notifyChannels[channel].zh).join('、')}：${notify.to.join('、')}`);

/** By kind of point, then by name and severity. */
export function alarmsOf(watched: readonly WatchedPoint[]): Alarm[] {
  const drafts = new Map<string, { draft: Draft; points: string[] }>();
  for (const { point } of watched) for (const threshold of thresholdsOf(point)) for (const alarm of alarmsOfThreshold(threshold)) {
    const notify = notifyWords(point);
    gather(drafts, { ...alarm, kind: point.kind, ...(point.each === undefined ? {} : { each: point.each }), ...(notify === undefined ? {} : { notify }) }, point.id);
  }
  return inOrder(drafts);
}

/** 读不到: one alarm for all points with the same notification. A point whose states are alarms is grave to lose. */
export function silenceOf(watched: readonly WatchedPoint[]): { readonly severity: Severity; readonly notify?: string; readonly points: readonly string[] }[] {
  const groups = new Map<string, { severity: Severity; notify?: string; points: string[] }>();
  for (const { point } of watched) {
    const severity = thresholdsOf(point).some(({ state }) => state === 'alarm') ? 'critical' : 'warning';
    const notify = notifyWords(point);
    const key = `${severity} ${notify ?? ''}`;
    const known = groups.get(key);
    if (known) known.points.push(point.id);
    else groups.set(key, { severity, ...(notify === undefined ? {} : { notify }), points: [point.id] });
  }
  return [...groups].sort(by(([key]) => key)).map(([, group]) => group);
}

function gather(drafts: Map<string, { draft: Draft; points: string[] }>, draft: Draft, point: string): void {
  const key = JSON.stringify(draft);
  const known = drafts.get(key);
  if (!known) drafts.set(key, { draft, points: [point] });
  else if (known.points.at(-1) !== point) known.points.push(point);
}

function inOrder(drafts: ReadonlyMap<string, { draft: Draft; points: string[] }>): Alarm[] {
  return [...drafts].map(([key, { draft, points }]) => ({ key, alarm: { ...draft, points } }))
    .sort(by(({ alarm }) => monitoringPointKindNames.indexOf(alarm.kind), ({ alarm }) => alarm.name, ({ alarm }) => alarm.severity, ({ key }) => key)).map(({ alarm }) => alarm);
}
