import { z } from 'zod';
import { isDeviceEnd, naturally, type Model } from '../model';
import { keptCodes } from './codes';

/** What has been given out and must not change: addresses, point-to-point subnets, switch ports, places in racks, ports of patch panels, codes on plans. Kept beside the facility. */
export const lockSchema = z.strictObject({
  format: z.literal('jifang-addresses/1'),
  /** Zone, then who, then its addresses. `~` marks the virtual address of a pair. */
  zones: z.record(z.string(), z.record(z.string(), z.array(z.union([z.ipv4(), z.ipv6()])))),
  /** Point-to-point link, then its subnet. */
  links: z.record(z.string(), z.union([z.cidrv4(), z.cidrv6()])),
  /** Switch, also one of the monitoring network, then the cable's other end, then the port's number. */
  ports: z.record(z.string(), z.record(z.string(), z.int().min(1))),
  /** Device, then its rack and lowest unit, or its desk; only in facilities with a site. */
  places: z.record(z.string(), z.union([z.strictObject({ rack: z.string(), unit: z.int().min(1) }), z.strictObject({ desk: z.string() })])).optional(),
  /** Patch panel, then the device's own port that is patched, then the panel's port; only in facilities with a site. */
  patches: z.record(z.string(), z.record(z.string(), z.int().min(1))).optional(),
  /** Thing of the site, monitoring point (`point/…`), nozzle or relief opening of a gas zone (`…/nozzle-1`), then its code; only where there are some. */
  codes: z.record(z.string(), z.string()).optional(),
});
export type AddressLock = z.infer<typeof lockSchema>;
export type Place = NonNullable<AddressLock['places']>[string];

export const emptyLock: AddressLock = Object.freeze({ format: 'jifang-addresses/1', zones: {}, links: {}, ports: {} });

/** Prefix of a switch port's name; its number follows. */
export const switchPort = (number: number): string => `GE0/0/${number}`;
const portNumber = (name: string): number => Number(name.slice(name.lastIndexOf('/') + 1));

/** The lock that keeps everything a model has. */
export function lockOf(model: Model): AddressLock {
  const zones: Record<string, Record<string, string[]>> = {};
  const links: Record<string, string> = {};
  const ports: Record<string, Record<string, number>> = {};
  const keep = (zone: string, key: string, address: string) => ((zones[zone] ??= {})[key] ??= []).push(address);
  const switches = new Set(model.devices.filter((device) => device.kind === 'switch').map((device) => device.id));
  const publicZones = new Set(model.zones.filter((zone) => zone.kind === 'public').map((zone) => zone.id));
  const tunnels = new Set(model.zones.filter((zone) => zone.kind === 'tunnel').map((zone) => zone.id));
  for (const device of model.devices) for (const port of device.interfaces) {
    if (port.zone !== undefined && !tunnels.has(port.zone)) for (const { address } of port.addresses) keep(port.zone, device.id, address);
  }
  for (const flow of model.flows) if (flow.publish) {
    const edge = flow.legs.map((leg) => leg.from).find((zone) => publicZones.has(zone));
    if (edge !== undefined) keep(edge, `=${flow.id}`, flow.publish.address);
  }
  for (const pair of model.pairs) for (const { zone, address } of pair.virtual) keep(zone, `~${pair.id}`, address);
  for (const zone of model.zones) if (zone.kind === 'tunnel') links[zone.id] = zone.prefixes[0]!;
  for (const link of model.links) {
    if (link.prefixes[0] !== undefined) links[link.id] = link.prefixes[0];
    link.ends.forEach((end, i) => {
      const other = link.ends[1 - i]!;
      if ('device' in end && switches.has(end.device) && end.port.startsWith('GE')) {
        (ports[end.device] ??= {})['device' in other ? `${other.device}:${other.port}` : other.external] = portNumber(end.port);
      }
    });
  }
  const patches: Record<string, Record<string, number>> = {};
  for (const link of model.links) for (const { device, panel, port } of link.patches ?? []) {
    const own = link.ends.find((end) => isDeviceEnd(end) && end.device === device);
    if (own && isDeviceEnd(own)) (patches[panel] ??= {})[`${device}:${own.port}`] = port;
  }
  const rackOf = new Map((model.site?.patchPanels ?? []).map(({ id, rack }) => [id, rack]));
  for (const { id, rack, connections } of model.site?.monitoring.switches ?? []) for (const { thing, port, patches: own = [] } of connections) {
    (ports[id] ??= {})[thing] = port;
    for (const patch of own) (patches[patch.panel] ??= {})[rackOf.get(patch.panel) === rack ? `${thing}:${id}` : `${id}:${thing}`] = patch.port;
  }
  const places: Record<string, Place> = {};
  if (model.site) for (const device of model.devices) {
    if (device.desk !== undefined) places[device.id] = { desk: device.desk };
    else if (device.rack !== undefined && device.unit !== undefined) places[device.id] = { rack: device.rack, unit: device.unit };
  }
  const codes = keptCodes(model);
  return { format: 'jifang-addresses/1', zones: sorted(zones, (inner) => sorted(inner)), links: sorted(links), ports: sorted(ports, (inner) => sorted(inner)), ...(model.site ? { places: sorted(places), patches: sorted(patches, (inner) => sorted(inner)) } : {}), ...(Object.keys(codes).length > 0 ? { codes: sorted(codes) } : {}) };
}

function sorted<T>(record: Record<string, T>, inner: (value: T) => T = (value) => value): Record<string, T> {
  return Object.fromEntries(Object.keys(record).sort(naturally).map((key) => [key, inner(record[key]!)]));
}

export const writeLock = (lock: AddressLock): string => `${JSON.stringify(lock, null, 2)}\n`;
/** @throws when the text is no lock file */
export const readLock = (text: string): AddressLock => lockSchema.parse(JSON.parse(text));
