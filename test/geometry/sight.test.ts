import fc from 'fast-check';
import { contains, distance, distanceToBoundary, edgesOf, type Ring, type Spot } from '../../analysis/geometry/polygon';
import { difference, disc, intersection, regionArea, regionHolds, union, unionOf, withoutSlivers } from '../../analysis/geometry/regions';
import { seenFrom, type Eye, type Obstacle } from '../../analysis/geometry/sight';
import { box, gridOf, skyline, thing } from './random-plans';

const near = (point: Spot, rings: readonly Ring[], millimetres: number) => rings.some((ring) => distanceToBoundary(point, ring) < millimetres);

describe('regions', () => {
  it('are what holds of each point of a grid', () => {
    fc.assert(fc.property(fc.array(skyline, { minLength: 1, maxLength: 4 }), fc.array(thing, { maxLength: 4 }), (rooms, things) => {
      const [a, b] = [unionOf(rooms), unionOf(things.map(({ ring }) => ring))];
      const [sum, rest, common] = [union(a, b), difference(a, b), intersection(a, b)];
      for (const point of gridOf(box(0, 0, 25000, 11000), 700)) {
        if (near(point, [...rooms, ...things.map(({ ring }) => ring)], 3)) continue;
        const inA = rooms.some((ring) => contains(ring, point));
        const inB = things.some(({ ring }) => contains(ring, point));
        expect([regionHolds(sum, point), regionHolds(rest, point), regionHolds(common, point)]).toEqual([inA || inB, inA && !inB, inA && inB]);
      }
      expect(Math.abs(regionArea(sum) - (regionArea(rest) + regionArea(b)))).toBeLessThan(1);
      expect(Math.abs(regionArea(a) - (regionArea(rest) + regionArea(common)))).toBeLessThan(1);
    }), { numRuns: 20 });
  });
  it('tell the area of what is left of a room', () => {
    expect(regionArea(difference([box(0, 0, 5000, 4000)], [box(1000, 1000, 600, 1100)]))).toBe(5000 * 4000 - 600 * 1100);
    expect(difference([box(0, 0, 5000, 4000)], [box(-1, -1, 6000, 5000)])).toEqual([]);
    expect(withoutSlivers(difference([box(0, 0, 5000, 4000)], [box(0, 0, 4996, 4000)]), 20)).toEqual([]);
    expect(withoutSlivers(difference([box(0, 0, 5000, 4000)], [box(0, 0, 4900, 4000)]), 20)).toHaveLength(1);
  });
  it('never count a disc larger than it is', () => {
    for (const corner of disc({ x: 0, y: 0 }, 6700)) expect(distance(corner, { x: 0, y: 0 })).toBeLessThanOrEqual(6700.001);
  });
});

/** By walking along the line of sight in small steps. */
function seenByWalking(eye: Eye, room: Ring, obstacles: readonly Obstacle[], height: number, point: Spot): boolean {
  const far = distance(eye, point);
  if (far > eye.range) return false;
  const turned = Math.abs((((Math.atan2(point.y - eye.y, point.x - eye.x) * 180) / Math.PI - eye.direction) % 360 + 540) % 360 - 180);
  if (eye.angle < 360 && turned > eye.angle / 2) return false;
  const steps = Math.ceil(far / 15);
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const at = { x: eye.x + t * (point.x - eye.x), y: eye.y + t * (point.y - eye.y) };
    if (!contains(room, at)) return false;
    const z = eye.z + t * (height - eye.z);
    if (obstacles.some((each) => each.height > z && contains(each.ring, at))) return false;
  }
  return true;
}

describe('what a camera sees', () => {
  it('is what walking along each line of sight finds', () => {
    const places = fc.tuple(skyline, fc.array(thing, { maxLength: 5 }), fc.record({ u: fc.double({ min: 0.05, max: 0.95, noNaN: true }), v: fc.double({ min: 0.05, max: 0.95, noNaN: true }), z: fc.integer({ min: 2000, max: 3500 }), direction: fc.integer({ min: 0, max: 359 }), angle: fc.integer({ min: 30, max: 170 }), range: fc.integer({ min: 3000, max: 30000 }) }));
    let compared = 0;
    fc.assert(fc.property(places, ([room, things, { u, v, z, direction, angle, range }]) => {
      const x = Math.round(u * Math.max(...room.map((p) => p.x)));
      const y = Math.round(v * 9000);
      const eye: Eye = { x, y, z, direction, angle, range };
      fc.pre(contains(room, eye) && distanceToBoundary(eye, room) > 50 && things.every(({ ring }) => !contains(ring, eye) && distanceToBoundary(eye, ring) > 50));
      const height = 1500;
      const region = seenFrom(eye, room, things, height);
      for (const point of gridOf(room, 650)) {
        // At the very edge of a shadow, steps and rounding may differ.
        const claimed = regionHolds(region, point);
        if (region.some((ring) => edgesOf(ring).length > 2 && distanceToBoundary(point, ring) < 60)) continue;
        if (near(point, [room, ...things.map(({ ring }) => ring)], 15)) continue;
        compared += 1;
        expect([point, claimed]).toEqual([point, seenByWalking(eye, room, things, height, point)]);
      }
    }), { numRuns: 20 });
    expect(compared).toBeGreaterThan(200);
  });
  it('looks over a low thing: its shadow is as long as similar triangles make it', () => {
    // Lens at 3 m, thing 2 m high from x = 2 m to 2.6 m, looked at 1 m: the shadow ends at 2.6 m × (3−1)/(3−2) = 5.2 m.
    const seen = seenFrom({ x: 0, y: 500, z: 3000, direction: 0, angle: 120, range: 50000 }, box(0, 0, 8000, 1000), [{ ring: box(2000, 0, 600, 1000), height: 2000 }], 1000);
    expect(regionHolds(seen, { x: 1900, y: 500 })).toBe(true);
    expect(regionHolds(seen, { x: 5100, y: 500 })).toBe(false);
    expect(regionHolds(seen, { x: 5300, y: 500 })).toBe(true);
  });
});
