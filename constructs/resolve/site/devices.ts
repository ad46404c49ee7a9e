/** Devices in racks and on desks: what is stated is checked, the rest is given out when the site does that. Then their power supplies. */
import { assignPlaces, type Asked, type Moved, type Taken } from '../../../analysis/placement';
import type { AddressLock } from '../../../analysis/lock';
import type { Problem } from '../../../analysis/problem';
import { areas, by, deviceRank, forwarderKinds, groupedBy, mendOf, type Area, type Bilingual, type Device as ModelDevice, type Feed, type Product, type Rack as ModelRack, type Site as ModelSite } from '../../../model';
import { Element, isAgain } from '../../element';
import type { Device } from '../../device';
import type { Site } from '../../site/building';
import { Thing } from '../../site/thing';

const topKinds: ReadonlySet<string> = new Set([...forwarderKinds, 'switch', 'intrusion-detector', 'vulnerability-scanner']);

export interface DevicePlaces {
  readonly model: { devices: ModelDevice[]; products: readonly Product[]; site?: ModelSite };
  readonly constructOf: (device: ModelDevice) => Device;
  readonly thingOf: (id: string) => Element | undefined;
  readonly own: Site;
  readonly lock: AddressLock;
  /** Told what the run is to say beside its results. */
  readonly remark: (problem: Problem) => void;
}

/** U a device takes, 1 when its product is not chosen yet. */
const unitsOf = (product: Product | undefined): number => Math.ceil(product?.units ?? 1);

export function placeDevices(site: ModelSite, { model, constructOf, thingOf, own, lock, remark }: DevicePlaces): void {
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
    if (named.rack && named.desk) construct.report('place-twice', { rack: named.rack.name, desk: named.desk.name });
    if (named.rack && product?.depth !== undefined && product.depth > named.rack.size.depth) construct.report('device-too-deep', { depth: String(product.depth), rack: named.rack.name, deep: String(named.rack.size.depth) });
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
    else if (rack === undefined && desk === undefined && own.props.assign) {
      // What is there twice is told, and leaves the places to what is meant.
      if (!isAgain(construct)) asked.push({
        id: device.id, area: device.area, placement: device.placement, units, kilograms: product?.kilograms ?? 0, watts: product?.watts ?? 0,
        rank: device.host === undefined || device.kind !== 'hsm' ? deviceRank[device.kind] : 100, fromTop: topKinds.has(device.kind), pair: device.pair ?? seriesOf(device), host: device.kind === 'hsm' ? device.host : undefined,
      });
    } else if (named.rack || (rack === undefined && desk === undefined)) tellUnplaced(construct, named.rack);
  }
  slots.tell();
  // An HSM that is not placed goes where its server stands.
  const byId = new Map(model.devices.map((device) => [device.id, device]));
  const seeking = asked.map((each): Asked => {
    const [device, server] = [byId.get(each.id)!, byId.get(each.host ?? '')];
    if (server?.rack !== undefined && constructOf(device).props.area === undefined) device.area = server.area;
    return { ...each, area: device.area };
  });
  if (asked.length > 0) {
    const { places, left, moved } = assignPlaces(seeking,
      site.racks.map((rack) => ({ ...rack, ...planned(rack), area: areaOfRoom.get(rack.position.room) ?? '' })),
      [...desks.byId.values()].map((desk) => ({ id: desk.id, area: areaOfRoom.get(desk.position.room) ?? '', seats: Math.max(1, desk.seats) * 2 })), taken, lock.places ?? {}, seated);
    for (const device of model.devices) {
      const place = places.get(device.id);
      if (!place) continue;
      if ('desk' in place) Object.assign(device, { room: desks.byId.get(place.desk)!.position.room, desk: place.desk });
      else Object.assign(device, { room: racks.byId.get(place.rack)!.position.room, rack: place.rack, unit: place.unit, mount: { face: 'front' } });
    }
    const nameOf = (id: string) => byId.get(id)?.name ?? thingOf(id)?.node.id.toUpperCase() ?? id;
    const holderOf = (place: Moved['from']) => ('desk' in place ? desks.byId.get(place.desk)!.name : `${racks.byId.get(place.rack)!.name} ${place.unit}U`);
    for (const each of moved) {
      const place = places.get(each.id);
      const device = byId.get(each.id)!;
      if (place) remark({ code: 'device-displaced', path: device.path, values: { name: device.name, from: holderOf(each.from), to: holderOf(place), reason: reasonOf(each, nameOf) } });
    }
    tellLeft(left, own, byId, [...racks.byId.values()].map((rack) => ({ name: rack.name, area: areaOfRoom.get(rack.position.room), placement: 'rack' })), [...desks.byId.values()].map((desk) => ({ name: desk.name, area: areaOfRoom.get(desk.position.room), placement: 'desk' })));
  }
  feedDevices(site, model.devices, products);
}

/** What a rack bears and is planned for where it does not say: configurable defaults, which no rule takes for the rack's own. */
const planned = ({ maxKilograms = 1000, maxWatts = 5000 }: ModelSite['racks'][number]) => ({ maxKilograms, maxWatts });

function reasonOf({ by: holder, following }: Moved, nameOf: (id: string) => string): Bilingual {
  if (following !== undefined) return { zh: `随${nameOf(following)}移动`, en: `it follows ${nameOf(following)}` };
  if (holder !== undefined) return { zh: `原位由${nameOf(holder)}占用`, en: `${nameOf(holder)} stands there now` };
  return { zh: '原处承重、功率或座位已不够', en: 'weight, power or seats there no longer suffice' };
}

/** Devices `x-1` and `x-2` of one zone that are no declared pair still stand apart. */
const seriesOf = (device: ModelDevice): string | undefined => {
  const found = /^(.*)-(\d+|[ab])$/.exec(device.id);
  return found ? `~${found[1]}` : undefined;
};

/** One of A, one of B, then the second of each: two cords never end on one path while there is another. */
function byTurns(pdus: readonly ModelSite['power']['pdus'][number][]): ModelSite['power']['pdus'][number][] {
  const turns = [...groupedBy(pdus, ({ feed }) => feed).values()].flatMap((own) => own.map((pdu, turn) => ({ pdu, turn })));
  return turns.sort(by(({ turn }) => turn, ({ pdu }) => pdu.feed)).map(({ pdu }) => pdu);
}

/**
 * A and B from the PDUs of the rack, or from the sockets of the desk. A device with one cord has one of them: those whose number is even the
 * second, all others the first, so that of `x-1` and `x-2` one is left when a path is lost.
 */
function feedDevices(site: ModelSite, devices: readonly ModelDevice[], products: ReadonlyMap<string, Product>): void {
  const pdus = new Map([...groupedBy(site.power.pdus, (pdu) => pdu.rack)].map(([rack, own]) => [rack, byTurns(own)]));
  const desks = new Map(site.furniture.map((desk) => [desk.id, desk]));
  const cabinets = new Map(site.power.cabinets.map(({ id, feed }) => [id, feed]));
  const paths = new Map(site.power.circuits.map(({ id, cabinet }) => [id, cabinets.get(cabinet)]));
  for (const device of devices) {
    const cords = (device.product === undefined ? undefined : products.get(device.product)?.feeds) ?? (device.rack === undefined ? 1 : 2);
    const from: Feed[] = device.rack !== undefined
      ? (pdus.get(device.rack) ?? []).map((pdu) => ({ feed: pdu.feed, from: pdu.id }))
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
    device.report('place-unknown', { property: { zh, en }, value: text, allowed: names.join(', ') || { zh: '场所内没有', en: 'there is none' }, mend: mendOf(text, names) });
  }
  return found;
}

/** A device without a place, unless what it says of its place was wrong: that is told. */
function tellUnplaced(device: Device, rack: ModelRack | undefined): void {
  const ids = new Set(device.node.scopes.map(({ node }) => node.id));
  const isPlace = (property: unknown, own: boolean): boolean => {
    const [, part, name] = typeof property === 'string' ? /^(?:override\.(.+)\.)?(\w+)$/.exec(property) ?? [] : [];
    return ['rack', 'unit', 'desk'].includes(name ?? '') && (part === undefined ? own : ids.has(part));
  };
  const wrong = device.node.scopes.some((scope) => scope instanceof Element && scope.issues.some(({ code, values }) => code.startsWith('prop') && isPlace(values.property, scope === device)));
  if (wrong) return;
  if (rack) device.report('prop-missing', { property: 'unit', allowed: { zh: `机柜 ${rack.name} 内的最低 U 位，1 至 ${rack.units}`, en: `the lowest unit it takes in rack ${rack.name}, 1 to ${rack.units}` } });
  else device.report('device-unplaced', {});
}

/** Devices for which an area has nothing left, told once for each area and way of standing: it is the area that lacks room. */
function tellLeft(left: readonly Asked[], own: Site, devices: ReadonlyMap<string, ModelDevice>, ...holders: readonly { readonly name: string; readonly area: string | undefined; readonly placement: string }[][]): void {
  // A floor, room or rack that was told wrongly is missed here: that is told, and may be all.
  const holding = new Set<string>(['building', 'floor', 'room', 'rack', 'furniture']);
  if (own.node.findAll().some((each) => each instanceof Thing && holding.has(each.kind) && !each.isSound)) return;
  // What one change of the site mends is one fault.
  const groups = groupedBy(left, ({ area, placement }) => own.mendFor(area as Area)?.en ?? `${area} ${placement}`);
  for (const group of groups.values()) {
    const standing = [...new Set(group.map(({ area }) => area as Area))];
    const [first] = group;
    const placement = group.every((each) => each.placement === first!.placement) ? first!.placement : undefined;
    const names = holders.flat().filter((each) => standing.includes(each.area as Area) && (placement === undefined || each.placement === placement)).map(({ name }) => name);
    const what = placement === 'rack' ? { zh: '机柜', en: 'rack' } : placement === 'desk' ? { zh: '操作台', en: 'desk' } : { zh: '机柜和操作台', en: 'rack or desk' };
    own.report('racks-full', {
      area: { zh: standing.map((area) => areas[area].zh).join('、'), en: standing.map((area) => areas[area].en).join(', ') }, what, count: String(group.length),
      devices: { zh: shortened(group.map(({ id }) => devices.get(id)!.name), '、'), en: shortened(group.map(({ id }) => id), ', ') },
      racks: names.length > 0 ? { zh: `，现有 ${shortened(names, '、')}`, en: `; there is ${shortened(names, ', ')}` } : { zh: '，现在一个也没有', en: '; now there is none' },
      mend: own.mendFor(first!.area as Area) ?? { zh: `在该区域的房间内增加${what.zh}，或给设备写明${placement === 'rack' ? ' rack 和 unit' : ' desk'}`, en: `add a ${what.en} to a room of that area, or state \`${placement === 'rack' ? 'rack` and `unit' : 'desk'}\` of the devices` },
    });
  }
}

const shown = 6;
const shortened = (names: readonly string[], separator: string): string => `${names.slice(0, shown).join(separator)}${names.length > shown ? `${separator}…` : ''}`;

interface Clash { readonly element: Element; readonly rack: ModelRack; readonly unit: number; readonly units: number; readonly faces: readonly ('front' | 'rear')[]; readonly half: boolean; readonly other: { readonly who: string; readonly element: Element | undefined } }

/** U positions of racks: front and rear, left and right half count apart, whole depth and width both. */
class Slots {
  private readonly held = new Map<string, { who: string; element: Element | undefined }>();
  private readonly clashes: Clash[] = [];

  take(rack: string, unit: number, units: number, name: string, element: Element | undefined, of: ModelRack | undefined, face: 'front' | 'rear', product: Product | undefined): void {
    if (!of) return;
    if (unit < 1 || unit + units - 1 > of.units) {
      element?.report('unit-outside-rack', { units: String(units), unit: String(unit), rack: of.name, height: String(of.units), range: units > of.units ? { zh: `放不下 ${units}U`, en: `too low for ${units}U` } : { zh: `unit 为 1 至 ${of.units - units + 1}`, en: `\`unit\` from 1 to ${of.units - units + 1}` } });
      return;
    }
    const shallow = product?.depth !== undefined && product.depth * 2 <= of.size.depth;
    const faces = shallow ? [face] : ['front', 'rear'] as const;
    const half = product?.halfWidth === true;
    for (let u = unit; u < unit + units; u++) for (const each of faces) {
      const keys = keysOf(rack, u, each);
      const free = keys.filter((key) => !this.held.has(key));
      if (free.length < (half ? 1 : 2)) {
        const other = this.held.get(keys.find((key) => this.held.has(key))!)!;
        if (element) this.clashes.push({ element, rack: of, unit: u, units, faces, half, other });
        return;
      }
      for (const key of half ? free.slice(0, 1) : free) this.held.set(key, { who: name, element });
    }
  }

  /** Reports who stands where another stands: once everybody has taken what they state, it is known what is free. */
  tell(): void {
    for (const { element, rack, unit, units, faces, half, other } of this.clashes) {
      const free = Array.from({ length: Math.max(0, rack.units - units + 1) }, (_, i) => i + 1).filter((from) => this.isFree(rack.id, from, units, faces, half));
      element.report('unit-taken', {
        rack: rack.name, unit: String(unit), other: other.who,
        hint: free.length === 0 ? { zh: `${rack.name} 已放不下 ${units}U，换一个机柜`, en: `${rack.name} has no room for ${units}U: use another rack` }
          : { zh: `换一个 unit，${rack.name} 中能放 ${units}U 的有：${runs(free)}`, en: `use another \`unit\`; in ${rack.name} a device of ${units}U fits at ${runs(free)}` },
      }, other.element);
    }
  }

  private isFree(rack: string, from: number, units: number, faces: readonly ('front' | 'rear')[], half: boolean): boolean {
    for (let u = from; u < from + units; u++) for (const face of faces) if (keysOf(rack, u, face).filter((key) => !this.held.has(key)).length < (half ? 1 : 2)) return false;
    return true;
  }
}

const keysOf = (rack: string, unit: number, face: 'front' | 'rear'): string[] => [`${rack} ${unit} ${face} left`, `${rack} ${unit} ${face} right`];

/** 1, 2, 3, 7 as `1–3, 7`. */
function runs(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
