/** SVG path data as corners with bulges, the form in which DXF knows polylines. */
import { readPath, type PathPen } from '../path-reader';

/** A corner, and how the way from it to the next one bends: tangent of a quarter of the angle of the arc, positive to the left as y grows upwards; 0 is straight. */
export interface Corner { readonly x: number; readonly y: number; readonly bulge: number }
export interface Outline { readonly corners: readonly Corner[]; readonly closed: boolean }

/** Straight pieces a Bézier curve is made of. */
const pieces = 6;

/**
 * Outlines of path data.
 * @param at what a place is turned into: paths count downwards, DXF upwards
 * @throws Error on what our own drawings do not contain
 */
export function outlinesOf(d: string, at: (x: number, y: number) => readonly [number, number]): Outline[] {
  const bulges = new Bulges(at);
  readPath(d, bulges);
  return bulges.outlines;
}

class Bulges implements PathPen {
  readonly outlines: Outline[] = [];
  private corners: { x: number; y: number; bulge: number }[] = [];
  private x = 0;
  private y = 0;

  constructor(private readonly at: (x: number, y: number) => readonly [number, number]) {}

  line(x: number, y: number): void {
    this.x = x;
    this.y = y;
    const [placedX, placedY] = this.at(x, y);
    this.corners.push({ x: placedX, y: placedY, bulge: 0 });
  }

  quadratic(...spots: readonly number[]): void {
    this.curve(spots);
  }

  cubic(...spots: readonly number[]): void {
    this.curve(spots);
  }

  arc(radius: number, large: boolean, sweep: boolean, x: number, y: number): void {
    const half = Math.asin(Math.min(1, Math.hypot(x - this.x, y - this.y) / (2 * radius)));
    const angle = large ? 2 * Math.PI - 2 * half : 2 * half;
    this.corners.at(-1)!.bulge = (sweep ? -1 : 1) * Math.tan(angle / 4);
    this.line(x, y);
  }

  private curve(spots: readonly number[]): void {
    const all = [this.x, this.y, ...spots];
    for (let k = 1; k <= pieces; k++) this.line(...bezier(all, k / pieces));
  }

  end(closed: boolean): void {
    const { corners } = this;
    if (corners.length > 1) this.outlines.push({ corners: closed && meets(corners) ? corners.slice(0, -1) : corners, closed });
    this.corners = [];
  }
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
