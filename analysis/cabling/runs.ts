/**
 * Every cable of the network with its way over the trays, its length, kind, label and the ports of patch panels it ends on.
 * Follows from links, places and trays; asked on demand and kept beside the model.
 */
import {
  by, indexOf, isDeviceEnd, siteIndexOf, type CableMedium, type Device, type Link, type LinkEnd, type Model, type Site, type Tray,
} from '../../model';
import { type Spot } from '../geometry';
import { sitePart } from '../parts';
import { Places } from './places';
import { keyOf, TrayNetwork, type TraySpot, type Way } from './tray-network';

export interface RunEnd {
  /** The device, or the name of the line that leaves the facility. */
  readonly device?: string;
  readonly external?: string;
  readonly port?: string;
  readonly room?: string;
  readonly rack?: string;
  readonly unit?: number;
  readonly desk?: string;
  /** Port of a patch panel in its rack, when the cable leaves the rack. */
  readonly panel?: { readonly id: string; readonly port: number };
}

export interface CableRun {
  readonly link: string;
  readonly kind: Link['kind'];
  readonly ends: readonly [RunEnd, RunEnd];
  readonly medium: CableMedium;
  readonly category: string;
  /** On both ends. */
  readonly label: string;
  /** Metres, slack at both ends in it, rounded up to half a metre; absent when an end has no place or no tray leads there. */
  readonly metres?: number;
  readonly trays: readonly string[];
  /** Corners of its way on the plan of their floors, from the first end to the second. */
  readonly points: readonly { readonly floor: string; readonly x: number; readonly y: number }[];
  /** Fibre waveguides and filters it passes. */
  readonly penetrations: readonly string[];
  /** Shields whose wall it crosses. */
  readonly shields: readonly string[];
}

const kept = new WeakMap<Model, readonly CableRun[]>();

/** Cables of all links, sorted by link; none when the facility has no site. Tunnels are no cables. */
export function cableRuns(facility: Model): readonly CableRun[] {
  const model = sitePart(facility);
  const known = kept.get(model);
  if (known) return known;
  const made = model.site ? new Runs(model, model.site).all() : [];
  kept.set(model, made);
  return made;
}

interface Place { readonly floor: string; readonly at: Spot; readonly z: number; readonly room: string; readonly holder: string; readonly spot: TraySpot | undefined }

class Runs {
  private readonly network: TrayNetwork;
  private readonly things: Places;
  private readonly places = new Map<string, Place>();
  private readonly shieldOfRoom: ReadonlyMap<string, string>;
  private readonly trays: ReadonlyMap<string, Tray>;
  private readonly entry: TraySpot | undefined;

  constructor(private readonly model: Model, private readonly site: Site) {
    this.things = new Places(model, site);
    this.network = new TrayNetwork(site, new Set(['data']));
    this.shieldOfRoom = new Map(site.shieldings.map(({ room, id }) => [room, id]));
    this.trays = new Map(site.cabling.trays.map((tray) => [tray.id, tray]));
    this.entry = this.network.entry;
    for (const device of model.devices) this.placeOf(device);
  }

  /** Where a device's cables leave it: its rack or desk, at its height. Devices of one holder share its tray. */
  private placeOf(device: Device): void {
    const holderId = device.rack ?? device.desk;
    if (holderId === undefined) return;
    const index = siteIndexOf(this.site);
    const found = index.things.get(holderId)?.thing;
    if (!found || !('position' in found) || !found.position) return;
    const { room, x, y } = found.position;
    const floor = index.rooms.get(room)?.floor;
    if (floor === undefined) return;
    const before = this.places.get(holderId);
    // What stands inside a shield goes to a tray that is in it too.
    const shield = this.things.shieldAt(floor, { x, y });
    const spot = before ? before.spot : this.network.join(floor, { x, y }, (each) => this.things.shieldAt(floor, each) === shield);
    const place = { floor, at: { x, y }, z: 0, room, holder: holderId, spot };
    this.places.set(holderId, place);
    this.places.set(`~${device.id}`, { ...place, z: device.unit === undefined ? 700 : Math.round((device.unit + 0.5) * 44.45) });
  }

  all(): CableRun[] {
    const links = this.model.links.filter(({ kind }) => kind !== 'tunnel').sort(by(({ id }) => id));
    const ways = this.ways(links);
    const stated = new Map(this.site.cabling.links.map((cable) => [cable.link, cable]));
    return links.map((link) => {
      const [a, b] = link.ends.map((end) => this.spotOf(end));
      const [from, to] = link.ends.map((end) => (isDeviceEnd(end) ? this.places.get(`~${end.device}`) : undefined));
      const inRack = from !== undefined && from.holder === to?.holder;
      const way = a && b && !inRack ? ways.get(keyOf(a))?.get(keyOf(b)) : undefined;
      const shields = [...new Set([from, to].map((place) => place && this.shieldOfRoom.get(place.room)).filter((shield) => shield !== undefined))]
        .filter((shield) => !(from && to && this.shieldOfRoom.get(from.room) === shield && this.shieldOfRoom.get(to.room) === shield)).sort(by((shield) => shield));
      const metres = inRack ? this.inside(from, to!) : way && this.total(way, from, to);
      const cable = stated.get(link.id);
      const fibre = shields.length > 0 || (metres ?? 0) > 90 || link.kind === 'uplink';
      const medium = cable?.medium ?? (fibre ? (link.kind === 'uplink' ? 'fibre-single' : 'fibre-multi') : 'copper');
      const ends = link.ends.map((end, i) => this.end(link, end, [from, to][i])) as [RunEnd, RunEnd];
      const penetrations = (way?.trays ?? []).flatMap((tray) => this.trays.get(tray)?.penetrations ?? [])
        .filter((id) => { const found = siteIndexOf(this.site).things.get(id); return found?.kind === 'penetration' && shields.includes(found.thing.shielding); });
      return {
        link: link.id, kind: link.kind, ends, medium, category: cable?.category ?? { copper: 'Cat6A', 'fibre-single': 'OS2', 'fibre-multi': 'OM4' }[medium],
        label: cable?.label ?? ends.map((end) => this.labelOf(end)).join('／'),
        ...(metres === undefined ? {} : { metres }), trays: way?.trays ?? [], shields, penetrations: [...new Set(penetrations)],
        points: way ? [...(from ? [{ floor: from.floor, ...from.at }] : []), ...way.spots.map(({ floor, x, y }) => ({ floor, x, y })), ...(to ? [{ floor: to.floor, ...to.at }] : [])] : [],
      };
    });
  }

  private spotOf(end: LinkEnd): TraySpot | undefined {
    return isDeviceEnd(end) ? this.places.get(`~${end.device}`)?.spot : this.entry;
  }

  /** One search a first end, for all the ends it is joined to. */
  private ways(links: readonly Link[]): ReadonlyMap<string, ReadonlyMap<string, Way>> {
    const targets = new Map<string, { from: TraySpot; to: Map<string, TraySpot> }>();
    for (const link of links) {
      const [a, b] = link.ends.map((end) => this.spotOf(end));
      if (!a || !b) continue;
      const group = targets.get(keyOf(a)) ?? { from: a, to: new Map<string, TraySpot>() };
      targets.set(keyOf(a), group);
      group.to.set(keyOf(b), b);
    }
    return new Map([...targets].map(([key, { from, to }]) => [key, this.network.ways(from, [...to.values()])]));
  }

  private readonly halves = (millimetres: number): number => Math.ceil((millimetres + 2 * this.site.cabling.slack) / 500) / 2;
  private inside(from: Place, to: Place): number {
    return this.halves(Math.abs(from.z - to.z) + 1200);
  }

  /** Along the trays, and at each end from the tray over to the holder and down to the device. */
  private total(way: Way, from: Place | undefined, to: Place | undefined): number {
    const drop = (place: Place | undefined): number => (place?.spot ? Math.abs(place.at.x - place.spot.x) + Math.abs(place.at.y - place.spot.y) + Math.abs((this.trays.get(place.spot.tray)?.z ?? 0) - place.z) : 0);
    return this.halves(way.length + drop(from) + drop(to));
  }

  private end(link: Link, end: LinkEnd, place: Place | undefined): RunEnd {
    if (!isDeviceEnd(end)) return { external: end.external };
    const device = indexOf(this.model).devices.get(end.device)!;
    const patch = link.patches?.find((each) => each.device === end.device);
    const panel = patch && { id: patch.panel, port: patch.port };
    return {
      device: end.device, port: end.port, ...(place ? { room: place.room } : {}), ...(device.rack === undefined ? {} : { rack: device.rack }), ...(device.unit === undefined ? {} : { unit: device.unit }),
      ...(device.desk === undefined ? {} : { desk: device.desk }), ...(panel ? { panel } : {}),
    };
  }

  private labelOf(end: RunEnd): string {
    if (end.external !== undefined) return end.external;
    const things = siteIndexOf(this.site).things;
    const holder = end.rack ?? end.desk;
    const name = holder === undefined ? end.device! : things.get(holder)?.thing.name ?? holder;
    return `${name}${end.unit === undefined ? '' : `-${end.unit}U`}:${end.port}`;
  }
}
