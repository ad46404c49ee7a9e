/** Plans on a coarse grid for properties: rooms of any rectilinear shape, things in them. */
import fc from 'fast-check';
import type { Ring, Spot } from '../../analysis/geometry/polygon';

/** A room under a skyline: columns of different height on one floor line, or one cut off at both ends. Counter-clockwise. */
export const skyline: fc.Arbitrary<Ring> = fc.array(fc.record({ width: fc.integer({ min: 1, max: 5 }), low: fc.integer({ min: 0, max: 3 }), high: fc.integer({ min: 4, max: 9 }) }), { minLength: 1, maxLength: 5 })
  .map((columns) => {
    const lower: Spot[] = [];
    const upper: Spot[] = [];
    let x = 0;
    for (const { width, low, high } of columns) {
      lower.push({ x, y: low * 1000 }, { x: x + width * 1000, y: low * 1000 });
      upper.push({ x, y: high * 1000 }, { x: x + width * 1000, y: high * 1000 });
      x += width * 1000;
    }
    return plain([...lower, ...upper.reverse()]);
  });

/** Without repeated corners and corners on a straight line. */
function plain(ring: readonly Spot[]): Ring {
  const distinct = ring.filter((p, i) => { const q = ring[(i + 1) % ring.length]!; return p.x !== q.x || p.y !== q.y; });
  return distinct.filter((p, i) => {
    const [a, b] = [distinct[(i + distinct.length - 1) % distinct.length]!, distinct[(i + 1) % distinct.length]!];
    return (p.x - a.x) * (b.y - a.y) !== (p.y - a.y) * (b.x - a.x);
  });
}

export const box = (x: number, y: number, width: number, depth: number): Ring => [{ x, y }, { x: x + width, y }, { x: x + width, y: y + depth }, { x, y: y + depth }];

export const thing: fc.Arbitrary<{ ring: Ring; height: number }> = fc.record({
  x: fc.integer({ min: 0, max: 12000 }), y: fc.integer({ min: 0, max: 8000 }), width: fc.integer({ min: 300, max: 3000 }), depth: fc.integer({ min: 300, max: 3000 }),
  height: fc.integer({ min: 500, max: 3000 }),
}).map(({ x, y, width, depth, height }) => ({ ring: box(x, y, width, depth), height }));

/** Points of a grid, none on a whole hundred millimetres. */
export function* gridOf(ring: Ring, step: number): Generator<Spot> {
  const xs = ring.map(({ x }) => x);
  const ys = ring.map(({ y }) => y);
  for (let x = Math.min(...xs) + 37; x < Math.max(...xs); x += step) for (let y = Math.min(...ys) + 41; y < Math.max(...ys); y += step) yield { x, y };
}
