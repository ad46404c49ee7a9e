/**
 * What belongs to which licensed system. Each system hands in tables of its own, and together they must hold
 * everything: what belongs to no system (the Internet edge) is told with the first CA.
 */
import { append, by, farEnd, indexOf, isDeviceEnd, zoneKindNames, type Device, type Endpoint, type Flow, type Link, type Model, type Pair, type Policy, type Serves, type System, type SystemKind, type Zone } from '../model';

export interface Scope {
  /** ASCII, begins the file names. */
  readonly key: string;
  /** As printed: 证书认证系统（V2.0） */
  readonly title: string;
  readonly kind: SystemKind | undefined;
  readonly system: System | undefined;
  /** Zones of the system, from outside to inside. */
  readonly zones: readonly Zone[];
  readonly devices: readonly Device[];
  /** Devices of another system that reach into a zone of this one: the firewall between CA and KM. */
  readonly guests: readonly Device[];
  readonly links: readonly Link[];
  readonly pairs: readonly Pair[];
  readonly flows: readonly Flow[];
  readonly policies: readonly Policy[];
  /** Is the interface's zone one of this system? */
  readonly ownsZone: (zone: string) => boolean;
}

/** Zones as packets meet them coming in. */
export const zoneOrder = by<Zone>((zone) => zoneKindNames.indexOf(zone.kind), (zone) => zone.id);

/** The one zone a device has a port in, or to whose switch it listens. */
function zoneOfPorts(model: Model, device: Device): string | undefined {
  const { devices, links } = indexOf(model);
  const zones = new Set(device.interfaces.map((port) => {
    if (port.zone !== undefined || port.role !== 'mirror' || port.link === undefined) return port.zone;
    const link = links.get(port.link);
    const end = link && farEnd(link, device.id, port.name);
    return end && isDeviceEnd(end) ? devices.get(end.device)?.zone : undefined;
  }));
  zones.delete(undefined);
  return zones.size === 1 ? [...zones][0] : undefined;
}

/** The zone under which a device is told: its own or the one it listens to; a HSM and a console go with their host. Forwarders have none. */
export function zoneOfDevice(model: Model, device: Device): string | undefined {
  const host = device.host === undefined ? undefined : indexOf(model).devices.get(device.host);
  return device.zone ?? (host && (host.zone ?? zoneOfPorts(model, host))) ?? zoneOfPorts(model, device);
}

interface Homes {
  readonly device: ReadonlyMap<string, string>;
  readonly zone: ReadonlyMap<string, string>;
}

/** The key under which all things without a system are gathered. */
const facilityKey = 'facility';

function homesOf(model: Model, fallback: string): Homes {
  const zone = new Map(model.zones.map((item) => [item.id, item.system ?? fallback]));
  const index = indexOf(model);
  const device = new Map<string, string>();
  for (const item of model.devices) {
    const host = item.host === undefined ? undefined : index.devices.get(item.host);
    const nearest = zoneOfDevice(model, item) ?? item.interfaces.find((port) => port.zone !== undefined && index.zones.get(port.zone)?.system !== undefined)?.zone;
    device.set(item.id, item.system ?? host?.system ?? (nearest === undefined ? undefined : zone.get(nearest)) ?? fallback);
  }
  return { device, zone };
}

const byId = by<{ readonly id: string }>(({ id }) => id);

class Gathering<T> {
  private readonly lists = new Map<string, T[]>();
  add(keys: Iterable<string | undefined>, item: T): void {
    for (const key of new Set(keys)) {
      if (key === undefined) continue;
      append(this.lists, key, item);
    }
  }
  of(key: string): readonly T[] {
    return this.lists.get(key) ?? [];
  }
}

/** One scope for each licensed system; for a facility without systems one for all of it. */
export function scopesOf(model: Model): Scope[] {
  const systems = [...model.systems].sort(byId);
  const fallback = (systems.find((system) => system.kind === 'ca') ?? systems[0])?.id ?? facilityKey;
  const homes = homesOf(model, fallback);
  const pairHome = new Map(model.pairs.map((pair) => [pair.id, homes.device.get(pair.members[0]!) ?? fallback]));
  const homeOf = (end: Endpoint): string | undefined =>
    'device' in end ? homes.device.get(end.device) : 'pair' in end ? pairHome.get(end.pair) : homes.zone.get(end.zone);

  const devices = new Gathering<Device>();
  const guests = new Gathering<Device>();
  const links = new Gathering<Link>();
  const pairs = new Gathering<Pair>();
  const flows = new Gathering<Flow>();
  const policies = new Gathering<Policy>();
  const zones = new Gathering<Zone>();
  for (const zone of [...model.zones].sort(zoneOrder)) zones.add([homes.zone.get(zone.id)], zone);
  for (const device of [...model.devices].sort(byId)) {
    const home = homes.device.get(device.id);
    devices.add([home], device);
    guests.add(device.interfaces.map((port) => (port.zone === undefined ? undefined : homes.zone.get(port.zone))).filter((key) => key !== home), device);
  }
  for (const link of [...model.links].sort(byId)) {
    const ends = link.ends.map((end) => (isDeviceEnd(end) ? homes.device.get(end.device) : undefined));
    links.add(link.zone === undefined ? ends : [...ends, homes.zone.get(link.zone)], link);
  }
  for (const pair of [...model.pairs].sort(byId)) {
    pairs.add([pairHome.get(pair.id), ...pair.virtual.map((address) => homes.zone.get(address.zone))], pair);
  }
  for (const flow of [...model.flows].sort(byId)) {
    const keys = [...flow.from, ...flow.to].map(homeOf).concat(flow.legs.flatMap((leg) => [homes.zone.get(leg.from), homes.zone.get(leg.to)]));
    flows.add(keys, flow);
  }
  for (const policy of [...model.policies].sort(byId)) policies.add(policy.devices.map((device) => homes.device.get(device)), policy);

  const scope = (key: string, system: System | undefined): Scope => ({
    key: (system?.id ?? facilityKey).replace(/[^A-Za-z0-9._-]+/g, '-'),
    title: system?.title ?? model.facility.name,
    kind: system?.kind,
    system,
    zones: zones.of(key), devices: devices.of(key), guests: guests.of(key), links: links.of(key), pairs: pairs.of(key),
    flows: flows.of(key), policies: policies.of(key),
    ownsZone: (zone) => homes.zone.get(zone) === key,
  });
  return systems.length === 0 ? [scope(facilityKey, undefined)] : systems.map((system) => scope(system.id, system));
}

/** The sections a table serves, by the kind of its system; none for a facility without systems. */
export function serves(scope: Scope, ca: Readonly<Record<string, readonly string[]>>, km: Readonly<Record<string, readonly string[]>>): Serves[] {
  if (scope.kind === undefined) return [];
  return Object.entries(scope.kind === 'ca' ? ca : km).flatMap(([doc, sections]) => sections.map((section) => ({ doc: `${scope.kind === 'ca' ? 'CA' : 'KM'}-${doc}`, section })));
}

