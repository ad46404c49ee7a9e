/** Where the cables of a thing leave it: on which floor, at what height, inside which shield. */
import { naturally, indexOf, siteIndexOf, type Door, type MonitoringPoint, type Model, type Position, type Site } from '../../model';
import { contains, type Spot } from '../geometry';

export interface Place {
  readonly floor: string;
  readonly at: Spot;
  /** Above the finished floor (mm). */
  readonly z: number;
  readonly room?: string;
  readonly rack?: string;
  readonly unit?: number;
  /** Things in one rack or on one desk have the same. */
  readonly holder: string;
  /** The shield it is inside of. */
  readonly shield?: string;
}

/** Of a rack, where its height is not told. */
const cord = 1000;
/** Of what stands on the floor. */
const socket = 300;
const unit = 44.45;
/** Of what hangs at the ceiling of a room whose height is not known. */
const ceiling = 2600;

export class Places {
  private readonly index: ReturnType<typeof siteIndexOf>;
  private readonly shields: ReadonlyMap<string, Site['shieldings'][number]>;
  private readonly builtInto: ReadonlyMap<string, string>;
  private readonly points: ReadonlyMap<string, MonitoringPoint>;

  constructor(private readonly model: Model, site: Site) {
    this.index = siteIndexOf(site);
    this.shields = new Map(site.shieldings.map((shielding) => [shielding.room, shielding]));
    // A transfer switch that has no place of its own is in the cabinet it feeds.
    this.builtInto = new Map([...site.power.cabinets, ...site.power.ups, ...site.power.transferSwitches].flatMap(({ id, inputs }) => inputs.map((input) => [input, id] as const)));
    this.points = new Map((model.monitoringPoints ?? []).map((point) => [point.id, point]));
  }

  /**
   * Undefined for what is outside of the rooms, or nowhere yet.
   * @param within what was asked on the way here: switches may feed each other in a ring
   */
  of(id: string, within: readonly string[] = []): Place | undefined {
    const found = this.index.things.get(id);
    if (found?.kind === 'reader') return this.atDoor(this.index.doors.get(found.thing.door), found.thing.side, found.thing.height, id);
    if (found?.kind === 'lock') return this.atDoor(this.index.doors.get(found.thing.door), undefined, 2000, id);
    if (found?.kind === 'door') return this.atDoor(found.thing, undefined, 2000, id);
    if (found?.kind === 'room') return undefined;
    if (found?.kind === 'lighting') return this.at({ room: found.thing.room, ...found.thing.fixtures[0]! }, id, ceiling);
    if (found?.kind === 'pdu') return this.inRack(found.thing.rack, found.thing.unit);
    if (found?.kind === 'circuit') return this.of(found.thing.cabinet);
    if (found) {
      const { thing } = found;
      if ('rack' in thing && thing.rack !== undefined) return this.inRack(thing.rack, 'unit' in thing ? thing.unit : undefined);
      if ('furniture' in thing && thing.furniture !== undefined) return this.of(thing.furniture);
      if ('position' in thing && thing.position) return this.at(thing.position, id, found.kind === 'detector' ? ceiling : socket);
      return found.kind === 'transfer-switch' && this.builtInto.has(id) && !within.includes(id) ? this.of(this.builtInto.get(id)!, [...within, id]) : undefined;
    }
    const point = this.points.get(id);
    if (point) return point.position ? this.at(point.position, id, point.kind === 'leak' ? -100 : 1500) : point.watches === undefined ? undefined : this.of(point.watches);
    const device = indexOf(this.model).devices.get(id);
    if (device?.rack !== undefined) return this.inRack(device.rack, device.unit);
    return device?.desk === undefined ? undefined : this.of(device.desk);
  }

  shieldAt(floor: string, spot: Spot): string | undefined {
    for (const [room, { id, outline }] of this.shields) if (this.index.rooms.get(room)?.floor === floor && contains(outline, spot)) return id;
    return undefined;
  }

  private inRack(id: string, at: number | undefined): Place | undefined {
    const rack = this.index.racks.get(id);
    const place = rack && this.at(rack.position, id, cord);
    return place && { ...place, rack: id, ...(at === undefined ? {} : { unit: at, z: Math.round((at + 0.5) * unit) }) };
  }

  private at(position: Position, holder: string, usual: number): Place | undefined {
    const room = this.index.rooms.get(position.room);
    if (!room) return undefined;
    const { x, y } = position;
    const shielding = this.shields.get(room.id);
    return { floor: room.floor, at: { x, y }, z: position.z ?? usual, room: room.id, holder, ...(shielding && contains(shielding.outline, { x, y }) ? { shield: shielding.id } : {}) };
  }

  /** In the middle of a door: on the side of a room, else on the side that is in no shield. */
  private atDoor(door: Door | undefined, side: string | undefined, z: number, holder: string): Place | undefined {
    const wall = door && this.index.walls.get(door.wall);
    if (!door || !wall) return undefined;
    const length = Math.hypot(wall.to.x - wall.from.x, wall.to.y - wall.from.y);
    const t = (door.offset + door.width / 2) / length;
    const at = { x: Math.round(wall.from.x + (wall.to.x - wall.from.x) * t), y: Math.round(wall.from.y + (wall.to.y - wall.from.y) * t) };
    // Left and right are how the plan is drawn, and say nothing of the rooms.
    const sides = [wall.left, wall.right].flatMap((room) => room ?? []).sort(naturally);
    const room = side ?? sides.find((each) => !this.shields.has(each)) ?? sides[0];
    const shielding = room === undefined ? undefined : this.shields.get(room);
    return { floor: wall.floor, at, z, holder, ...(room === undefined ? {} : { room }), ...(shielding && side !== undefined ? { shield: shielding.id } : {}) };
  }
}
