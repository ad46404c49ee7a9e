/** Walls out of rooms: every straight piece of room outlines with the same rooms on both sides. */
import { by, type Point, type Polygon } from '../../model';
import { edgesOf } from './polygon';

export interface WallPiece {
  /** The end with smaller x, or with smaller y when it is upright. */
  readonly from: Point;
  readonly to: Point;
  /** Room on the left and on the right when looking from `from` to `to`. */
  readonly left: string | undefined;
  readonly right: string | undefined;
}

interface Line { readonly dx: number; readonly dy: number; readonly stretches: { readonly start: Point; readonly end: Point; readonly room: string; readonly side: 'left' | 'right' }[] }

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
const key = ({ x, y }: Point): string => `${x},${y}`;

/**
 * All walls of a floor, from the outlines of its rooms (counter-clockwise, not overlapping).
 * A wall ends where a room on either side ends. Sorted by their first end.
 */
export function wallPieces(rooms: readonly { readonly id: string; readonly outline: Polygon }[]): WallPiece[] {
  const lines = new Map<string, Line>();
  for (const { id, outline } of rooms) for (const [a, b] of edgesOf(outline) as readonly (readonly [Point, Point])[]) {
    const forward = a.x < b.x || (a.x === b.x && a.y < b.y);
    const [start, end] = forward ? [a, b] : [b, a];
    const divisor = gcd(end.x - start.x, end.y - start.y);
    const [dx, dy] = [(end.x - start.x) / divisor, (end.y - start.y) / divisor];
    const name = `${dx},${dy},${dx * start.y - dy * start.x}`;
    const line = lines.get(name) ?? { dx, dy, stretches: [] };
    lines.set(name, line);
    // Counter-clockwise: the room lies to the left of its own edge.
    line.stretches.push({ start, end, room: id, side: forward ? 'left' : 'right' });
  }
  return [...lines.values()].flatMap(piecesOf).sort(by(({ from }) => from.x, ({ from }) => from.y, ({ to }) => to.x, ({ to }) => to.y));
}

function piecesOf(line: Line): WallPiece[] {
  const at = (point: Point): number => (line.dx !== 0 ? point.x : point.y);
  const marks = new Map<number, { point: Point; begins: Line['stretches']; ends: Line['stretches'] }>();
  const mark = (point: Point) => {
    const found = marks.get(at(point)) ?? { point, begins: [], ends: [] };
    marks.set(at(point), found);
    return found;
  };
  for (const stretch of line.stretches) {
    mark(stretch.start).begins.push(stretch);
    mark(stretch.end).ends.push(stretch);
  }
  const pieces: WallPiece[] = [];
  const now = { left: new Set<string>(), right: new Set<string>() };
  const first = (set: ReadonlySet<string>): string | undefined => [...set][0];
  let open: Point | undefined;
  for (const { point, begins, ends } of [...marks.entries()].sort(([a], [b]) => a - b).map(([, value]) => value)) {
    const before = [first(now.left), first(now.right)] as const;
    for (const { room, side } of ends) now[side].delete(room);
    for (const { room, side } of begins) now[side].add(room);
    const after = [first(now.left), first(now.right)] as const;
    if (before[0] === after[0] && before[1] === after[1]) continue;
    if (open && (before[0] !== undefined || before[1] !== undefined)) pieces.push({ from: open, to: point, left: before[0], right: before[1] });
    open = point;
  }
  return pieces;
}

/** The boundary of a room in pieces, each a wall or part of one, with half the wall's thickness: for its inner outline. */
export function boundaryOf<W extends WallPiece & { readonly thickness: number }>(room: { readonly id: string; readonly outline: Polygon }, walls: readonly W[]): { from: Point; to: Point; by: number }[] {
  const own = walls.filter(({ left, right }) => left === room.id || right === room.id);
  const onward = new Map<string, { from: Point; to: Point; by: number }>();
  for (const { from, to, left, thickness } of own) {
    // Along its boundary the room lies on the left.
    const [start, end] = left === room.id ? [from, to] : [to, from];
    onward.set(key(start), { from: start, to: end, by: thickness / 2 });
  }
  return edgesOf(room.outline).flatMap(([a, b]) => {
    const pieces: { from: Point; to: Point; by: number }[] = [];
    for (let piece = onward.get(key(a as Point)); piece; piece = onward.get(key(piece.to))) {
      pieces.push(piece);
      if (piece.to.x === b.x && piece.to.y === b.y) break;
    }
    return pieces;
  });
}
