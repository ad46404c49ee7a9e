/** 尺寸链 around a plan: axes of the walls that reach each side, and the whole building face to face. */
import { bottom, right, type Point } from '../geometry';
import type { Shape } from '../scene';
import { lengthAt, type FloorPlan, type Frame } from './plan';
import { alongWall, isSlanting } from './wall-faces';
import { leavesOf } from './base';
import { dimensionNumber, dimensionTick, fitsBetween } from './dimension-parts';
import type { Placer } from './placer';

type Side = 'top' | 'bottom' | 'left' | 'right';
const sides: readonly Side[] = ['top', 'bottom', 'left', 'right'];

/** From a chain to the next one outwards. */
const level = 13;
/** From the outer face to the first chain. */
const first = 14;
const tick = 2.2;

interface Chain { readonly side: Side; readonly stops: readonly number[]; readonly level: number }

/** How far door leaves stand out of the building on each side (mm). */
function leavesBeyond(plan: FloorPlan): Readonly<Record<Side, number>> {
  const { left, right, top, bottom } = plan.bounds;
  const open = plan.doors.filter(({ swing }) => swing !== 'sliding').flatMap((door) => leavesOf(plan, door).map((leaf) => leaf.open));
  return {
    top: Math.max(0, ...open.map(({ y }) => y - top)), bottom: Math.max(0, ...open.map(({ y }) => bottom - y)),
    left: Math.max(0, ...open.map(({ x }) => left - x)), right: Math.max(0, ...open.map(({ x }) => x - right)),
  };
}

const sorted = (values: Iterable<number>): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Axes along each side; one that reaches no side is added below or at the left. */
function chainsOf(plan: FloorPlan): Chain[] {
  const corners = plan.rooms.flatMap(({ outline }) => outline);
  const [xs, ys] = [sorted(corners.map(({ x }) => x)), sorted(corners.map(({ y }) => y))];
  const [left, right, bottom, top] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  const upright = plan.walls.filter((wall) => alongWall(wall).u.x === 0);
  const level = plan.walls.filter((wall) => alongWall(wall).u.y === 0);
  // A slanting wall that ends at a side is measured to there.
  const slanting = plan.walls.filter(isSlanting);
  const touching = (walls: typeof upright, axis: 'x' | 'y', edge: number): number[] => [...walls, ...slanting].flatMap(({ from, to }) => [from, to].filter((end) => end[axis === 'x' ? 'y' : 'x'] === edge)).map((end) => end[axis]);
  const tops = sorted([left, right, ...touching(upright, 'x', top)]);
  const allX = upright.map(({ from }) => from.x);
  const bottoms = sorted([left, right, ...touching(upright, 'x', bottom), ...allX.filter((x) => !tops.includes(x))]);
  const lefts = sorted([bottom, top, ...touching(level, 'y', left)]);
  const rights = sorted([bottom, top, ...touching(level, 'y', right), ...level.map(({ from }) => from.y).filter((y) => !lefts.includes(y))]);
  const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
  const { bounds } = plan;
  return [
    { side: 'top', stops: tops, level: 0 },
    { side: 'top', stops: [bounds.left, bounds.right], level: tops.length > 2 ? 1 : 0 },
    ...(same(tops, bottoms) || bottoms.length === 2 ? [] : [{ side: 'bottom', stops: bottoms, level: 0 } as const]),
    { side: 'left', stops: lefts, level: 0 },
    { side: 'left', stops: [bounds.bottom, bounds.top], level: lefts.length > 2 ? 1 : 0 },
    ...(same(lefts, rights) || rights.length === 2 ? [] : [{ side: 'right', stops: rights, level: 0 } as const]),
  ].filter(({ side, stops, level: at }, i, all): boolean => !(at === 0 && stops.length === 2 && all.some((other, j) => j > i && other.side === side))) as Chain[];
}

/** Room that chains, and doors opening outwards with their names, take around the building (points). */
export function marginsOf(plan: FloorPlan, scale: number): Readonly<Record<Side, number>> {
  const beyond = leavesBeyond(plan);
  const chains = chainsOf(plan);
  return Object.fromEntries(sides.map((side) => {
    const own = chains.filter((chain) => chain.side === side);
    const outermost = own.length === 0 ? 0 : level * (Math.max(...own.map((chain) => chain.level)) + 1);
    return [side, offsetOf(beyond[side], scale) + outermost];
  })) as Record<Side, number>;
}

const offsetOf = (beyond: number, scale: number): number => (beyond === 0 ? first : lengthAt(beyond, scale) + 12);

export function dimensionShapes(plan: FloorPlan, frame: Frame, placer: Placer): Shape[] {
  const beyond = leavesBeyond(plan);
  const shapes: Shape[] = [];
  for (const { side, stops, level: at } of chainsOf(plan)) {
    const along = side === 'top' || side === 'bottom';
    const away = side === 'top' || side === 'left' ? -1 : 1;
    const building = frame.whole;
    const edge = { top: building.y, bottom: bottom(building), left: building.x, right: right(building) }[side];
    const line = edge + away * (offsetOf(beyond[side], frame.scale) + at * level);
    const place = (stop: number): number => frame.at({ x: stop, y: stop })[along ? 0 : 1];
    const point = (stop: number, across: number): Point => (along ? [place(stop), across] : [across, place(stop)]);
    const of = `dimension-${side}-${at}`;
    const [start, end] = [stops[0]!, stops.at(-1)!];
    const whole = [point(start, line), point(end, line)] as const;
    shapes.push({ shape: 'line', style: 'hair', tone: 'ink', of, points: whole });
    placer.line(whole);
    for (const stop of stops) {
      const leg = [point(stop, at === 0 ? edge + away * 4 : line - away * (level - 3)), point(stop, line + away * 2)];
      placer.line(leg);
      shapes.push({ shape: 'line', style: 'hair', of, points: leg });
      shapes.push(dimensionTick(of, point(stop, line), whole, tick, 1.1));
    }
    let raised = false;
    stops.slice(1).forEach((stop, i) => {
      const text = String(Math.round(stop - stops[i]!));
      const between = [point(stops[i]!, line), point(stop, line)] as const;
      // Between two ticks that stand too close, every other number goes to the other side of the line.
      raised = !fitsBetween(text, ...between) && !raised;
      const number = dimensionNumber(of, text, between, 0.5, raised);
      shapes.push(number);
      placer.inkText(number);
    });
  }
  return shapes;
}
