/**
 * Regions: sets of points made of polygons by union, intersection and difference. Corners are rounded to whole millimetres,
 * on which the library counts exactly; nothing else here knows it.
 */
import { Clipper, ClipperOffset, ClipType, EndType, JoinType, PolyFillType, PolyType, type Path, type Paths } from 'clipper-lib';
import { distance, edgesOf, signedArea, type Ring, type Spot } from './polygon';

/** Outer boundaries counter-clockwise, holes clockwise. */
export type Region = readonly Ring[];

const pathOf = (ring: Ring): Path => ring.map(({ x, y }) => ({ X: Math.round(x), Y: Math.round(y) }));

function combine(type: ClipType, subject: Region, clip: Region): Region {
  if (subject.length === 0 && (clip.length === 0 || type !== ClipType.ctUnion)) return [];
  const clipper = new Clipper();
  clipper.AddPaths(subject.map(pathOf), PolyType.ptSubject, true);
  clipper.AddPaths(clip.map(pathOf), PolyType.ptClip, true);
  const result: Paths = [];
  clipper.Execute(type, result, PolyFillType.pftNonZero, PolyFillType.pftNonZero);
  return result.map((path) => path.map(({ X, Y }) => ({ x: X + 0, y: Y + 0 })));
}

const upright = (rings: Region): Region => rings.map((ring) => (signedArea(ring) < 0 ? [...ring].reverse() : ring));

/** What lies in any of the polygons, each given without holes. */
export const unionOf = (rings: Region): Region => combine(ClipType.ctUnion, upright(rings), []);
export const union = (a: Region, b: Region): Region => combine(ClipType.ctUnion, a, b);
export const difference = (a: Region, b: Region): Region => combine(ClipType.ctDifference, a, b);
/** A region without any of the polygons, each given without holes; they may lie over each other. */
export const without = (region: Region, rings: Region): Region => combine(ClipType.ctDifference, region, upright(rings));
export const intersection = (a: Region, b: Region): Region => combine(ClipType.ctIntersection, a, b);

/** mm² */
export const regionArea = (region: Region): number => region.reduce((sum, ring) => sum + signedArea(ring), 0);

/** Is a point inside, or on the boundary? */
export function regionHolds(region: Region, point: Spot): boolean {
  let winding = false;
  for (const ring of region) for (const [a, b] of edgesOf(ring)) {
    if (a.y > point.y !== b.y > point.y && point.x < a.x + ((point.y - a.y) * (b.x - a.x)) / (b.y - a.y)) winding = !winding;
  }
  return winding;
}

/** Without pieces that are nowhere wider than about so many millimetres: what rounding leaves between polygons that touch. */
export function withoutSlivers(region: Region, millimetres: number): Region {
  const holes = region.filter((ring) => signedArea(ring) < 0);
  const kept = region.filter((ring) => {
    const area = signedArea(ring);
    return area > 0 && (2 * area) / edgesOf(ring).reduce((sum, [a, b]) => sum + distance(a, b), 0) > millimetres / 2;
  });
  return kept.length === 0 ? [] : [...kept, ...holes];
}

const grown = (region: Region, millimetres: number): Region => {
  const offset = new ClipperOffset(2);
  offset.AddPaths(region.map(pathOf), JoinType.jtMiter, EndType.etClosedPolygon);
  const result: Paths = [];
  offset.Execute(result, millimetres);
  return result.map((path) => path.map(({ X, Y }) => ({ x: X + 0, y: Y + 0 })));
};

/** What a square of that side gets to: the region without what is narrower. */
export const passable = (region: Region, side: number): Region => grown(grown(region, -side / 2), side / 2);

/** Corners of a full circle's polygon that lies within the circle. */
const circleCorners = 48;

/** A polygon within a disc. */
export const disc = (at: Spot, radius: number): Ring =>
  Array.from({ length: circleCorners }, (_, i) => turned(at, radius, (i * 360) / circleCorners));

/** A polygon within a sector: from a point, so far, so many degrees about a direction (counter-clockwise from +x). */
export function sector(at: Spot, radius: number, direction: number, angle: number): Ring {
  if (angle >= 360) return disc(at, radius);
  const steps = Math.max(2, Math.ceil((angle * circleCorners) / 360));
  return [at, ...Array.from({ length: steps + 1 }, (_, i) => turned(at, radius, direction - angle / 2 + (angle * i) / steps))];
}

const turned = (at: Spot, radius: number, degrees: number): Spot => {
  const radians = (degrees * Math.PI) / 180;
  return { x: at.x + radius * Math.cos(radians), y: at.y + radius * Math.sin(radians) };
};

/** The smallest convex polygon around points. */
export function hull(points: readonly Spot[]): Ring {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (items: readonly Spot[]): Spot[] => {
    const chain: Spot[] = [];
    for (const point of items) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
const turn = (a: Spot, b: Spot, c: Spot): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
