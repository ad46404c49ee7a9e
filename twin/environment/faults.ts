/** Faults of the environment in a live twin: put on, looked at, taken away; and the alarms that the monitoring server shows. */
import type { Model, MonitoringPoint } from '../../model';
import { exec, waitUntil } from '../engine';
import { oneEngine, type Engines } from '../engines';

/** The device's container does not do what it should: it is not there, or not this facility's. */
export class NoAnswer extends Error {
  constructor(readonly container: string, reason: string) {
    super(`${container}: ${reason.trim()}`);
  }
}

async function ask(model: Model, device: string, command: readonly string[], engines: Engines): Promise<string> {
  const name = `${model.facility.id}-${device}`;
  const { code, stdout, stderr } = await exec(name, command, { timeout: 20_000, engine: engines.of(device) });
  if (code !== 0) throw new NoAnswer(name, stderr || `code ${code}`);
  return stdout;
}

/** Puts a point into a condition: one of `conditions`, or `normal`. */
export async function setPoint(model: Model, point: MonitoringPoint, condition: string, engines = oneEngine): Promise<void> {
  await ask(model, point.source, ['point-set', point.id, point.kind, condition], engines);
}

/** The condition a point is in. */
export async function conditionOf(model: Model, point: MonitoringPoint, engines = oneEngine): Promise<string> {
  const text = await ask(model, point.source, ['cat', `/run/jifang/points/${point.id}`], engines);
  return /^condition=(.*)$/m.exec(text)?.[1] ?? '?';
}

/** One alarm as Alertmanager has it. */
export interface Alarm {
  readonly name: string;
  readonly point: string;
  readonly summary: string;
  /** When it began, as Alertmanager prints it. */
  readonly since: string;
}

/** What a monitoring server shows now. */
export async function alarmsOf(model: Model, server: string, engines = oneEngine): Promise<Alarm[]> {
  const found: unknown = JSON.parse(await ask(model, server, ['alarms', '--json'], engines));
  if (!Array.isArray(found)) return [];
  return (found as readonly { labels?: Record<string, string>; annotations?: Record<string, string>; startsAt?: string }[])
    .map(({ labels, annotations, startsAt }) => ({ name: labels?.['alertname'] ?? '', point: labels?.['point'] ?? '', summary: annotations?.['summary'] ?? '', since: startsAt ?? '' }));
}

/** Waits for an alarm of a point to show, or to be gone. @returns whether it came to that in time */
export const awaitAlarm = (model: Model, point: MonitoringPoint, alarm: string, shown: boolean, seconds = 60, engines = oneEngine): Promise<boolean> =>
  waitUntil(async () => (await alarmsOf(model, point.server, engines)).some(({ name, point: at }) => name === alarm && at === point.id) === shown, seconds, 1000);
