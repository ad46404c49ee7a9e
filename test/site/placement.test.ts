/** Places in racks: within limits, apart, kept when devices come and go. */
import fc from 'fast-check';
import { assignPlaces, type Asked, type RackSpace } from '../../analysis/placement';
import type { Place } from '../../analysis/lock';

const racks: RackSpace[] = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((id, i) => ({ id, area: i < 4 ? 'core' : 'service', units: 12, maxKilograms: 120, maxWatts: 2500 }));
const device = (n: number): fc.Arbitrary<Asked> => fc.record({
  id: fc.constant(`d${n}`), area: fc.constantFrom('core', 'service'), placement: fc.constant('rack' as const), units: fc.integer({ min: 1, max: 4 }), kilograms: fc.integer({ min: 1, max: 40 }), watts: fc.integer({ min: 50, max: 700 }),
  rank: fc.integer({ min: 0, max: 3 }), fromTop: fc.boolean(), pair: fc.constantFrom(undefined, 'p1', 'p2'), host: fc.constant(undefined),
});
const devices = fc.integer({ min: 1, max: 24 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => device(n))));
const assign = (asked: readonly Asked[], kept: Readonly<Record<string, Place>> = {}) => assignPlaces(asked, racks, [], [], kept, new Map());

it('nobody shares a unit, and racks bear what they hold', () => {
  fc.assert(fc.property(devices, (asked) => {
    const { places, left } = assign(asked);
    expect(places.size + left.length).toBe(asked.length);
    const used = new Set<string>();
    const sums = new Map<string, { kilograms: number; watts: number }>();
    for (const one of asked) {
      const place = places.get(one.id);
      if (!place || !('rack' in place)) continue;
      const rack = racks.find(({ id }) => id === place.rack)!;
      expect(rack.area).toBe(one.area);
      for (let unit = place.unit; unit < place.unit + one.units; unit++) {
        expect(unit >= 1 && unit <= rack.units && !used.has(`${rack.id} ${unit}`)).toBe(true);
        used.add(`${rack.id} ${unit}`);
      }
      const sum = sums.get(rack.id) ?? { kilograms: 0, watts: 0 };
      sums.set(rack.id, { kilograms: sum.kilograms + one.kilograms, watts: sum.watts + one.watts });
    }
    for (const { kilograms, watts } of sums.values()) expect(kilograms <= 120 && watts <= 2500).toBe(true);
  }));
});

it('the order in which devices are written does not matter', () => {
  fc.assert(fc.property(devices.chain((asked) => fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked, { minLength: asked.length }))), ([asked, shuffled]) => {
    expect([...assign(shuffled).places].sort()).toEqual([...assign(asked).places].sort());
  }));
});

it('a device added moves nobody who is in the lock file', () => {
  fc.assert(fc.property(devices, device(99), (asked, more) => {
    const before = assign(asked).places;
    const after = assign([...asked, more], Object.fromEntries(before)).places;
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
  }));
});

it('the two of a pair stand in different racks while there is room', () => {
  const one = (id: string): Asked => ({ id, area: 'core', placement: 'rack', units: 2, kilograms: 10, watts: 100, rank: 0, fromTop: false, pair: 'pair', host: undefined });
  const { places } = assign([one('a'), one('b')]);
  expect(new Set([...places.values()].map((place) => 'rack' in place && place.rack)).size).toBe(2);
});
