/** Dimensions within a plan: a line with ticks between two places and the length of it, where there is room for that. */
import { boxOf, distance, edgesOf, type Ring, type Spot } from '../../analysis/geometry';
import { measure } from '../font';
import type { Box, Point } from '../geometry';
import type { Shape } from '../scene';
import type { Frame } from './plan';
import type { Placer } from './placer';

const textSize = 7;
const tick = 1.8;

/** One that may stand at several places, best first; left out where none has room. Level or upright. */
export interface DetailDimension { readonly of: string; readonly choices: readonly (readonly [Spot, Spot])[] }

export function detailShapes(dimensions: readonly DetailDimension[], frame: Frame, placer: Placer): Shape[] {
  return dimensions.flatMap(({ of, choices }) => {
    const laid = choices.map(([a, b]) => ({ a: frame.at(a), b: frame.at(b), text: String(Math.round(distance(a, b))) }));
    const found = laid.find((each) => placer.free(textBox(each)) && placer.clear(...within(each)));
    if (!found) return [];
    const { a, b, text } = found;
    const box = textBox(found);
    placer.ink(box);
    placer.line([a, b]);
    const ticks = [a, b].map(([x, y]): Shape => ({ shape: 'path', of, d: `M${(x - tick).toFixed(2)} ${(y + tick).toFixed(2)}L${(x + tick).toFixed(2)} ${(y - tick).toFixed(2)}`, stroke: 'ink', strokeWidth: 0.9, box: { x: x - tick, y: y - tick, width: 2 * tick, height: 2 * tick } }));
    return [{ shape: 'line', style: 'hair', tone: 'ink', of, points: [a, b] }, ...ticks, { shape: 'text', of, x: box.x + box.width / 2, y: box.y + textSize * 0.86, text, size: textSize, weight: 'regular', anchor: 'middle', tone: 'ink' }];
  });
}

interface Laid { readonly a: Point; readonly b: Point; readonly text: string }

/** Above a level line, to the right of an upright one. */
function textBox({ a, b, text }: Laid): Box {
  const width = measure(text, textSize);
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return Math.abs(a[1] - b[1]) < 0.01 ? { x: x - width / 2, y: y - textSize - 1.6, width, height: textSize } : { x: x + 2.4, y: y - textSize / 2, width, height: textSize };
}

/** Without its ends, which stand on what it measures. */
function within({ a, b }: Laid): readonly [Point, Point] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const at = (by: number): Point => [a[0] + ((b[0] - a[0]) * by) / length, a[1] + ((b[1] - a[1]) * by) / length];
  return [at(2), at(length - 2)];
}

const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.14, 0.86];

/** From each longer level or upright side of an enclosure straight out to the room around it. */
export function gapsOf(of: string, outline: Ring, around: Ring): DetailDimension[] {
  return edgesOf(outline).flatMap(([a, b], i): DetailDimension[] => {
    const length = distance(a, b);
    if (length < 500 || (a.x !== b.x && a.y !== b.y)) return [];
    // Counter-clockwise: the outside lies to the right of each edge.
    const out = { x: (b.y - a.y) / length, y: -(b.x - a.x) / length };
    const choices = shares.flatMap((share): (readonly [Spot, Spot])[] => {
      const from = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      const reach = firstWall(from, out, around);
      return reach === undefined || reach < 100 ? [] : [[from, { x: from.x + out.x * reach, y: from.y + out.y * reach }]];
    });
    return choices.length === 0 ? [] : [{ of: `${of}-gap-${i + 1}`, choices }];
  });
}

/** How far it is from a place, in a level or upright direction, to a ring around it. */
function firstWall({ x, y }: Spot, out: Spot, around: Ring): number | undefined {
  const reaches = edgesOf(around).flatMap(([a, b]) => {
    if (out.x !== 0 ? a.x !== b.x : a.y !== b.y) return [];
    const reach = out.x !== 0 ? (a.x - x) * out.x : (a.y - y) * out.y;
    const [low, high, at] = out.x !== 0 ? [Math.min(a.y, b.y), Math.max(a.y, b.y), y] : [Math.min(a.x, b.x), Math.max(a.x, b.x), x];
    return reach > 0 && at >= low && at <= high ? [reach] : [];
  });
  return reaches.length === 0 ? undefined : Math.min(...reaches);
}

/** Width and depth within an enclosure, across its whole box. */
export function insideOf(of: string, outline: Ring): DetailDimension[] {
  const { left, right, bottom, top } = boxOf(outline);
  const from = (low: number, high: number): number[] => [0.08, 0.92, 0.12, 0.88, 0.16, 0.84, 0.2, 0.8, 0.25, 0.75, 0.3, 0.7, 0.35, 0.65, 0.4, 0.6, 0.5].map((share) => Math.round(low + (high - low) * share));
  return [
    { of: `${of}-width`, choices: from(bottom, top).map((y) => [{ x: left, y }, { x: right, y }] as const) },
    { of: `${of}-depth`, choices: from(left, right).reverse().map((x) => [{ x, y: bottom }, { x, y: top }] as const) },
  ];
}
