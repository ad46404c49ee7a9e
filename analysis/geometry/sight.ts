/**
 * What is seen from a point above a room's floor. Walls hide all behind them; a thing hides what lies in its shadow
 * on the height that is looked at: all behind it if it is as tall as the eye, less if it is lower, nothing if it ends below that height.
 */
import { boxOf, cross, edgesOf, type Ring, type Spot } from './polygon';
import { hull, intersection, sector, without, type Region } from './regions';

export interface Eye extends Spot {
  /** Height of the lens. */
  readonly z: number;
  /** Degrees counter-clockwise from +x. */
  readonly direction: number;
  readonly angle: number;
  readonly range: number;
}

/** A convex thing on the floor. */
export interface Obstacle {
  readonly ring: Ring;
  readonly height: number;
}

/** The part of a room (a simple polygon, counter-clockwise) whose points at a height are seen. Points within obstacles are not. */
export function seenFrom(eye: Eye, room: Ring, obstacles: readonly Obstacle[], height: number): Region {
  const reach = farthest(eye, room);
  const sight = intersection([room], [sector(eye, Math.min(eye.range, reach), eye.direction, eye.angle)]);
  return without(sight, shadowsOf(eye, room, obstacles, height, reach));
}

function shadowsOf(eye: Eye, room: Ring, obstacles: readonly Obstacle[], height: number, reach: number): Region {
  const shadows: Ring[] = [];
  for (const [a, b] of edgesOf(room)) {
    // The room is on the left of its edges: an eye on the right sees the wall's back, and not what lies beyond.
    if (cross(a, b, eye) >= 0) continue;
    shadows.push(shadow(eye, [a, b], beyond(eye, [a, b], reach)));
  }
  for (const { ring, height: top } of obstacles) {
    if (top <= height) continue;
    shadows.push(shadow(eye, ring, top >= eye.z ? beyond(eye, ring, reach) : (eye.z - height) / (eye.z - top)));
  }
  return shadows;
}

/** The shape and all its images up to so many times as far from the eye: convex when the shape is. */
const shadow = (eye: Spot, ring: Ring, times: number): Ring =>
  hull([...ring, ...ring.map(({ x, y }) => ({ x: eye.x + (x - eye.x) * times, y: eye.y + (y - eye.y) * times }))]);

/** So many times as far that nothing of the room is left beyond: the nearest point of the shape comes to lie outside. */
function beyond(eye: Spot, ring: Ring, reach: number): number {
  const nearest = Math.min(...edgesOf(ring).map(([a, b]) => {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    return length === 0 ? Infinity : Math.abs(cross(a, b, eye)) / length;
  }), ...ring.map(({ x, y }) => Math.hypot(x - eye.x, y - eye.y)));
  return Math.min(1e4, Math.max(2, (2 * reach) / Math.max(nearest, 1)));
}

function farthest(eye: Spot, room: Ring): number {
  const { left, right, bottom, top } = boxOf(room);
  return 1.1 * Math.max(...[left, right].flatMap((x) => [bottom, top].map((y) => Math.hypot(x - eye.x, y - eye.y)))) + 1;
}
