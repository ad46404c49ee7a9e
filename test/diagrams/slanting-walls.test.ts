/** Plans with walls at any angle: walls meet without gaps and without standing out of one another, dimensions say where a slanting wall ends. */
import fc from 'fast-check';
import { insetPieces, type Spot } from '../../analysis/geometry';
import { difference, regionArea, unionOf } from '../../analysis/geometry/regions';
import { floorPlanOf } from '../../diagrams/site/plan';
import { WallFaces, alongWall } from '../../diagrams/site/wall-faces';
import { floorPlan } from '../../diagrams/site/floor-plan';
import { planSheets } from '../../diagrams/site/compose';
import { RootConstruct } from 'constructs';
import { Building, Facility, Floor, Room, Site } from '../../constructs';
import { type Wall } from '../../model';

const wallBetween = (from: Spot, to: Spot, thickness: number): Wall => ({ id: `${from.x},${from.y}`, path: '', name: '', floor: 'f', from, to, thickness, material: '砖', left: 'r', outside: 'outdoor', glazed: false });

test('walls around a four-sided room fill just what lies between its inner and its outer faces', () => {
  const off = fc.integer({ min: -1200, max: 1200 });
  const thickness = fc.constantFrom(100, 200, 240, 370);
  fc.assert(fc.property(fc.array(fc.tuple(off, off, thickness), { minLength: 4, maxLength: 4 }), (corners) => {
    const places = [[0, 0], [8000, 0], [8000, 6000], [0, 6000]] as const;
    const ring = corners.map(([dx, dy], i) => ({ x: places[i]![0] + dx, y: places[i]![1] + dy }));
    const walls = ring.map((from, i) => wallBetween(from, ring[(i + 1) % 4]!, corners[i]![2]));
    const faces = new WallFaces(walls);
    const drawn = unionOf(walls.map((wall) => faces.piece(wall, 0, alongWall(wall).length)));
    const face = (way: 1 | -1) => insetPieces(walls.map(({ from, to, thickness: wide }) => ({ from, to, by: (way * wide) / 2 })));
    const wanted = difference([face(-1)], [face(1)]);
    // Rounding of corners to millimetres leaves slivers along the faces.
    const most = 2 * 40_000;
    expect(regionArea(difference(drawn, wanted))).toBeLessThan(most);
    expect(regionArea(difference(wanted, drawn))).toBeLessThan(most);
  }), { numRuns: 200 });
});

test('a wall that ends at a slanting one ends at its far face', () => {
  const slanting = [wallBetween({ x: 0, y: 0 }, { x: 1000, y: 4000 }, 300), wallBetween({ x: 1000, y: 4000 }, { x: 2000, y: 8000 }, 300)];
  const level = wallBetween({ x: 1000, y: 4000 }, { x: 9000, y: 4000 }, 200);
  const ring = new WallFaces([...slanting, level]).piece(level, 0, 8000);
  const { u } = alongWall(slanting[0]!);
  const aside = ring.map(({ x, y }) => (x - 0) * -u.y + y * u.x);
  expect(Math.max(...aside)).toBeCloseTo(150, 6);
  expect(ring).toHaveLength(4);
});

/** A room whose west wall leans by 15°, one beside it. */
function leaning() {
  const root = new Facility(new RootConstruct(), 'leaning', { organization: '示例' });
  const building = new Building(new Site(root, 'site', { class: 'B' }), 'b', { address: '示例市', floorsAbove: 3 });
  const floor = new Floor(building, 'f', { level: 2, storeyHeight: 4000, outerWalls: { thickness: 300, material: '砖' }, innerWalls: { thickness: 200, material: '砖' } });
  new Room(floor, 'a', { name: '甲', area: 'management', outline: [{ x: 0, y: 0 }, { x: 6000, y: 0 }, { x: 6000, y: 5000 }, { x: 1340, y: 5000 }] });
  new Room(floor, 'b-room', { name: '乙', area: 'service', outline: [{ x: 6000, y: 0 }, { x: 9000, y: 0 }, { x: 9000, y: 5000 }, { x: 6000, y: 5000 }] });
  const { site } = root.resolve();
  return floorPlanOf(site!, site!.floors[0]!)!;
}

test('the floor plan tells where a slanting wall ends, how long it is, and the box around the outer faces', () => {
  const plan = leaning();
  const { body } = planSheets(plan, floorPlan.content({} as never, plan)!).plans[0]!;
  const numbers = (of: string) => body.flatMap((shape) => (shape.shape === 'text' && shape.of?.startsWith(of) ? [shape.text] : []));
  expect(numbers('dimension-top-0')).toEqual(['1340', '4660', '3000']);
  // 9000 and on the right half a wall; on the left, at its foot, the outer face of the slanting one.
  const lean = Math.atan2(1340, 5000);
  expect(numbers('dimension-top-1')).toEqual([String(Math.round(9000 + 150 + 150 / Math.cos(lean) + 150 * Math.tan(lean)))]);
  expect(numbers('slant-')).toEqual([`${Math.round(Math.hypot(1340, 5000))}（75°）`]);
});
