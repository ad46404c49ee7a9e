/**
 * Plane geometry of the machine room: simple polygons with whole millimetres as corners, y up.
 * Predicates on whole corners are exact (products stay below 2^53); where a point in between is asked for, a thousandth of a millimetre is nothing.
 */
import type { Point, Polygon, Position, Size } from '../../model';

export type { Point, Polygon };
/** A point that need not lie on the grid. */
export interface Spot { readonly x: number; readonly y: number }
export type Ring = readonly Spot[];

const tolerance = 1e-3;

/** Twice the signed area of a triangle: above 0 when c lies to the left of a → b. */
export const cross = (a: Spot, b: Spot, c: Spot): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

export const edgesOf = (ring: Ring): readonly (readonly [Spot, Spot])[] => ring.map((point, i) => [point, ring[(i + 1) % ring.length]!] as const);

/** Signed area in mm²: above 0 when counter-clockwise. */
export function signedArea(ring: Ring): number {
  const origin = ring[0];
  if (!origin) return 0;
  return ring.reduce((sum, point, i) => sum + cross(origin, point, ring[(i + 1) % ring.length]!), 0) / 2;
}

export const area = (ring: Ring): number => Math.abs(signedArea(ring));
/** Square millimetres as m², to two decimals. */
export const squareMetres = (ring: Ring): number => Math.round(area(ring) / 1e4) / 100;

export const distance = (a: Spot, b: Spot): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Distance of a point from a piece of line. */
export function distanceToSegment(point: Spot, a: Spot, b: Spot): number {
  const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  if (length2 === 0) return distance(point, a);
  const t = Math.max(0, Math.min(1, ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length2));
  return distance(point, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
}

export function distanceToBoundary(point: Spot, ring: Ring): number {
  let least = Infinity;
  for (let i = 0, a = ring[ring.length - 1]; i < ring.length; i++) {
    const b = ring[i]!;
    least = Math.min(least, distanceToSegment(point, a!, b));
    a = b;
  }
  return least;
}

/** Centre of gravity. */
export function centroid(ring: Ring): Spot {
  const origin = ring[0]!;
  let [sum, x, y] = [0, 0, 0];
  for (const [a, b] of edgesOf(ring)) {
    const part = cross(origin, a, b);
    sum += part;
    x += part * (a.x + b.x + origin.x);
    y += part * (a.y + b.y + origin.y);
  }
  return sum === 0 ? origin : { x: x / (3 * sum), y: y / (3 * sum) };
}

export interface Box { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number }
export function boxOf(ring: Ring): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of ring) {
    left = Math.min(left, x); right = Math.max(right, x); bottom = Math.min(bottom, y); top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}
export const boxesMeet = (a: Box, b: Box): boolean => a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top;

interface Bounded { readonly box: Box }
/** Pairs out of two lists whose boxes meet, from left to right along the first: only what lies in one strip is compared. */
export function* meeting<A extends Bounded, B extends Bounded>(ones: readonly A[], others: readonly B[]): Generator<readonly [A, B]> {
  const fromLeft = <T extends Bounded>(items: readonly T[]): T[] => [...items].sort((a, b) => a.box.left - b.box.left);
  const rest = fromLeft(others);
  let [next, open] = [0, [] as B[]];
  for (const one of fromLeft(ones)) {
    while (next < rest.length && rest[next]!.box.left <= one.box.right) open.push(rest[next++]!);
    open = open.filter(({ box }) => box.right >= one.box.left);
    for (const other of open) if (boxesMeet(one.box, other.box)) yield [one, other];
  }
}

/** Where a point lies: inside, on the boundary (within a thousandth of a millimetre), outside. */
export function side(point: Spot, ring: Ring): 'inside' | 'edge' | 'outside' {
  const { x, y } = point;
  const near = 2 * tolerance;
  let inside = false;
  let to = ring[ring.length - 1]!;
  for (let i = 0; i < ring.length; i++) {
    const from = to;
    to = ring[i]!;
    // Most edges are far off, and that costs nothing to see.
    if ((from.y < y - near && to.y < y - near) || (from.y > y + near && to.y > y + near) || (from.x < x - near && to.x < x - near)) continue;
    if (!(from.x > x + near && to.x > x + near) && distanceToSegment(point, from, to) <= tolerance) return 'edge';
    if (from.y > y !== to.y > y && x < from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
export const contains = (ring: Ring, point: Spot): boolean => side(point, ring) !== 'outside';

/** Positions along a → b, from 0 to 1, at which it meets c → d. */
function meets(a: Spot, b: Spot, c: Spot, d: Spot): number[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length2 = dx * dx + dy * dy;
  const along = (p: Spot): number => ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2;
  const denominator = dx * (d.y - c.y) - dy * (d.x - c.x);
  if (denominator === 0) return cross(a, b, c) === 0 ? [along(c), along(d)].filter((t) => t > 0 && t < 1) : [];
  const t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator;
  const u = ((c.x - a.x) * dy - (c.y - a.y) * dx) / denominator;
  return t > 0 && t < 1 && u >= -1e-12 && u <= 1 + 1e-12 ? [t] : [];
}

/** Middles of the pieces into which an edge is cut by a polygon's boundary: each lies wholly inside, on or outside it. */
function middles(a: Spot, b: Spot, ring: Ring): Spot[] {
  const cuts = [0, 1, ...edgesOf(ring).flatMap(([c, d]) => meets(a, b, c, d))].sort((x, y) => x - y);
  const length = distance(a, b);
  return cuts.slice(1).flatMap((to, i) => {
    const from = cuts[i]!;
    if ((to - from) * length <= 2 * tolerance) return [];
    const t = (from + to) / 2;
    return [{ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) }];
  });
}

const piecesOf = (line: readonly Spot[]): (readonly [Spot, Spot])[] => line.slice(1).map((b, i) => [line[i]!, b] as const);

/** Does a line enter a polygon? One that only runs along its boundary does not. */
export const passes = (line: readonly Spot[], ring: Ring): boolean =>
  boxesMeet(boxOf(line), boxOf(ring)) && piecesOf(line).some(([a, b]) => middles(a, b, ring).some((point) => side(point, ring) === 'inside'));

/** Does a line lie in a polygon all along, its boundary included? */
export const staysIn = (line: readonly Spot[], ring: Ring): boolean => piecesOf(line).every(([a, b]) => middles(a, b, ring).every((point) => contains(ring, point)));

/** Does a polygon lie in another, its boundary included? */
export function liesIn(inner: Ring, outer: Ring): boolean {
  return inner.every((point) => contains(outer, point)) && edgesOf(inner).every(([a, b]) => middles(a, b, outer).every((point) => contains(outer, point)));
}

/** Do two polygons share more than their boundaries? */
export function overlap(a: Ring, b: Ring): boolean {
  if (!boxesMeet(boxOf(a), boxOf(b))) return false;
  const enters = (one: Ring, other: Ring): boolean => edgesOf(one).some(([p, q]) => middles(p, q, other).some((point) => side(point, other) === 'inside'));
  return enters(a, b) || enters(b, a) || side(insidePoint(a), b) === 'inside';
}

/** A point well inside a simple polygon. */
export function insidePoint(ring: Ring): Spot {
  const middle = centroid(ring);
  if (side(middle, ring) === 'inside') return middle;
  const ys = [...new Set(ring.map(({ y }) => y))].sort((p, q) => p - q);
  let best: Spot = middle;
  let widest = 0;
  ys.slice(1).forEach((upper, i) => {
    const y = (ys[i]! + upper) / 2;
    const xs = edgesOf(ring).filter(([a, b]) => a.y > y !== b.y > y).map(([a, b]) => a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)).sort((p, q) => p - q);
    for (let k = 0; k + 1 < xs.length; k += 2) {
      const width = Math.min(xs[k + 1]! - xs[k]!, upper - ys[i]!);
      if (width > widest) [widest, best] = [width, { x: (xs[k]! + xs[k + 1]!) / 2, y }];
    }
  });
  return best;
}

/** How near (mm) {@link largestIn} comes. */
const precision = 1;

/** The largest value in a polygon of what changes by a millimetre a millimetre at most, as distances do: exact where it is at a corner. */
export function largestIn(ring: Ring, valueAt: (spot: Spot) => number): number {
  let best = Math.max(...ring.map(valueAt));
  const { left, bottom, right, top } = boxOf(ring);
  const cells = [{ x: (left + right) / 2, y: (bottom + top) / 2, half: Math.max(right - left, top - bottom) / 2 }];
  for (let cell = cells.pop(); cell; cell = cells.pop()) {
    const { x, y, half } = cell;
    const [value, reach] = [valueAt(cell), half * Math.SQRT2];
    if (value + reach <= best + precision) continue;
    const inside = contains(ring, cell);
    if (inside) best = Math.max(best, value);
    else if (distanceToBoundary(cell, ring) > reach) continue;
    for (const dx of [-half / 2, half / 2]) for (const dy of [-half / 2, half / 2]) cells.push({ x: x + dx, y: y + dy, half: half / 2 });
  }
  return best;
}

export interface RingFault {
  readonly kind: 'corners' | 'repeated' | 'crossing' | 'flat';
  /** The corner that is repeated, or the four ends of the two edges that cross; else none. */
  readonly at: readonly Point[];
}
/** What keeps a ring from being a simple polygon with an inside; undefined when nothing does. */
export function fault(ring: Polygon): RingFault | undefined {
  if (ring.length < 3) return { kind: 'corners', at: [] };
  const seen = new Set<string>();
  for (const corner of ring) {
    const key = `${corner.x},${corner.y}`;
    if (seen.has(key)) return { kind: 'repeated', at: [corner] };
    seen.add(key);
  }
  const edges = edgesOf(ring) as readonly (readonly [Point, Point])[];
  for (let i = 0; i < edges.length; i++) for (let j = i + 1; j < edges.length; j++) {
    const [a, b] = edges[i]!;
    const [c, d] = edges[j]!;
    const neighbours = j === i + 1 || (i === 0 && j === edges.length - 1);
    if (neighbours ? foldsBack(a, b, c, d) : touch(a, b, c, d)) return { kind: 'crossing', at: [a, b, c, d] };
  }
  return area(ring) === 0 ? { kind: 'flat', at: [] } : undefined;
}

/**
 * Whether what is left of a ring moved inwards is an inside: where nothing is left, edges pass each other, and two pairs that do so
 * give a ring that looks like one.
 * @param by the least distance by which an edge was moved
 */
export const isInside = (inner: Polygon, ring: Ring, by: number): boolean =>
  inner.length >= 3 && signedArea(inner) > 0 && fault(inner) === undefined && inner.every((corner) => contains(ring, corner) && distanceToBoundary(corner, ring) >= by - 2) && liesIn(inner, ring);

const onSegment = (p: Spot, a: Spot, b: Spot): boolean =>
  cross(a, b, p) === 0 && Math.min(a.x, b.x) <= p.x && p.x <= Math.max(a.x, b.x) && Math.min(a.y, b.y) <= p.y && p.y <= Math.max(a.y, b.y);
function touch(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const sign = (n: number) => Math.sign(n);
  const [p, q, r, s] = [sign(cross(a, b, c)), sign(cross(a, b, d)), sign(cross(c, d, a)), sign(cross(c, d, b))];
  if (p * q < 0 && r * s < 0) return true;
  return onSegment(c, a, b) || onSegment(d, a, b) || onSegment(a, c, d) || onSegment(b, c, d);
}
/** Two edges with a common corner that lie on each other. */
function foldsBack(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const [shared, left, right] = b.x === c.x && b.y === c.y ? [b, a, d] : [a, b, c];
  return cross(shared, left, right) === 0 && (left.x - shared.x) * (right.x - shared.x) + (left.y - shared.y) * (right.y - shared.y) > 0;
}

/** The same corners counter-clockwise. */
export const counterClockwise = (ring: Polygon): Polygon => (signedArea(ring) < 0 ? [...ring].reverse() : [...ring]);

const turns: Readonly<Record<number, readonly [number, number]>> = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] };
/** Unit vector of a direction in degrees counter-clockwise from +x. Exact for right angles. */
export function vectorOf(direction: number): Spot {
  const turn = turns[((direction % 360) + 360) % 360];
  const radians = (direction * Math.PI) / 180;
  return turn ? { x: turn[0], y: turn[1] } : { x: Math.cos(radians), y: Math.sin(radians) };
}

/** Corners of a box that stands at a place: its front edge faces the direction; 270 (down the sheet) when it has none. Counter-clockwise. */
export function footprint(at: Pick<Position, 'x' | 'y' | 'direction'>, size: Pick<Size, 'width' | 'depth'>): Spot[] {
  const front = vectorOf(at.direction ?? 270);
  const [w, d] = [size.width / 2, size.depth / 2];
  const corner = (along: number, ahead: number): Spot => ({ x: at.x + front.x * ahead - front.y * along, y: at.y + front.y * ahead + front.x * along });
  return [corner(-w, d), corner(w, d), corner(w, -d), corner(-w, -d)];
}

export interface Piece { readonly from: Spot; readonly to: Spot; readonly by: number }
/** A counter-clockwise boundary given in pieces, each moved inwards by its own distance, rounded to millimetres. Where two pieces run on in one line there is a step. */
export function insetPieces(pieces: readonly Piece[]): Polygon {
  const moved = pieces.map(({ from, to, by }) => {
    const length = distance(from, to);
    const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length];
    return { from: { x: from.x + nx * by, y: from.y + ny * by }, to: { x: to.x + nx * by, y: to.y + ny * by } };
  });
  const corners = moved.flatMap((piece, i) => {
    const next = moved[(i + 1) % moved.length]!;
    const [dx, dy, ex, ey] = [piece.to.x - piece.from.x, piece.to.y - piece.from.y, next.to.x - next.from.x, next.to.y - next.from.y];
    const denominator = dx * ey - dy * ex;
    if (Math.abs(denominator) < 1e-9 * Math.hypot(dx, dy) * Math.hypot(ex, ey)) return [piece.to, next.from];
    const t = ((next.from.x - piece.from.x) * ey - (next.from.y - piece.from.y) * ex) / denominator;
    return [{ x: piece.from.x + t * dx, y: piece.from.y + t * dy }];
  }).map(({ x, y }) => ({ x: Math.round(x) + 0, y: Math.round(y) + 0 }));
  return tidy(corners);
}

/** Without repeated corners and corners on a straight line. */
export function tidy(ring: Polygon): Polygon {
  const distinct = ring.filter((point, i) => { const before = ring[(i + ring.length - 1) % ring.length]!; return point.x !== before.x || point.y !== before.y; });
  return distinct.filter((point, i) => cross(distinct[(i + distinct.length - 1) % distinct.length]!, point, distinct[(i + 1) % distinct.length]!) !== 0);
}
