/** Lookups in a site by id, made once per site and kept beside it. */
import { groupedByEach } from '../grouping';
import type * as t from './types';

/** Every thing of the site that has an id, by the list it stands in. */
export interface ThingKinds {
  building: t.Building; floor: t.Floor; riser: t.Riser; column: t.Column; offsite: t.Offsite; room: t.Room; wall: t.Wall; door: t.Door; window: t.Window;
  shielding: t.Shielding; penetration: t.Penetration; rack: t.Rack; 'patch-panel': t.PatchPanel; furniture: t.Furniture; pipe: t.Pipe;
  mains: t.Mains; generator: t.Generator; 'transfer-switch': t.TransferSwitch; ups: t.Ups; battery: t.Battery; cabinet: t.Cabinet; circuit: t.Circuit; pdu: t.Pdu;
  lighting: t.Lighting; 'earth-bar': t.EarthBar;
  'air-conditioner': t.AirConditioner; 'fresh-air': t.FreshAir; exhaust: t.Exhaust; damper: t.Damper; aisle: t.Aisle; 'air-terminal': t.AirTerminal;
  detector: t.Detector; 'fire-device': t.FireDevice; 'gas-system': t.GasSystem; 'gas-zone': t.GasZone; 'fire-panel': t.FirePanel; linkage: t.Linkage;
  extinguisher: t.Extinguisher; breathing: t.Breathing;
  'door-controller': t.DoorController; reader: t.Reader; lock: t.Lock; right: t.Right; camera: t.Camera; recorder: t.Recorder; viewer: t.Viewer;
  'intrusion-detector': t.IntrusionDetector; 'alarm-panel': t.AlarmPanel;
  tray: t.Tray; collector: t.Collector; 'monitoring-host': t.MonitoringHost; 'monitoring-switch': t.MonitoringSwitch;
}
export type ThingKind = keyof ThingKinds;
/** A thing with its kind beside it. */
export type Thing = { [K in ThingKind]: { readonly kind: K; readonly thing: ThingKinds[K] } }[ThingKind];

type Lists = { readonly [K in ThingKind]: readonly ThingKinds[K][] };

/** The lists of a site by kind of thing. */
export function listsOf(site: t.Site): Lists {
  const { power, cooling, fire, access, video, intrusion, cabling, monitoring } = site;
  return {
    building: site.buildings, floor: site.floors, riser: site.risers, column: site.columns, offsite: site.offsite, room: site.rooms, wall: site.walls, door: site.doors, window: site.windows,
    shielding: site.shieldings, penetration: site.penetrations, rack: site.racks, 'patch-panel': site.patchPanels, furniture: site.furniture, pipe: site.pipes,
    mains: power.mains, generator: power.generators, 'transfer-switch': power.transferSwitches, ups: power.ups, battery: power.batteries, cabinet: power.cabinets,
    circuit: power.circuits, pdu: power.pdus, lighting: power.lighting, 'earth-bar': power.earthing?.bars ?? [],
    'air-conditioner': cooling.airConditioners, 'fresh-air': cooling.freshAir, exhaust: cooling.exhausts, damper: cooling.dampers, aisle: cooling.aisles, 'air-terminal': cooling.terminals,
    detector: fire.detectors, 'fire-device': fire.devices, 'gas-system': fire.gasSystems, 'gas-zone': fire.gasZones, 'fire-panel': fire.panels, linkage: fire.linkages,
    extinguisher: fire.extinguishers, breathing: fire.breathing,
    'door-controller': access.controllers, reader: access.readers, lock: access.locks, right: access.rights, camera: video.cameras, recorder: video.recorders, viewer: video.viewers,
    'intrusion-detector': intrusion.detectors, 'alarm-panel': intrusion.panels,
    tray: cabling.trays, collector: monitoring.collectors, 'monitoring-host': monitoring.hosts, 'monitoring-switch': monitoring.switches,
  };
}

export interface SiteIndex {
  /** Everything by id. */
  readonly things: ReadonlyMap<string, Thing>;
  readonly floors: ReadonlyMap<string, t.Floor>;
  readonly rooms: ReadonlyMap<string, t.Room>;
  readonly walls: ReadonlyMap<string, t.Wall>;
  readonly doors: ReadonlyMap<string, t.Door>;
  readonly racks: ReadonlyMap<string, t.Rack>;
  readonly circuits: ReadonlyMap<string, t.Circuit>;
  readonly roomsOfFloor: ReadonlyMap<string, readonly t.Room[]>;
  /** Walls with the room on either side. */
  readonly wallsOfRoom: ReadonlyMap<string, readonly t.Wall[]>;
  readonly doorsOfWall: ReadonlyMap<string, readonly t.Door[]>;
  /** Doors with the room on either side. */
  readonly doorsOfRoom: ReadonlyMap<string, readonly t.Door[]>;
  readonly racksOfRoom: ReadonlyMap<string, readonly t.Rack[]>;
  readonly shieldingOfRoom: ReadonlyMap<string, t.Shielding>;
  readonly aislesOfRoom: ReadonlyMap<string, readonly t.Aisle[]>;
  /** What stands or hangs in a room, by its position. */
  readonly thingsOfRoom: ReadonlyMap<string, readonly Thing[]>;
}

const kept = new WeakMap<t.Site, SiteIndex>();
const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]));

export function siteIndexOf(site: t.Site): SiteIndex {
  const known = kept.get(site);
  if (known) return known;
  const all = Object.entries(listsOf(site)).flatMap(([kind, list]) => (list as readonly Thing['thing'][]).map((thing) => ({ kind, thing }) as Thing));
  const walls = byId(site.walls);
  const index: SiteIndex = {
    things: new Map(all.map((each) => [each.thing.id, each])),
    floors: byId(site.floors), rooms: byId(site.rooms), walls, doors: byId(site.doors), racks: byId(site.racks), circuits: byId(site.power.circuits),
    roomsOfFloor: groupedByEach(site.rooms, (room) => [room.floor]),
    wallsOfRoom: groupedByEach(site.walls, (wall) => [wall.left, wall.right]),
    doorsOfWall: groupedByEach(site.doors, (door) => [door.wall]),
    doorsOfRoom: groupedByEach(site.doors, (door) => [walls.get(door.wall)?.left, walls.get(door.wall)?.right]),
    racksOfRoom: groupedByEach(site.racks, (rack) => [rack.position.room]),
    // Of two in one room the first counts.
    shieldingOfRoom: new Map([...site.shieldings].reverse().map((shielding) => [shielding.room, shielding])),
    aislesOfRoom: groupedByEach(site.cooling.aisles, (aisle) => [aisle.room]),
    thingsOfRoom: groupedByEach(all, ({ thing }) => ['position' in thing ? thing.position?.room : undefined]),
  };
  kept.set(site, index);
  return index;
}

/** mm between a shield and the walls of its room as its outline is drawn: what is said, or the configurable default. */
export const shieldGapOf = ({ gap }: { readonly gap?: number | undefined }): number => gap ?? 600;

/** The room a thing stands in, by its own position or that of its rack or furniture. */
export function roomIdOf(site: t.Site, { thing }: Thing): string | undefined {
  const index = siteIndexOf(site);
  if ('position' in thing && thing.position) return thing.position.room;
  if ('rack' in thing && thing.rack !== undefined) return index.racks.get(thing.rack)?.position.room;
  if ('room' in thing) return thing.room;
  return undefined;
}
