/**
 * Addresses and prefixes as numbers. Addresses are bigint in both families, so one code serves both.
 * Text forms are strict: no octal, no leading zeros, IPv6 as in RFC 5952.
 */
export type Family = 4 | 6;

export interface Prefix {
  readonly family: Family;
  /** Network address: host bits are zero. */
  readonly first: bigint;
  readonly last: bigint;
  readonly length: number;
}

export const bitsOf = (family: Family): number => (family === 4 ? 32 : 128);
export const familyOf = (text: string): Family => (text.includes(':') ? 6 : 4);

/** Undefined when the text is no address. */
export function parseAddress(text: string): bigint | undefined {
  return text.includes(':') ? parse6(text) : parse4(text);
}

const zero = 48;
const dot = 46 - zero;

function parse4(text: string): bigint | undefined {
  // Digit by digit: every rule, table and drawing reads addresses, a hundred thousand in a large facility.
  let [value, part, digits, dots] = [0, 0, 0, 0];
  for (let i = 0; i <= text.length; i++) {
    const digit = i === text.length ? dot : text.charCodeAt(i) - zero;
    if (digit >= 0 && digit <= 9) {
      if (digits > 0 && part === 0) return undefined;
      part = part * 10 + digit;
      digits++;
    } else if (digit === dot && digits > 0 && digits < 4 && part < 256 && dots < 4) {
      value = value * 256 + part;
      [part, digits] = [0, 0];
      dots++;
    } else return undefined;
  }
  return dots === 4 ? BigInt(value) : undefined;
}

function parse6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const words = (half: string | undefined) => (half === undefined || half === '' ? [] : half.split(':'));
  const head = words(halves[0]);
  const tail = words(halves[1]);
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  let value = 0n;
  for (const word of [...head, ...Array<string>(halves.length === 1 ? 0 : missing).fill('0'), ...tail]) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(word)) return undefined;
    value = (value << 16n) | BigInt(`0x${word}`);
  }
  return value;
}

export function formatAddress(value: bigint, family: Family): string {
  if (family === 4) {
    const number = Number(value);
    return `${(number >>> 24) & 255}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
  }
  const words = Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(112 - 16 * i)) & 0xffffn));
  let start = -1;
  let best = 1;
  for (let i = 0; i < 8; i++) {
    let run = 0;
    while (i + run < 8 && words[i + run] === 0) run++;
    if (run > best) [start, best] = [i, run];
  }
  const hex = words.map((word) => word.toString(16));
  return start < 0 ? hex.join(':') : `${hex.slice(0, start).join(':')}::${hex.slice(start + best).join(':')}`;
}

/** Accepts host bits being set (then `first` is masked); undefined when the text is no prefix. */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const family = familyOf(text);
  const value = parseAddress(text.slice(0, slash));
  const size = text.slice(slash + 1);
  if (value === undefined || !/^(0|[1-9]\d{0,2})$/.test(size) || Number(size) > bitsOf(family)) return undefined;
  return prefixOf(value, Number(size), family);
}

export function prefixOf(value: bigint, length: number, family: Family): Prefix {
  const hostBits = BigInt(bitsOf(family) - length);
  const first = (value >> hostBits) << hostBits;
  return { family, first, last: first + (1n << hostBits) - 1n, length };
}

export const formatPrefix = (prefix: Prefix): string => `${formatAddress(prefix.first, prefix.family)}/${prefix.length}`;
/** A single address as a prefix: `10.0.0.1/32`. */
export const hostPrefix = (address: string): string => `${address}/${bitsOf(familyOf(address))}`;
export const contains = (prefix: Prefix, address: bigint): boolean => prefix.first <= address && address <= prefix.last;
export const overlaps = (a: Prefix, b: Prefix): boolean => a.family === b.family && a.first <= b.last && b.first <= a.last;
/** `255.255.255.0`; for IPv6 the length, as engineers write it. */
export const maskOf = (length: number, family: Family): string =>
  family === 6 ? `/${length}` : formatAddress(length === 0 ? 0n : (0xffffffffn << BigInt(32 - length)) & 0xffffffffn, 4);

const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].map((text) => parsePrefix(text)!);
/** RFC 1918, or unique local in IPv6 (RFC 4193). */
export const isPrivate = (prefix: Prefix): boolean =>
  privateRanges.some((range) => range.family === prefix.family && range.first <= prefix.first && prefix.last <= range.last);
