/**
 * Cables of the building side: power from cabinet to consumer, cameras, readers, locks, detectors, monitoring points.
 * Each with its way over trays of its own kind, its length, type and label. Network cables are in `runs`.
 */
import { by, indexOf, listsOf, siteIndexOf, type Model, type MonitoringSwitch, type Point, type Position, type Site, type ThingKind, type Tray, type TrayPurpose } from '../../model';
import { cross, distance, type Spot } from '../geometry';
import { sitePart } from '../parts';
import { keyOf, TrayNetwork, type TraySpot, type Way } from './tray-network';
import { Places, type Place } from './places';

/** What a cable serves; those of `power` are 强电, all others 弱电. */
export const cableSystems = {
  power: { zh: '供配电', en: 'Power' }, video: { zh: '视频监控', en: 'Video' }, access: { zh: '门禁', en: 'Access control' },
  intrusion: { zh: '入侵报警', en: 'Intrusion alarm' }, fire: { zh: '火灾报警', en: 'Fire alarm' }, monitoring: { zh: '环境监控', en: 'Environment monitoring' },
} as const;
export type CableSystem = keyof typeof cableSystems;

export interface SiteCableEnd {
  /** Device, thing of the site or monitoring point. */
  readonly thing: string;
  readonly name: string;
  readonly room?: string;
  readonly rack?: string;
  readonly unit?: number;
  /** Of a switch of the monitoring network. */
  readonly port?: number;
  readonly panel?: { readonly id: string; readonly port: number };
}
export interface SiteCable {
  readonly id: string;
  readonly system: CableSystem;
  /** Its second end is a port of a switch of the monitoring network. */
  readonly plugged: boolean;
  readonly strong: boolean;
  readonly ends: readonly [SiteCableEnd, SiteCableEnd];
  /** Absent: the design does not say, and only its author can. */
  readonly type?: string;
  /** Outer diameter (mm), an estimate. */
  readonly diameter: number;
  /** On both ends. */
  readonly label: string;
  /** Metres, slack at both ends in it, rounded up to half a metre; absent when an end has no place or no tray leads there. */
  readonly metres?: number;
  readonly trays: readonly string[];
  /** Corners of its way on the plan of their floors. */
  readonly points: readonly (Point & { readonly floor: string })[];
  /** Shields whose wall it crosses. */
  readonly shields: readonly string[];
  /** Filters and waveguides it passes. */
  readonly penetrations: readonly string[];
  /** Of `shields`: those it enters by no filter of its kind; none where it has no way yet. */
  readonly unfiltered: readonly string[];
}

interface Wanted { readonly id: string; readonly system: CableSystem; readonly from: string; readonly to: string; readonly type?: string; readonly diameter: number; readonly label: string; readonly more?: number; readonly plug?: MonitoringSwitch['connections'][number] }

/** What cables of sensors usually are: defaults of the project. */
export const usualTypes = Object.freeze({
  video: { type: 'Cat6 U/UTP', diameter: 6.5 }, reader: { type: 'RVVP-6×0.5', diameter: 7 }, lock: { type: 'RVV-4×1.0', diameter: 7.5 }, intrusion: { type: 'RVV-4×0.5', diameter: 6 },
  fire: { type: 'ZR-RVS-2×1.5', diameter: 7 }, bus: { type: 'RVSP-2×1.0', diameter: 7 }, contact: { type: 'RVV-2×1.0', diameter: 6.5 }, network: { type: 'Cat6 U/UTP', diameter: 6.5 },
});

/** What a network cable is made of that enters a shield by a waveguide. */
export const fibreType = 'OM4';

const kept = new WeakMap<Model, readonly SiteCable[]>();

/** Sorted by system and id; none when the facility has no site. */
export function siteCables(facility: Model): readonly SiteCable[] {
  const model = sitePart(facility);
  const known = kept.get(model);
  if (known) return known;
  const made = model.site ? new Installation(model, model.site).all() : [];
  kept.set(model, made);
  return made;
}

const order = Object.keys(cableSystems);
const pluggedSystems: Readonly<Partial<Record<ThingKind, CableSystem>>> = { camera: 'video', recorder: 'video', viewer: 'video', 'door-controller': 'access' };
const strongPurposes: ReadonlySet<TrayPurpose> = new Set(['power']);

class Installation {
  private readonly places: Places;
  private readonly strong: TrayNetwork;
  private readonly weak: TrayNetwork;
  private readonly trays: ReadonlyMap<string, Tray>;
  private readonly joined = new Map<string, TraySpot | undefined>();
  /** Rack of each patch panel. */
  private readonly panels: ReadonlyMap<string, string>;
  /** What stands outside of the rooms, points that watch it too: its cables come in where a tray ends in no room. */
  private readonly outside: ReadonlySet<string>;

  constructor(private readonly model: Model, private readonly site: Site) {
    this.places = new Places(model, site);
    this.panels = new Map(site.patchPanels.map(({ id, rack }) => [id, rack]));
    this.trays = new Map(site.cabling.trays.map((tray) => [tray.id, tray]));
    this.strong = new TrayNetwork(site, strongPurposes);
    const beyond = new Set([...site.power.mains, ...site.power.generators].map(({ id }) => id).filter((id) => !this.places.of(id)));
    this.outside = new Set([...beyond, ...(model.monitoringPoints ?? []).filter(({ watches, position }) => position === undefined && beyond.has(watches ?? '')).map(({ id }) => id)]);
    // Where security has no trays of its own, its cables lie in those of the network.
    const own = site.cabling.trays.some(({ purpose }) => purpose === 'control');
    this.weak = new TrayNetwork(site, new Set<TrayPurpose>([own ? 'control' : 'data']));
  }

  all(): SiteCable[] {
    const wanted = [...this.power(), ...this.sensors()].sort(by(({ system }) => order.indexOf(system), ({ id }) => id));
    const legs = wanted.map((cable) => {
      const [from, to] = [this.places.of(cable.from), this.places.of(cable.to)];
      const strong = cable.system === 'power';
      return { cable, strong, from, to, a: this.outside.has(cable.from) ? (strong ? this.strong : this.weak).entry : this.join(strong, from), b: this.join(strong, to) };
    });
    const ways = new Map<string, ReadonlyMap<string, Way>>();
    for (const strong of [true, false]) {
      const targets = new Map<string, { readonly from: TraySpot; readonly to: Map<string, TraySpot> }>();
      for (const leg of legs) if (leg.strong === strong && leg.a && leg.b) {
        const group = targets.get(keyOf(leg.a)) ?? { from: leg.a, to: new Map<string, TraySpot>() };
        targets.set(keyOf(leg.a), group);
        group.to.set(keyOf(leg.b), leg.b);
      }
      for (const [key, { from, to }] of targets) ways.set(`${String(strong)} ${key}`, (strong ? this.strong : this.weak).ways(from, [...to.values()]));
    }
    return legs.map(({ cable, strong, from, to, a, b }) => this.laid(cable, strong, from, to, a && b && ways.get(`${String(strong)} ${keyOf(a)}`)?.get(keyOf(b))));
  }

  private laid({ id, system, from: first, to: second, type, diameter, label, more = 0, plug }: Wanted, strong: boolean, from: Place | undefined, to: Place | undefined, way: Way | undefined): SiteCable {
    const end = (thing: string, place: Place | undefined, port?: number): SiteCableEnd => {
      const panel = plug?.patches?.find((patch) => place?.rack !== undefined && this.panels.get(patch.panel) === place.rack);
      return { ...this.standing(thing, place), ...(port === undefined ? {} : { port }), ...(panel ? { panel: { id: panel.panel, port: panel.port } } : {}) };
    };
    const shields = [...new Set([from?.shield, to?.shield].flatMap((shield) => shield ?? []))].filter(() => from?.shield !== to?.shield).sort(by((shield) => shield));
    const direct = from && to && from.room !== undefined && from.room === to.room && from.shield === to.shield ? Math.abs(from.at.x - to.at.x) + Math.abs(from.at.y - to.at.y) + (from.holder === to.holder ? 1200 : 0) + Math.abs(from.z - to.z) : undefined;
    const over = way && to ? way.length + (from ? this.drop(from, way.spots[0]!) : 0) + this.drop(to, way.spots.at(-1)!) : undefined;
    // Within a room the shorter of the two: over the trays, or along its floor and walls.
    const trayed = over !== undefined && (direct === undefined || over <= direct);
    const length = trayed ? over : direct;
    const used = trayed ? way!.trays : [];
    const passed = [...new Set(used.flatMap((tray) => this.trays.get(tray)?.penetrations ?? []))].flatMap((each) => { const found = siteIndexOf(this.site).things.get(each); return found?.kind === 'penetration' && shields.includes(found.thing.shielding) ? [found.thing] : []; });
    // A video or network cable that finds a waveguide instead of a filter is of fibre.
    const fibre = !strong && shields.length > 0 && type === usualTypes.network.type && !passed.some(({ kind }) => kind === 'signal-filter');
    const good = passed.filter(({ kind }) => kind === (strong ? 'power-filter' : fibre ? 'fibre-waveguide' : 'signal-filter'));
    const corners = trayed ? [...(from ? [{ floor: from.floor, ...from.at }] : []), ...way!.spots.map(({ floor, x, y }) => ({ floor, x, y })), { floor: to!.floor, ...to!.at }]
      : direct === undefined || from!.holder === to!.holder ? [] : [{ floor: from!.floor, ...from!.at }, { floor: to!.floor, ...to!.at }];
    // Where it leaves a tray stays, though the way goes straight on.
    const points = corners.filter((each, i) => { const [before, after] = [corners[i - 1], corners[i + 1]]; return !before || !after || i === 1 || i === corners.length - 2 || before.floor !== each.floor || after.floor !== each.floor || cross(before, each, after) !== 0; });
    return {
      id, system, plugged: plug !== undefined, strong, ends: [end(first, from), end(second, to, plug?.port)], ...(type === undefined ? {} : { type: fibre ? fibreType : type }), diameter, label,
      ...(length === undefined ? {} : { metres: Math.ceil((length + more + 2 * this.site.cabling.slack) / 500) / 2 }),
      trays: used, points, shields, penetrations: passed.map((each) => each.id), unfiltered: length === undefined ? [] : shields.filter((shield) => !good.some(({ shielding }) => shielding === shield)),
    };
  }

  private standing(thing: string, place: Place | undefined): SiteCableEnd {
    return {
      thing, name: this.nameOf(thing), ...(place?.room === undefined ? {} : { room: place.room }), ...(place?.rack === undefined ? {} : { rack: place.rack }), ...(place?.unit === undefined ? {} : { unit: place.unit }),
    };
  }

  private drop({ at, z }: Place, spot: TraySpot): number {
    return Math.abs(at.x - spot.x) + Math.abs(at.y - spot.y) + Math.abs((this.trays.get(spot.tray)?.z ?? 0) - z);
  }

  /** The tray a cable goes over: inside a shield one that is in it too. */
  private join(strong: boolean, place: Place | undefined): TraySpot | undefined {
    if (!place) return undefined;
    const key = `${String(strong)} ${place.floor} ${place.at.x} ${place.at.y} ${place.shield ?? ''}`;
    if (!this.joined.has(key)) this.joined.set(key, (strong ? this.strong : this.weak).join(place.floor, place.at, (spot) => this.shieldAt(place.floor, spot) === place.shield));
    return this.joined.get(key);
  }

  private shieldAt(floor: string, spot: Point): string | undefined {
    return this.places.shieldAt(floor, spot);
  }

  private nameOf(id: string): string {
    return siteIndexOf(this.site).things.get(id)?.thing.name ?? indexOf(this.model).devices.get(id)?.name ?? this.model.monitoringPoints?.find((point) => point.id === id)?.name ?? id;
  }

  /** By 编号, as on the sheets of the supply; by name what has none. */
  private codeOf(id: string): string {
    return siteIndexOf(this.site).things.get(id)?.thing.code ?? this.nameOf(id);
  }

  /** From each circuit to what it feeds, and between cabinets, UPS and batteries. */
  private *power(): Generator<Wanted> {
    const { power } = this.site;
    const { circuits } = siteIndexOf(this.site);
    const made = (from: string, to: string, more: Partial<Wanted> = {}): Wanted => ({ id: `${from}--${to}`, system: 'power', from, to, diameter: 30, label: `${this.codeOf(from)}／${this.codeOf(to)}`, ...more });
    const lists = listsOf(this.site);
    const amperes = new Map([...power.cabinets, ...power.transferSwitches].map((each) => [each.id, each.amperes]));
    for (const [kind, list] of Object.entries(lists)) {
      if (kind === 'circuit') continue;
      for (const thing of list) if ('inputs' in thing) for (const input of thing.inputs) {
        const circuit = circuits.get(input);
        if (circuit) {
          const cores = Number(/(\d)×/.exec(circuit.cable)?.[1] ?? (circuit.phase === '3P' ? 5 : 3));
          // Lamps of a circuit follow each other.
          const more = 'fixtures' in thing ? thing.fixtures.slice(1).reduce((sum, { x, y }, i) => sum + Math.abs(x - thing.fixtures[i]!.x) + Math.abs(y - thing.fixtures[i]!.y), 0) : 0;
          yield made(input, thing.id, { type: circuit.cable, diameter: cableDiameter(cores, circuit.squareMillimetres), more });
        } else if (this.places.of(input) === undefined || this.places.of(input)!.holder !== this.places.of(thing.id)?.holder) yield made(input, thing.id, { diameter: cableDiameter(5, ((amperes.get(thing.id) ?? 100) / 4)) });
      }
    }
    for (const { id, ups } of power.batteries) yield made(id, ups, { diameter: 25 });
  }

  private *sensors(): Generator<Wanted> {
    const { access, video, intrusion, fire, monitoring } = this.site;
    const made = (system: CableSystem, from: string, to: string, usual: keyof typeof usualTypes): Wanted => ({ id: `${from}--${to}`, system, from, to, ...usualTypes[usual], label: `${this.nameOf(from)}／${this.nameOf(to)}` });
    const { things } = siteIndexOf(this.site);
    const plugged = new Set(monitoring.switches.flatMap(({ connections }) => connections.map(({ thing }) => thing)));
    for (const { id, connections } of monitoring.switches) for (const plug of connections) {
      const kind = things.get(plug.thing)?.kind;
      // A cable between two switches is told once.
      if (kind !== undefined && (kind !== 'monitoring-switch' || plug.thing < id)) yield { ...made(pluggedSystems[kind] ?? 'monitoring', plug.thing, id, 'network'), plug };
    }
    for (const { id, recorder } of video.cameras) if (!plugged.has(id)) yield made('video', id, recorder, 'video');
    for (const { id, controller } of access.readers) yield made('access', id, controller, 'reader');
    for (const { id, controller } of access.locks) if (controller !== undefined) yield made('access', id, controller, 'lock');
    // A detector that reports to nothing has no cable: that it alarms nobody is another finding.
    const panels = new Set(intrusion.panels.map(({ id }) => id));
    for (const { id, panel } of intrusion.detectors) if (panels.has(panel)) yield made('intrusion', id, panel, 'intrusion');
    // Detectors are on a bus: from the panel to the first, and on from each to the next, room by room.
    for (const panel of fire.panels) {
      const { rooms } = siteIndexOf(this.site);
      const own = [...fire.detectors, ...fire.devices].filter((each) => each.panel === panel.id)
        .sort(by(({ position }) => rooms.get(position.room)?.floor ?? '', ({ position }) => rooms.get(position.room)?.number ?? position.room, ({ id }) => id));
      nextOnes(own, panel.position);
      for (const [i, { id }] of own.entries()) yield made('fire', own[i - 1]?.id ?? panel.id, id, 'fire');
    }
    // A UPS is read by its own network card; what is not there is read by nothing.
    const { devices } = indexOf(this.model);
    for (const { id, source, protocol } of this.model.monitoringPoints ?? []) if (devices.has(source) || (things.has(source) && things.get(source)!.kind !== 'ups')) yield made('monitoring', id, source, protocol === 'modbus-rtu' ? 'bus' : protocol === 'contact' ? 'contact' : 'network');
    for (const { id } of monitoring.collectors) if (!plugged.has(id)) for (const host of monitoring.hosts) yield made('monitoring', id, host.id, 'network');
  }
}

/** What stands in order of rooms, in each room from one to the nearest that is left: however the plan is turned, the order is the same. */
function nextOnes(items: { readonly position: Position }[], start: Spot): void {
  let at = start;
  for (let i = 0; i < items.length; i++) {
    let nearest = i;
    for (let j = i + 1; j < items.length && items[j]!.position.room === items[i]!.position.room; j++) if (distance(at, items[j]!.position) < distance(at, items[nearest]!.position) - 1e-6) nearest = j;
    items.splice(i, 0, ...items.splice(nearest, 1));
    at = items[i]!.position;
  }
}

/** Outer diameter (mm) of a sheathed cable of so many conductors, an estimate: conductor, insulation, lay, sheath. */
export function cableDiameter(cores: number, squareMillimetres: number): number {
  const core = 1.3 * Math.sqrt(squareMillimetres) + 1.5;
  const laid = core * ({ 1: 1, 2: 2, 3: 2.16, 4: 2.42 }[cores] ?? 2.7);
  return Math.round((laid + 3.6) * 10) / 10;
}
