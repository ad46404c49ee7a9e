/** Boxes and what they share. Points, y downwards. */
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Point = readonly [number, number];

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centreX = (box: Box): number => box.x + box.width / 2;
export const centreY = (box: Box): number => box.y + box.height / 2;

/** A box smaller by `by` on every side; larger when negative. */
export const inset = (box: Box, by: number): Box => ({ x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by });

export const holds = (outer: Box, inner: Box, slack = 0.01): boolean =>
  inner.x >= outer.x - slack && inner.y >= outer.y - slack && right(inner) <= right(outer) + slack && bottom(inner) <= bottom(outer) + slack;

/** True when they share area, not only an edge. */
export const overlap = (a: Box, b: Box, slack = 0.01): boolean =>
  a.x < right(b) - slack && b.x < right(a) - slack && a.y < bottom(b) - slack && b.y < bottom(a) - slack;

/** True when any of the segment lies inside the box (Liang and Barsky's clipping). */
export function segmentMeets(a: Point, b: Point, box: Box): boolean {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  let from = 0;
  let to = 1;
  /** Cuts off what lies beyond one edge; whether anything is left. */
  const cut = (slope: number, distance: number): boolean => {
    if (slope === 0) return distance > 0;
    if (slope < 0) from = Math.max(from, distance / slope);
    else to = Math.min(to, distance / slope);
    return from < to;
  };
  return cut(-dx, a[0] - box.x) && cut(dx, right(box) - a[0]) && cut(-dy, a[1] - box.y) && cut(dy, bottom(box) - a[1]);
}

/** The smallest box around all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

/** Its corners, in a ring. */
export const cornersOf = (box: Box): readonly Point[] => [[box.x, box.y], [right(box), box.y], [right(box), bottom(box)], [box.x, bottom(box)]];

/** Whether two convex figures, or such a figure and a straight line, share more than `slack`; with a negative one, whether they come that near to each other. */
export function convexOverlap(a: readonly Point[], b: readonly Point[], slack = 0.01): boolean {
  // Two that are apart have a straight line between them, and one along a side of either.
  return [a, b].every((ring) => ring.every(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    const length = Math.hypot(nextX - x, nextY - y);
    if (length < 1e-9) return true;
    const across = ([px, py]: Point): number => ((px - x) * (nextY - y) - (py - y) * (nextX - x)) / length;
    const [ours, theirs] = [a.map(across), b.map(across)];
    return Math.max(...ours) > Math.min(...theirs) + slack && Math.max(...theirs) > Math.min(...ours) + slack;
  }));
}

/** Whether two straight lines cross, neither at an end of the other. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
