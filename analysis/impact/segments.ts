/**
 * Who is still joined to whom: each zone's switches and the cables between them, as far as they are left, fall into segments;
 * a device hangs on those that one of its cables leads to. Hosts with two cables join no segments: they pass nothing on.
 */
import { groupedBy, indexOf, isDeviceEnd, type Device, type LinkEnd, type Model, type Zone } from '../../model';
import { device as devicePart, link as linkPart, partKey, zone as zonePart } from './parts';

/** Numbers of segments, ascending. */
export type Segments = readonly number[];
const none: Segments = [];

/** A zone that has no switches of its own: the Internet, a carrier's network, or one whose switches are not designed. */
const isCloud = (zone: Zone): boolean => zone.kind === 'public' || zone.kind === 'wan' || zone.switches.length === 0;
const isEdge = (zone: Zone): boolean => zone.kind === 'public' || zone.kind === 'wan';

export class SegmentMap {
  private readonly ofDevice = new Map<string, Segments>();
  private readonly ofZone = new Map<string, Segments>();
  private readonly clouds = new Map<string, number>();
  private next = 0;

  constructor(private readonly model: Model, private readonly gone: ReadonlySet<string>) {
    const bySwitch = this.joinSwitches();
    for (const zone of model.zones) if (isCloud(zone) && zone.kind !== 'tunnel' && !gone.has(partKey(zonePart(zone.id)))) this.clouds.set(zone.id, this.next++);
    for (const device of model.devices) if (!gone.has(partKey(devicePart(device.id)))) this.attach(device, bySwitch);
    for (const zone of model.zones) {
      const found = new Set(zone.switches.flatMap((id) => bySwitch.get(`${zone.id} ${id}`) ?? []));
      const cloud = this.clouds.get(zone.id);
      if (cloud !== undefined) found.add(cloud);
      this.ofZone.set(zone.id, sorted(found));
    }
  }

  /** Segments of a zone on which a device still hangs; of a point-to-point link: one as long as it stands. */
  at(device: string, place: string): Segments {
    return this.ofDevice.get(`${device} ${place}`) ?? none;
  }

  /** Segments a zone still has: one in health. */
  of(zone: string): Segments {
    return this.ofZone.get(zone) ?? none;
  }

  /** Joins the two ends of a tunnel, once its way is known to stand. */
  openTunnel(zone: Zone): void {
    if (this.gone.has(partKey(zonePart(zone.id)))) return;
    const segment = this.next++;
    this.ofZone.set(zone.id, [segment]);
    for (const { device } of zone.underlay ?? []) if (!this.gone.has(partKey(devicePart(device)))) this.ofDevice.set(`${device} ${zone.id}`, [segment]);
  }

  /** The segment of every switch in every zone. */
  private joinSwitches(): ReadonlyMap<string, number> {
    const { devices } = indexOf(this.model);
    const parent = new Map<string, string>();
    const root = (key: string): string => {
      let at = key;
      for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
        parent.set(at, parent.get(up) ?? up);
        at = up;
      }
      return at;
    };
    for (const zone of this.model.zones) {
      if (this.gone.has(partKey(zonePart(zone.id)))) continue;
      for (const id of zone.switches) if (!this.gone.has(partKey(devicePart(id)))) parent.set(`${zone.id} ${id}`, `${zone.id} ${id}`);
    }
    for (const { id, zone, ends: [a, b] } of this.model.links) {
      if (zone === undefined || !isDeviceEnd(a) || !isDeviceEnd(b) || this.gone.has(partKey(linkPart(id)))) continue;
      if (devices.get(a.device)?.kind !== 'switch' || devices.get(b.device)?.kind !== 'switch') continue;
      const [x, y] = [`${zone} ${a.device}`, `${zone} ${b.device}`];
      if (parent.has(x) && parent.has(y)) parent.set(root(x), root(y));
    }
    const numbers = new Map<string, number>();
    return new Map([...parent.keys()].map((key) => {
      const top = root(key);
      let number = numbers.get(top);
      if (number === undefined) numbers.set(top, number = this.next++);
      return [key, number];
    }));
  }

  private attach(device: Device, bySwitch: ReadonlyMap<string, number>): void {
    const { links, zones } = indexOf(this.model);
    const members = groupedBy(device.interfaces, ({ bond }) => bond);
    for (const port of device.interfaces) {
      if (port.zone === undefined) {
        if (port.link !== undefined && port.role !== 'data' && !this.gone.has(partKey(linkPart(port.link)))) this.add(device.id, port.link, this.linkSegment(port.link));
        continue;
      }
      const zone = zones.get(port.zone);
      if (!zone || zone.kind === 'tunnel' || this.gone.has(partKey(zonePart(zone.id)))) continue;
      if (device.kind === 'switch') {
        this.add(device.id, zone.id, bySwitch.get(`${zone.id} ${device.id}`));
        continue;
      }
      for (const cable of members.get(port.name) ?? [port]) {
        if (this.gone.has(partKey({ kind: 'port', id: `${device.id}:${cable.name}` }))) continue;
        if (cable.link === undefined) this.add(device.id, zone.id, this.clouds.get(zone.id));
        else if (!this.gone.has(partKey(linkPart(cable.link)))) {
          const far = links.get(cable.link)?.ends.find((end) => !sameEnd(end, device.id, cable.name));
          this.add(device.id, zone.id, far && isDeviceEnd(far) ? bySwitch.get(`${zone.id} ${far.device}`) : this.clouds.get(zone.id));
        }
      }
    }
  }

  private readonly linkNumbers = new Map<string, number>();
  private linkSegment(id: string): number {
    let number = this.linkNumbers.get(id);
    if (number === undefined) this.linkNumbers.set(id, number = this.next++);
    return number;
  }

  private add(device: string, place: string, segment: number | undefined): void {
    if (segment === undefined) return;
    const key = `${device} ${place}`;
    const known = this.ofDevice.get(key) ?? none;
    if (!known.includes(segment)) this.ofDevice.set(key, [...known, segment].sort((a, b) => a - b));
  }

  /** Where a device speaks from when the Internet lies between it and where a leg begins. */
  beyond(device: Device, entry: string): Segments {
    const { zones } = indexOf(this.model);
    const cloud = this.clouds.get(entry);
    const stands = device.interfaces.some((port) => {
      const zone = port.zone === undefined ? undefined : zones.get(port.zone);
      return zone !== undefined && isEdge(zone) && this.at(device.id, zone.id).length > 0;
    });
    return cloud !== undefined && stands ? [cloud] : none;
  }
}

const sameEnd = (end: LinkEnd, device: string, port: string): boolean => isDeviceEnd(end) && end.device === device && end.port === port;
const sorted = (segments: Iterable<number>): Segments => [...segments].sort((a, b) => a - b);
