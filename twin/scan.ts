/** The scanner's run: its window is opened on every firewall that has it, it scans what the plan names, and the window is closed. */
import { holds, type IntervalSet } from '../analysis/packets/intervals';
import { addressesOf } from '../analysis/packets/term';
import { tableName, windowSet } from '../firewalls';
import { by, byText, indexOf, mainInterface, parseAddress, type Device, type Endpoint, type Flow, type Model } from '../model';
import { exec, type Ran } from './engine';
import { oneEngine, type Engines } from './engines';

const container = (model: Model, device: string): string => `${model.facility.id}-${device}`;

/** A scanner and the flow, with a time window, by which it may reach its targets. */
export interface PlannedScan {
  readonly scanner: Device;
  readonly flow: Flow;
  /** Targets in order, each with the address at which the scanner reaches it and the TCP ports that planned flows open there. */
  readonly targets: readonly { readonly device: Device; readonly address: string; readonly planned: readonly (readonly [number, number])[] }[];
}

/** Every scan that the design plans, by scanner. */
export function plannedScans(model: Model): PlannedScan[] {
  const scanners = model.devices.filter(({ kind }) => kind === 'vulnerability-scanner');
  const ports = plannedPorts(model);
  return scanners.flatMap((scanner) => model.flows.filter((flow) => flow.window !== undefined && flow.from.some((end) => 'device' in end && end.device === scanner.id)).map((flow) => {
    const permitted = model.policies.flatMap(({ rules }) => rules).filter((rule) => rule.flow === flow.id && rule.family === 4).flatMap(({ destinations }) => destinations);
    const allowed = addressesOf(permitted, 4);
    const devices = [...new Set(flow.to.flatMap((end) => devicesOf(model, end)))].filter((device) => device.id !== scanner.id).sort(by((device) => device.id));
    return {
      scanner, flow,
      targets: devices.flatMap((device) => {
        const address = reachedAt(allowed, scanner, device);
        return address === undefined ? [] : [{ device, address, planned: ports.get(device.id) ?? [] }];
      }),
    };
  })).filter(({ targets }) => targets.length > 0);
}

const devicesOf = (model: Model, end: Endpoint): Device[] => {
  const index = indexOf(model);
  if ('zone' in end) return (index.zones.get(end.zone)?.devices ?? []).flatMap((id) => index.devices.get(id) ?? []);
  const ids = 'device' in end ? [end.device] : index.pairs.get(end.pair)?.members ?? [];
  return ids.flatMap((id) => index.devices.get(id) ?? []);
};

/** In the scanner's own zone, else where a rule of the flow lets it, else the main one. IPv4: nmap takes one family a run. */
function reachedAt(allowed: IntervalSet, scanner: Device, device: Device): string | undefined {
  const own = device.interfaces.flatMap((port) => port.addresses.filter(({ family }) => family === 4).map(({ address }) => ({ zone: port.zone, address })));
  const near = own.find(({ zone }) => zone !== undefined && zone === scanner.zone);
  const main = mainInterface(device)?.addresses[0]?.address;
  return (near ?? own.find(({ address }) => holds(allowed, parseAddress(address)!)) ?? own.find(({ address }) => address === main) ?? own[0])?.address;
}

/** TCP ports that flows without a window ask of each device. */
function plannedPorts(model: Model): Map<string, (readonly [number, number])[]> {
  const found = new Map<string, (readonly [number, number])[]>();
  for (const flow of model.flows) {
    if (flow.window !== undefined) continue;
    const ports = flow.services.filter(({ protocol }) => protocol === 'tcp').flatMap((service) => service.ports.map(({ from, to }) => [from, to] as const));
    for (const end of flow.to) for (const { id } of devicesOf(model, end)) {
      const list = found.get(id);
      if (list) list.push(...ports);
      else found.set(id, [...ports]);
    }
  }
  return found;
}

/** What a scan found at one target. */
export interface Found {
  readonly device: string;
  readonly address: string;
  readonly open: readonly number[];
  /** Open, and no flow asks for it. */
  readonly unplanned: readonly number[];
}

/** Well-known ports, and those of the plan: what a scan looks at when nobody says otherwise. */
export function portsToScan(scan: PlannedScan): string {
  const planned = scan.targets.flatMap(({ planned: ports }) => ports).filter(([, to]) => to > 1024).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return ['1-1024', ...new Set([...planned, '1433', '3306', '3389', '5432', '5900', '6379', '8000-8090', '9090'])].join(',');
}

const timeLimit = (minutes: number): string => `{ tcp timeout ${minutes}m }`;

/** Firewalls that have a set for the window of a flow. */
const doorsOf = (model: Model, flow: Flow): string[] =>
  [...new Set(model.policies.filter(({ rules }) => rules.some((rule) => rule.flow === flow.id && rule.window !== undefined)).flatMap(({ devices }) => devices))].sort(byText);

/** Opens the window of a flow for so many minutes; it closes by itself. @throws Error with what a firewall said */
export async function openWindow(model: Model, flow: Flow, minutes: number, engines = oneEngine): Promise<void> {
  await onEach(model, flow, engines, ['nft', 'add', 'element', 'inet', tableName, windowSet(flow.id), timeLimit(minutes)]);
}

/** Closes the window of a flow for new connections. */
export async function closeWindow(model: Model, flow: Flow, engines = oneEngine): Promise<void> {
  await onEach(model, flow, engines, ['nft', 'flush', 'set', 'inet', tableName, windowSet(flow.id)]);
}

async function onEach(model: Model, flow: Flow, engines: Engines, command: readonly string[]): Promise<void> {
  const said = await Promise.all(doorsOf(model, flow).map(async (device) => ({ device, ran: await exec(container(model, device), command, { timeout: 20_000, engine: engines.of(device) }) })));
  const failed = said.find(({ ran }) => ran.code !== 0);
  if (failed) throw new Error(`${container(model, failed.device)}: ${failed.ran.stderr.trim()}`);
}

/** Scans, without touching any window. @throws Error with nmap's words */
export async function scan(model: Model, planned: PlannedScan, ports = portsToScan(planned), engines = oneEngine): Promise<Found[]> {
  const ran: Ran = await exec(container(model, planned.scanner.id), ['twin-scan', ports], { engine: engines.of(planned.scanner.id), input: planned.targets.map(({ address }) => `${address}\n`).join('') });
  if (ran.code !== 0) throw new Error(`${container(model, planned.scanner.id)}: ${ran.stderr.trim() || `code ${ran.code}`}`);
  const open = openPorts(ran.stdout);
  return planned.targets.map(({ device, address, planned: wanted }) => {
    const found = open.get(address) ?? [];
    return { device: device.id, address, open: found, unplanned: found.filter((port) => !wanted.some(([from, to]) => from <= port && port <= to)) };
  });
}

/** Open ports by address, from nmap's grepable output. */
export function openPorts(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const line of text.split('\n')) {
    const [, address, ports] = /^Host: (\S+) \(.*?\)\tPorts: ([^\t]*)/.exec(line) ?? [];
    if (address === undefined || ports === undefined) continue;
    found.set(address, ports.split(', ').flatMap((entry) => (/^(\d+)\/open\//.exec(entry)?.[1] ?? [])).map(Number));
  }
  return found;
}
