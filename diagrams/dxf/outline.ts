/** SVG path data as corners with bulges, the form in which DXF knows polylines. */

/** A corner, and how the way from it to the next one bends: tangent of a quarter of the angle of the arc, positive to the left as y grows upwards; 0 is straight. */
export interface Corner { readonly x: number; readonly y: number; readonly bulge: number }
export interface Outline { readonly corners: readonly Corner[]; readonly closed: boolean }

/** Straight pieces a Bézier curve is made of. */
const pieces = 6;

/**
 * Outlines of path data (M L H V A C S Q Z, absolute and relative; arcs of circles only).
 * @param at what a place is turned into: paths count downwards, DXF upwards
 * @throws on other commands
 */
export function outlinesOf(d: string, at: (x: number, y: number) => readonly [number, number]): Outline[] {
  const outlines: Outline[] = [];
  let corners: { x: number; y: number; bulge: number }[] = [];
  const finish = (closed: boolean): void => {
    if (corners.length > 1) outlines.push({ corners: closed && meets(corners) ? corners.slice(0, -1) : corners, closed });
    corners = [];
  };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let handle: readonly [number, number] = [0, 0];
  const point = (toX: number, toY: number): void => {
    x = toX;
    y = toY;
    const placed = at(x, y);
    corners.push({ x: placed[0], y: placed[1], bulge: 0 });
  };
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const command = letter!.toUpperCase();
    const relative = letter !== command;
    if (command === 'Z') {
      finish(true);
      [x, y] = [startX, startY];
      continue;
    }
    const size = { M: 2, L: 2, H: 1, V: 1, A: 7, C: 6, S: 4, Q: 4 }[command];
    if (size === undefined) throw new Error(`path data with ${letter}: ${d}`);
    for (let i = 0; i + size <= numbers.length; i += size) {
      const values = numbers.slice(i, i + size);
      if (command !== 'C' && command !== 'S') handle = [x, y];
      const ox = relative ? x : 0;
      const oy = relative ? y : 0;
      if (command !== 'M' && corners.length === 0) point(x, y);
      if (command === 'M' && i === 0) {
        finish(false);
        [startX, startY] = [ox + values[0]!, oy + values[1]!];
        point(startX, startY);
      } else if (command === 'M' || command === 'L') point(ox + values[0]!, oy + values[1]!);
      else if (command === 'H') point(ox + values[0]!, y);
      else if (command === 'V') point(x, oy + values[0]!);
      else if (command === 'A') {
        const [radius, , , large, sweep, toX, toY] = values as [number, number, number, number, number, number, number];
        const half = Math.asin(Math.min(1, Math.hypot(ox + toX - x, oy + toY - y) / (2 * radius)));
        const angle = large === 1 ? 2 * Math.PI - 2 * half : 2 * half;
        corners.at(-1)!.bulge = (sweep === 1 ? -1 : 1) * Math.tan(angle / 4);
        point(ox + toX, oy + toY);
      } else {
        const [fromX, fromY] = [x, y];
        const given = values.map((value, k) => value + (k % 2 === 0 ? ox : oy));
        // S goes on as the curve before it came: its first handle is the mirrored last one.
        const spots = command === 'S' ? [2 * x - handle[0], 2 * y - handle[1], ...given] : given;
        for (let k = 1; k <= pieces; k++) point(...bezier([fromX, fromY, ...spots], k / pieces));
        handle = [spots.at(-4)!, spots.at(-3)!];
      }
    }
  }
  finish(false);
  return outlines;
}

/** A place on a Bézier curve of any degree, by de Casteljau's halving lines. */
function bezier(spots: readonly number[], t: number): [number, number] {
  let left = [...spots];
  while (left.length > 2) left = left.slice(0, -2).map((value, i) => value + (left[i + 2]! - value) * t);
  return [left[0]!, left[1]!];
}

const meets = (corners: readonly Corner[]): boolean => {
  const [first, last] = [corners[0]!, corners.at(-1)!];
  return corners.length > 2 && Math.hypot(first.x - last.x, first.y - last.y) < 1e-6;
};

/** Centre of the bend from one corner to the next, its radius, and the angles (radians) at which it starts and how far it turns. */
function bendOf(a: Corner, b: Corner): { readonly x: number; readonly y: number; readonly radius: number; readonly from: number; readonly turn: number } {
  const turn = 4 * Math.atan(a.bulge);
  const away = (1 - a.bulge ** 2) / (4 * a.bulge);
  const [x, y] = [(a.x + b.x) / 2 - (b.y - a.y) * away, (a.y + b.y) / 2 + (b.x - a.x) * away];
  return { x, y, radius: Math.hypot(a.x - x, a.y - y), from: Math.atan2(a.y - y, a.x - x), turn };
}

/** An outline that is one arc, by degrees counter-clockwise, or one whole circle. */
export function roundOf({ corners, closed }: Outline): { readonly x: number; readonly y: number; readonly radius: number; readonly from?: number; readonly to?: number } | undefined {
  const [a, b] = corners;
  if (corners.length !== 2 || !a || !b || a.bulge === 0) return undefined;
  const { x, y, radius, from, turn } = bendOf(a, b);
  if (closed) return b.bulge === a.bulge && Math.abs(Math.abs(a.bulge) - 1) < 1e-9 ? { x, y, radius } : undefined;
  const degrees = (angle: number): number => (((angle * 180) / Math.PI) % 360 + 360) % 360;
  return turn > 0 ? { x, y, radius, from: degrees(from), to: degrees(from + turn) } : { x, y, radius, from: degrees(from + turn), to: degrees(from) };
}

/** Straight pieces in half a turn. */
const halfTurn = 12;

/** The same with bends made of straight pieces. */
export function straightened(outline: Outline): Outline {
  const { corners, closed } = outline;
  if (corners.every(({ bulge }) => bulge === 0)) return outline;
  return {
    closed,
    corners: corners.flatMap((corner, i) => {
      const next = corners[i + 1] ?? (closed ? corners[0]! : undefined);
      if (corner.bulge === 0 || !next) return [{ ...corner, bulge: 0 }];
      const { x, y, radius, from, turn } = bendOf(corner, next);
      const steps = Math.max(2, Math.ceil((halfTurn * Math.abs(turn)) / Math.PI));
      return Array.from({ length: steps }, (_, k) => (k === 0 ? { ...corner, bulge: 0 } : { x: x + radius * Math.cos(from + (turn * k) / steps), y: y + radius * Math.sin(from + (turn * k) / steps), bulge: 0 }));
    }),
  };
}
