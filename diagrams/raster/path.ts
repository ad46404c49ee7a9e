/** Path data as lines: curves and arcs become chords that no eye tells from them. */
import { readPath, type PathPen } from '../path-reader';

/** One run of the pen: points x0 y0 x1 y1 …, without the first one again at the end of a closed run. */
export interface Run { readonly points: readonly number[]; readonly closed: boolean }

/** Pixels that a chord may be off its curve. */
const tolerance = 0.08;

/** @param scale pixels of a unit of the path @throws Error on what our own drawings do not contain */
export function runsOf(d: string, scale: number): Run[] {
  const chords = new Chords(scale);
  readPath(d, chords);
  return chords.runs;
}

class Chords implements PathPen {
  readonly runs: Run[] = [];
  private points: number[] = [];
  // In units of the path; points are scaled when they are noted.
  private x = 0;
  private y = 0;

  constructor(private readonly scale: number) {}

  line(x: number, y: number): void {
    this.points.push(x * this.scale, y * this.scale);
    this.x = x;
    this.y = y;
  }

  quadratic(x1: number, y1: number, x2: number, y2: number): void {
    const { x: x0, y: y0 } = this;
    const off = (Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2) / 4) * Math.abs(this.scale);
    const steps = Math.max(1, Math.ceil(Math.sqrt(off / tolerance)));
    for (let i = 1; i < steps; i++) {
      const [t, u] = [i / steps, 1 - i / steps];
      this.line(u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2);
    }
    this.line(x2, y2);
  }

  cubic(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const { x: x0, y: y0 } = this;
    const off = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3)) * 0.75 * Math.abs(this.scale);
    const steps = Math.max(1, Math.ceil(Math.sqrt(off / tolerance)));
    for (let i = 1; i < steps; i++) {
      const [t, u] = [i / steps, 1 - i / steps];
      const [a, b, c, e] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      this.line(a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3);
    }
    this.line(x3, y3);
  }

  arc(given: number, large: boolean, sweep: boolean, x1: number, y1: number): void {
    const { x: x0, y: y0 } = this;
    const [dx, dy] = [x1 - x0, y1 - y0];
    const chord = Math.hypot(dx, dy);
    if (chord === 0 || given === 0) return this.line(x1, y1);
    const radius = Math.max(given, chord / 2);
    // The centre lies on the perpendicular through the middle of the chord, on the side that the two flags say.
    const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, radius * radius - (chord * chord) / 4));
    const [cx, cy] = [(x0 + x1) / 2 - (dy / chord) * side, (y0 + y1) / 2 + (dx / chord) * side];
    const start = Math.atan2(y0 - cy, x0 - cx);
    let turn = Math.atan2(y1 - cy, x1 - cx) - start;
    if (sweep && turn < 0) turn += 2 * Math.PI;
    if (!sweep && turn > 0) turn -= 2 * Math.PI;
    const steps = stepsOf(radius * Math.abs(this.scale), Math.abs(turn));
    for (let i = 1; i < steps; i++) this.line(cx + radius * Math.cos(start + (turn * i) / steps), cy + radius * Math.sin(start + (turn * i) / steps));
    this.line(x1, y1);
  }

  end(closed: boolean): void {
    const { points } = this;
    const last = points.length - 2;
    if (closed && last > 0 && Math.abs(points[last]! - points[0]!) < 1e-6 && Math.abs(points[last + 1]! - points[1]!) < 1e-6) points.length = last;
    this.runs.push({ points, closed });
    this.points = [];
  }
}

/** Chords of an arc. @param radius pixels @param turn radians */
export const stepsOf = (radius: number, turn: number): number =>
  (radius <= tolerance ? 1 : Math.max(1, Math.ceil(turn / (2 * Math.acos(1 - tolerance / radius)))));
