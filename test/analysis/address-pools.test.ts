/** Edges of the facility: the carrier has an address there, which nobody else gets. */
import { carrierGateway, poolOf } from '../../analysis/address-pools';
import { formatAddress, parsePrefix } from '../../model';

const edge = (prefix: string, carrier?: readonly string[]) => {
  const parsed = parsePrefix(prefix)!;
  const zone = { kind: 'public' as const, ...(carrier ? { carrier: [...carrier] } : {}) };
  const pool = poolOf(parsed, zone);
  const text = (address: bigint) => formatAddress(address, parsed.family);
  const gateway = carrierGateway(zone, parsed);
  return { gateway: gateway === undefined ? undefined : text(gateway), hosts: pool.ranges.host.map(({ first, last }) => `${text(first)}-${text(last)}`), kept: pool.forbidden.map(({ first }) => text(first)) };
};

test('by convention the first address is the carrier\u2019s, and hosts begin behind it', () => {
  expect(edge('203.0.113.0/29')).toEqual({ gateway: '203.0.113.1', hosts: ['203.0.113.2-203.0.113.7'], kept: ['203.0.113.0', '203.0.113.7', '203.0.113.1'] });
});

test('a stated one is kept free where it is, and the first address is a host\u2019s', () => {
  expect(edge('203.0.113.0/29', ['203.0.113.5'])).toEqual({ gateway: '203.0.113.5', hosts: ['203.0.113.1-203.0.113.7'], kept: ['203.0.113.0', '203.0.113.7', '203.0.113.5'] });
});

test('one stated in the other family says nothing of this one', () => {
  expect(edge('203.0.113.0/29', ['2001:db8::5']).gateway).toBe('203.0.113.1');
  expect(edge('2001:db8::/64', ['203.0.113.5', '2001:db8::5']).gateway).toBe('2001:db8::5');
});

test('two addresses leave none for a carrier by convention; inside, nobody is the carrier', () => {
  expect(edge('203.0.113.0/31')).toEqual({ gateway: undefined, hosts: ['203.0.113.0-203.0.113.1'], kept: [] });
  expect(carrierGateway({ kind: 'core' }, parsePrefix('10.10.30.0/24')!)).toBeUndefined();
});
