/** What stands or hangs in rooms: within them, and apart from each other. */
import { boxOf, contains, footprint, liesIn, overlap, side, type Ring } from '../../../analysis/geometry';
import { append, by, type Point, type Position, type Size } from '../../../model';
import { Rack } from '../../site/power';
import type { Room } from '../../site/room';
import type { AnyThing } from './entries';
import { rangeWords } from './walls';

interface Standing { readonly thing: AnyThing; readonly ring: Ring; readonly bottom: number; readonly top: number }
type Entry = { readonly position?: Position; readonly size?: Size };

/** Kinds that stand on the floor and cannot share it. Others hang on walls, ceilings and doors. */
const heavy = new Set(['rack', 'furniture', 'ups', 'battery', 'cabinet', 'air-conditioner']);

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
      thing.report('outside-room', { at: `(${position.x}, ${position.y})`, room: room.title, ...rangeWords(space) });
      continue;
    }
    if (!box) continue;
    const bottom = position.z ?? 0;
    append(byRoom, room, { thing, ring, bottom, top: bottom + size.height });
  }
  for (const standing of byRoom.values()) apart(standing);
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

/** Feet, floor and roof of a usual frame (mm). */
const frame = 100;
/** Height of a unit (mm). */
const unitHeight = 44.45;

/** A rack holds no more units than its height: nothing above them could be mounted. */
export function checkRacks(things: readonly AnyThing[]): void {
  for (const thing of things) if (thing instanceof Rack) {
    const { units, size: { height } } = thing.props;
    const needed = Math.ceil(units * unitHeight);
    if (needed > height) thing.report('rack-too-low', { units: String(units), needed: String(needed), height: String(height), most: String(Math.floor(height / unitHeight)), suggestion: String(Math.ceil((needed + frame) / 100) * 100) });
  }
}

/** Corners of a ring of points that a shield's penetration may be at. */
export const onBoundary = (at: Point, ring: Ring): boolean => side(at, ring) === 'edge';
