import {
  append, forwarderKinds, groupedBy, indexOf, isDeviceEnd, type Device, type DeviceKind, type Endpoint, type Flow, type Index, type Link, type Model, type Policy,
  type Product, type ProductClass, type Subsystem, type System, type SystemKind, type Zone, type ZoneKind,
} from '../model';

/**
 * The model as rules ask it. Everything is grouped once, so that all rules together stay linear in the model.
 */
export interface Facts {
  readonly model: Model;
  readonly index: Index;
  /** Date of the revision, ISO; certificates and logs are judged on it, never on the clock. */
  readonly date: string | undefined;
  systems(kind: SystemKind): readonly System[];
  devices(...kinds: readonly DeviceKind[]): readonly Device[];
  /** Devices of one system. */
  devicesOf(system: System, ...kinds: readonly DeviceKind[]): readonly Device[];
  zonesOf(system: System, ...kinds: readonly ZoneKind[]): readonly Zone[];
  zones(...kinds: readonly ZoneKind[]): readonly Zone[];
  kindOfZone(id: string | undefined): ZoneKind | undefined;
  /** Forwarders that stand at a zone. */
  policiesAt(zone: Zone): readonly Policy[];
  /** The kind of a policy's devices: a firewall, or a network encryption machine. */
  forwarderKind(policy: Policy): DeviceKind | undefined;
  /** HSMs joined to a server by a cable of their own. */
  hsmsOf(server: Device): readonly Device[];
  linksOf(device: Device): readonly Link[];
  /** Products of a class that some device uses, as hardware or as software. */
  products(...classes: readonly ProductClass[]): readonly Product[];
  usersOf(product: string): readonly Device[];
  systemsUsing(product: string): readonly string[];
  /** Its own system; without one, those of the zones it touches; else every system, so that no finding gets lost. */
  systemsOfDevice(device: Device | undefined): readonly string[];
  systemsOfZones(zones: readonly string[]): readonly string[];
  /** Who stands at the ends of a flow. */
  endsOf(flow: Flow): FlowEnds;
}

/** What rules of the machine room may ask. */
export type SiteFacts = Pick<Facts, 'model' | 'systems' | 'date'>;

export interface FlowEnds {
  /** Kinds of the devices that are named, alone or by their pair; a whole zone names none. */
  readonly from: ReadonlySet<DeviceKind>;
  readonly to: ReadonlySet<DeviceKind>;
  readonly fromSystems: readonly string[];
  readonly toSystems: readonly string[];
}

const kept = new WeakMap<Model, Facts>();

export function factsOf(model: Model): Facts {
  const known = kept.get(model);
  if (known) return known;
  const facts = gather(model);
  kept.set(model, facts);
  return facts;
}

function gather(model: Model): Facts {
  const index = indexOf(model);
  const byKind = groupedBy(model.devices, (device) => device.kind);
  const bySystem = groupedBy(model.devices, (device) => `${device.system ?? ''} ${device.kind}`);
  const zonesByKind = groupedBy(model.zones, (zone) => zone.kind);
  const zonesBySystem = groupedBy(model.zones, (zone) => `${zone.system ?? ''} ${zone.kind}`);
  const policiesByZone = new Map<string, Policy[]>(model.zones.map((zone) => [zone.id, []]));
  for (const policy of model.policies) for (const zone of policy.zones) policiesByZone.get(zone)?.push(policy);
  const { hsms, links } = cables(model, index);
  const users = new Map<string, Device[]>();
  for (const device of model.devices) {
    for (const product of [device.product, ...device.software]) {
      if (product === undefined) continue;
      const known = users.get(product);
      if (!known) users.set(product, [device]);
      else if (known[known.length - 1] !== device) known.push(device);
    }
  }
  const used = groupedBy(model.products.filter((product) => users.has(product.id)), (product) => product.class);
  const everySystem = model.systems.map((system) => system.id);
  const systemsOfZones = (zones: readonly string[]) => distinct(zones.map((zone) => index.zones.get(zone)?.system));
  const systemsOfDevice = (device: Device | undefined): readonly string[] => {
    if (device?.system !== undefined) return [device.system];
    const near = systemsOfZones(device?.interfaces.map((port) => port.zone).filter((zone) => zone !== undefined) ?? []);
    return near.length > 0 ? near : everySystem;
  };
  const usersOf = (product: string) => users.get(product) ?? [];
  const membersOf = (end: Endpoint): readonly Device[] => ('zone' in end ? [] : 'pair' in end ? index.pairs.get(end.pair)?.members ?? [] : [end.device])
    .map((id) => index.devices.get(id)).filter((device) => device !== undefined);
  const kindsOf = (ends: readonly Endpoint[]) => new Set(ends.flatMap(membersOf).map((device) => device.kind));
  const systemsAt = (ends: readonly Endpoint[]) =>
    distinct(ends.flatMap((end) => ('zone' in end ? systemsOfZones([end.zone]) : membersOf(end).flatMap((device) => [...systemsOfDevice(device)]))));
  const ends = new Map<Flow, FlowEnds>();
  return {
    model, index, date: model.facility.date, usersOf, systemsOfDevice, systemsOfZones,
    systems: (kind) => model.systems.filter((system) => system.kind === kind),
    devices: (...kinds) => kinds.flatMap((kind) => byKind.get(kind) ?? []),
    devicesOf: (system, ...kinds) => kinds.flatMap((kind) => bySystem.get(`${system.id} ${kind}`) ?? []),
    zones: (...kinds) => kinds.flatMap((kind) => zonesByKind.get(kind) ?? []),
    zonesOf: (system, ...kinds) => kinds.flatMap((kind) => zonesBySystem.get(`${system.id} ${kind}`) ?? []),
    kindOfZone: (id) => (id === undefined ? undefined : index.zones.get(id)?.kind),
    policiesAt: (zone) => policiesByZone.get(zone.id) ?? [],
    forwarderKind: (policy) => index.devices.get(policy.devices[0] ?? '')?.kind,
    hsmsOf: (server) => hsms.get(server.id) ?? [],
    linksOf: (device) => links.get(device.id) ?? [],
    products: (...classes) => classes.flatMap((name) => used.get(name) ?? []),
    systemsUsing: (product) => distinct(usersOf(product).flatMap((device) => [...systemsOfDevice(device)])),
    endsOf(flow) {
      const known = ends.get(flow);
      if (known) return known;
      const made = { from: kindsOf(flow.from), to: kindsOf(flow.to), fromSystems: systemsAt(flow.from), toSystems: systemsAt(flow.to) };
      ends.set(flow, made);
      return made;
    },
  };
}

/** Cables by device, and which HSMs each server has on cables of its own. */
function cables(model: Model, index: Index) {
  const hsms = new Map<string, Device[]>();
  const links = new Map<string, Link[]>();
  for (const link of model.links) {
    const ends = link.ends.filter(isDeviceEnd).map((end) => index.devices.get(end.device)).filter((device) => device !== undefined);
    for (const device of ends) append(links, device.id, link);
    const hsm = ends.find((device) => device.kind === 'hsm');
    const server = ends.find((device) => device.kind !== 'hsm' && device.kind !== 'switch' && !forwarderKinds.has(device.kind));
    if (hsm && server) append(hsms, server.id, hsm);
  }
  return { hsms, links };
}

const distinct = (ids: readonly (string | undefined)[]): string[] =>
  [...new Set(ids.filter((id) => id !== undefined))].sort((a, b) => (a < b ? -1 : 1));

/** Does the device serve this part of the system? */
export const serves = (device: Device, subsystem: Subsystem): boolean => device.subsystems.includes(subsystem);

/** Devices at a remote registration site are judged by the rules for such sites. */
export const isRemote = (facts: Facts, device: Device): boolean => facts.kindOfZone(device.zone) === 'remote-ra';

/** Is it started by scanners only? */
export const isScan = (facts: Facts, flow: Flow): boolean =>
  facts.endsOf(flow).from.size === 1 && facts.endsOf(flow).from.has('vulnerability-scanner') && flow.from.every((end) => !('zone' in end));
