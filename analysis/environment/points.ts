/** The points that a server reads, each with the room it reports on and the address it is read at. */
import { append, by, indexOf, mainInterface, roomIdOf, siteIndexOf, type Device, type Model, type MonitoringPoint } from '../../model';

export interface WatchedPoint {
  readonly point: MonitoringPoint;
  /** Name of the room, else its place in words; `—` where the design says neither. */
  readonly room: string;
  /** Where it answers; absent where the design gives its source no address. */
  readonly address?: string;
}

const kept = new WeakMap<Model, ReadonlyMap<string, readonly WatchedPoint[]>>();

/** By server, both in the order of their ids. */
export function pointsOfServer(model: Model): ReadonlyMap<string, readonly WatchedPoint[]> {
  const known = kept.get(model);
  if (known) return known;
  const made = new Map<string, WatchedPoint[]>();
  for (const point of [...model.monitoringPoints ?? []].sort(by(({ server }) => server, ({ id }) => id))) {
    const address = addressOf(model, point);
    const watched = { point, room: roomOf(model, point), ...(address === undefined ? {} : { address }) };
    append(made, point.server, watched);
  }
  kept.set(model, made);
  return made;
}

function roomOf({ site }: Model, { position, watches, location }: MonitoringPoint): string {
  const index = site && siteIndexOf(site);
  const room = index?.rooms.get(position?.room ?? watches ?? '');
  if (room) return room.name;
  const wall = index?.walls.get(index.doors.get(watches ?? '')?.wall ?? '');
  return index?.rooms.get(wall?.left ?? wall?.right ?? '')?.name ?? location ?? '—';
}

/** What a point is read from: its name, and that of the room it stands in. */
export function sourceOf(model: Model, id: string): { readonly name: string; readonly room: string } {
  const index = model.site && siteIndexOf(model.site);
  const found = index?.things.get(id);
  const device = indexOf(model).devices.get(id);
  const room = found ? roomIdOf(model.site!, found) : device?.room;
  return { name: found?.thing.name ?? device?.name ?? id, room: index?.rooms.get(room ?? '')?.name ?? '—' };
}

/** Its own; else that of its source: of a device in the zone of the server where it has one there. */
function addressOf(model: Model, { address, source, server }: MonitoringPoint): string | undefined {
  if (address !== undefined) return address;
  const { devices } = indexOf(model);
  const device = devices.get(source);
  if (device) return nearest(device, devices.get(server)?.zone);
  const thing = model.site && siteIndexOf(model.site).things.get(source)?.thing;
  return thing && 'address' in thing ? thing.address : undefined;
}

const nearest = (device: Device, zone: string | undefined): string | undefined =>
  (device.interfaces.filter((port) => port.zone !== undefined && port.zone === zone).flatMap((port) => port.addresses)[0] ?? mainInterface(device)?.addresses[0])?.address;
