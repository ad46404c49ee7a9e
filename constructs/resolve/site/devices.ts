/** Devices in racks and on desks: what is stated is checked, the rest is given out when the site does that. Then their power supplies. */
import { assignPlaces, type Asked, type Taken } from '../../../analysis/placement';
import type { AddressLock } from '../../../analysis/lock';
import { areas, deviceRank, forwarderKinds, groupedBy, nearest, type Bilingual, type Device as ModelDevice, type Feed, type Product, type Rack as ModelRack, type Site as ModelSite } from '../../../model';
import type { Element } from '../../element';
import type { Device } from '../../device';

const topKinds: ReadonlySet<string> = new Set([...forwarderKinds, 'switch', 'intrusion-detector', 'vulnerability-scanner']);

export interface DevicePlaces {
  readonly model: { devices: ModelDevice[]; products: readonly Product[]; site?: ModelSite };
  readonly constructOf: (device: ModelDevice) => Device;
  readonly thingOf: (id: string) => Element | undefined;
  readonly assign: boolean;
  readonly lock: AddressLock;
}

/** U a device takes, 1 when its product is not chosen yet. */
const unitsOf = (product: Product | undefined): number => Math.ceil(product?.units ?? 1);

export function placeDevices(site: ModelSite, { model, constructOf, thingOf, assign, lock }: DevicePlaces): void {
  const products = new Map(model.products.map((product) => [product.id, product]));
  const racks = lookup(site.racks);
  const rooms = lookup(site.rooms);
  const desks = lookup(site.furniture.filter(({ kind }) => kind === 'desk' || kind === 'console'));
  const areaOfRoom = new Map(site.rooms.map((room) => [room.id, room.area]));
  const slots = new Slots();
  const taken: Taken[] = [];
  for (const panel of site.patchPanels) {
    taken.push({ id: panel.id, rack: panel.rack, unit: panel.unit, units: panel.units, kilograms: 2, watts: 0 });
    slots.take(panel.rack, panel.unit, panel.units, panel.name, thingOf(panel.id), racks.byId.get(panel.rack), panel.face, undefined);
  }
  for (const other of [...site.video.recorders, ...site.monitoring.hosts, ...site.monitoring.collectors, ...site.monitoring.switches]) if (other.rack !== undefined && other.unit !== undefined) {
    const units = other.units ?? 1;
    taken.push({ id: other.id, rack: other.rack, unit: other.unit, units, kilograms: 10 * units, watts: other.watts ?? 0 });
    slots.take(other.rack, other.unit, units, other.name, thingOf(other.id), racks.byId.get(other.rack), 'front', undefined);
  }
  const seated = new Map<string, number>();
  const asked: Asked[] = [];
  for (const device of model.devices) {
    const construct = constructOf(device);
    const product = device.product === undefined ? undefined : products.get(device.product);
    const units = unitsOf(product);
    const { room, rack, unit, desk, face } = construct.props;
    delete device.room;
    delete device.rack;
    delete device.unit;
    const named = { room: find(construct, rooms, '房间', 'room', room), rack: find(construct, racks, '机柜', 'rack', rack), desk: find(construct, desks, '操作台', 'desk', desk) };
    const holder = named.rack ?? named.desk;
    if (holder && named.room && holder.position.room !== named.room.id) construct.report('place-conflict', { property: 'room', value: named.room.name, other: holder.name });
    const standsIn = holder && areaOfRoom.get(holder.position.room);
    if (standsIn !== undefined) {
      const { area } = construct.props;
      if (area !== undefined && area !== standsIn) construct.report('place-conflict', { property: 'area', value: areas[area], other: holder!.name });
      // Where a device stands is where its rack or desk stands, whatever is usual for its kind.
      device.area = standsIn;
    }
    if (named.rack && unit !== undefined) {
      Object.assign(device, { room: named.rack.position.room, rack: named.rack.id, unit, mount: { face: face ?? 'front', ...(product?.halfWidth ? { side: 'left' } : {}) } });
      slots.take(named.rack.id, unit, units, device.name, construct, named.rack, face ?? 'front', product);
      taken.push({ id: device.id, rack: named.rack.id, unit, units, kilograms: product?.kilograms ?? 0, watts: product?.watts ?? 0 });
    } else if (named.desk) {
      Object.assign(device, { room: named.desk.position.room, desk: named.desk.id });
      seated.set(named.desk.id, (seated.get(named.desk.id) ?? 0) + 1);
    } else if (device.area === 'remote-ra') continue; // Stands at another site.
    else if (rack === undefined && desk === undefined && assign) asked.push({
      id: device.id, area: device.area, placement: device.placement, units, kilograms: product?.kilograms ?? 0, watts: product?.watts ?? 0,
      rank: device.host === undefined || device.kind !== 'hsm' ? deviceRank[device.kind] : 100, fromTop: topKinds.has(device.kind), pair: device.pair ?? seriesOf(device), host: device.kind === 'hsm' ? device.host : undefined,
    });
    else if (named.rack || (rack === undefined && desk === undefined)) construct.report('device-unplaced', {});
  }
  // An HSM that is not placed goes where its server stands.
  const byId = new Map(model.devices.map((device) => [device.id, device]));
  const seeking = asked.map((each): Asked => {
    const [own, server] = [byId.get(each.id)!, byId.get(each.host ?? '')];
    if (server?.rack !== undefined && constructOf(own).props.area === undefined) own.area = server.area;
    return { ...each, area: own.area };
  });
  if (asked.length > 0) {
    const { places, left } = assignPlaces(seeking,
      site.racks.map((rack) => ({ ...rack, area: areaOfRoom.get(rack.position.room) ?? '' })),
      [...desks.byId.values()].map((desk) => ({ id: desk.id, area: areaOfRoom.get(desk.position.room) ?? '', seats: Math.max(1, desk.seats) * 2 })), taken, lock.places ?? {}, seated);
    for (const device of model.devices) {
      const place = places.get(device.id);
      if (!place) continue;
      if ('desk' in place) Object.assign(device, { room: desks.byId.get(place.desk)!.position.room, desk: place.desk });
      else Object.assign(device, { room: racks.byId.get(place.rack)!.position.room, rack: place.rack, unit: place.unit, mount: { face: 'front' } });
    }
    const racksIn = groupedBy(racks.byId.values(), ({ position }): string | undefined => areaOfRoom.get(position.room));
    const deviceOf = new Map(model.devices.map((device) => [device.id, device]));
    for (const { id, area } of left) {
      const known = (racksIn.get(area) ?? []).map(({ name }) => name).join(', ');
      constructOf(deviceOf.get(id)!).report('racks-full', { area: areas[area as keyof typeof areas] as Bilingual, racks: known || { zh: '该区域没有', en: 'there is none' } });
    }
  }
  feedDevices(site, model.devices, products);
}

/** Devices `x-1` and `x-2` of one zone that are no declared pair still stand apart. */
const seriesOf = (device: ModelDevice): string | undefined => {
  const found = /^(.*)-(\d+|[ab])$/.exec(device.id);
  return found ? `~${found[1]}` : undefined;
};

/**
 * A and B from the PDUs of the rack, or from the sockets of the desk. A device with one cord has one of them: those whose number is even the
 * second, all others the first, so that of `x-1` and `x-2` one is left when a path is lost.
 */
function feedDevices(site: ModelSite, devices: readonly ModelDevice[], products: ReadonlyMap<string, Product>): void {
  const pdus = groupedBy(site.power.pdus, (pdu) => pdu.rack);
  const desks = new Map(site.furniture.map((desk) => [desk.id, desk]));
  const cabinets = new Map(site.power.cabinets.map(({ id, feed }) => [id, feed]));
  const paths = new Map(site.power.circuits.map(({ id, cabinet }) => [id, cabinets.get(cabinet)]));
  for (const device of devices) {
    const cords = (device.product === undefined ? undefined : products.get(device.product)?.feeds) ?? (device.rack === undefined ? 1 : 2);
    const from: Feed[] = device.rack !== undefined
      ? [...pdus.get(device.rack) ?? []].sort((a, b) => (a.feed < b.feed ? -1 : a.feed > b.feed ? 1 : 0)).map((pdu) => ({ feed: pdu.feed, from: pdu.id }))
      : (desks.get(device.desk ?? '')?.inputs ?? []).map((input, i) => ({ feed: paths.get(input) ?? (i === 0 ? 'A' : 'B'), from: input }));
    if (from.length === 0) continue;
    const first = cords === 1 && from.length > 1 && isEven(device.id) ? 1 : 0;
    Object.assign(device, { feeds: from.slice(first, first + cords) });
  }
}

const isEven = (id: string): boolean => {
  const last = /-(\d+|[ab])$/.exec(id)?.[1];
  return last === 'b' || Number(last) % 2 === 0;
};

interface Lookup<T> { readonly byId: ReadonlyMap<string, T>; readonly byName: ReadonlyMap<string, T> }
const lookup = <T extends { id: string; name: string }>(items: readonly T[]): Lookup<T> => ({ byId: new Map(items.map((item) => [item.id, item])), byName: new Map(items.map((item) => [item.name, item])) });

function find<T extends { id: string; name: string }>(device: Device, items: Lookup<T>, zh: string, en: 'room' | 'rack' | 'desk', text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  const found = items.byId.get(text) ?? items.byName.get(text);
  if (!found) {
    const names = [...items.byName.keys()];
    device.report('place-unknown', { property: { zh, en }, value: text, allowed: names.join(', ') || { zh: '场所内没有', en: 'there is none' }, suggestion: nearest(text, names) ?? names[0] ?? '—' });
  }
  return found;
}

/** U positions of racks: front and rear, left and right half count apart, whole depth and width both. */
class Slots {
  private readonly held = new Map<string, { who: string; element: Element | undefined }>();
  take(rack: string, unit: number, units: number, name: string, element: Element | undefined, of: ModelRack | undefined, face: 'front' | 'rear', product: Product | undefined): void {
    if (!of) return;
    if (!Number.isInteger(unit) || unit < 1 || unit + units - 1 > of.units) {
      element?.report('unit-outside-rack', { units: String(units), unit: String(unit), rack: of.name, height: String(of.units) });
      return;
    }
    const shallow = product?.depth !== undefined && product.depth * 2 <= of.size.depth;
    const faces = shallow ? [face] : ['front', 'rear'];
    const halves = product?.halfWidth ? 2 : 1;
    for (let u = unit; u < unit + units; u++) for (const each of faces) {
      const keys = [`${rack} ${u} ${each} left`, `${rack} ${u} ${each} right`];
      const free = keys.filter((key) => !this.held.has(key));
      if (free.length * halves < 2) {
        const other = this.held.get(keys.find((key) => this.held.has(key))!)!;
        element?.report('unit-taken', { rack: of.name, unit: String(u), other: other.who, hint: '' });
        return;
      }
      for (const key of halves === 2 ? free.slice(0, 1) : free) this.held.set(key, { who: name, element });
    }
  }
}

