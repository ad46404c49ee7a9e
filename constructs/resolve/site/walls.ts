/** Walls out of rooms; doors, windows, dampers and relief openings onto them. */
import { boundaryOf, distance, distanceToSegment, fault, insetPieces, overlap, boxOf, counterClockwise, signedArea, wallPieces, type Spot } from '../../../analysis/geometry';
import { append, by, naturally, outsides, type Bilingual, type Point, type Wall as ModelWall } from '../../../model';
import { pathBelow } from '../../naming';
import type { Facility } from '../../facility';
import type { Floor } from '../../site/building';
import { type Room, type Wall } from '../../site/room';
import type { Names } from '../names';
import type { AnyThing } from './entries';

export interface FloorPlan {
  readonly walls: readonly ModelWall[];
  readonly outlines: ReadonlyMap<Room, Point[]>;
  readonly inner: ReadonlyMap<Room, Point[]>;
}

const reasons: Readonly<Record<'corners' | 'repeated' | 'crossing' | 'flat', Bilingual>> = {
  corners: { zh: '角点太少', en: 'it has too few corners' }, repeated: { zh: '同一角点出现两次', en: 'a corner occurs twice' },
  crossing: { zh: '边相交或重叠', en: 'edges cross or lie on each other' }, flat: { zh: '面积为零', en: 'it has no area' },
};

/** Reports a ring that is no simple polygon. @returns whether it is one */
export function isPolygon(thing: AnyThing, ring: readonly Point[]): boolean {
  const wrong = fault([...ring]);
  if (wrong) thing.report('polygon-invalid', { reason: reasons[wrong] });
  return wrong === undefined;
}

/** The walls of a floor. Rooms that are no polygons or overlap are reported and left out. */
export function planOf(floor: Floor, rooms: readonly Room[], special: readonly Wall[], names: Names, facility: Facility): FloorPlan {
  const sound = rooms.filter((room) => room.isSound && isPolygon(room, room.props.outline));
  const outlines = new Map(sound.map((room) => [room, counterClockwise(room.props.outline)]));
  const apart = withoutOverlaps(sound, outlines, names);
  const byId = new Map(apart.map((room) => [names.idOf(room), room]));
  const specials = new Map(special.filter((wall) => wall.isSound).map((wall) => [sidesKey(wall.props.between.map((side) => (typeof side === 'string' ? '' : names.idOf(side)))), wall]));
  const taken = new Map<string, number>();
  const walls = wallPieces(apart.map((room) => ({ id: names.idOf(room), outline: outlines.get(room)! }))).map((piece): ModelWall => {
    const stated = specials.get(sidesKey([piece.left ?? '', piece.right ?? '']));
    const inner = piece.left !== undefined && piece.right !== undefined;
    const usual = (inner ? floor.props.innerWalls : floor.props.outerWalls);
    const beyond = stated?.props.between.find((side) => typeof side === 'string') as ModelWall['outside'];
    const roomIds = [piece.left, piece.right].filter((id) => id !== undefined).sort(naturally);
    const base = `wall-${roomIds.join('-')}${inner ? '' : '-out'}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    const title = [piece.left, piece.right].map((id) => (id === undefined ? outsides[beyond ?? floor.props.beyond].zh : byId.get(id)!.title));
    return {
      id: count === 1 ? base : `${base}-${count}`, path: pathBelow(facility, stated ?? floor), name: stated?.props.name ?? title.join('／'),
      floor: names.idOf(floor), from: piece.from, to: piece.to,
      thickness: stated?.props.thickness ?? usual.thickness, material: stated?.props.material ?? usual.material,
      ...(stated?.props.fireHours ?? usual.fireHours) === undefined ? {} : { fireHours: stated?.props.fireHours ?? usual.fireHours! },
      ...(piece.left === undefined ? {} : { left: piece.left }), ...(piece.right === undefined ? {} : { right: piece.right }),
      ...(inner ? {} : { outside: beyond ?? floor.props.beyond }),
      glazed: stated?.props.glazed ?? false,
    };
  });
  const ofRoom = new Map<string, ModelWall[]>();
  for (const wall of walls) for (const id of [wall.left, wall.right]) if (id !== undefined) append(ofRoom, id, wall);
  const inner = new Map(apart.map((room) => {
    const ring = insetPieces(boundaryOf({ id: names.idOf(room), outline: outlines.get(room)! }, (ofRoom.get(names.idOf(room)) ?? []) as never));
    if (ring.length < 3 || signedArea(ring) <= 0 || fault(ring) !== undefined) room.report('room-too-small', { what: { zh: '墙厚', en: 'walls' } });
    return [room, ring] as const;
  }));
  return { walls, outlines, inner };
}

const sidesKey = (sides: readonly string[]): string => [...sides].sort(naturally).join(' ');

/** Rooms sorted by their left edge: only those whose boxes meet are compared. */
function withoutOverlaps(rooms: readonly Room[], outlines: ReadonlyMap<Room, Point[]>, names: Names): Room[] {
  const boxed = rooms.map((room) => ({ room, ring: outlines.get(room)!, box: boxOf(outlines.get(room)!) })).sort(by(({ box }) => box.left, ({ room }) => names.idOf(room)));
  let active: typeof boxed = [];
  const kept: typeof boxed = [];
  for (const one of boxed) {
    active = active.filter(({ box }) => box.right > one.box.left);
    const other = active.find(({ box, ring }) => box.bottom < one.box.top && one.box.bottom < box.top && overlap(ring, one.ring));
    if (other) one.room.report('rooms-overlap', { other: other.room.title });
    else {
      active.push(one);
      kept.push(one);
    }
  }
  return kept.map(({ room }) => room);
}

export interface OnWall { readonly wall: ModelWall; readonly along: number }

const show = ({ x, y }: Spot): string => `(${Math.round(x)}, ${Math.round(y)})`;

/** The wall at a point with certain rooms beside it, and how far along it the point lies. What is wrong is reported. */
export function findWall(thing: AnyThing, at: Point, walls: readonly ModelWall[], words: Bilingual): OnWall | undefined {
  const found = walls.map((wall) => ({ wall, off: distanceToSegment(at, wall.from, wall.to) })).sort(by(({ off }) => off, ({ wall }) => wall.id))[0];
  if (!found || found.off > found.wall.thickness / 2) {
    const nearest = found && foot(at, found.wall);
    const list = walls.map(({ from, to }) => `${show(from)}–${show(to)}`);
    thing.report('not-on-wall', {
      at: show(at), between: words, suggestion: nearest ? show(nearest) : '—',
      walls: list.length === 0 ? { zh: '两者之间没有墙：须是相邻的房间', en: 'there is none: rooms that touch' } : { zh: `墙中心线 ${list.join('、')}`, en: `centre lines ${list.join(', ')}` },
    });
    return undefined;
  }
  const { wall } = found;
  const length = distance(wall.from, wall.to);
  const along = ((at.x - wall.from.x) * (wall.to.x - wall.from.x) + (at.y - wall.from.y) * (wall.to.y - wall.from.y)) / length;
  return { wall, along };
}

function foot(at: Point, { from, to }: ModelWall): Spot {
  const length2 = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const t = Math.max(0, Math.min(1, ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length2));
  return { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
}

/** Where an opening of a width begins on its wall. What does not fit is reported. */
export function opening(thing: AnyThing, on: OnWall, width: number): number | undefined {
  const length = distance(on.wall.from, on.wall.to);
  const offset = Math.round(on.along - width / 2);
  if (offset < 0 || offset + width > length) {
    thing.report('opening-too-wide', { width: String(width), length: String(Math.round(length)) });
    return undefined;
  }
  return offset;
}

/** Doors and windows of a wall lie apart. */
export function openingsApart(openings: readonly { readonly thing: AnyThing; readonly wall: string; readonly offset: number; readonly width: number; readonly from: number; readonly to: number }[]): void {
  const sorted = [...openings].sort(by(({ wall }) => wall, ({ offset }) => offset, ({ thing }) => thing.node.path));
  sorted.slice(1).forEach((next, i) => {
    const before = sorted[i]!;
    if (before.wall === next.wall && before.offset + before.width > next.offset && before.from < next.to && next.from < before.to) next.thing.report('openings-overlap', { other: before.thing.title });
  });
}

export const rangeWords = (ring: readonly Point[]): { xs: string; ys: string } => {
  const box = boxOf(ring);
  return { xs: `${box.left}–${box.right}`, ys: `${box.bottom}–${box.top}` };
};
export const wallsBetween = (walls: readonly ModelWall[], a: string, b: string | undefined): ModelWall[] =>
  walls.filter(({ left, right }) => (left === a && right === b) || (left === b && right === a));
