/** What stands or hangs in rooms: within them, and apart from each other. */
import { boxOf, contains, cross, distance, distanceToBoundary, edgesOf, footprint, liesIn, meeting, overlap, passes, side, type Ring, type Spot } from '../../../analysis/geometry';
import { columnsIn, sectionOf, withSection } from '../../../analysis/site/standing';
import { append, by, groupedBy, type Bilingual, type Column, type Point, type Position, type Site, type Size } from '../../../model';
import { Rack } from '../../site/power';
import type { Room } from '../../site/room';
import type { AnyThing } from './entries';
import { foot, outlineWords, show } from './walls';

interface Standing { readonly thing: AnyThing; readonly ring: Ring; readonly bottom: number; readonly top: number }
type Entry = { readonly position?: Position; readonly size?: Size };

/** Kinds that stand on the floor and cannot share it. Others hang on walls, ceilings and doors. */
const heavy = new Set(['rack', 'furniture', 'ups', 'battery', 'cabinet', 'air-conditioner']);

export const standsOnFloor = ({ kind }: AnyThing): boolean => heavy.has(kind);

/** @param spaces inner outline of each room, or of its shield where it has one */
export function checkStanding(entries: readonly { readonly thing: AnyThing; readonly entry: Record<string, unknown> }[], roomOf: (thing: AnyThing) => Room | undefined, spaces: ReadonlyMap<Room, Point[]>): void {
  const byRoom = new Map<Room, Standing[]>();
  for (const { thing, entry } of entries) {
    const { position, size } = entry as Entry;
    const room = roomOf(thing);
    const space = room && spaces.get(room);
    if (!position || !room || !space) continue;
    const box = heavy.has(thing.kind) && size !== undefined;
    const ring = box ? footprint(position, size) : [position];
    const within = box ? liesIn(ring, space) : contains(space, position);
    if (!within) {
      thing.report('outside-room', { at: placeWords(position, ring), room: room.title, outline: outlineWords(space), mend: mendOf(position, ring, space) });
      continue;
    }
    if (!box) continue;
    const bottom = position.z ?? 0;
    append(byRoom, room, { thing, ring, bottom, top: bottom + size.height });
  }
  for (const standing of byRoom.values()) apart(standing);
}

/** Where a thing is, and what it takes there. */
export function placeWords(at: Spot, ring: Ring): Bilingual {
  if (ring.length === 1) return { zh: `${show(at)} `, en: show(at) };
  const { left, right, bottom, top } = boxOf(ring);
  const [xs, ys] = [`x ${Math.round(left)}–${Math.round(right)}`, `y ${Math.round(bottom)}–${Math.round(top)}`];
  return { zh: `${show(at)}（占 ${xs}，${ys}）`, en: `${show(at)}, where it takes ${xs}, ${ys},` };
}

export function mendOf(at: Spot, ring: Ring, space: Ring): Bilingual {
  const moved = movedInto(at, ring, space);
  return moved ? { zh: `移到里面，如 ${show(moved)}，或建在另一房间内`, en: `move it inside, such as to ${show(moved)}, or create it in another room` }
    : { zh: '改正 x、y，或建在另一房间内', en: 'correct x and y, or create it in another room' };
}

/** Farther than this it is not meant to be in the room (mm). */
const near = 1500;

/** The place to which a thing is pushed by the walls it stands in; undefined where that is no place within them, or far off. */
function movedInto(at: Spot, ring: Ring, space: Ring): Spot | undefined {
  let [dx, dy] = [0, 0];
  for (let i = 0; i < 2 * space.length; i++) for (const [a, b] of edgesOf(space)) {
    // Outside is to the right of each side. Only a side it stands beside pushes it.
    const length = distance(a, b);
    const [nx, ny] = [-(b.y - a.y) / length, (b.x - a.x) / length];
    const deepest = Math.max(...ring.map(({ x, y }) => -cross(a, b, { x: x + dx, y: y + dy }) / length));
    const along = ring.map(({ x, y }) => ((x + dx - a.x) * (b.x - a.x) + (y + dy - a.y) * (b.y - a.y)) / length);
    if (deepest <= 0 || Math.max(...along) < 0 || Math.min(...along) > length) continue;
    // To whole millimetres, and inside for sure.
    dx += Math.sign(nx) * Math.ceil(Math.abs(nx * deepest));
    dy += Math.sign(ny) * Math.ceil(Math.abs(ny * deepest));
  }
  const fits = ring.length === 1 ? contains(space, { x: at.x + dx, y: at.y + dy }) : liesIn(ring.map(({ x, y }) => ({ x: x + dx, y: y + dy })), space);
  return fits && Math.hypot(dx, dy) <= near ? { x: at.x + dx, y: at.y + dy } : undefined;
}

function apart(standing: readonly Standing[]): void {
  const boxed = standing.map((one) => ({ ...one, box: boxOf(one.ring) })).sort(by(({ box }) => box.left, ({ thing }) => thing.node.path));
  let active: typeof boxed = [];
  for (const one of boxed) {
    active = active.filter(({ box }) => box.right > one.box.left);
    const other = active.find((each) => each.box.bottom < one.box.top && one.box.bottom < each.box.top && each.bottom < one.top && one.bottom < each.top && overlap(each.ring, one.ring));
    if (other) one.thing.report('things-collide', { other: other.thing.title }, other.thing);
    active.push(one);
  }
}

/** Nothing stands in a column, or hangs within one. */
export function clearOfColumns(entries: readonly { readonly thing: AnyThing; readonly entry: Record<string, unknown> }[], columnsOf: (thing: AnyThing) => readonly Column[]): void {
  for (const { thing, entry } of entries) {
    const { position, size } = entry as Entry;
    if (!position) continue;
    const ring = heavy.has(thing.kind) && size !== undefined ? footprint(position, size) : undefined;
    const met = columnsOf(thing).find((column) => { const section = sectionOf(column); return ring ? overlap(ring, section) : side(position, section) === 'inside'; });
    if (met) thing.report('in-column', { other: met.name });
  }
}

/** No tray and no pipe goes through a column, as wide as it is. */
export function linesClearOfColumns(lines: readonly { readonly thing: AnyThing; readonly floor: string; readonly line: readonly Point[]; readonly width: number }[], columns: readonly Column[]): void {
  const pieces = lines.flatMap(({ thing, floor, line, width }, i) => line.slice(1).map((to, j) => ({ thing, id: `${i}/${j}`, floor, inner: strip(line[j]!, to, width) })));
  const met = columnsIn(pieces, columns);
  const told = new Set<string>();
  for (const { thing, id } of pieces) for (const { id: column, name } of met.get(id) ?? []) {
    const key = `${thing.node.path} ${column}`;
    if (!told.has(key)) thing.report('in-column', { other: name });
    told.add(key);
  }
}

/** A straight piece of so wide a thing on the plan. */
function strip(a: Point, b: Point, width: number): Point[] {
  const length = distance(a, b);
  const [x, y] = [((b.y - a.y) / length) * (width / 2), ((a.x - b.x) / length) * (width / 2)];
  return [{ x: a.x + x, y: a.y + y }, { x: b.x + x, y: b.y + y }, { x: b.x - x, y: b.y - y }, { x: a.x - x, y: a.y - y }];
}

/** No opening is where a column stands in its wall. */
export function openingsClearOfColumns(openings: readonly { readonly thing: AnyThing; readonly wall: string; readonly offset: number; readonly width: number }[], { columns, walls }: Pick<Site, 'columns' | 'walls'>): void {
  const byId = new Map(walls.map((wall) => [wall.id, wall]));
  const along = openings.map(({ thing, wall: name, offset, width }) => {
    const wall = byId.get(name)!;
    const length = distance(wall.from, wall.to);
    const [ux, uy] = [(wall.to.x - wall.from.x) / length, (wall.to.y - wall.from.y) / length];
    const at = (along: number): Spot => ({ x: wall.from.x + ux * along, y: wall.from.y + uy * along });
    const line = [at(offset), at(offset + width)];
    return { thing, floor: wall.floor, line, box: boxOf(line) };
  });
  const ofFloor = groupedBy(columns, ({ floor }) => floor);
  const told = new Set<AnyThing>();
  for (const [floor, own] of groupedBy(along, (opening) => opening.floor)) {
    for (const [{ thing, line }, { column, ring }] of meeting(own, (ofFloor.get(floor) ?? []).map(withSection))) {
      if (told.has(thing) || !passes(line, ring)) continue;
      told.add(thing);
      thing.report('in-column', { other: column.name });
    }
  }
}

/** Kinds that stand in a rack or in a room, as they say. */
const either = new Set(['recorder', 'collector', 'monitoring-host', 'monitoring-switch']);

/** What may stand in a rack or in a room says where: else no drawing and no table shows it. */
export function checkPlaced(things: readonly AnyThing[]): void {
  for (const thing of things) if (either.has(thing.kind)) {
    const { rack, unit, x, furniture } = thing.props as { rack?: Rack; unit?: number; x?: number; furniture?: AnyThing };
    if (rack && unit === undefined) thing.report('prop-missing', { property: 'unit', allowed: { zh: `机柜 ${rack.title} 内的最低 U 位，1 至 ${rack.props.units}`, en: `the lowest unit it takes in rack ${rack.title}, 1 to ${rack.props.units}` } });
    else if (!rack && x === undefined && !furniture) thing.report('thing-unplaced', {});
  }
}

/** Feet, floor and roof of a usual frame (mm). */
const frame = 100;
/** Height of a unit (mm). */
const unitHeight = 44.45;

/** Width of a front panel of 19 inches (mm). */
const panelWidth = 483;

/** A rack takes panels of 19 inches, and holds no more units than its height: nothing above them could be mounted. */
export function checkRacks(things: readonly AnyThing[]): void {
  for (const thing of things) if (thing instanceof Rack) {
    const { units, size: { width, height } } = thing.props;
    if (width < panelWidth) thing.report('rack-too-narrow', { width: String(width), least: String(panelWidth) });
    const needed = Math.ceil(units * unitHeight);
    if (needed > height) thing.report('rack-too-low', { units: String(units), needed: String(needed), height: String(height), most: String(Math.floor(height / unitHeight)), suggestion: String(Math.ceil((needed + frame) / 100) * 100) });
  }
}

/** Whether a shield's penetration is on its skin: on a slanting side as near as whole millimetres come. */
export const onBoundary = (at: Point, ring: Ring): boolean => distanceToBoundary(at, ring) <= 1;

/** The place of a ring that is nearest to a point, in whole millimetres. */
export function nearestOn(at: Point, ring: Ring): Spot {
  const feet = edgesOf(ring).map(([from, to]) => foot(at, { from, to })).map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  return feet.sort(by((spot) => distance(at, spot)))[0]!;
}
