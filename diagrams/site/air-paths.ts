/** Where air goes on a plan: cold and hot sides of racks, ways from a unit to them and back, fresh air through walls and shields. Millimetres of the building. */
import { boxOf, edgesOf, distanceToSegment, footprint, vectorOf, type Ring, type Spot } from '../../analysis/geometry';
import { append, type AirConditioner, type Penetration, type Rack, type Shielding } from '../../model';
import { ahead, type FloorPlan } from './plan';
import { alongWall } from './wall-faces';

export interface AirSide { readonly id: string; readonly room: string; readonly kind: 'cold' | 'hot'; readonly ring: Ring }

/** Depth of the side of a rack that has no aisle stated. */
const strip = { cold: 1000, hot: 800 } as const;

/** Whether a unit's air is led to racks; air from above, from the front or from a duct takes no way that can be drawn. */
export const led = ({ supply }: AirConditioner): boolean => supply === 'underfloor' || supply === 'row';

/** 冷热通道 as stated; in rooms without them, where air is led to racks, the strips before and behind each row. */
export function airSidesOf(plan: FloorPlan): AirSide[] {
  return plan.rooms.flatMap(({ id: room }): AirSide[] => {
    const stated = plan.site.cooling.aisles.filter((aisle) => aisle.room === room);
    if (stated.length > 0) return stated.map(({ id, kind, outline }) => ({ id, room, kind, ring: outline }));
    if (!plan.site.cooling.airConditioners.some((unit) => unit.position.room === room && led(unit))) return [];
    const rows = new Map<string, Rack[]>();
    for (const rack of plan.index.racksOfRoom.get(room) ?? []) {
      const key = `${rack.row ?? ''} ${rack.position.direction}`;
      append(rows, key, rack);
    }
    return [...rows.values()].flatMap((racks) => (['cold', 'hot'] as const).map((kind): AirSide => {
      const { left, right, bottom, top } = boxOf(racks.flatMap((rack) => stripOf(rack, kind)));
      return { id: `${racks[0]!.id}-${kind}`, room, kind, ring: [{ x: left, y: bottom }, { x: right, y: bottom }, { x: right, y: top }, { x: left, y: top }] };
    }));
  });
}

function stripOf({ position, size }: Rack, kind: 'cold' | 'hot'): Ring {
  const depth = strip[kind];
  const middle = ahead(position, position.direction, (kind === 'cold' ? 1 : -1) * (size.depth + depth) / 2);
  return footprint({ ...middle, direction: position.direction }, { width: size.width, depth });
}

/** Air into the front of a rack and out of its rear. */
export function throughRack({ position, size }: Rack): { readonly into: readonly Spot[]; readonly out: readonly Spot[] } {
  const at = (by: number): Spot => ahead(position, position.direction, by);
  const half = size.depth / 2;
  return { into: [at(half + 520), at(half + 60)], out: [at(-half - 60), at(-half - 520)] };
}

/** How far a unit without an aisle to serve blows on the plan. */
const blow = 900;
/** Ways of different units lie apart, so that each can be followed: at most so far (mm). */
const apart = { leg: 170, across: 90 } as const;

/**
 * From the front of a unit to a side of the racks, along and across its direction; without one, straight ahead.
 * @param aside from the middle of the unit's front
 * @param nth of so many ways in that room
 * @param shift of its run along the side (mm)
 */
export function wayFrom({ position, size }: AirConditioner, side: AirSide | undefined, aside: number, nth: number, many: number, shift = 0): readonly Spot[] {
  const direction = position.direction ?? 270;
  const u = vectorOf(direction);
  const place = (along: number, across: number): Spot => ({ x: Math.round(position.x + u.x * along - u.y * across), y: Math.round(position.y + u.y * along + u.x * across) });
  const front = size.depth / 2 + 60;
  if (!side) return [place(front, aside), place(front + blow, aside)];
  const own = side.ring.map(({ x, y }) => ({ x: (x - position.x) * u.x + (y - position.y) * u.y, y: -(x - position.x) * u.y + (y - position.y) * u.x }));
  const { left, right, bottom, top } = boxOf(own);
  // Racks begin where their sides do: the leg across lies before them.
  const gap = left > front + 100 ? left - front : Infinity;
  const leg = front + Math.min(170, gap * 0.25) + nth * Math.min(apart.leg, (gap * 0.7) / many);
  const within = (value: number, from: number, to: number, edge: number): number => (to - from < 2 * edge ? (from + to) / 2 : Math.min(to - edge, Math.max(from + edge, value)));
  const across = within(aside, bottom, top, 200 + shift + nth * Math.min(apart.across, (top - bottom - 400) / (2 * many)));
  const along = within(leg, left, right, 350);
  return straight([place(front, aside), place(leg, aside), place(leg, across), place(along, across)]);
}

/** Whether a part of one way runs along a part of another, so near that both print as one line (mm). */
export function together(one: readonly Spot[], other: readonly Spot[], near = 45): boolean {
  return one.slice(1).some((b, i) => other.slice(1).some((d, j) => {
    const [p, q] = [boxOf([one[i]!, b]), boxOf([other[j]!, d])];
    const level = p.top - p.bottom < 1 && q.top - q.bottom < 1 && Math.abs(p.top - q.top) < near && Math.min(p.right, q.right) > Math.max(p.left, q.left);
    const upright = p.right - p.left < 1 && q.right - q.left < 1 && Math.abs(p.right - q.right) < near && Math.min(p.top, q.top) > Math.max(p.bottom, q.bottom);
    return level || upright;
  }));
}

/** Without corners that are none. */
function straight(points: readonly Spot[]): readonly Spot[] {
  const kept = points.filter((point, i) => i === 0 || point.x !== points[i - 1]!.x || point.y !== points[i - 1]!.y);
  return kept.filter((point, i) => {
    const [before, after] = [kept[i - 1], kept[i + 1]];
    return !before || !after || Math.abs((point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x)) > 1;
  });
}

export const nearestSide = (sides: readonly AirSide[], kind: AirSide['kind'], { position }: AirConditioner): AirSide | undefined => {
  const off = ({ ring }: AirSide): number => {
    const { left, right, bottom, top } = boxOf(ring);
    return Math.hypot(Math.max(left - position.x, 0, position.x - right), Math.max(bottom - position.y, 0, position.y - top));
  };
  return sides.filter((side) => side.kind === kind && side.room === position.room).reduce<AirSide | undefined>((best, side) => (best === undefined || off(side) < off(best) ? side : best), undefined);
};

export interface Passage { readonly id: string; readonly at: Spot; readonly room: string | undefined; readonly along: readonly Spot[] }

/** Through each 防火阀, from the room nearer to the fresh-air unit into the one behind it. */
export function throughDampers(plan: FloorPlan): Passage[] {
  const { freshAir, dampers } = plan.site.cooling;
  const far = new Map<string, number>();
  let front = freshAir.map(({ position }) => position.room);
  for (let steps = 0; front.length > 0; steps++) {
    for (const room of front) if (!far.has(room)) far.set(room, steps);
    front = dampers.flatMap(({ wall }) => {
      const { left, right } = plan.index.walls.get(wall) ?? {};
      return [[left, right], [right, left]].flatMap(([from, to]) => (from !== undefined && to !== undefined && far.get(from) === steps && !far.has(to) ? [to] : []));
    });
  }
  const shown = new Set(plan.walls.map(({ id }) => id));
  return dampers.filter(({ wall }) => shown.has(wall)).map(({ id, wall: name, offset }): Passage => {
    const wall = plan.index.walls.get(name)!;
    const reach = (room: string | undefined): number => (room === undefined ? Infinity : far.get(room) ?? Infinity);
    const intoLeft = reach(wall.left) > reach(wall.right);
    const side = intoLeft ? 1 : -1;
    const along = alongWall(wall);
    const at = (aside: number): Spot => along.at(offset, aside * side);
    return { id, at: at(-wall.thickness / 2 - 170), room: intoLeft ? wall.right : wall.left, along: [at(-wall.thickness / 2 - 170), at(wall.thickness / 2 + 450)] };
  });
}

/** Through a waveguide window, into the shield or out of it. */
export function throughWindow({ id, at, air }: Penetration, { outline }: Shielding): Passage {
  const [a, b] = edgesOf(outline).reduce((best, edge) => (distanceToSegment(at, ...edge) < distanceToSegment(at, ...best) ? edge : best));
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  // Counter-clockwise: the inside lies to the left of each edge.
  const inward = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const spot = (by: number): Spot => ({ x: Math.round(at.x + inward.x * by), y: Math.round(at.y + inward.y * by) });
  const along = [spot(-400), spot(500)];
  return { id, at, room: undefined, along: air === 'return' ? along.reverse() : along };
}
