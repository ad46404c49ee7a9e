/** What is filled in one go: closed outlines one after another, in pixels from a point that is said when it is painted. */
import type { Run } from './path';
import { stroke, type Pen } from './stroke';

export interface Shape {
  /** x0 y0 x1 y1 … */
  readonly points: Float64Array;
  /** Where in `points` each outline ends. */
  readonly ends: readonly number[];
  readonly left: number; readonly top: number; readonly right: number; readonly bottom: number;
}

export const filled = (runs: readonly Run[]): Shape => shapeOf(runs.map(({ points }) => points));

export function stroked(runs: readonly Run[], pen: Pen): Shape {
  const outlines: (readonly number[])[] = [];
  for (const run of runs) stroke(run, pen, (piece) => outlines.push(piece));
  return shapeOf(outlines);
}

/** Turned around its origin. @param cos of the angle, counter-clockwise as one sees it @param sin of the same */
export function turned({ points, ends }: Shape, cos: number, sin: number): Shape {
  let from = 0;
  return shapeOf(ends.map((end) => {
    const outline: number[] = [];
    for (; from < end; from += 2) outline.push(points[from]! * cos + points[from + 1]! * sin, points[from + 1]! * cos - points[from]! * sin);
    return outline;
  }));
}

function shapeOf(outlines: readonly (readonly number[])[]): Shape {
  const points = new Float64Array(outlines.reduce((sum, { length }) => sum + length, 0));
  const ends: number[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let at = 0;
  for (const outline of outlines) {
    for (let i = 0; i < outline.length; i += 2) {
      const x = points[at++] = outline[i]!;
      const y = points[at++] = outline[i + 1]!;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    ends.push(at);
  }
  return { points, ends, left, top, right, bottom };
}
