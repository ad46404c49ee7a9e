import type { Device, Endpoint, Flow, Interface, Link, LinkEnd, Model, Pair, Policy, Product, Rule, System, Zone } from './schema';
import { siteIndexOf } from './site/queries';

/** Lookups by id, made once per model and kept beside it. Every one is O(1) after the first call. */
export interface Index {
  readonly systems: ReadonlyMap<string, System>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly links: ReadonlyMap<string, Link>;
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly products: ReadonlyMap<string, Product>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly policies: ReadonlyMap<string, Policy>;
  /** The policy a forwarder carries out, alone or as member of a pair. */
  readonly policyOfDevice: ReadonlyMap<string, Policy>;
  /** Devices with an interface in the zone: hosts, switches and forwarders. */
  readonly devicesAtZone: ReadonlyMap<string, readonly Device[]>;
}

const kept = new WeakMap<Model, Index>();
const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]));

export function indexOf(model: Model): Index {
  const known = kept.get(model);
  if (known) return known;
  const policyOfDevice = new Map<string, Policy>();
  for (const policy of model.policies) for (const device of policy.devices) policyOfDevice.set(device, policy);
  const devicesAtZone = new Map<string, Device[]>(model.zones.map((zone) => [zone.id, []]));
  for (const device of model.devices) {
    const zones = new Set(device.interfaces.map((port) => port.zone).filter((zone) => zone !== undefined));
    for (const zone of zones) devicesAtZone.get(zone)?.push(device);
  }
  const index: Index = {
    systems: byId(model.systems), zones: byId(model.zones), devices: byId(model.devices), links: byId(model.links),
    pairs: byId(model.pairs), products: byId(model.products), flows: byId(model.flows), policies: byId(model.policies),
    policyOfDevice, devicesAtZone,
  };
  kept.set(model, index);
  return index;
}

/** The first interface with an address of its own: what a label beside the device shows. */
export const mainInterface = (device: Device): Interface | undefined =>
  device.interfaces.find((port) => port.zone === device.zone && port.addresses.length > 0) ?? device.interfaces.find((port) => port.addresses.length > 0);

export const isDeviceEnd = (end: LinkEnd): end is { device: string; port: string } => 'device' in end;

/** The other end of the cable in a device's port. */
export function farEnd(link: Link, device: string, port: string): LinkEnd {
  const [a, b] = link.ends;
  return isDeviceEnd(a) && a.device === device && a.port === port ? b : a;
}

export const endpointId = (endpoint: Endpoint): string =>
  'device' in endpoint ? endpoint.device : 'pair' in endpoint ? endpoint.pair : endpoint.zone;

/** Names of the rack, desk and room a device is in: those of the site where the facility has one, else as stated. */
export function placeOf(model: Model, device: Device): { readonly room?: string; readonly rack?: string; readonly desk?: string } {
  const things = model.site && siteIndexOf(model.site).things;
  const name = (id: string | undefined) => (id === undefined ? undefined : things?.get(id)?.thing.name ?? id);
  const [room, rack, desk] = [name(device.room), name(device.rack), name(device.desk)];
  return { ...(room === undefined ? {} : { room }), ...(rack === undefined ? {} : { rack }), ...(desk === undefined ? {} : { desk }) };
}

/**
 * Are the connections a rule lets through written to the log? Those of stated flows are; what follows from the structure
 * (VRRP, state sync) is only counted. What is dropped is always logged.
 */
export const isLogged = (model: Model, rule: Rule): boolean => indexOf(model).flows.get(rule.flow)?.origin !== 'derived';

/** The name people read for an end of a flow. */
export function endpointName(model: Model, endpoint: Endpoint): string {
  const index = indexOf(model);
  if ('device' in endpoint) return index.devices.get(endpoint.device)?.name ?? endpoint.device;
  if ('pair' in endpoint) return index.pairs.get(endpoint.pair)?.name ?? endpoint.pair;
  return index.zones.get(endpoint.zone)?.name ?? endpoint.zone;
}
