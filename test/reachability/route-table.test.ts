import fc from 'fast-check';
import { RouteTable } from '../../analysis/reachability/route-table';
import { prefixOf, type Prefix } from '../../model';

const routes = fc.array(fc.record({ prefix: fc.tuple(fc.nat(63), fc.integer({ min: 26, max: 32 })).map(([n, length]): Prefix => prefixOf(BigInt(n), length, 4)), to: fc.string({ minLength: 1, maxLength: 2 }) }), { maxLength: 10 });
const longest = (list: readonly { prefix: Prefix; to: string }[], address: bigint) =>
  list.filter(({ prefix }) => prefix.first <= address && address <= prefix.last).reduce<{ prefix: Prefix; to: string } | undefined>((best, each) => (best && best.prefix.length >= each.prefix.length ? best : each), undefined)?.to;

test('the longest prefix wins, of equal ones the first', () => {
  fc.assert(fc.property(routes, (list) => {
    const table = new RouteTable(4, list);
    for (let address = 0n; address < 70n; address++) expect(table.lookup(address)).toBe(longest(list, address));
    expect(table.lookup((1n << 32n) - 1n)).toBe(longest(list, (1n << 32n) - 1n));
  }));
});

test('splitting a set loses no address and puts each where looking it up does', () => {
  fc.assert(fc.property(routes, fc.nat(60), fc.nat(10), (list, first, count) => {
    const table = new RouteTable(4, list);
    const parts = table.split([BigInt(first), BigInt(first + count + 1)]);
    for (let address = BigInt(first); address <= BigInt(first + count); address++) {
      const holding = parts.filter((part) => part.addresses.some((bound, i) => i % 2 === 0 && bound <= address && address < part.addresses[i + 1]!));
      expect(holding.map((part) => part.to)).toEqual([table.lookup(address)]);
    }
  }));
});

test('routes of the other family play no part, and the last address of IPv6 has a route too', () => {
  const all6 = prefixOf(0n, 0, 6);
  expect(new RouteTable(4, [{ prefix: all6, to: 'x' }]).lookup(1n)).toBeUndefined();
  const table = new RouteTable(6, [{ prefix: all6, to: 'default' }, { prefix: prefixOf((1n << 128n) - 1n, 128, 6), to: 'last' }]);
  expect([table.lookup(0n), table.lookup((1n << 128n) - 2n), table.lookup((1n << 128n) - 1n)]).toEqual(['default', 'default', 'last']);
});
