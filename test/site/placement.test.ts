/** Places in racks: within limits, apart, kept when devices come and go. */
import fc from 'fast-check';
import { assignPlaces, type Asked, type RackSpace, type Taken } from '../../analysis/placement';
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

describe('a place of the lock file that is stated for another now', () => {
  const taker = (place: Place): Taken => ('rack' in place ? { id: 'new', rack: place.rack, unit: place.unit, units: 1, kilograms: 0, watts: 0 } : fail());
  const fail = (): never => { throw new Error('no rack'); };

  it('is left for the nearest free one of the same rack, while there is one, and nobody else moves', () => {
    fc.assert(fc.property(devices, fc.nat(), (asked, which) => {
      const before = assign(asked).places;
      const one = asked[which % asked.length]!;
      const from = before.get(one.id);
      fc.pre(from !== undefined && 'rack' in from);
      const { places, moved } = assignPlaces(asked, racks, [], [taker(from)], Object.fromEntries(before), new Map());
      for (const [id, place] of before) if (id !== one.id) expect(places.get(id)).toEqual(place);
      const taken = new Set([from.unit, ...asked.flatMap(({ id, units }) => {
        const place = before.get(id);
        return id !== one.id && place !== undefined && 'rack' in place && place.rack === from.rack ? Array.from({ length: units }, (_, i) => place.unit + i) : [];
      })]);
      const free = Array.from({ length: 13 - one.units }, (_, i) => i + 1).filter((unit) => Array.from({ length: one.units }, (_, i) => unit + i).every((each) => !taken.has(each)));
      const away = (unit: number) => Math.abs(unit - from.unit);
      const nearest = free.sort((a, b) => away(a) - away(b) || a - b)[0];
      const to = places.get(one.id);
      if (nearest !== undefined) expect(to).toEqual({ rack: from.rack, unit: nearest });
      else if (to !== undefined) expect('rack' in to && to.rack).not.toBe(from.rack);
      expect(moved).toEqual([{ id: one.id, from, by: 'new' }]);
    }));
  });

  const server: Asked = { id: 'server', area: 'core', placement: 'rack', units: 2, kilograms: 10, watts: 100, rank: 1, fromTop: false, pair: undefined, host: undefined };
  const hsm: Asked = { ...server, id: 'hsm', rank: 100, host: 'server' };
  const kept = { server: { rack: 'r1', unit: 1 }, hsm: { rack: 'r1', unit: 3 } };
  const full = (from: number): Taken => ({ id: 'new', rack: 'r1', unit: from, units: 13 - from, kilograms: 0, watts: 0 });

  it('of a server in a rack that is full is left with its HSM', () => {
    const { places, moved } = assignPlaces([server, hsm], racks, [], [full(5), taker(kept.server)], kept, new Map());
    expect(Object.fromEntries(places)).toEqual({ server: { rack: 'r2', unit: 1 }, hsm: { rack: 'r2', unit: 3 } });
    expect(moved).toEqual([{ id: 'hsm', from: kept.hsm, following: 'server' }, { id: 'server', from: kept.server, by: 'new' }]);
  });

  it('of a server with room in the rack leaves the HSM where it stands', () => {
    const { places } = assignPlaces([server, hsm], racks, [], [taker(kept.server)], kept, new Map());
    expect(Object.fromEntries(places)).toEqual({ server: { rack: 'r1', unit: 5 }, hsm: kept.hsm });
  });
});
