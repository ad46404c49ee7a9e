/** Which cables the drawing of a zone shows: every port of every device on its switches, and what is joined to them directly. */
import { by, deviceRank, indexOf, isDeviceEnd, naturally, type Device, type Link, type Model, type Zone } from '../../model';
import { byAddress, firstAddress, none } from '../standing-order';

/** A cable as seen from one of its ends. */
export interface Plug {
  readonly link: Link;
  readonly port: string;
  /** Absent for a line that leaves the facility. */
  readonly far?: { readonly device: Device; readonly port: string };
  /** Name of a line that leaves the facility. */
  readonly external?: string;
}
/** Devices that stand side by side, because cables join them directly. */
export interface Cluster { readonly devices: readonly Device[] }
/** Up to two switches with what hangs on them: one above the devices, one below. */
export interface Wiring {
  readonly zone: Zone;
  readonly upper: Device;
  readonly lower?: Device;
  readonly clusters: readonly Cluster[];
}

/** Cables that are no cables: a tunnel runs over others. */
const isCable = (link: Link): boolean => link.kind !== 'tunnel';
const directKinds: ReadonlySet<Link['kind']> = new Set<Link['kind']>(['hsm', 'console', 'heartbeat']);

/** Every cable of a device, in the order of its ports. */
export function plugsOf(model: Model, device: Device): Plug[] {
  const { links, devices } = indexOf(model);
  return device.interfaces.flatMap((port): Plug[] => {
    const link = port.link === undefined ? undefined : links.get(port.link);
    if (!link || !isCable(link)) return [];
    const other = link.ends.find((end) => !isDeviceEnd(end) || end.device !== device.id || end.port !== port.name);
    if (!other) return [];
    if (!isDeviceEnd(other)) return [{ link, port: port.name, external: other.external }];
    const far = devices.get(other.device);
    return far ? [{ link, port: port.name, far: { device: far, port: other.port } }] : [];
  });
}

export const isDirect = ({ link }: Plug): boolean => directKinds.has(link.kind);

/** The wiring of a zone: one entry for every two of its switches. */
export function wiringsOf(model: Model, zone: Zone): Wiring[] {
  const { devices } = indexOf(model);
  const switches = zone.switches.map((id) => devices.get(id)).filter((device) => device !== undefined).sort((a, b) => naturally(a.id, b.id));
  const wirings: Wiring[] = [];
  for (let i = 0; i < switches.length; i += 2) {
    const [upper, lower] = [switches[i]!, switches[i + 1]];
    const found = new Set<Device>();
    for (const each of [upper, lower]) if (each) for (const plug of plugsOf(model, each)) if (plug.far && plug.far.device.kind !== 'switch') found.add(plug.far.device);
    wirings.push({ zone, upper, lower, clusters: clustersOf(model, zone, found, i === 0) });
  }
  return wirings;
}

/** Machines on ports of their own stand beside their host once, with the first switches. */
function clustersOf(model: Model, zone: Zone, found: ReadonlySet<Device>, withMachines: boolean): Cluster[] {
  const near = new Map<Device, Device[]>();
  const members = new Set(found);
  for (const device of found) {
    const direct = plugsOf(model, device).flatMap((plug) => (isDirect(plug) && plug.far ? [plug.far.device] : []));
    near.set(device, [...new Set(direct)].sort((a, b) => naturally(a.id, b.id)));
    if (withMachines) for (const other of direct) if (other.kind === 'hsm' || other.kind === 'ids-console') members.add(other);
  }
  const clusters: Cluster[] = [];
  const placed = new Set<Device>();
  for (const device of [...found].sort(by(({ kind }) => deviceRank[kind], ({ id }) => id))) {
    if (placed.has(device)) continue;
    const partner = (near.get(device) ?? []).find((other) => other.kind === device.kind && members.has(other) && !placed.has(other));
    const machines = (of: Device | undefined): Device[] => (of ? near.get(of) ?? [] : []).filter((other) => members.has(other) && !placed.has(other) && other !== device && other !== partner && !found.has(other));
    const left = machines(device);
    for (const each of [device, partner, ...left]) if (each) placed.add(each);
    const right = machines(partner);
    for (const each of right) placed.add(each);
    // One machine on either side of a host, so that its cable is short.
    const [first, ...others] = left;
    clusters.push({ devices: partner ? [...others, ...(first ? [first] : []), device, partner, ...right] : [...others.slice(1), ...(first ? [first] : []), device, ...others.slice(0, 1)] });
  }
  // What has no address in the zone, such as a probe, stands first: it would give way to each new device at the end.
  const address = ({ devices }: Cluster): bigint => {
    const first = firstAddress(devices, zone.id);
    return first === none ? 0n : first;
  };
  return clusters.sort(byAddress(address, by(({ devices: [device] }) => rankIn(device!), ({ devices: [device] }) => device!.id)));
}

/** Clusters stand in the order of their host, not of the machine beside it. */
const rankIn = (device: Device): number => (device.kind === 'hsm' ? deviceRank['issuing-server'] : deviceRank[device.kind]);
