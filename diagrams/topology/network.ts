/**
 * What a topology drawing shows, read off the model: who hangs on which zone, who belongs together, what joins the zones.
 * Everything is sorted by kind, address and natural name, never by order of declaration.
 */
import {
  append, by, deviceRank, indexOf, isDeviceEnd, terminalKinds, zoneKindNames, type Device, type DeviceKind, type Link, type Model, type Pair, type Policy,
  type System, type Zone,
} from '../../model';
import { byAddress, firstAddress } from '../standing-order';

/** A host with the machines on its own point-to-point ports. */
export interface Host {
  readonly device: Device;
  readonly hsms: readonly Device[];
  /** Machines on its ports that are drawn beside another host. */
  readonly elsewhere: readonly Device[];
  /** False for a device that is plugged into no zone. */
  readonly attached: boolean;
}
/** What stands together: one host, or the members of a hot-standby group. */
export interface Unit {
  readonly id: string;
  readonly hosts: readonly Host[];
  /** Machines joined to both of two members; they stand between them. */
  readonly shared: readonly Device[];
  readonly pair?: Pair;
  readonly category: Category;
  /** A forwarder on one zone, at which tunnels end. */
  readonly endpoint?: boolean;
  /** Written under its label. */
  readonly note?: string;
}
/** What a system is about, what protects and supports it, where people sit: each begins rows or parts of rows of its own. */
export type Category = 'server' | 'support' | 'terminal';

export interface Probe {
  readonly probe: Device;
  readonly consoles: readonly Device[];
  /** Ids of the zones whose switches mirror to it. */
  readonly watches: readonly string[];
  /** Ids of those switches. */
  readonly sources: readonly string[];
}
export interface ZoneView {
  readonly zone: Zone;
  readonly system?: System;
  readonly units: readonly Unit[];
  readonly switches: readonly Device[];
  readonly probes: readonly Probe[];
}
/** A forwarder (or the pair of them that shares one policy) between zones. */
export interface Boundary {
  readonly id: string;
  readonly name: string;
  readonly devices: readonly Device[];
  readonly pair?: Pair;
  /** Zones it joins that have hosts or carry packets, outermost first. */
  readonly zones: readonly string[];
  /** Tunnels that end on it. */
  readonly tunnels: readonly string[];
}
export interface Network {
  readonly model: Model;
  readonly zones: ReadonlyMap<string, ZoneView>;
  readonly boundaries: readonly Boundary[];
  /** Ids of boundaries by zone (tunnels too). */
  readonly boundariesAt: ReadonlyMap<string, readonly Boundary[]>;
  /** Pairs of device ids with a heartbeat cable between them: see {@link beatOf}. */
  readonly heartbeats: ReadonlySet<string>;
}

const supportKinds: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['vulnerability-scanner', 'antivirus-server', 'log-server', 'backup-server', 'server']);
const categoryOf = (kind: DeviceKind): Category => (terminalKinds.has(kind) ? 'terminal' : supportKinds.has(kind) ? 'support' : 'server');
const rankOf = (kind: DeviceKind): number => (kind === 'km-server' ? deviceRank['issuing-server'] : deviceRank[kind]);
export const zoneRank = (zone: Zone): number => zoneKindNames.indexOf(zone.kind);
/** Zones that only carry packets of others: a cloud in the drawings. */
export const isCloud = (zone: Zone): boolean => zone.kind === 'public' || zone.kind === 'wan';

const kept = new WeakMap<Model, Network>();

export function networkOf(model: Model): Network {
  let network = kept.get(model);
  if (!network) kept.set(model, (network = build(model)));
  return network;
}

function build(model: Model): Network {
  const index = indexOf(model);
  const near = pointToPoint(model);
  const placed = new Set<string>();
  const hostOf = (device: Device, attached: boolean): Host => {
    const all = (near.get(device.id) ?? []).filter((other) => other.kind === 'hsm').sort(byKindAndName);
    const hsms = all.filter((other) => !placed.has(other.id));
    for (const each of [device, ...hsms]) placed.add(each.id);
    return { device, hsms, elsewhere: all.filter((other) => !hsms.includes(other)), attached };
  };
  const probesOf = new Map<string, Probe[]>();
  for (const device of model.devices.filter(({ kind }) => kind === 'intrusion-detector')) {
    const watches = watchedBy(model, device);
    const consoles = (near.get(device.id) ?? []).filter(({ kind }) => kind === 'ids-console').sort(byKindAndName);
    for (const each of [device, ...consoles]) placed.add(each.id);
    for (const zone of watches.length > 0 ? watches : device.zone === undefined ? [] : [device.zone]) append(probesOf, zone, { probe: device, consoles, watches, sources: mirroredBy(model, device).map(({ far }) => far) });
  }
  const zones = new Map<string, ZoneView>();
  for (const zone of [...model.zones].filter(({ kind }) => kind !== 'tunnel').sort(by(zoneRank, (each) => each.id))) {
    const devices = zone.devices.map((id) => index.devices.get(id)).filter((device) => device !== undefined && !placed.has(device.id)) as Device[];
    zones.set(zone.id, {
      zone,
      system: zone.system === undefined ? undefined : index.systems.get(zone.system),
      units: unitsOf(model, devices, (device) => hostOf(device, true)),
      switches: zone.switches.map((id) => index.devices.get(id)).filter((device) => device !== undefined).sort(byKindAndName),
      probes: probesOf.get(zone.id) ?? [],
    });
  }
  const boundaries = model.policies.map((policy): Boundary => boundaryOf(model, policy)).sort(by((boundary) => boundary.id));
  addEndpoints(zones, boundaries);
  for (const boundary of boundaries) for (const device of boundary.devices) placed.add(device.id);
  for (const view of zones.values()) for (const device of view.switches) placed.add(device.id);
  addUnattached(model, zones, placed, hostOf);
  const boundariesAt = new Map<string, Boundary[]>();
  for (const boundary of boundaries) for (const zone of [...boundary.zones, ...boundary.tunnels]) append(boundariesAt, zone, boundary);
  const heartbeats = new Set<string>();
  for (const link of model.links) {
    const [a, b] = link.kind === 'heartbeat' ? endsOf(link) : [];
    if (a !== undefined && b !== undefined) heartbeats.add(beatOf(a, b));
  }
  return { model, zones, boundaries, boundariesAt, heartbeats };
}

/** Key of a heartbeat cable between two devices. */
export const beatOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const byKindAndName = by<Device>((device) => deviceRank[device.kind], (device) => device.id);

/** Devices joined by a cable that is on no switch. */
function pointToPoint(model: Model): ReadonlyMap<string, readonly Device[]> {
  const index = indexOf(model);
  const near = new Map<string, Device[]>();
  for (const link of model.links) {
    if (link.kind !== 'hsm' && link.kind !== 'console') continue;
    const [a, b] = endsOf(link);
    if (a === undefined || b === undefined) continue;
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const device = index.devices.get(to);
      if (!device) continue;
      const list = near.get(from);
      if (!list) near.set(from, [device]);
      else if (!list.includes(device)) list.push(device);
    }
  }
  return near;
}

/** Device ids at the two ends of a cable. */
export const endsOf = (link: Link): readonly (string | undefined)[] => link.ends.map((end) => (isDeviceEnd(end) ? end.device : undefined));

/** Where the cables of its mirror ports go, and the zone they mirror. */
function mirroredBy(model: Model, probe: Device): { readonly far: string; readonly zone: string | undefined }[] {
  const index = indexOf(model);
  return probe.interfaces.flatMap((port) => {
    const link = port.role === 'mirror' && port.link !== undefined ? index.links.get(port.link) : undefined;
    const far = link && endsOf(link).find((id) => id !== undefined && id !== probe.id);
    return link && far !== undefined ? [{ far, zone: link.zone }] : [];
  });
}

function watchedBy(model: Model, probe: Device): string[] {
  const index = indexOf(model);
  const zones = new Set(mirroredBy(model, probe).map(({ far, zone }) => zone ?? index.devices.get(far)?.zone).filter((zone) => zone !== undefined));
  return [...zones].sort(by((id) => { const zone = index.zones.get(id); return zone ? zoneRank(zone) : 99; }, (id) => id));
}

function unitsOf(model: Model, devices: readonly Device[], hostOf: (device: Device) => Host): Unit[] {
  const index = indexOf(model);
  const units: Unit[] = [];
  const done = new Set<string>();
  const here = new Set(devices.map(({ id }) => id));
  for (const device of [...devices].sort(byKindAndName)) {
    if (done.has(device.id)) continue;
    const pair = device.pair === undefined ? undefined : index.pairs.get(device.pair);
    const members = pair ? pair.members.filter((id) => here.has(id) && !done.has(id)).map((id) => index.devices.get(id)).filter((member) => member !== undefined).sort(byKindAndName) : [device];
    for (const member of members) done.add(member.id);
    const hosts = members.map(hostOf);
    const together = pair !== undefined && members.length > 1;
    units.push(together ? { ...shareOf(hosts), id: pair.id, pair, category: categoryOf(device.kind) } : { id: device.id, hosts, shared: [], category: categoryOf(device.kind) });
  }
  return inOrder(units);
}

const devicesOf = (unit: Unit): readonly Device[] => unit.hosts.map(({ device }) => device);

/** Servers before what supports them, and before terminals, unless those stood there first. */
function inOrder(units: readonly Unit[]): Unit[] {
  const first = (terminals: boolean): bigint => firstAddress(units.filter(({ category }) => (category === 'terminal') === terminals).flatMap(devicesOf));
  const turned = first(true) < first(false);
  const place = ({ category, hosts }: Unit): number => (category === 'terminal' ? (turned ? 0 : 4) : category === 'support' ? 3 : hosts[0]?.device.kind === 'km-server' ? 1 : 2);
  const among = byAddress<Unit>((unit) => firstAddress(devicesOf(unit)), by((unit) => rankOf(unit.hosts[0]!.device.kind), (unit) => unit.id));
  return [...units].sort((a, b) => place(a) - place(b) || among(a, b));
}

/** Of two members, machines joined to both. */
function shareOf(hosts: readonly Host[]): Pick<Unit, 'hosts' | 'shared'> {
  const [first, second] = hosts;
  if (!first || !second || hosts.length > 2) return { hosts, shared: [] };
  const shared = first.hsms.filter((hsm) => second.elsewhere.includes(hsm));
  return {
    shared,
    hosts: [
      { ...first, hsms: first.hsms.filter((hsm) => !shared.includes(hsm)) },
      { ...second, elsewhere: second.elsewhere.filter((hsm) => !shared.includes(hsm)) },
    ],
  };
}

function boundaryOf(model: Model, policy: Policy): Boundary {
  const index = indexOf(model);
  const devices = policy.devices.map((id) => index.devices.get(id)).filter((device) => device !== undefined).sort(byKindAndName);
  const tunnel = (id: string) => index.zones.get(id)?.kind === 'tunnel';
  const zones = policy.zones.filter((id) => index.zones.has(id));
  return { id: policy.id, name: policy.name, devices, pair: index.pairs.get(policy.id), zones: zones.filter((id) => !tunnel(id)), tunnels: zones.filter(tunnel) };
}

/** A forwarder that joins one zone only to tunnels stands in that zone like a host. */
function addEndpoints(zones: Map<string, ZoneView>, boundaries: readonly Boundary[]): void {
  for (const boundary of boundaries) {
    const [zone, more] = boundary.zones;
    const view = zone === undefined || more !== undefined ? undefined : zones.get(zone);
    if (!view || boundary.devices.length === 0) continue;
    const hosts = boundary.devices.map((device): Host => ({ device, hsms: [], elsewhere: [], attached: true }));
    const unit: Unit = { id: boundary.id, hosts, shared: [], pair: hosts.length > 1 ? boundary.pair : undefined, category: 'server', endpoint: true };
    zones.set(view.zone.id, { ...view, units: [unit, ...view.units] });
  }
}

/** A device on no zone and at nobody's port still stands in the drawing of its system, with no line to it. */
function addUnattached(model: Model, zones: Map<string, ZoneView>, placed: ReadonlySet<string>, hostOf: (device: Device, attached: boolean) => Host): void {
  for (const device of [...model.devices].sort(byKindAndName)) {
    if (placed.has(device.id)) continue;
    const own = [...zones.values()].filter(({ zone }) => !isCloud(zone) && (device.system === undefined || zone.system === device.system));
    const view = own.at(-1);
    if (!view) continue;
    const unit: Unit = { id: device.id, hosts: [hostOf(device, false)], shared: [], category: categoryOf(device.kind) };
    zones.set(view.zone.id, { ...view, units: [...view.units, unit] });
  }
}
