/**
 * The area of a drawn line as pieces that lie side by side: a strip for each of its parts, a wedge on the outer side of each
 * bend, a half disc at a round end. All run round the same way, so that they add up.
 */
import { stepsOf, type Run } from './path';

export interface Pen {
  /** Pixels. */
  readonly width: number;
  readonly join: 'miter' | 'round';
  readonly cap: 'butt' | 'round';
  /** Dash and gap lengths in pixels. */
  readonly dash?: readonly number[];
}

/** A bend sharper than this (width of the point to width of the line) is cut off, as SVG has it. */
const miterLimit = 4;

/** Is given each piece, a closed outline x0 y0 x1 y1 … */
export type Piece = (points: readonly number[]) => void;

export function stroke(run: Run, pen: Pen, piece: Piece): void {
  if (pen.dash === undefined) strokeRun(run, pen, piece);
  else for (const dash of dashesOf(run, pen.dash)) strokeRun(dash, pen, piece);
}

/** A part of a line: where it begins, its direction, its end. */
interface Part { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number; readonly ux: number; readonly uy: number }

function strokeRun({ points, closed }: Run, pen: Pen, piece: Piece): void {
  const half = pen.width / 2;
  const parts: Part[] = [];
  const count = points.length / 2;
  for (let i = 0; i + 1 < count || (closed && i < count); i++) {
    const next = (i + 1) % count;
    const [x0, y0, x1, y1] = [points[2 * i]!, points[2 * i + 1]!, points[2 * next]!, points[2 * next + 1]!];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length > 1e-6) parts.push({ x0, y0, x1, y1, ux: (x1 - x0) / length, uy: (y1 - y0) / length });
  }
  if (parts.length === 0) {
    // A dash without length is a dot where ends are round.
    if (pen.cap === 'round' && count > 0) piece(fan(points[0]!, points[1]!, half, 0, 2 * Math.PI, []));
    return;
  }
  for (const { x0, y0, x1, y1, ux, uy } of parts) {
    const [nx, ny] = [-uy * half, ux * half];
    piece([x0 + nx, y0 + ny, x0 - nx, y0 - ny, x1 - nx, y1 - ny, x1 + nx, y1 + ny]);
  }
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1] ?? (closed ? parts[0]! : undefined);
    if (next !== undefined) bend(part, next, pen, piece);
  }
  if (closed || pen.cap === 'butt') return;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  piece(fan(first.x0, first.y0, half, Math.atan2(first.ux, -first.uy), Math.PI, []));
  piece(fan(last.x1, last.y1, half, Math.atan2(-last.ux, last.uy), Math.PI, []));
}

function bend(part: Part, next: Part, { width, join }: Pen, piece: Piece): void {
  const half = width / 2;
  const sine = part.ux * next.uy - part.uy * next.ux;
  const cosine = part.ux * next.ux + part.uy * next.uy;
  if (Math.abs(sine) < 1e-9 && cosine > 0) return;
  const [x, y] = [part.x1, part.y1];
  // The outer side lies to the left of a line that turns right, where y grows downwards as well.
  const side = sine > 0 ? -half : half;
  const [ax, ay, bx, by] = [x - part.uy * side, y + part.ux * side, x - next.uy * side, y + next.ux * side];
  if (join === 'round') {
    const turn = Math.atan2(Math.abs(sine), cosine);
    const from = Math.atan2(sine > 0 ? ay - y : by - y, sine > 0 ? ax - x : bx - x);
    return piece(fan(x, y, half, from, turn, [x, y]));
  }
  const tip = (1 + cosine) * miterLimit * miterLimit >= 2 ? half / Math.sqrt((1 + cosine) / 2) : undefined;
  const [mx, my] = [ax + bx - 2 * x, ay + by - 2 * y];
  const reach = Math.hypot(mx, my);
  const middle = tip === undefined || reach < 1e-9 ? [] : [x + (mx / reach) * tip, y + (my / reach) * tip];
  piece(sine > 0 ? [x, y, ax, ay, ...middle, bx, by] : [x, y, bx, by, ...middle, ax, ay]);
}

/** Points on a circle, the angle growing, after those given. */
function fan(x: number, y: number, radius: number, from: number, turn: number, points: number[]): number[] {
  const steps = Math.max(turn > 3 ? 4 : 1, stepsOf(radius, turn));
  for (let i = 0; i <= steps; i++) points.push(x + radius * Math.cos(from + (turn * i) / steps), y + radius * Math.sin(from + (turn * i) / steps));
  return points;
}

/** The dashes of a line, each a run of its own. */
function dashesOf({ points, closed }: Run, pattern: readonly number[]): Run[] {
  // An odd number of lengths goes round twice.
  const lengths = pattern.length % 2 === 0 ? pattern : [...pattern, ...pattern];
  if (!(lengths.reduce((sum, length) => sum + length, 0) > 0)) return [{ points, closed }];
  const dashes: Run[] = [];
  let dash: number[] | undefined = [points[0]!, points[1]!];
  let [turn, left] = [0, lengths[0]!];
  const count = points.length / 2;
  for (let i = 0; i + 1 < count || (closed && i < count); i++) {
    const next = (i + 1) % count;
    let [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    const [endX, endY] = [points[2 * next]!, points[2 * next + 1]!];
    let length = Math.hypot(endX - x, endY - y);
    while (length > left) {
      x += ((endX - x) * left) / length;
      y += ((endY - y) * left) / length;
      length -= left;
      if (dash === undefined) dash = [x, y];
      else {
        dash.push(x, y);
        dashes.push({ points: dash, closed: false });
        dash = undefined;
      }
      turn = (turn + 1) % lengths.length;
      left = lengths[turn]!;
    }
    left -= length;
    dash?.push(endX, endY);
  }
  if (dash !== undefined && dash.length > 2) dashes.push({ points: dash, closed: false });
  return dashes;
}
