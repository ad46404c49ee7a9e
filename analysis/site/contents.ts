/** What stands in racks and rooms, with what it weighs, draws and gives off. */
import { append, indexOf, siteIndexOf, type Area, type Device, type Model, type Rack, type Room, type Site } from '../../model';

/** Something that takes units of a rack. */
export interface Mounted {
  readonly id: string;
  readonly name: string;
  readonly kind: 'device' | 'patch-panel' | 'recorder' | 'collector' | 'monitoring-host' | 'monitoring-switch' | 'pdu';
  readonly rack: string;
  readonly unit: number | undefined;
  /** Undefined: not known. */
  readonly units: number | undefined;
  readonly face: 'front' | 'rear';
  readonly side: 'left' | 'right' | undefined;
  /** Behind the front rails (mm); undefined: taken as the whole depth. */
  readonly depth: number | undefined;
  readonly watts: number | undefined;
  readonly heatWatts: number | undefined;
  readonly kilograms: number | undefined;
}

export interface Contents {
  readonly byRack: ReadonlyMap<string, readonly Mounted[]>;
  /** Devices by the room they stand in. */
  readonly devicesOfRoom: ReadonlyMap<string, readonly Device[]>;
  readonly roomOfDevice: ReadonlyMap<string, string>;
}

const kept = new WeakMap<Model, Contents>();

export function contentsOf(model: Model, site: Site): Contents {
  const known = kept.get(model);
  if (known) return known;
  const { products } = indexOf(model);
  const { racks, things } = siteIndexOf(site);
  const product = (id: string | undefined) => (id === undefined ? undefined : products.get(id));
  const byRack = new Map<string, Mounted[]>();
  const add = (item: Mounted) => { const list = byRack.get(item.rack); if (list) list.push(item); else byRack.set(item.rack, [item]); };

  const devicesOfRoom = new Map<string, Device[]>();
  const roomOfDevice = new Map<string, string>();
  for (const device of model.devices) {
    const made = product(device.product);
    const rack = device.rack === undefined ? undefined : racks.get(device.rack);
    const desk = device.desk === undefined ? undefined : things.get(device.desk);
    const room = rack?.position.room ?? (desk?.kind === 'furniture' ? desk.thing.position.room : undefined) ?? device.room;
    if (room !== undefined) {
      roomOfDevice.set(device.id, room);
      append(devicesOfRoom, room, device);
    }
    if (rack) add({
      id: device.id, name: device.name, kind: 'device', rack: rack.id, unit: device.unit, units: made?.units, face: device.mount?.face ?? 'front', side: device.mount?.side,
      depth: made?.depth, watts: made?.watts, heatWatts: made?.heatWatts ?? made?.watts, kilograms: made?.kilograms,
    });
  }
  for (const panel of site.patchPanels) add({
    id: panel.id, name: panel.name, kind: 'patch-panel', rack: panel.rack, unit: panel.unit, units: panel.units, face: panel.face, side: undefined,
    depth: product(panel.product)?.depth ?? 150, watts: 0, heatWatts: 0, kilograms: product(panel.product)?.kilograms,
  });
  for (const pdu of site.power.pdus) add({
    id: pdu.id, name: pdu.name, kind: 'pdu', rack: pdu.rack, unit: pdu.unit, units: pdu.unit === undefined ? 0 : product(pdu.product)?.units ?? 1, face: 'rear', side: undefined,
    depth: product(pdu.product)?.depth ?? 150, watts: 0, heatWatts: 0, kilograms: product(pdu.product)?.kilograms,
  });
  const others = [
    ...site.video.recorders.map((item) => ({ item, kind: 'recorder' as const })),
    ...site.monitoring.collectors.map((item) => ({ item, kind: 'collector' as const })),
    ...site.monitoring.hosts.map((item) => ({ item, kind: 'monitoring-host' as const })),
    ...site.monitoring.switches.map((item) => ({ item, kind: 'monitoring-switch' as const })),
  ];
  for (const { item, kind } of others) {
    if (item.rack === undefined) continue;
    const made = product(item.product);
    const watts = item.watts ?? made?.watts;
    add({
      id: item.id, name: item.name, kind, rack: item.rack, unit: item.unit, units: item.units ?? made?.units, face: 'front', side: undefined, depth: made?.depth,
      watts, heatWatts: made?.heatWatts ?? watts, kilograms: item.kilograms ?? made?.kilograms,
    });
  }
  const made = { byRack, devicesOfRoom, roomOfDevice };
  kept.set(model, made);
  return made;
}

export const mountedIn = (model: Model, site: Site, rack: Rack): readonly Mounted[] => contentsOf(model, site).byRack.get(rack.id) ?? [];

/** Lowest and highest unit taken; undefined where it is not known or takes none. */
export const unitsTaken = ({ unit, units }: Mounted): { readonly from: number; readonly to: number } | undefined =>
  (unit === undefined || units === undefined || units === 0 ? undefined : { from: unit, to: unit + Math.ceil(units) - 1 });

/** Two things that would need the same room in a rack. */
export function collide(a: Mounted, b: Mounted, rackDepth: number): boolean {
  const [p, q] = [unitsTaken(a), unitsTaken(b)];
  if (!p || !q || p.from > q.to || q.from > p.to) return false;
  if (a.face !== b.face) return a.depth === undefined || b.depth === undefined || a.depth + b.depth > rackDepth;
  return !(a.side && b.side && a.side !== b.side);
}

/** 主机房: a room that IT equipment stands in. */
export const isMainRoom = (room: Room): boolean => room.use === 'equipment';
/** 室外设备区, a roof or a yard: no floor area of the building, and nothing that is asked of rooms people are in. */
export const isOutdoor = (room: Room): boolean => room.use === 'outdoor';
const guardedAreas: ReadonlySet<Area> = new Set<Area>(['management', 'service', 'core', 'km-management', 'km-core']);
/** A room of the areas for which the test specifications ask for door control, a camera and a fire detector each. Stairs and corridors that belong to such an area are none. */
export const isGuarded = ({ area, use }: Room): boolean => guardedAreas.has(area) && use !== 'corridor';
export const sumOf = (values: readonly (number | undefined)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
