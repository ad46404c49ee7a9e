/** One floor of the machine room at a true scale: millimetres of the building to points of the print. */
import { vectorOf, type Ring, type Spot } from '../../analysis/geometry';
import { siteIndexOf, type Column, type Door, type Floor, type Room, type Site, type SiteIndex, type Wall, type Window } from '../../model';
import type { Box, Point } from '../geometry';
import { number as n } from '../path-data';
import type { TrueSize } from '../scene';
import { WallFaces } from './wall-faces';

/** Denominators of 比例, largest print first: 常用比例 of GB/T 50001 for plans. */
export const usualScales: readonly number[] = [50, 100, 150, 200];
/** With 可用比例 of the same table between them. */
export const scales: readonly number[] = [50, 60, 80, 100, 150, 200];
/** The same of both kinds for floors that are too large for those. */
export const smallScales = { usual: [250, 300, 400, 500], all: [250, 300, 400, 500] } as const;

const pointsPerMillimetre = 72 / 25.4;

export interface FloorPlan {
  readonly site: Site;
  readonly index: SiteIndex;
  readonly floor: Floor;
  readonly rooms: readonly Room[];
  /** Ids of its rooms and of its doors. */
  readonly holds: ReadonlySet<string>;
  readonly walls: readonly Wall[];
  readonly faces: WallFaces;
  readonly columns: readonly Column[];
  readonly doors: readonly Door[];
  readonly windows: readonly Window[];
  /** Outer faces, mm. */
  readonly bounds: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
}

/** What is drawn of a floor; undefined when no room is known on it. */
export function floorPlanOf(site: Site, floor: Floor): FloorPlan | undefined {
  const index = siteIndexOf(site);
  const rooms = index.roomsOfFloor.get(floor.id) ?? [];
  if (rooms.length === 0) return undefined;
  const walls = site.walls.filter((wall) => wall.floor === floor.id);
  const ids = new Set(walls.map(({ id }) => id));
  const doors = site.doors.filter(({ wall }) => ids.has(wall));
  const faces = new WallFaces(walls);
  return {
    site, index, floor, rooms, walls, doors, holds: heldBy(rooms, doors), columns: site.columns.filter((column) => column.floor === floor.id), faces, bounds: faces.bounds,
    windows: site.windows.filter(({ wall }) => ids.has(wall)),
  };
}

/** Ids of rooms and doors that a plan shows. */
export const heldBy = (rooms: readonly Room[], doors: readonly Door[]): ReadonlySet<string> => new Set([...rooms, ...doors].map(({ id }) => id));

/** What tables call a room by: its number, of one without its name. @param none what they say where there is no room */
export const roomNamer = ({ index }: FloorPlan, none = '—') => (id: string | undefined): string => {
  const room = id === undefined ? undefined : index.rooms.get(id);
  return room?.number ?? room?.name ?? id ?? none;
};

/** Where a place of the building lies on the sheet. */
export class Frame {
  constructor(private readonly plan: FloorPlan, readonly scale: number, private readonly left: number, private readonly top: number) {}

  /** Points on the print that so many millimetres of the building take. */
  length(millimetres: number): number {
    return lengthAt(millimetres, this.scale);
  }

  at(spot: Spot): Point {
    return [this.x(spot), this.y(spot)];
  }

  private x({ x }: Spot): number {
    return this.left + lengthAt(x - this.plan.bounds.left, this.scale);
  }

  private y({ y }: Spot): number {
    return this.top + lengthAt(this.plan.bounds.top - y, this.scale);
  }

  /** The smallest upright box around some places. */
  box(ring: Ring): Box {
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    let bottom = -Infinity;
    for (const spot of ring) {
      const x = this.x(spot);
      const y = this.y(spot);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  /** Path data of closed rings. */
  path(rings: readonly Ring[]): string {
    return rings.map((ring) => `${ring.map((spot, i) => `${i === 0 ? 'M' : 'L'}${n(this.x(spot))} ${n(this.y(spot))}`).join('')}z`).join('');
  }

  /** What it takes to go back from the sheet to the building. */
  get trueSize(): TrueSize {
    const { bounds, index } = this.plan;
    return { scale: this.scale, left: this.left, top: this.top, x: bounds.left, y: bounds.top, kinds: Object.fromEntries([...index.things].map(([id, { kind }]) => [id, kind])) };
  }

  /** The building itself. */
  get whole(): Box {
    const { left, right, bottom, top } = this.plan.bounds;
    return { x: this.left, y: this.top, width: this.length(right - left), height: this.length(top - bottom) };
  }
}

export const lengthAt = (millimetres: number, scale: number): number => (millimetres / scale) * pointsPerMillimetre;

/** A place so far from another in a direction. */
export const ahead = (spot: Spot, direction: number, by: number): Spot => {
  const v = vectorOf(direction);
  return { x: spot.x + v.x * by, y: spot.y + v.y * by };
};

/** Where the number of a tray or pipe may stand: along its parts, the longest first, from their middles outwards. */
export function labelPlaces(line: readonly Spot[]): Spot[] {
  const parts = line.slice(1).map((b, i) => ({ a: line[i]!, b, length: Math.hypot(b.x - line[i]!.x, b.y - line[i]!.y) }));
  return parts.sort((p, q) => q.length - p.length).flatMap(({ a, b, length }) => (length < 400 ? [0.5] : [0.5, 0.35, 0.65, 0.2, 0.8]).map((share) => ({ x: Math.round(a.x + (b.x - a.x) * share), y: Math.round(a.y + (b.y - a.y) * share) })));
}
