/** `jifang twin fault|scan|alerts`: what one does with a twin that runs. */
import { indexOf, monitoringPointKinds, say, type Bilingual, type Model, type MonitoringPoint } from '../model';
import { conditions, normal, type Condition } from '../twin/environment/conditions';
import { alarmsOf, awaitAlarm, conditionOf, setPoint } from '../twin/environment/faults';
import { exec, inParallel } from '../twin/engine';
import { enginesOf, type Engines } from '../twin/engines';
import { closeWindow, openWindow, plannedScans, portsToScan, scan as runScan, type Found } from '../twin/scan';
import { findFacilities } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { loadFacilities } from './load-facility';
import { placementBeside } from './placement-file';
import type { Terminal } from './terminal';
import { twinFailures, twinWords } from './twin-words';

function twinOf(facility: string | undefined, terminal: Terminal): { readonly model: Model; readonly engines: Engines } {
  const { model, source } = loadFacilities(findFacilities(facility === undefined ? [] : [facility], terminal.cwd), terminal)[0]!;
  return { model, engines: enginesOf(model, placementBeside(source, model, terminal.cwd)) };
}

/** What a twin that does not answer throws becomes a failure in words. */
async function answered<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('twin-silent', twinFailures.noAnswer(error instanceof Error ? error.message : String(error)), 1);
  }
}

function whole(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1000) throw new Failure('number-invalid', twinFailures.badNumber(option, text), 2);
  return value;
}

export interface FaultOptions { readonly point?: string; readonly condition?: string; readonly list: boolean; readonly wait: boolean; readonly facility?: string }

/** 0 when the fault is on and its alarm shows. */
export async function fault({ point: name, condition: wanted, list, wait, facility }: FaultOptions, terminal: Terminal): Promise<ExitCode> {
  const { model, engines } = twinOf(facility, terminal);
  const points = model.monitoringPoints ?? [];
  if (points.length === 0) throw new Failure('no-points', twinFailures.noPoints(), 2);
  const tell = (text: Bilingual) => { terminal.out(`${say(text, terminal.locale)}\n`); };
  if (list || name === undefined) return answered(listPoints(model, points, engines, terminal));
  if (name === 'clear') {
    const chosen = wanted === undefined ? points : [pointCalled(points, wanted)];
    await answered(Promise.all(chosen.map((each) => setPoint(model, each, 'normal', engines))));
    if (terminal.json) terminal.out(json({ ok: true, cleared: chosen.map(({ id }) => id) }));
    else tell(twinWords.cleared(chosen.length));
    return 0;
  }
  const point = pointCalled(points, name);
  const chosen = conditionCalled(point, wanted);
  await answered(setPoint(model, point, chosen.id, engines));
  if (!terminal.json) tell(twinWords.is(point.id, point.name, chosen.words));
  if (!wait) {
    if (terminal.json) terminal.out(json({ ok: true, point: point.id, condition: chosen.id }));
    return 0;
  }
  terminal.progress(twinWords.waiting(chosen.alarm));
  const start = performance.now();
  const shown = await answered(awaitAlarm(model, point, chosen.alarm, true, 60 + longestDelay(point), engines));
  const seconds = (performance.now() - start) / 1000;
  terminal.progress();
  const alarm = shown ? (await answered(alarmsOf(model, point.server, engines))).find((each) => each.name === chosen.alarm && each.point === point.id) : undefined;
  if (terminal.json) terminal.out(json({ ok: shown, point: point.id, condition: chosen.id, alarm: chosen.alarm, shown, seconds, summary: alarm?.summary }));
  else tell(shown ? twinWords.shown(chosen.alarm, alarm?.summary ?? '', seconds.toFixed(0)) : twinWords.notShown(chosen.alarm));
  return shown ? 0 : 1;
}

/** Seconds that the longest of its thresholds must last before it alarms. */
const longestDelay = ({ thresholds = [] }: MonitoringPoint): number => Math.max(0, ...thresholds.map(({ delaySeconds }) => delaySeconds));

async function listPoints(model: Model, points: readonly MonitoringPoint[], engines: Engines, terminal: Terminal): Promise<ExitCode> {
  const now = await inParallel(points, 8, (point) => conditionOf(model, point, engines));
  const rows = points.map((point, i) => ({ point, now: now[i]!, faults: conditions[point.kind] }));
  if (terminal.json) {
    terminal.out(json({ ok: true, points: rows.map(({ point, now: condition, faults }) => ({ id: point.id, kind: point.kind, name: point.name, condition, faults: faults.map(({ id }) => id) })) }));
    return 0;
  }
  for (const { point, now: condition, faults } of rows) {
    const words = faults.find(({ id }) => id === condition)?.words ?? normal;
    const label = say(twinWords.canBe, terminal.locale);
    const kind = say(monitoringPointKinds[point.kind], terminal.locale);
    terminal.out(`${say(twinWords.is(point.id, `${kind} ${point.location ?? point.name}`, words), terminal.locale)}\n    ${label}: ${faults.map(({ id, words: each }) => `${id}（${say(each, terminal.locale)}）`).join(' ')}\n`);
  }
  return 0;
}

function pointCalled(points: readonly MonitoringPoint[], name: string): MonitoringPoint {
  const known = points.find(({ id }) => id === name);
  if (known) return known;
  const ofKind = points.filter(({ kind }) => kind === name || (kind === 'temperature-humidity' && name === 'temperature'));
  if (ofKind.length === 1) return ofKind[0]!;
  if (ofKind.length > 1) throw new Failure('point-ambiguous', twinFailures.severalPoints(name, ofKind.map(({ id }) => id).join(', ')), 2);
  throw new Failure('point-unknown', twinFailures.unknownPoint(name, points.map(({ id }) => id).join(', ')), 2);
}

function conditionCalled(point: MonitoringPoint, name: string | undefined): Condition {
  const known = conditions[point.kind];
  const found = name === undefined ? known[0] : known.find(({ id }) => id === name);
  if (!found) throw new Failure('condition-unknown', twinFailures.unknownCondition(name!, point.kind, known.map(({ id }) => id).join(', ')), 2);
  return found;
}

export interface ScanOptions { readonly scanner?: string; readonly ports?: string; readonly minutes?: string; readonly window: boolean; readonly facility?: string }

/** 0 when nothing is open that no flow asks for. */
export async function scan({ scanner, ports, minutes: stated, window, facility }: ScanOptions, terminal: Terminal): Promise<ExitCode> {
  const minutes = whole('--minutes', stated, 10);
  if (ports !== undefined && !/^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*$/.test(ports)) throw new Failure('ports-invalid', twinFailures.badPorts(ports), 2);
  const { model, engines } = twinOf(facility, terminal);
  const all = plannedScans(model);
  if (all.length === 0) throw new Failure('no-scanner', twinFailures.noScanner(), 2);
  const chosen = scanner === undefined ? all : all.filter((each) => each.scanner.id === scanner);
  if (chosen.length === 0) throw new Failure('scanner-unknown', twinFailures.unknownScanner(scanner!, all.map((each) => each.scanner.id).join(', ')), 2);
  const tell = (text: Bilingual) => { if (!terminal.json) terminal.out(`${say(text, terminal.locale)}\n`); };
  const results: { scanner: string; flow: string; found: readonly Found[] }[] = [];
  for (const planned of chosen) {
    try {
      if (window) {
        await answered(openWindow(model, planned.flow, minutes, engines));
        tell(twinWords.opened(planned.flow.id, minutes));
      }
      terminal.progress(twinWords.scanning(planned.scanner.name, planned.targets.length));
      results.push({ scanner: planned.scanner.id, flow: planned.flow.id, found: await answered(runScan(model, planned, ports ?? portsToScan(planned), engines)) });
    } finally {
      terminal.progress();
      if (window) {
        await answered(closeWindow(model, planned.flow, engines));
        tell(twinWords.closed(planned.flow.id));
      }
    }
  }
  const found = results.flatMap((result) => result.found);
  const unplanned = found.reduce((sum, each) => sum + each.unplanned.length, 0);
  if (terminal.json) terminal.out(json({ ok: unplanned === 0, scans: results }));
  const index = indexOf(model);
  for (const { device, address, open, unplanned: extra } of found) {
    tell(twinWords.target(index.devices.get(device)?.name ?? device, address, open.join(', ')));
    if (extra.length > 0) tell(twinWords.unplanned(extra.join(', ')));
  }
  tell(twinWords.summary(found.length, unplanned));
  return unplanned === 0 ? 0 : 1;
}

export interface AlertsOptions { readonly last?: string; readonly facility?: string }

export async function alerts({ last, facility }: AlertsOptions, terminal: Terminal): Promise<ExitCode> {
  const count = whole('--last', last, 50);
  const { model, engines } = twinOf(facility, terminal);
  const consoles = model.devices.filter(({ kind }) => kind === 'ids-console');
  if (consoles.length === 0) throw new Failure('no-console', twinFailures.noConsole(), 2);
  const received = await answered(Promise.all(consoles.map(async (device) => {
    const { code, stdout, stderr } = await exec(`${model.facility.id}-${device.id}`, ['alerts', '--last', String(count), ...(terminal.json ? ['--json'] : [])], { timeout: 30_000, engine: engines.of(device.id) });
    if (code !== 0) throw new Error(`${device.id}: ${stderr.trim()}`);
    return { device, text: stdout };
  })));
  if (terminal.json) terminal.out(json({ ok: true, consoles: received.map(({ device, text }) => ({ console: device.id, alerts: text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown) })) }));
  else for (const { device, text } of received) terminal.out(`${device.name}（${device.id}）\n${text === '' ? `${say(twinWords.noAlerts, terminal.locale)}\n` : text}`);
  return 0;
}
