import fc from 'fast-check';
import { formatAddress, formatPrefix, isPrivate, maskOf, parseAddress, parsePrefix, prefixOf } from '../../model';

const address4 = fc.bigInt({ min: 0n, max: (1n << 32n) - 1n });
const address6 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });

describe('addresses', () => {
  test('parse what they format, in both families', () => {
    fc.assert(fc.property(address4, (value) => parseAddress(formatAddress(value, 4)) === value));
    fc.assert(fc.property(address6, (value) => parseAddress(formatAddress(value, 6)) === value));
  });

  test('IPv6 is written as RFC 5952 wants it', () => {
    const rewritten = (text: string) => formatAddress(parseAddress(text)!, 6);
    expect(rewritten('2001:0DB8:0:0:0:0:0:1')).toBe('2001:db8::1');
    expect(rewritten('2001:db8:0:1:0:0:0:1')).toBe('2001:db8:0:1::1');
    expect(rewritten('2001:db8:0:0:1:0:0:1')).toBe('2001:db8::1:0:0:1');
    expect(rewritten('2001:db8:0:1:1:1:1:1')).toBe('2001:db8:0:1:1:1:1:1');
    expect(rewritten('0:0:0:0:0:0:0:0')).toBe('::');
  });

  test.each(['1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.4 ', '', 'a.b.c.d', '1:2', ':::', '1::2::3', '12345::', '::g', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7::8:9'])('%p is no address', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('prefixes', () => {
  test('parse what they format, host bits cleared', () => {
    fc.assert(fc.property(address4, fc.integer({ min: 0, max: 32 }), (value, length) => {
      const prefix = prefixOf(value, length, 4);
      expect(parsePrefix(formatPrefix(prefix))).toEqual(prefix);
      expect(prefix.first <= value && value <= prefix.last).toBe(true);
      expect(prefix.last - prefix.first + 1n).toBe(1n << BigInt(32 - length));
    }));
  });

  test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/08', 'fd00::/129', '/24', '10.0.0.0/'])('%p is no prefix', (text) => {
    expect(parsePrefix(text)).toBeUndefined();
  });

  test('masks and private ranges', () => {
    expect([0, 8, 24, 29, 30, 32].map((length) => maskOf(length, 4))).toEqual(['0.0.0.0', '255.0.0.0', '255.255.255.0', '255.255.255.248', '255.255.255.252', '255.255.255.255']);
    expect(maskOf(64, 6)).toBe('/64');
    expect(['10.1.0.0/16', '172.31.0.0/16', '192.168.9.0/24', 'fd12::/64'].map((text) => isPrivate(parsePrefix(text)!))).toEqual([true, true, true, true]);
    expect(['172.32.0.0/16', '203.0.113.0/24', '2001:db8::/32', '0.0.0.0/0', '10.0.0.0/7'].map((text) => isPrivate(parsePrefix(text)!))).toEqual([false, false, false, false, false]);
  });
});
