import fc from 'fast-check';
import { convexOverlap, cornersOf, type Point } from '../../diagrams/geometry';
import type { TextShape } from '../../diagrams/scene';
import { dimensionNumber, dimensionTick, leansBack, levelNumbers } from '../../diagrams/site/dimension-parts';
import { Placer } from '../../diagrams/site/placer';
import { startOf, textBox, textCorners } from '../../diagrams/text-place';

const text = (more: Partial<TextShape>): TextShape => ({ shape: 'text', text: '5000', x: 100, y: 100, size: 10, weight: 'regular', anchor: 'start', tone: 'ink', ...more });
const turn = fc.integer({ min: -180, max: 180 });
const anchor = fc.constantFrom('start' as const, 'middle' as const, 'end' as const);
const turnedText = fc.record({ turn, anchor, x: fc.integer({ min: 80, max: 120 }), y: fc.integer({ min: 80, max: 120 }), text: fc.constantFrom('7', '5000', '5176（75°）') }).map(text);

/** Places within a text, by its own directions: every fifth of its height. */
function placesIn(shape: TextShape): Point[] {
  const [a, b, , d] = textCorners(shape) as readonly [Point, Point, Point, Point];
  const [along, down] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(d[0] - a[0], d[1] - a[1])];
  const places: Point[] = [];
  const [rows, columns] = [5, Math.ceil((5 * along) / down)];
  for (let i = 0; i <= columns; i++) for (let k = 0; k <= rows; k++) places.push([a[0] + ((b[0] - a[0]) * i) / columns + ((d[0] - a[0]) * k) / rows, a[1] + ((b[1] - a[1]) * i) / columns + ((d[1] - a[1]) * k) / rows]);
  return places;
}
const inside = (ring: readonly Point[], [x, y]: Point, slack: number): boolean => ring.every(([ax, ay], i) => {
  const [bx, by] = ring[(i + 1) % ring.length]!;
  return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay) > -slack;
});

describe('turned text', () => {
  it('of a quarter turn fills its level box turned around its place', () => {
    const level = textBox(text({}));
    const upright = textBox(text({ turn: 90 }));
    expect(upright).toEqual({ x: 100 - (100 - level.y), y: expect.closeTo(100 - level.width, 9), width: expect.closeTo(level.height, 9), height: expect.closeTo(level.width, 9) });
    expect(startOf(text({ turn: 90, anchor: 'end' }))).toEqual([100, 100 + level.width]);
  });

  it('has corners as far from its place as if it were level, and the same box after a whole turn', () => {
    fc.assert(fc.property(turnedText, (shape) => {
      const far = (corners: readonly Point[]): number[] => corners.map(([x, y]) => Math.hypot(x - shape.x, y - shape.y));
      far(textCorners({ ...shape, turn: 0 })).forEach((distance, i) => expect(far(textCorners(shape))[i]).toBeCloseTo(distance, 9));
      const [one, other] = [textBox(shape), textBox({ ...shape, turn: shape.turn! + 360 })];
      for (const key of ['x', 'y', 'width', 'height'] as const) expect(other[key]).toBeCloseTo(one[key], 9);
    }));
  });

  it('overlaps another where a place lies in both, and does not where a line keeps them apart', () => {
    let [both, neither] = [0, 0];
    fc.assert(fc.property(turnedText, turnedText, (one, other) => {
      const [a, b] = [textCorners(one), textCorners(other)];
      const found = convexOverlap(a, b);
      expect(convexOverlap(b, a)).toBe(found);
      const shared = placesIn(one).some((place) => inside(b, place, -0.1)) || placesIn(other).some((place) => inside(a, place, -0.1));
      if (shared) both++; else neither++;
      if (shared) expect(found).toBe(true);
      // No place of a net so close lies within a tenth of a height: they touch at most by a corner.
      if (!found) expect(placesIn(one).some((place) => inside(b, place, -0.02))).toBe(false);
      if (convexOverlap(a, b, 2.2)) expect(placesIn(one).some((place) => inside(b, place, 1)) || placesIn(other).some((place) => inside(a, place, 1))).toBe(true);
    }), { numRuns: 400 });
    expect(Math.min(both, neither)).toBeGreaterThan(20);
  });

  it('is kept free of by what is placed later, to its own outline', () => {
    const placer = new Placer();
    const shape = text({ turn: 45, text: '5176（75°）' });
    placer.inkText(shape);
    const box = textBox(shape);
    expect(placer.free({ x: box.x, y: box.y, width: 12, height: 12 })).toBe(true);
    expect(placer.free({ x: box.x + box.width / 2 - 3, y: box.y + box.height / 2 - 3, width: 6, height: 6 })).toBe(false);
    expect(placer.freeText(text({ turn: 45, text: '5176（75°）', x: 112, y: 112 }))).toBe(true);
    expect(placer.freeText(text({ turn: 45, text: '5176（75°）', x: 103, y: 103 }))).toBe(false);
    // Nor along a line, nor across one.
    placer.line([[120, 140], [180, 80]]);
    expect(placer.freeText(text({ turn: 45, x: 128, y: 130 }))).toBe(false);
    expect(placer.freeText(text({ turn: 45, x: 134, y: 142 }))).toBe(true);
  });
});

describe('the number of a dimension', () => {
  const end = fc.integer({ min: -200, max: 200 });

  it('stands along its line, the right way up, above it or to its left, whichever end is named first', () => {
    fc.assert(fc.property(end, end, fc.constantFrom(0.5, 0.35), (dx, dy, share) => {
      fc.pre(Math.hypot(dx, dy) > 20);
      const [a, b]: [Point, Point] = [[300, 300], [300 + dx, 300 + dy]];
      fc.pre(!leansBack(a, b));
      const number = dimensionNumber('d', '5000', [a, b], share);
      const back = dimensionNumber('d', '5000', [b, a], 1 - share);
      expect([number.x - back.x, number.y - back.y, (number.turn ?? 0) - (back.turn ?? 0)].every((off) => Math.abs(off) < 1e-9)).toBe(true);
      const facing = number.turn ?? 0;
      expect(facing > -61 && facing <= 90).toBe(true);
      // The whole of it on one side of the line: above, or left of an upright one.
      const [first, last] = [a, b].sort(([ax, ay], [bx, by]) => (ax === bx ? by - ay : ax - bx)) as [Point, Point];
      const length = Math.hypot(dx, dy);
      const above = textCorners(number).map(([x, y]) => ((x - first[0]) * (last[1] - first[1]) - (y - first[1]) * (last[0] - first[0])) / length);
      expect(Math.min(...above)).toBeCloseTo(1.62, 1);
      expect(Math.max(...above)).toBeCloseTo(8.62, 1);
    }));
  });

  it('of an upright line reads upwards on its left, on its right where that is asked for', () => {
    const line = [[300, 400], [300, 300]] as const;
    expect(dimensionNumber('d', '5000', line)).toMatchObject({ turn: 90, y: 350, x: expect.closeTo(297.4, 9) });
    expect(textBox(dimensionNumber('d', '5000', line, 0.5, true)).x).toBeCloseTo(302, 9);
  });

  it('has strokes that lean forward at its ends', () => {
    expect(dimensionTick('d', [0, 0], [[0, 0], [90, 0]], 2, 1).d).toBe('M-2.00 2.00L2.00 -2.00');
    expect(dimensionTick('d', [0, 0], [[0, 0], [0, 90]], 2, 1).d).toBe('M2.00 2.00L-2.00 -2.00');
  });
});

it('corners of a box run in a ring', () => {
  expect(cornersOf({ x: 1, y: 2, width: 3, height: 4 })).toEqual([[1, 2], [4, 2], [4, 6], [1, 6]]);
});

it('a line that leans back from the upright has its number level, clear of it', () => {
  const lines = [70, 85, 95, 110, 121].map((angle): readonly [Point, Point] => [[300, 300], [300 + 100 * Math.cos((angle * Math.PI) / 180), 300 - 100 * Math.sin((angle * Math.PI) / 180)]]);
  expect(lines.map(([a, b]) => leansBack(a, b))).toEqual([false, false, true, true, false]);
  for (const [a, b] of lines) for (const number of levelNumbers('d', '5176（75°）', [a, b], 0.5)) expect([number.turn, convexOverlap(textCorners(number), [a, b], -1)]).toEqual([undefined, false]);
});
