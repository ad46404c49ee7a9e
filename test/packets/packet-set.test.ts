import fc from 'fast-check';
import { intervalsOf, range } from '../../analysis/packets/intervals';
import { PacketSet } from '../../analysis/packets/packet-set';
import { addressesOf, allAddresses, packetText, prefixesOf, serviceTerm, termsOf, type Packet } from '../../analysis/packets/term';
import { formatPrefix } from '../../model/ip';
import { anySet, everyPacketOfBoth, weight } from './universe';

const membership = (set: PacketSet) => everyPacketOfBoth.map((packet) => set.has(packet));
const both = (test: (a: PacketSet, b: PacketSet) => void) => fc.assert(fc.property(anySet, anySet, test), { numRuns: 150 });

describe('sets of packets agree with trying every packet', () => {
  test('union, intersection, difference', () => both((a, b) => {
    const inA = membership(a);
    const inB = membership(b);
    expect(membership(a.union(b))).toEqual(inA.map((x, i) => x || inB[i]));
    expect(membership(a.intersection(b))).toEqual(inA.map((x, i) => x && inB[i]));
    expect(membership(a.difference(b))).toEqual(inA.map((x, i) => x && !inB[i]));
  }));

  test('complement', () => fc.assert(fc.property(anySet, (a) => {
    expect(membership(a.complement())).toEqual(membership(a).map((x) => !x));
  }), { numRuns: 50 }));

  test('a packet outside is found exactly when there is one, and it is outside', () => both((a, b) => {
    const packet = a.packetOutside(b);
    const exists = everyPacketOfBoth.some((one) => a.has(one) && !b.has(one));
    expect(packet !== undefined).toBe(exists);
    if (packet) expect([a.has(packet), b.has(packet)]).toEqual([true, false]);
  }));

  test('counting counts each packet once', () => fc.assert(fc.property(anySet, (a) => {
    expect(a.count()).toBe(everyPacketOfBoth.reduce((sum, packet) => sum + (a.has(packet) ? weight(packet) : 0n), 0n));
  }), { numRuns: 100 }));

  test('a set is empty exactly when it has no packet, and its sample is one of its own', () => both((a, b) => {
    const difference = a.difference(b);
    expect(difference.isEmpty).toBe(!everyPacketOfBoth.some((packet) => difference.has(packet)));
    const sample = difference.sample();
    if (sample) expect(difference.has(sample)).toBe(true);
    else expect(difference.isEmpty).toBe(true);
  }));
});

describe('sets of packets keep the laws of sets', () => {
  test('De Morgan', () => fc.assert(fc.property(anySet, anySet, (a, b) => {
    expect(a.union(b).complement().equals(a.complement().intersection(b.complement()))).toBe(true);
  }), { numRuns: 40 }));

  test('distribution and absorption', () => fc.assert(fc.property(anySet, anySet, anySet, (a, b, c) => {
    expect(a.intersection(b.union(c)).equals(a.intersection(b).union(a.intersection(c)))).toBe(true);
    expect(a.union(a.intersection(b)).equals(a)).toBe(true);
  }), { numRuns: 100 }));

  test('difference is intersection with the complement', () => fc.assert(fc.property(anySet, anySet, (a, b) => {
    expect(a.difference(b).equals(a.intersection(b.complement()))).toBe(true);
  }), { numRuns: 40 }));

  test('compacting changes the terms, not the set', () => fc.assert(fc.property(anySet, (a) => {
    const compact = a.compact();
    expect(compact.equals(a)).toBe(true);
    expect(compact.terms[4].length).toBeLessThanOrEqual(a.terms[4].length);
  }), { numRuns: 100 }));
});

describe('the whole universe', () => {
  test('every packet is in it, and nothing is in its complement', () => {
    expect(everyPacketOfBoth.every((packet) => PacketSet.all().has(packet))).toBe(true);
    expect(PacketSet.all().complement().isEmpty).toBe(true);
    expect(PacketSet.all().equals(PacketSet.all(4).union(PacketSet.all(6)))).toBe(true);
  });

  test('a protocol with ports has 65536 of them, one without has one', () => {
    const one = addressesOf(['10.0.0.1'], 4);
    const count = (protocol: bigint) => PacketSet.of(4, termsOf(one, one, range(protocol, protocol))).count();
    expect([count(6n), count(17n), count(1n), count(50n)]).toEqual([65536n, 65536n, 1n, 1n]);
  });

  test('ports that span everything are the same as no ports at all', () => {
    const [from, to] = [allAddresses(4), addressesOf(['10.0.0.0/8'], 4)];
    const all = serviceTerm(from, to, { name: 'tcp', protocol: 'tcp', ports: [] });
    const spelt = serviceTerm(from, to, { name: 'tcp', protocol: 'tcp', ports: [{ from: 0, to: 65535 }] });
    expect(PacketSet.of(4, [all]).equals(PacketSet.of(4, [spelt]))).toBe(true);
  });

  test('a port asked of a protocol without ports leaves nothing', () => {
    const one = addressesOf(['10.0.0.1'], 4);
    expect(PacketSet.of(4, termsOf(one, one, range(1n, 1n), range(80n, 80n))).isEmpty).toBe(true);
  });
});

describe('addresses', () => {
  test('prefixes are as few as possible and cover exactly the set', () => fc.assert(fc.property(
    fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 5 }),
    (pairs) => {
      const set = intervalsOf(pairs.map(([a, b]) => [BigInt(Math.min(a, b)), BigInt(Math.max(a, b))]));
      const prefixes = prefixesOf(set, 4);
      expect(intervalsOf(prefixes.map(({ first, last }) => [first, last]))).toEqual([...set]);
      for (let i = 1; i < prefixes.length; i++) {
        const [a, b] = [prefixes[i - 1]!, prefixes[i]!];
        const mergeable = a.length === b.length && a.last + 1n === b.first && a.first % (2n * (a.last - a.first + 1n)) === 0n;
        expect(mergeable).toBe(false);
      }
    },
  )));

  test('the whole of each family is one prefix', () => {
    expect(prefixesOf(allAddresses(4), 4).map(formatPrefix)).toEqual(['0.0.0.0/0']);
    expect(prefixesOf(allAddresses(6), 6).map(formatPrefix)).toEqual(['::/0']);
  });

  test('overlapping and touching prefixes become one interval, and the other family is left out', () => {
    const set = addressesOf(['10.0.0.0/25', '10.0.0.128/25', '10.0.0.7', 'fd00::/64'], 4);
    expect(prefixesOf(set, 4).map(formatPrefix)).toEqual(['10.0.0.0/24']);
    expect(prefixesOf(addressesOf(['10.0.0.0/25', 'fd00::1'], 6), 6).map(formatPrefix)).toEqual(['fd00::1/128']);
  });

  test('text that is no address is refused', () => {
    expect(() => addressesOf(['10.0.0.256'], 4)).toThrow('10.0.0.256');
  });

  test('a packet reads as people write it', () => {
    const packet = (family: 4 | 6, source: string, destination: string, protocol: number, port: number): Packet =>
      ({ family, source: addressesOf([source], family)[0]!, destination: addressesOf([destination], family)[0]!, protocol, port });
    expect(packetText(packet(4, '10.0.0.1', '10.0.0.2', 6, 443))).toBe('10.0.0.1 → 10.0.0.2 tcp/443');
    expect(packetText(packet(6, 'fd00::1', 'fd00::2', 58, 0))).toBe('fd00::1 → fd00::2 icmpv6');
    expect(packetText(packet(4, '10.0.0.1', '10.0.0.2', 89, 0))).toBe('10.0.0.1 → 10.0.0.2 protocol 89');
  });
});
