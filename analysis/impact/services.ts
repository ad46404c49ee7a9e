/** What a loss means for what a CA does: the subsystems of each licensed system, and the systems. */
import { append, by, indexOf, subsystemNames, type Device, type DeviceKind, type Endpoint, type Flow, type Model, type Subsystem } from '../../model';
import type { FlowImpact } from './flows';
import type { PairImpact } from './standby';

/** stopped: nothing of it works; impaired: part of it does not; unprotected: all of it works, without a standby somewhere. */
export type ServiceState = 'stopped' | 'impaired' | 'unprotected';

export interface ServiceImpact {
  readonly system: string;
  readonly subsystem: Subsystem;
  readonly state: ServiceState;
  /** Devices of it that are out of work. */
  readonly out: readonly string[];
  /** Flows of its business that are cut, wholly or in part. */
  readonly flows: readonly string[];
}

export interface SystemImpact { readonly system: string; readonly state: ServiceState }

/** The servers without which a subsystem does nothing; of a subsystem without such, all its devices. */
const mainKinds: Readonly<Record<Subsystem, ReadonlySet<DeviceKind>>> = {
  ca: new Set(['issuing-server']), ra: new Set(['registration-server']), ocsp: new Set(['ocsp-server']),
  ldap: new Set(['master-directory', 'slave-directory']), km: new Set(['km-server']),
};

interface Service { readonly system: string; readonly subsystem: Subsystem; readonly devices: readonly Device[] }

function servicesOf(model: Model): Service[] {
  const found = new Map<string, { system: string; subsystem: Subsystem; devices: Device[] }>();
  for (const device of model.devices) for (const subsystem of device.subsystems) {
    if (device.system === undefined) continue;
    const key = `${device.system} ${subsystem}`;
    const known = found.get(key);
    if (known) known.devices.push(device);
    else found.set(key, { system: device.system, subsystem, devices: [device] });
  }
  return [...found.values()].sort(by(({ system }) => system, ({ subsystem }) => subsystemNames.indexOf(subsystem)));
}

export function serviceImpacts(model: Model, flows: readonly FlowImpact[], pairs: readonly PairImpact[], isOut: (device: string) => boolean): ServiceImpact[] {
  const index = indexOf(model);
  const cut = new Map(flows.map((impact) => [impact.flow, impact]));
  const business = new Map<string, Set<string>>();
  for (const id of cut.keys()) for (const service of businessOf(model, index.flows.get(id)!)) {
    const known = business.get(service);
    if (known) known.add(id);
    else business.set(service, new Set([id]));
  }
  const waiting = new Map(pairs.map((impact) => [impact.pair, impact]));
  return servicesOf(model).flatMap(({ system, subsystem, devices }): ServiceImpact[] => {
    const out = devices.filter(({ id }) => isOut(id)).map(({ id }) => id);
    const lost = [...(business.get(`${system} ${subsystem}`) ?? [])];
    if (out.length === 0 && lost.length === 0) return [];
    const main = devices.filter(({ kind }) => mainKinds[subsystem].has(kind));
    const working = (main.length > 0 ? main : devices).filter((device) => !isOut(device.id) && !withoutDatabase(model, device, cut));
    const replaced = (device: Device): boolean => device.pair !== undefined && (waiting.get(device.pair)?.left.length ?? 0) > 0;
    // A flow cut only at an end whose pair carries on takes nothing away.
    const harmful = lost.filter((id) => cut.get(id)!.state === 'by-hand' || !cut.get(id)!.ends.every((end) => 'device' in end && replaced(index.devices.get(end.device)!)) || cut.get(id)!.legs.length > 0);
    const state: ServiceState = working.length === 0 ? 'stopped' : harmful.length > 0 || out.some((id) => !replaced(index.devices.get(id)!)) ? 'impaired' : 'unprotected';
    return [{ system, subsystem, state, out, flows: harmful }];
  });
}

/** The services a flow works for: those of its named ends. Logging, scans and the like name ends of no subsystem. */
function businessOf(model: Model, flow: Flow): string[] {
  if (flow.origin !== 'stated') return [];
  const named = [...flow.from, ...flow.to].filter((end) => !('zone' in end)).map((end) => devicesOf(model, end));
  if (named.length === 0 || named.some((devices) => devices.some(({ subsystems }) => subsystems.length === 0))) return [];
  return [...new Set(named.flat().flatMap(({ system, subsystems }) => subsystems.map((subsystem) => `${system} ${subsystem}`)))];
}

function devicesOf(model: Model, end: Endpoint): Device[] {
  const { devices, pairs } = indexOf(model);
  const ids = 'device' in end ? [end.device] : 'pair' in end ? pairs.get(end.pair)?.members ?? [] : [];
  return ids.flatMap((id) => devices.get(id) ?? []);
}

const withDatabase = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

/** By device, or pair: the flows by which it speaks to its databases. */
function databaseFlows(model: Model): ReadonlyMap<string, readonly string[]> {
  const known = withDatabase.get(model);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const flow of model.flows) {
    const to = flow.to.flatMap((end) => devicesOf(model, end));
    if (flow.origin !== 'stated' || to.length === 0 || !to.every(({ kind }) => kind === 'database-server')) continue;
    for (const end of flow.from) for (const { id, subsystems } of devicesOf(model, end)) if (subsystems.length > 0) append(found, id, flow.id);
  }
  withDatabase.set(model, found);
  return found;
}

const withoutDatabase = (model: Model, { id }: Device, cut: ReadonlyMap<string, FlowImpact>): boolean => {
  const flows = databaseFlows(model).get(id) ?? [];
  return flows.length > 0 && flows.every((flow) => cut.get(flow)?.state === 'lost');
};

const rank: readonly ServiceState[] = ['unprotected', 'impaired', 'stopped'];

/** A system has stopped when all its subsystems have. */
export function systemImpacts(model: Model, services: readonly ServiceImpact[]): SystemImpact[] {
  const all = servicesOf(model);
  return model.systems.flatMap(({ id }): SystemImpact[] => {
    const own = services.filter(({ system }) => system === id);
    if (own.length === 0) return [];
    const stopped = own.filter(({ state }) => state === 'stopped').length;
    if (stopped === all.filter(({ system }) => system === id).length) return [{ system: id, state: 'stopped' }];
    const worst = Math.max(...own.map(({ state }) => rank.indexOf(state)));
    return [{ system: id, state: worst === 2 ? 'impaired' : rank[worst]! }];
  });
}
