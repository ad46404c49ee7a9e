/** Dimensions within a plan: a line with ticks between two places and the length of it, where there is room for that. */
import { boxOf, distance, edgesOf, type Ring, type Spot } from '../../analysis/geometry';
import type { Point } from '../geometry';
import type { Shape, TextShape } from '../scene';
import { dimensionNumber, dimensionTick, leansBack, levelNumbers } from './dimension-parts';
import type { Frame } from './plan';
import type { Placer } from './placer';
import { hasSlants } from './wall-faces';

const tick = 1.8;

/** One that may stand at several places, best first; left out where none has room. @property text instead of the length @property apart it crosses no other line */
export interface DetailDimension { readonly of: string; readonly text?: string; readonly apart?: boolean; readonly choices: readonly (readonly [Spot, Spot])[] }

export function detailShapes(dimensions: readonly DetailDimension[], frame: Frame, placer: Placer): Shape[] {
  return dimensions.flatMap(({ of, text: said, apart = false, choices }) => {
    const laid = choices.map(([a, b]): Laid => ({ of, line: [frame.at(a), frame.at(b)], text: said ?? String(Math.round(distance(a, b))) })).filter(({ line }) => placer.clear(...within(line)) && (!apart || placer.uncrossed(...within(line))));
    const numbers = laid.map((each) => ({ ...each, places: numbersOf(each) }));
    // The best place of a number beside any of the lines before the next best.
    for (let rank = 0; numbers.some(({ places }) => rank < places.length); rank++) {
      for (const { line, places } of numbers) {
        const number = places[rank];
        if (number === undefined || !placer.freeText(number)) continue;
        placer.inkText(number);
        placer.line(line);
        return [{ shape: 'line', style: 'hair', tone: 'ink', of, points: line }, ...line.map((end) => dimensionTick(of, end, line, tick, 0.9)), number];
      }
    }
    return [];
  });
}

interface Laid { readonly of: string; readonly line: readonly [Point, Point]; readonly text: string }

const alongs = [0.5, 0.65, 0.35, 0.8, 0.2];

/** Where the number of a line may stand, best first: along it; where that is too short, or leans back, level and clear of it on either side. */
function numbersOf({ of, line, text }: Laid): readonly TextShape[] {
  const [a, b] = line;
  const following = leansBack(a, b) ? [] : alongs.flatMap((share) => [dimensionNumber(of, text, line, share), dimensionNumber(of, text, line, share, true)]);
  return Math.abs(a[1] - b[1]) < 0.01 ? following : [...following, ...alongs.flatMap((share) => levelNumbers(of, text, line, share))];
}

/** Without its ends, which stand on what it measures. */
function within([a, b]: readonly [Point, Point]): readonly [Point, Point] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const at = (by: number): Point => [a[0] + ((b[0] - a[0]) * by) / length, a[1] + ((b[1] - a[1]) * by) / length];
  return [at(2), at(length - 2)];
}

const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.14, 0.86];

/** From each longer side of an enclosure straight out to the room around it. */
export function gapsOf(of: string, outline: Ring, around: Ring): DetailDimension[] {
  return edgesOf(outline).flatMap(([a, b], i): DetailDimension[] => {
    const length = distance(a, b);
    if (length < 500) return [];
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

/** How far it is from a place, in a direction, to a ring around it. */
function firstWall(from: Spot, out: Spot, around: Ring): number | undefined {
  const reaches = edgesOf(around).flatMap(([a, b]) => {
    const along = { x: b.x - a.x, y: b.y - a.y };
    const slant = out.x * along.y - out.y * along.x;
    // A wall along the way is not met.
    if (Math.abs(slant) < 1e-9) return [];
    const reach = ((a.x - from.x) * along.y - (a.y - from.y) * along.x) / slant;
    const share = ((a.x - from.x) * out.y - (a.y - from.y) * out.x) / slant;
    return reach > 0 && share >= 0 && share <= 1 ? [reach] : [];
  });
  return reaches.length === 0 ? undefined : Math.min(...reaches);
}

const margins = [0.08, 0.92, 0.12, 0.88, 0.16, 0.84, 0.2, 0.8, 0.25, 0.75, 0.3, 0.7, 0.35, 0.65, 0.4, 0.6, 0.5];

/** Width and depth within an enclosure, across its whole box; of one with slanting sides each side, along it. */
export function insideOf(of: string, outline: Ring): DetailDimension[] {
  if (hasSlants(outline)) return sidesOf(of, outline);
  const { left, right, bottom, top } = boxOf(outline);
  const from = (low: number, high: number): number[] => margins.map((share) => Math.round(low + (high - low) * share));
  return [
    { of: `${of}-width`, choices: from(bottom, top).map((y) => [{ x: left, y }, { x: right, y }] as const) },
    { of: `${of}-depth`, choices: from(left, right).reverse().map((x) => [{ x, y: bottom }, { x, y: top }] as const) },
  ];
}

/** From a side of an enclosure to its dimension (mm). */
const besides = [250, 350, 450, 600, 800];
const sidesOf = (of: string, outline: Ring): DetailDimension[] => edgesOf(outline).flatMap(([a, b], i): DetailDimension[] => {
  const length = distance(a, b);
  if (length < 500) return [];
  const into = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  return [{ of: `${of}-side-${i + 1}`, choices: besides.map((by) => [{ x: a.x + into.x * by, y: a.y + into.y * by }, { x: b.x + into.x * by, y: b.y + into.y * by }] as const) }];
});
