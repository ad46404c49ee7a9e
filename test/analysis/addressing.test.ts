import fc from 'fast-check';
import { allocate, allocateSubnets, claimId, type Claim } from '../../analysis/addressing';
import { emptyLock, lockOf, readLock, writeLock, type AddressLock } from '../../analysis/lock';
import { contains, formatPrefix, overlaps, parseAddress, parsePrefix } from '../../model';
import { RootConstruct } from 'constructs';
import { Facility, Firewall, ManagementZone, Server, ServiceZone, CertificateSystem } from '../../constructs';
import { DesignErrors } from '../../model';

const zone = (prefix: string) => ({ id: 'z', path: 'z', prefixes: [parsePrefix(prefix)!], kind: 'service' as const, reserved: [] });
const claim = (key: string, more: Partial<Claim> = {}): Claim => ({ zone: 'z', family: 4, key, path: key, category: 'host', rank: 1, ...more });
const given = (prefix: string, claims: readonly Claim[], lock: AddressLock = emptyLock) => {
  const { addresses, problems } = allocate([zone(prefix)], claims, lock);
  return { of: (key: string) => addresses.get(claimId('z', key, prefix.includes(':') ? 6 : 4))?.address, all: [...addresses.values()].map((each) => each.address), problems };
};
const locked = (entries: Record<string, string>): AddressLock => ({ ...emptyLock, zones: { z: Object.fromEntries(Object.entries(entries).map(([key, address]) => [key, [address]])) } });

const names = fc.uniqueArray(fc.constantFrom(...Array.from({ length: 60 }, (_, i) => `host-${i}`)), { minLength: 1, maxLength: 40 });
const category = fc.constantFrom('gateway', 'infrastructure', 'host') as fc.Arbitrary<Claim['category']>;

describe('allocation', () => {
  test('gives each a different address inside the prefix, never a reserved one', () => {
    fc.assert(fc.property(names, fc.constantFrom('10.1.1.0/24', '10.1.1.0/25', '10.1.0.0/16', '10.1.1.64/26', 'fd00::/64', 'fd00::/120'), fc.infiniteStream(category), (keys, text, categories) => {
      const prefix = parsePrefix(text)!;
      const { all, problems } = given(text, keys.map((key) => claim(key, { family: prefix.family, category: categories.next().value })));
      expect(new Set(all).size).toBe(all.length);
      expect(all.length + problems.length).toBe(keys.length);
      for (const address of all) {
        const value = parseAddress(address)!;
        expect(contains(prefix, value)).toBe(true);
        expect(value).not.toBe(prefix.first);
        if (prefix.family === 4) expect(value).not.toBe(prefix.last);
      }
    }));
  });

  test('does not hang on the order of declaration', () => {
    fc.assert(fc.property(names.chain((keys) => fc.tuple(fc.constant(keys), fc.shuffledSubarray(keys, { minLength: keys.length }))), ([keys, shuffled]) => {
      const first = given('10.1.1.0/24', keys.map((key) => claim(key)));
      const second = given('10.1.1.0/24', shuffled.map((key) => claim(key)));
      for (const key of keys) expect(second.of(key)).toBe(first.of(key));
    }));
  });

  test('with the lock, adding, removing and renaming others moves nobody', () => {
    fc.assert(fc.property(names, names, (before, after) => {
      const first = given('10.1.1.0/24', before.map((key) => claim(key)));
      const lock = locked(Object.fromEntries(before.map((key) => [key, first.of(key)!])));
      const second = given('10.1.1.0/24', after.map((key) => claim(key)), lock);
      for (const key of after) if (before.includes(key)) expect(second.of(key)).toBe(first.of(key));
    }));
  });

  test('stated addresses stand, whoever comes first in the alphabet', () => {
    const { of } = given('10.1.1.0/24', [claim('a'), claim('b', { stated: '10.1.1.10' }), claim('c')]);
    expect([of('b'), of('a'), of('c')]).toEqual(['10.1.1.10', '10.1.1.11', '10.1.1.12']);
  });

  test('of a prefix that is too small, the one proposed is the smallest with room for all and for the twin', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom('10.1.1.248/29', '10.1.1.64/26', '10.1.1.0/28', 'fd00::/124'), fc.infiniteStream(category), (count, text, categories) => {
      const { family, first, length } = parsePrefix(text)!;
      const claims = Array.from({ length: count }, (_, i) => claim(`host-${i}`, { family, category: categories.next().value }));
      const [told, ...more] = given(text, claims).problems;
      if (!told) return;
      expect([told.path, more]).toEqual(['z', []]);
      const proposed = /such as (\S+)/.exec((told.values.allowed as { en: string }).en)![1]!;
      const spare = claim('spare', { family });
      const longer = parsePrefix(proposed)!.length + 1;
      expect(contains(parsePrefix(proposed)!, first)).toBe(true);
      expect(given(proposed, [...claims, spare]).problems).toEqual([]);
      const size = 1n << BigInt((family === 4 ? 32 : 128) - longer);
      const half = formatPrefix({ family, first: first - (first % size), last: first - (first % size) + size - 1n, length: longer });
      if (longer < length) expect(given(half, [...claims, spare]).problems).not.toEqual([]);
    }));
  });

  test('a locked address outside a changed prefix is given up', () => {
    expect(given('10.9.9.0/24', [claim('a')], locked({ a: '10.1.1.40' })).of('a')).toBe('10.9.9.10');
  });

  test('a stated gateway may lie in the range kept for the twin', () => {
    const { of, problems } = given('10.1.1.0/24', [claim('fw', { category: 'gateway', stated: '10.1.1.254' })]);
    expect([of('fw'), problems]).toEqual(['10.1.1.254', []]);
  });

  test('one locked address for two is said, not settled in silence', () => {
    const { problems } = given('10.1.1.0/24', [claim('a'), claim('b')], locked({ a: '10.1.1.40', b: '10.1.1.40' }));
    expect(problems).toMatchObject([{ code: 'lock-conflict', path: 'b', values: { address: '10.1.1.40', first: 'a', second: 'b' } }]);
  });

  test('gateways come first, network devices below the range of the twin', () => {
    const { of } = given('10.1.1.0/24', [claim('host'), claim('switch', { category: 'infrastructure' }), claim('~pair', { category: 'gateway', rank: 0 }), claim('firewall', { category: 'gateway' })]);
    expect([of('~pair'), of('firewall'), of('host'), of('switch')]).toEqual(['10.1.1.1', '10.1.1.2', '10.1.1.10', '10.1.1.224']);
  });
});

describe('subnets of links', () => {
  test('are disjoint, inside the pool, and stay with their links', () => {
    fc.assert(fc.property(names, names, (before, after) => {
      const first = allocateSubnets('172.31.0.0/20', 30, before, {});
      const lock = Object.fromEntries([...first.subnets].map(([key, prefix]) => [key, formatPrefix(prefix)]));
      const second = allocateSubnets('172.31.0.0/20', 30, after, lock);
      const all = [...second.subnets.values()];
      const pool = parsePrefix('172.31.0.0/20')!;
      all.forEach((prefix, i) => {
        expect(contains(pool, prefix.first) && contains(pool, prefix.last)).toBe(true);
        for (const other of all.slice(i + 1)) expect(overlaps(prefix, other)).toBe(false);
      });
      for (const key of after) if (before.includes(key)) expect(second.subnets.get(key)).toEqual(first.subnets.get(key));
    }));
  });
});

describe('the lock file of a facility', () => {
  const design = (ids: readonly string[], stated?: [string, string]) => {
    const facility = new Facility(new RootConstruct(), 'lock', { organization: '示例' });
    const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
    const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
    const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
    new Firewall(ca, 'fw', { between: [service, management] });
    for (const id of ids) new Server(service, id, { name: id, ...(stated?.[0] === id ? { address: stated[1] } : {}) });
    return facility;
  };

  test('keeps every address of every device when others come and go', () => {
    const before = design(['m', 'n', 'o']).resolve();
    const lock = readLock(writeLock(lockOf(before)));
    const after = design(['a', 'n', 'o', 'z']).resolve({ lock });
    const address = (model: typeof before, id: string) => model.devices.find((device) => device.id === id)?.interfaces[0]?.addresses[0]?.address;
    for (const id of ['ca-n', 'ca-o', 'ca-fw']) expect(address(after, id)).toBe(address(before, id));
    expect(lockOf(after).zones['ca-service']).toMatchObject({ 'ca-n': ['10.10.10.11'], 'ca-o': ['10.10.10.12'] });
  });

  test('an address the lock has given to another cannot be stated', () => {
    const lock = lockOf(design(['m', 'n']).resolve());
    const attempt = () => design(['m', 'n', 'x'], ['x', '10.10.10.11']).resolve({ lock });
    expect(attempt).toThrow(DesignErrors);
    try { attempt(); } catch (error) { expect((error as DesignErrors).issues).toMatchObject([{ code: 'address-locked', path: 'lock/ca/service/x', values: { address: '10.10.10.11', other: 'ca-n' } }]); }
  });

  test('what is no lock file is refused', () => {
    expect(() => readLock('{"format":"other"}')).toThrow();
    expect(() => readLock('')).toThrow();
  });
});
