/** What water a leak sensor meets: air conditioners that its rope passes. */
import { groupedBy, type AirConditioner, type MonitoringPoint, type Site } from '../../model';
import { contains, distanceToBoundary, distanceToSegment, footprint, passes, type Ring, type Spot } from '../geometry/polygon';
import { assumed } from './calculation';

/** Each air conditioner of the room, with each leak point whose rope, or itself where it has none, comes as near to it as is assumed to tell. */
export function* unitsBesideLeaks(site: Site, points: readonly MonitoringPoint[]): Iterable<readonly [unit: string, point: MonitoringPoint]> {
  const reach = assumed(site, 'leakReach').value;
  const unitsOf = groupedBy(site.cooling.airConditioners, ({ position }) => position.room);
  for (const point of points) {
    if (!point.position) continue;
    const run = point.line ?? [point.position];
    for (const unit of unitsOf.get(point.position.room) ?? []) if (gap(run, outlineOf(unit)) <= reach) yield [unit.id, point];
  }
}

const outlineOf = ({ position, size }: AirConditioner): Ring => footprint(position, size);

/** How near a rope comes to an outline (mm): 0 where it goes under it. */
function gap(run: readonly Spot[], ring: Ring): number {
  if (run.some((spot) => contains(ring, spot)) || passes(run, ring)) return 0;
  const pieces = run.slice(1).map((spot, i) => [run[i]!, spot] as const);
  return Math.min(...run.map((spot) => distanceToBoundary(spot, ring)), ...ring.flatMap((corner) => pieces.map(([a, b]) => distanceToSegment(corner, a, b))));
}
