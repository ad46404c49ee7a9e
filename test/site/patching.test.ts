/** Ports of patch panels: of the right rack and medium, one cable each, kept when others come and go. */
import fc from 'fast-check';
import { allotPatches, type PatchPort, type PatchWish } from '../../analysis/cabling';

const panels = [
  { id: 'p1', rack: 'r1', media: 'copper', ports: 4 }, { id: 'p2', rack: 'r1', media: 'copper', ports: 3 }, { id: 'p3', rack: 'r1', media: 'fibre', ports: 2 }, { id: 'p4', rack: 'r2', media: 'copper', ports: 5 },
] as const;
const wish = (n: number): fc.Arbitrary<PatchWish> => fc.record({ key: fc.constant(`d${n}:eth0`), rack: fc.constantFrom('r1', 'r2'), media: fc.constantFrom('copper' as const, 'fibre' as const) });
const wishes = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 16 }).chain((numbers) => fc.tuple(...numbers.map(wish)));
const lockFrom = (given: ReadonlyMap<string, PatchPort>): Record<string, Record<string, number>> => {
  const lock: Record<string, Record<string, number>> = {};
  for (const [key, { panel, port }] of given) (lock[panel] ??= {})[key] = port;
  return lock;
};

it('each gets a port of its own, on a panel of its rack for its medium, and none is left out while a port is free', () => {
  fc.assert(fc.property(wishes, (asked) => {
    const given = allotPatches(asked, panels, {});
    expect(new Set([...given.values()].map(({ panel, port }) => `${panel} ${port}`)).size).toBe(given.size);
    for (const { key, rack, media } of asked) {
      const port = given.get(key);
      const own = panels.filter((panel) => panel.rack === rack && panel.media === media);
      const used = asked.filter((other) => other.rack === rack && other.media === media && given.has(other.key)).length;
      if (port) expect(own.some(({ id, ports }) => id === port.panel && port.port >= 1 && port.port <= ports)).toBe(true);
      else expect(used).toBe(own.reduce((sum, { ports }) => sum + ports, 0));
    }
  }));
});

it('the order in which cables and panels are told does not matter', () => {
  fc.assert(fc.property(wishes.chain((asked) => fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked, { minLength: asked.length }))), ([asked, shuffled]) => {
    expect([...allotPatches(shuffled, [...panels].reverse(), {})].sort()).toEqual([...allotPatches(asked, panels, {})].sort());
  }));
});

it('with the lock, cables that come and go move no other', () => {
  fc.assert(fc.property(wishes, fc.infiniteStream(fc.boolean()), fc.uniqueArray(fc.integer({ min: 50, max: 70 }), { maxLength: 5 }).chain((numbers) => fc.tuple(...numbers.map(wish))), (before, stays, more) => {
    const first = allotPatches(before, panels, {});
    const kept = before.filter(() => stays.next().value);
    const second = allotPatches([...more, ...kept], panels, lockFrom(first));
    for (const { key } of kept) if (first.has(key)) expect(second.get(key)).toEqual(first.get(key));
  }));
});

it('a lock that gives one port to two, or a port that is gone, is not followed', () => {
  const asked: PatchWish[] = ['a', 'b', 'c'].map((key) => ({ key, rack: 'r2', media: 'copper' }));
  const given = allotPatches(asked, panels, { p4: { a: 2, b: 2, c: 9 } });
  expect([...given].map(([key, { port }]) => [key, port]).sort()).toEqual([['a', 2], ['b', 1], ['c', 3]]);
});
