/** Plane geometry against counting on a grid: polygons out of unit squares, points in the middle of squares. */
import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { area, boundaryOf, boxesMeet, contains, distanceToBoundary, edgesOf, fault, footprint, insetPieces, insidePoint, isInside, largestIn, liesIn, meeting, overlap, side, signedArea, tidy, wallPieces, type Box, type Polygon } from '../../analysis/geometry';
import { Building, Facility, Floor, rectangle, Room, Site } from '../../constructs';

/** Squares of a grid, as many as fit into a staircase under a skyline: always one simple polygon. */
interface Skyline { readonly x: number; readonly y: number; readonly heights: readonly number[] }
const skyline = (most = 6): fc.Arbitrary<Skyline> => fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.integer({ min: 0, max: 6 }), heights: fc.array(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 6 }) });
const unit = 100;

function polygonOf({ x, y, heights }: Skyline): Polygon {
  const corners: Polygon = [{ x, y }, { x: x + heights.length, y }];
  for (let i = heights.length - 1; i >= 0; i--) corners.push({ x: x + i + 1, y: y + heights[i]! }, { x: x + i, y: y + heights[i]! });
  return tidy(corners).map((point) => ({ x: point.x * unit, y: point.y * unit }));
}
const squaresOf = ({ x, y, heights }: Skyline): Set<string> => new Set(heights.flatMap((height, i) => Array.from({ length: height }, (_, j) => `${x + i},${y + j}`)));
const middle = (name: string) => { const [x, y] = name.split(',').map(Number); return { x: (x! + 0.5) * unit, y: (y! + 0.5) * unit }; };
const every = (): string[] => Array.from({ length: 14 * 14 }, (_, i) => `${(i % 14) - 1},${Math.floor(i / 14) - 1}`);

it('a polygon has the area and the inside of its squares', () => {
  fc.assert(fc.property(skyline(), (line) => {
    const ring = polygonOf(line);
    const squares = squaresOf(line);
    expect(fault(ring)).toBeUndefined();
    expect(signedArea(ring)).toBe(squares.size * unit * unit);
    for (const name of every()) expect(side(middle(name), ring)).toBe(squares.has(name) ? 'inside' : 'outside');
    expect(side(insidePoint(ring), ring)).toBe('inside');
    for (const corner of ring) expect(side(corner, ring)).toBe('edge');
  }));
});

it('two polygons overlap when they share a square, and one lies in the other when it has no other', () => {
  fc.assert(fc.property(skyline(), skyline(), (one, other) => {
    const [a, b] = [squaresOf(one), squaresOf(other)];
    expect(overlap(polygonOf(one), polygonOf(other))).toBe([...a].some((name) => b.has(name)));
    expect(liesIn(polygonOf(one), polygonOf(other))).toBe([...a].every((name) => b.has(name)));
  }));
});

it('a polygon moved inwards is the squares whose boundary is far enough', () => {
  fc.assert(fc.property(skyline(), fc.integer({ min: 1, max: 49 }), fc.array(fc.tuple(fc.integer({ min: -50, max: 1300 }), fc.integer({ min: -50, max: 1300 })), { maxLength: 60 }), (line, by, points) => {
    const ring = polygonOf(line);
    const inner = insetPieces(edgesOf(ring).map(([from, to]) => ({ from, to, by })));
    expect(fault(inner)).toBeUndefined();
    for (const [x, y] of points) {
      // In a polygon of right angles, the distance that counts at a corner is the greater of both axes.
      const near = edgesOf(ring).some(([a, b]) => a.x === b.x ? Math.abs(x - a.x) < by && y > Math.min(a.y, b.y) - by && y < Math.max(a.y, b.y) + by : Math.abs(y - a.y) < by && x > Math.min(a.x, b.x) - by && x < Math.max(a.x, b.x) + by);
      if (side({ x, y }, inner) === 'inside') expect([contains(ring, { x, y }), near]).toEqual([true, false]);
      else if (side({ x, y }, inner) === 'outside') expect(contains(ring, { x, y }) && !near && distanceToBoundary({ x, y }, ring) > by).toBe(false);
    }
  }));
});

it('rings that cross or fold back on themselves are no polygons', () => {
  const ring = (...corners: [number, number][]): Polygon => corners.map(([x, y]) => ({ x, y }));
  expect(fault(ring([0, 0], [4, 3], [4, 0], [0, 3]))?.kind).toBe('crossing');
  expect(fault(ring([0, 0], [4, 0], [2, 0], [2, 3]))?.kind).toBe('crossing');
  expect(fault(ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]))?.kind).toBe('crossing');
  expect(fault(ring([0, 0], [4, 0], [4, 4], [0, 0], [-4, 4]))?.kind).toBe('repeated');
  expect(fault(ring([0, 0], [4, 0]))?.kind).toBe('corners');
  expect(fault(ring([0, 0], [4, 0], [4, 3]))).toBeUndefined();
});

it('the farthest point of a polygon from the nearest of some places is farther than every other, and nearly one of a fine grid', () => {
  const place = fc.record({ x: fc.integer({ min: -200, max: 1400 }), y: fc.integer({ min: -200, max: 1400 }) });
  fc.assert(fc.property(skyline(), fc.array(place, { minLength: 1, maxLength: 5 }), (line, places) => {
    const ring = polygonOf(line);
    const nearest = ({ x, y }: { x: number; y: number }) => Math.min(...places.map((at) => Math.hypot(at.x - x, at.y - y)));
    const step = 10;
    const grid = Array.from({ length: (1300 / step) ** 2 }, (_, i) => ({ x: (i % (1300 / step)) * step, y: Math.floor(i / (1300 / step)) * step })).filter((spot) => contains(ring, spot));
    const most = Math.max(...grid.map(nearest));
    const found = largestIn(ring, nearest);
    expect(found).toBeGreaterThanOrEqual(most - 1);
    expect(found).toBeLessThanOrEqual(most + step);
  }), { numRuns: 40 });
});

it('a box turned by right angles keeps its place and size', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(0, 90, 180, 270), (width, depth, direction) => {
    const box = footprint({ x: 500, y: 300, direction }, { width: 2 * width, depth: 2 * depth });
    const across = direction === 90 || direction === 270;
    expect(signedArea(box)).toBe(4 * width * depth);
    expect(Math.max(...box.map(({ x }) => x)) - 500).toBe(across ? width : depth);
    expect(Math.max(...box.map(({ y }) => y)) - 300).toBe(across ? depth : width);
  }));
});

/** Rooms out of a grid of coloured squares: those of one colour, where they make one simple polygon, are a room. */
const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 4 });
it('every piece of a room\u2019s outline is in one wall, with the rooms of the squares beside it', () => {
  fc.assert(fc.property(rows, (plan) => {
    const rooms: { id: string; outline: Polygon }[] = [];
    const colour = new Map<string, string>();
    let y = 0;
    plan.forEach(([height, widths], i) => {
      let x = 0;
      widths.forEach((width, j) => {
        const id = `r${i}${j}`;
        rooms.push({ id, outline: [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }] });
        for (let a = x; a < x + width; a++) for (let b = y; b < y + height; b++) colour.set(`${a},${b}`, id);
        x += width;
      });
      y += height;
    });
    const walls = wallPieces(rooms);
    const pieces = new Map<string, string>();
    for (const { from, to, left, right } of walls) {
      const upright = from.x === to.x;
      for (let i = 0; i < (upright ? to.y - from.y : to.x - from.x); i++) {
        const [px, py] = upright ? [from.x, from.y + i] : [from.x + i, from.y];
        expect(pieces.has(`${upright} ${px},${py}`)).toBe(false);
        pieces.set(`${upright} ${px},${py}`, '');
        expect([left, right]).toEqual(upright ? [colour.get(`${px - 1},${py}`), colour.get(`${px},${py}`)] : [colour.get(`${px},${py}`), colour.get(`${px},${py - 1}`)]);
      }
    }
    let expected = 0;
    for (let x = 0; x <= 17; x++) for (let b = 0; b <= 17; b++) {
      if (colour.get(`${x - 1},${b}`) !== colour.get(`${x},${b}`)) expected++;
      if (colour.get(`${x},${b - 1}`) !== colour.get(`${x},${b}`)) expected++;
    }
    expect(pieces.size).toBe(expected);
    // Walls of thickness 0 leave the outline as it is.
    for (const room of rooms) expect(area(insetPieces(boundaryOf(room, walls.map((wall) => ({ ...wall, thickness: 0 })))))).toBe(area(room.outline));
  }));
});

it('an outline told in either direction, or with a corner in the middle of a straight wall, is the same room', () => {
  const room = (...outline: Polygon) => {
    const facility = new Facility(new RootConstruct(), 'plain', { organization: '示例单位' });
    const floor = new Floor(new Building(new Site(facility, 'site', { class: 'B' }), 'building', { address: '示例市示例路1号', floorsAbove: 3 }), 'f1', { level: 1, storeyHeight: 4200 });
    new Room(floor, 'room', { area: 'management', outline });
    new Room(floor, 'beside', { area: 'management', outline: rectangle(0, 3000, 2000, 3000) });
    const { rooms, walls } = facility.resolve().site!;
    return { walls, rooms: rooms.map(({ outline: _, ...rest }) => ({ ...rest, area: area(rest.inner) })) };
  };
  const corners = rectangle(0, 0, 4000, 3000);
  const plain = room(...corners);
  expect(room(...[...corners].reverse()).walls).toEqual(plain.walls);
  expect(room(...corners.slice(0, 3), { x: 2000, y: 3000 }, corners[3]!)).toEqual(plain);
  expect(room({ x: 1000, y: 0 }, ...corners.slice(1), corners[0]!).walls).toEqual(plain.walls);
});

it('boxes that meet are those that do when each is compared with each', () => {
  const boxes = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 })).map(([left, bottom, width, height]) => ({ box: { left, bottom, right: left + width, top: bottom + height } })), { maxLength: 12 });
  fc.assert(fc.property(boxes, boxes, (ones, others) => {
    const told = (pairs: Iterable<readonly [{ readonly box: Box }, { readonly box: Box }]>) => [...pairs].map(([a, b]) => `${ones.indexOf(a)} ${others.indexOf(b)}`).sort();
    expect(told(meeting(ones, others))).toEqual(told(ones.flatMap((one) => others.filter(({ box }) => boxesMeet(one.box, box)).map((other) => [one, other] as const))));
  }));
});

it('what is left of a ring moved inwards is an inside until its walls meet', () => {
  fc.assert(fc.property(fc.integer({ min: 10, max: 3000 }), fc.integer({ min: 10, max: 3000 }), fc.integer({ min: 1, max: 2000 }), (width, height, by) => {
    const ring = rectangle(0, 0, width, height);
    const left = Math.min(width, height) - 2 * by;
    fc.pre(left !== 0);
    expect(isInside(insetPieces(edgesOf(ring).map(([from, to]) => ({ from, to, by }))), ring, by)).toBe(left > 0);
  }));
});
