/** Walls out of rooms; doors, windows, dampers and relief openings onto them. */
import { area, boundaryOf, cross, distance, distanceToSegment, edgesOf, fault, insetPieces, isInside, overlap, boxOf, counterClockwise, tidy, wallPieces, type Piece, type RingFault, type Spot } from '../../../analysis/geometry';
import { append, by, naturally, outsides, type Bilingual, type Point, type Wall as ModelWall } from '../../../model';
import { pathBelow } from '../../naming';
import type { Facility } from '../../facility';
import type { Floor } from '../../site/building';
import { type Door, type Room, type Wall, type Window } from '../../site/room';
import type { Names } from '../names';
import { checkDoubleWalls } from './double-walls';
import type { AnyThing } from './entries';

export interface FloorPlan {
  readonly walls: readonly ModelWall[];
  readonly outlines: ReadonlyMap<Room, Point[]>;
  readonly inner: ReadonlyMap<Room, Point[]>;
  /** Sides of each room with half of their thickest wall: what runs straight along a side, however its walls change, keeps clear of that. */
  readonly sides: ReadonlyMap<Room, readonly Piece[]>;
  /** Of outer walls, by id: what says what lies beyond. */
  readonly beyond: Map<string, AnyThing>;
}

const reasons: Readonly<Record<RingFault['kind'], Bilingual>> = {
  corners: { zh: '角点太少', en: 'it has too few corners' }, repeated: { zh: '同一角点出现两次', en: 'a corner occurs twice' },
  crossing: { zh: '边相交或重叠', en: 'edges cross or lie on each other' }, flat: { zh: '面积为零', en: 'it has no area' },
};

/** Reports a ring that is no simple polygon. @returns whether it is one */
export function isPolygon(thing: AnyThing, ring: readonly Point[]): boolean {
  const wrong = fault([...ring]);
  if (wrong) {
    const [a, b, c, d] = wrong.at.map(show);
    const where = d !== undefined ? { zh: `：${a}–${b} 与 ${c}–${d}`, en: `: ${a}–${b} and ${c}–${d}` } : a !== undefined ? { zh: `：${a}`, en: `: ${a}` } : { zh: '', en: '' };
    const reason = reasons[wrong.kind];
    thing.report('polygon-invalid', { reason: { zh: reason.zh + where.zh, en: reason.en + where.en } });
  }
  return wrong === undefined;
}

/** The walls of a floor. Rooms that are no polygons or overlap are reported and left out. */
export function planOf(floor: Floor, rooms: readonly Room[], special: readonly Wall[], names: Names, facility: Facility): FloorPlan {
  const sound = rooms.filter((room) => isPolygon(room, room.props.outline));
  const outlines = new Map(sound.map((room) => [room, tidy(counterClockwise(room.props.outline))]));
  const thinnest = Math.min(floor.props.innerWalls.thickness, floor.props.outerWalls.thickness) / 2;
  const large = sound.filter((room) => hasSpace(room, insetPieces(edgesOf(outlines.get(room)!).map(([from, to]) => ({ from, to, by: thinnest }))), outlines.get(room)!, thinnest));
  const apart = withoutOverlaps(large, outlines, names);
  const byId = new Map(apart.map((room) => [names.idOf(room), room]));
  const specials = new Map<string, Wall>();
  for (const wall of special) if (wall.isSound) {
    const key = sidesKey(wall.props.between.map((side) => (typeof side === 'string' ? '' : names.idOf(side))));
    const other = specials.get(key);
    if (other) wall.report('wall-twice', { other: other.node.path }, other);
    else specials.set(key, wall);
  }
  const found = new Set<Wall>();
  const saidBy = new Map<string, AnyThing>();
  const taken = new Map<string, number>();
  const walls = wallPieces(apart.map((room) => ({ id: names.idOf(room), outline: outlines.get(room)! }))).map((piece): ModelWall => {
    const stated = specials.get(sidesKey([piece.left ?? '', piece.right ?? '']));
    if (stated) found.add(stated);
    const inner = piece.left !== undefined && piece.right !== undefined;
    const usual = inner ? floor.props.innerWalls : floor.props.outerWalls;
    const beyond = stated?.props.between.find((side) => typeof side === 'string') as ModelWall['outside'];
    const roomIds = [piece.left, piece.right].filter((id) => id !== undefined).sort(naturally);
    const base = `wall-${roomIds.join('-')}${inner ? '' : '-out'}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    const id = count === 1 ? base : `${base}-${count}`;
    if (stated && !inner) saidBy.set(id, stated);
    return {
      id, path: pathBelow(facility, stated ?? floor), name: stated?.props.name ?? wallName([piece.left, piece.right].map((room) => room && byId.get(room)!.title), beyond ?? floor.props.beyond),
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
  const boundaries = new Map(apart.map((room) => [room, boundaryOf({ id: names.idOf(room), outline: outlines.get(room)! }, (ofRoom.get(names.idOf(room)) ?? []) as never)]));
  const inner = new Map<Room, Point[]>();
  for (const [room, pieces] of boundaries) {
    const ring = insetPieces(pieces);
    if (hasSpace(room, ring, outlines.get(room)!, Math.min(...pieces.map((piece) => piece.by)))) inner.set(room, ring);
  }
  for (const wall of specials.values()) if (!found.has(wall) && wall.props.between.every((side) => typeof side === 'string' || apart.includes(side))) wallNowhere(wall, walls, names);
  checkDoubleWalls(walls, byId);
  const sides = new Map([...boundaries].map(([room, pieces]) => [room, sidesWith(pieces)]));
  return { walls, outlines, inner, sides, beyond: saidBy };
}

/** Pieces of a boundary that run on in one line as one, with the largest of their distances. */
function sidesWith(pieces: readonly Piece[]): Piece[] {
  const sides: Piece[] = [];
  const runsOn = (a: Piece, b: Piece): boolean => cross(a.from, a.to, b.to) === 0;
  const joined = (a: Piece, b: Piece): Piece => ({ from: a.from, to: b.to, by: Math.max(a.by, b.by) });
  for (const piece of pieces) {
    const before = sides.at(-1);
    if (before && runsOn(before, piece)) sides[sides.length - 1] = joined(before, piece);
    else sides.push(piece);
  }
  // An outline may begin amidst a side.
  const [first, last] = [sides[0], sides.at(-1)];
  return first && last && sides.length > 3 && runsOn(last, first) ? [joined(last, first), ...sides.slice(1, -1)] : sides;
}

/** Whether anything is left inside a room's walls; if not, that is reported. */
function hasSpace(room: Room, inner: Point[], outline: Point[], by: number): boolean {
  const is = isInside(inner, outline, by);
  if (!is) room.report('room-too-small', { what: { zh: '墙厚', en: 'walls' }, size: sizeWords(outline) });
  return is;
}

/** How far a ring reaches, in mm: 6000 × 5000. */
export function sizeWords(ring: readonly Point[]): string {
  const { left, bottom, right, top } = boxOf(ring);
  return `${right - left} × ${top - bottom}`;
}

function wallNowhere(wall: Wall, walls: readonly ModelWall[], names: Names): void {
  const [first, second] = wall.props.between;
  const other = typeof second === 'string' ? outsides[second] : { zh: second.title, en: second.title };
  const beside = walls.filter((each) => hasSide(each, names.idOf(first))).map((each) => sidesOf(each, names.idOf(first)));
  wall.report('wall-nowhere', {
    between: { zh: `${first.title}与${other.zh}`, en: `${first.title} and ${other.en}` },
    beside: { zh: [...new Set(beside.map(({ zh }) => zh))].join('、'), en: [...new Set(beside.map(({ en }) => en))].join(', ') },
  });
}

const wallName = (rooms: readonly (string | undefined)[], beyond: keyof typeof outsides): string => rooms.map((title) => title ?? outsides[beyond].zh).join('／');

/** What a door or window says lies beyond its wall holds for the wall, where nothing else has said so; what disagrees is reported. */
export function sayBeyond(thing: Door | Window, wall: ModelWall, { beyond }: FloorPlan): void {
  const [room, said] = thing.props.between;
  if (typeof said !== 'string') return;
  const other = beyond.get(wall.id);
  if (other === undefined) {
    Object.assign(wall, { outside: said, name: wallName([wall.left, wall.right].map((id) => id && room.title), said) });
    beyond.set(wall.id, thing);
  } else if (wall.outside !== said) thing.report('beyond-conflict', { value: outsides[said], found: outsides[wall.outside!], room: room.title, other: other.node.path }, other);
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
    if (other) one.room.report('rooms-overlap', { other: other.room.title }, other.room);
    else {
      active.push(one);
      kept.push(one);
    }
  }
  return kept.map(({ room }) => room);
}

export interface OnWall { readonly wall: ModelWall; readonly along: number }

export const show = ({ x, y }: Spot): string => `(${Math.round(x)}, ${Math.round(y)})`;

/** Walls among which an opening is looked for. */
export interface Sides {
  readonly walls: readonly ModelWall[];
  /** Of the room it is told to be in. */
  readonly room: string;
  /** All walls of the site, to say which one lies there instead. */
  readonly all: readonly ModelWall[];
  /** The two sides, or the one room, in words. */
  readonly words: Bilingual;
  /** True where it was told the two sides by `between`. */
  readonly between: boolean;
}

/** The wall at a point with certain rooms beside it, and how far along it the point lies. What is wrong is reported. */
export function findWall(thing: AnyThing, at: Point, { walls, room, all, words, between }: Sides): OnWall | undefined {
  const found = closest(at, walls);
  if (!found || found.off > found.wall.thickness / 2) {
    const list = walls.map(({ from, to }) => `${show(from)}–${show(to)}`);
    const ofRoom = all.filter((wall) => hasSide(wall, room));
    const there = between ? closest(at, all.filter(({ floor }) => floor === ofRoom[0]?.floor)) : undefined;
    const move = found && { zh: `把 at 改到墙上，如 ${show(foot(at, found.wall))}`, en: `move \`at\` onto the wall, such as ${show(foot(at, found.wall))}` };
    const sidesThere = there && there.off <= there.wall.thickness / 2 ? sidesOf(there.wall) : undefined;
    const state = sidesThere && { zh: `该点在${sidesThere.zh}之间的墙上：between 写这两者`, en: `that point is on the wall between ${sidesThere.en}: state these two in \`between\`` };
    const beside = ofRoom.map((wall) => sidesOf(wall, room));
    thing.report('not-on-wall', {
      at: show(at), between: words,
      walls: list.length === 0 ? { zh: '两者之间没有墙：须是相邻的房间', en: 'there is none: rooms that touch' } : { zh: `墙中心线 ${list.join('、')}`, en: `centre lines ${list.join(', ')}` },
      mend: state && move ? { zh: `${move.zh}；或者${state.zh}`, en: `${move.en}; or, ${state.en}` } : state ?? move ?? (beside.length > 0
        ? { zh: `改正 between，与它相邻的有：${[...new Set(beside.map(({ zh }) => zh))].join('、')}`, en: `correct \`between\`: beside it are ${[...new Set(beside.map(({ en }) => en))].join(', ')}` }
        : { zh: '先改正房间的轮廓', en: 'correct the outline of the room first' }),
    });
    return undefined;
  }
  const { wall } = found;
  const length = distance(wall.from, wall.to);
  const along = ((at.x - wall.from.x) * (wall.to.x - wall.from.x) + (at.y - wall.from.y) * (wall.to.y - wall.from.y)) / length;
  return { wall, along };
}

const closest = (at: Point, walls: readonly ModelWall[]): { wall: ModelWall; off: number } | undefined =>
  walls.map((wall) => ({ wall, off: distanceToSegment(at, wall.from, wall.to) })).sort(by(({ off }) => off, ({ wall }) => wall.id))[0];

const hasSide = ({ left, right }: ModelWall, room: string): boolean => left === room || right === room;

/** What lies beside a wall, from its name; as seen from a room: on its other side. */
function sidesOf(wall: ModelWall, from?: string): Bilingual {
  const beyond = outsides[wall.outside ?? 'outdoor'];
  const sides = [wall.left, wall.right].map((id): { id: string | undefined; zh: string; en: string } => {
    return id === undefined ? { id, zh: `${beyond.zh}（${wall.outside}）`, en: `'${wall.outside}'` } : { id, zh: `「${id}」`, en: id };
  });
  const told = from === undefined ? sides : sides.filter(({ id }) => id !== from);
  return { zh: told.map(({ zh }) => zh).join('与'), en: told.map(({ en }) => en).join(' and ') };
}

export function foot(at: Point, { from, to }: { readonly from: Spot; readonly to: Spot }): Spot {
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
    if (before.wall === next.wall && before.offset + before.width > next.offset && before.from < next.to && next.from < before.to) next.thing.report('openings-overlap', { other: before.thing.title }, before.thing);
  });
}

/** Where a polygon is: of a rectangle its sides, else its corners. */
export function outlineWords(ring: readonly Point[]): Bilingual {
  const { left, right, bottom, top } = boxOf(ring);
  const corners = ring.map(show).join(' ');
  return isRectangle(ring) ? { zh: `x ${left}–${right}，y ${bottom}–${top}`, en: `x ${left}–${right}, y ${bottom}–${top}` } : { zh: `各角 ${corners}`, en: `corners ${corners}` };
}

const isRectangle = (ring: readonly Point[]): boolean => ring.length === 4 && area(ring) === area(rectangleAround(ring));
function rectangleAround(ring: readonly Point[]): Point[] {
  const { left, right, bottom, top } = boxOf(ring);
  return [{ x: left, y: bottom }, { x: right, y: bottom }, { x: right, y: top }, { x: left, y: top }];
}

export const wallsBetween = (walls: readonly ModelWall[], a: string, b: string | undefined): ModelWall[] =>
  walls.filter(({ left, right }) => (left === a && right === b) || (left === b && right === a));
