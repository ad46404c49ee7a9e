/**
 * 尺寸起止符号 and 尺寸数字 as they stand along any dimension line: whoever reads along the line, from the left to the right or from the
 * foot upwards, has the number above it and the strokes at its ends leaning forward.
 */
import { ascent, measure } from '../font';
import type { Point } from '../geometry';
import type { PathShape, TextShape } from '../scene';

export const textSize = 7;
/** From the line to the baseline of the number above it, and to the top of one below it. */
const [above, below] = [2.6, 2];
/** Lines that lean back from the upright by less than this have their numbers level: along them those would stand on their heads. */
const leaning = 30;

/** The direction in which a line is read, y downwards. */
function readingOf(a: Point, b: Point): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [x, y] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const backwards = Math.abs(x) < 1e-6 ? y > 0 : x < 0;
  return backwards ? [-x, -y] : [x, y];
}

/** Whether the number of such a line does not follow it. */
export function leansBack(a: Point, b: Point): boolean {
  const [x, y] = readingOf(a, b);
  return x >= 1e-6 && y > Math.cos((leaning * Math.PI) / 180);
}

/** @param share where along the line: 0.5 is its middle @param under on the other side of the line */
export function dimensionNumber(of: string, text: string, [a, b]: readonly [Point, Point], share = 0.5, under = false): TextShape {
  const [x, y] = readingOf(a, b);
  const off = under ? -below - textSize * ascent : above;
  // Hundredths of a degree are a thousandth of a point at the end of a number.
  const turn = Math.round((Math.atan2(-y, x) * 18000) / Math.PI) / 100;
  return {
    shape: 'text', of, text, x: a[0] + (b[0] - a[0]) * share + y * off, y: a[1] + (b[1] - a[1]) * share - x * off,
    size: textSize, weight: 'regular', anchor: 'middle', tone: 'ink', ...(turn === 0 ? {} : { turn }),
  };
}

/** Level numbers to the right and to the left of a line that is not level itself, clear of it. */
export function levelNumbers(of: string, text: string, [a, b]: readonly [Point, Point], share: number): readonly [TextShape, TextShape] {
  const [across, down] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  const aside = 2.4 + (across / down) * (textSize / 2);
  const [x, y] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share + textSize * (ascent - 0.5)];
  const at = (by: number, anchor: TextShape['anchor']): TextShape => ({ shape: 'text', of, text, x: x + by, y, size: textSize, weight: 'regular', anchor, tone: 'ink' });
  return [at(aside, 'start'), at(-aside, 'end')];
}

/** Whether a number has room between the strokes at both ends. */
export const fitsBetween = (text: string, a: Point, b: Point): boolean => measure(text, textSize) + 5 <= Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The slanting stroke at a place on a line between two. @param half how far it reaches across and along */
export function dimensionTick(of: string, [x, y]: Point, [a, b]: readonly [Point, Point], half: number, strokeWidth: number): PathShape {
  const [ux, uy] = readingOf(a, b);
  // Forward and up.
  const [dx, dy] = [half * (ux + uy), half * (uy - ux)];
  const reach = Math.max(Math.abs(dx), Math.abs(dy));
  return {
    shape: 'path', of, d: `M${(x - dx).toFixed(2)} ${(y - dy).toFixed(2)}L${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`, stroke: 'ink', strokeWidth,
    box: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
  };
}
