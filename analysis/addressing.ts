/**
 * Who has which address. What is stated stands; what the lock file has given stays given;
 * the rest takes the lowest free address of its range, in an order that does not depend on declaration.
 */
import { by, contains, familyOf, formatAddress, formatPrefix, groupedBy, parseAddress, parsePrefix, prefixOf, type Bilingual, type Family, type Prefix } from '../model';
import { poolOf, purposeWords, purposes, usable, within, type Category, type Division, type Pool, type Reserved } from './address-pools';
import type { AddressLock } from './lock';
import type { Problem } from './problem';

export interface ZoneToPlan extends Division {
  readonly id: string;
  readonly path: string;
  readonly prefixes: readonly Prefix[];
  readonly reserved: readonly { first: string; last: string; purpose: string }[];
}

/** A wish for an address in a zone, for one family. */
export interface Claim {
  readonly zone: string;
  readonly family: Family;
  /** Who: machine name of the device, or `~` and the pair for its virtual address. Key in the lock file. */
  readonly key: string;
  readonly path: string;
  readonly category: Category;
  /** Sorts claims of a category before ids do. */
  readonly rank: number;
  readonly stated?: string;
}

export interface Allocated { readonly address: string; readonly origin: 'stated' | 'allocated' }

export interface Allocation {
  /** By {@link claimId}. */
  readonly addresses: ReadonlyMap<string, Allocated>;
  readonly pools: ReadonlyMap<string, readonly Pool[]>;
  readonly problems: readonly Problem[];
}

export const claimId = (zone: string, key: string, family: Family): string => `${zone}|${key}|${family}`;

/** Order of allocation, and of every list of addresses: by category and rank, then naturally by name. */
const order = by<Claim>((claim) => ['gateway', 'infrastructure', 'host'].indexOf(claim.category), (claim) => claim.rank, (claim) => claim.key);

export function allocate(zones: readonly ZoneToPlan[], claims: readonly Claim[], lock: AddressLock): Allocation {
  const problems: Problem[] = [];
  const addresses = new Map<string, Allocated>();
  const pools = new Map<string, Pool[]>();
  const byZone = groupedBy(claims, ({ zone }) => zone);
  for (const zone of zones) {
    const own = zone.prefixes.map((prefix) => poolOf(prefix, zone));
    pools.set(zone.id, own);
    const wishes = byZone.get(zone.id) ?? [];
    for (const family of [4, 6] as const) {
      const pool = own.find((candidate) => candidate.prefix.family === family);
      const ofFamily = wishes.filter((claim) => claim.family === family);
      if (pool) new ZoneAllocation(zone, pool, lock.zones[zone.id] ?? {}, addresses, problems).run([...ofFamily].sort(order));
      else for (const claim of ofFamily) if (claim.stated !== undefined) {
        problems.push({ code: 'address-family-missing', path: claim.path, values: { family: `IPv${family}`, address: claim.stated, zone: zone.id } });
      }
    }
  }
  return { addresses, pools, problems };
}

class ZoneAllocation {
  private readonly holder = new Map<bigint, string>();
  private readonly reserved: readonly Reserved[];
  private readonly cursors = new Map<string, bigint>();

  constructor(
    private readonly zone: ZoneToPlan,
    private readonly pool: Pool,
    private readonly locked: Readonly<Record<string, readonly string[]>>,
    private readonly addresses: Map<string, Allocated>,
    private readonly problems: Problem[],
  ) {
    const family = pool.prefix.family;
    const own = zone.reserved.filter((range) => familyOf(range.first) === family).flatMap((range): Reserved[] => {
      const first = parseAddress(range.first);
      const last = parseAddress(range.last);
      return first === undefined || last === undefined ? [] : [{ first, last, purpose: range.purpose }];
    });
    this.reserved = [...pool.forbidden, ...own];
  }

  run(claims: readonly Claim[]): void {
    const lockedTo = this.lockedHolders(claims);
    for (const claim of claims) if (claim.stated !== undefined) this.takeStated(claim, claim.stated, lockedTo);
    for (const claim of claims) if (claim.stated === undefined) this.takeLocked(claim);
    const without = claims.filter((claim) => claim.stated === undefined && !this.addresses.has(this.idOf(claim)) && !this.takeNext(claim));
    if (without.length > 0) this.tellExhausted(claims, without);
  }

  /** Told once, of the zone: no mend of a single device helps, a larger prefix does. */
  private tellExhausted(claims: readonly Claim[], without: readonly Claim[]): void {
    const { prefix } = this.pool;
    const larger = this.largerPrefix(claims);
    const names = without.slice(0, 5).map(({ key }) => holderWords(key)).map((words) => (typeof words === 'string' ? { zh: words, en: words } : words));
    const more = without.length - names.length;
    this.problems.push({ code: 'pool-exhausted', path: this.zone.path, values: {
      zone: this.zone.id, prefix: formatPrefix(prefix), wanted: String(claims.length), size: String(this.capacity()),
      names: { zh: `${names.map(({ zh }) => zh).join('、')}${more > 0 ? `等 ${without.length} 个` : ''}`, en: `${names.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''}` },
      allowed: larger ? { zh: `至少 /${larger.length}，如 ${formatPrefix(larger)}`, en: `a prefix of /${larger.length} or larger, such as ${formatPrefix(larger)}` } : { zh: '更大的地址段', en: 'a larger prefix' },
      property: prefix.family === 4 ? 'prefix' : 'prefix6',
    } });
  }

  /** How many addresses of the prefix anybody can have. */
  private capacity(): bigint {
    const { first, last } = usable(this.pool.prefix);
    const gaps = this.reserved.map((range) => ({ first: range.first < first ? first : range.first, last: range.last > last ? last : range.last })).filter((gap) => gap.first <= gap.last).sort((a, b) => (a.first < b.first ? -1 : 1));
    let [free, from] = [last - first + 1n, first];
    for (const gap of gaps) {
      const begin = gap.first < from ? from : gap.first;
      if (gap.last < begin) continue;
      free -= gap.last - begin + 1n;
      from = gap.last + 1n;
    }
    return free;
  }

  /** The smallest prefix around this one in which all have an address, and one is left for the live twin. */
  private largerPrefix(claims: readonly Claim[]): Prefix | undefined {
    const { family, first, length } = this.pool.prefix;
    const spare: Claim = { ...claims[0]!, key: '', category: 'host', stated: undefined };
    for (let shorter = length - 1; shorter >= 8; shorter--) {
      const pool = poolOf(prefixOf(first, shorter, family), this.zone);
      if (new ZoneAllocation(this.zone, pool, this.locked, new Map(), []).fits([...claims, spare])) return pool.prefix;
    }
    return undefined;
  }

  /** Whether each would get an address; what else is wrong with those stated is not asked. */
  private fits(claims: readonly Claim[]): boolean {
    for (const claim of claims) if (claim.stated !== undefined) this.takeStated(claim, claim.stated, new Map());
    return claims.every((claim) => claim.stated !== undefined || this.takeNext(claim));
  }

  private idOf(claim: Claim): string {
    return claimId(this.zone.id, claim.key, this.pool.prefix.family);
  }

  private give(claim: Claim, value: bigint, origin: 'stated' | 'allocated'): void {
    this.holder.set(value, claim.key);
    this.addresses.set(this.idOf(claim), { address: formatAddress(value, this.pool.prefix.family), origin });
  }

  /** Addresses the lock file has given to claims that still stand and state nothing else. */
  private lockedHolders(claims: readonly Claim[]): Map<bigint, string> {
    const holders = new Map<bigint, string>();
    for (const claim of claims) {
      const value = claim.stated === undefined ? this.lockedAddress(claim) : undefined;
      const other = value === undefined ? undefined : holders.get(value);
      if (value !== undefined && other !== undefined) {
        this.problems.push({ code: 'lock-conflict', path: claim.path, values: { address: formatAddress(value, this.pool.prefix.family), first: holderWords(other), second: holderWords(claim.key) } });
      } else if (value !== undefined) holders.set(value, claim.key);
    }
    return holders;
  }

  private lockedAddress(claim: Claim): bigint | undefined {
    const text = this.locked[claim.key]?.find((address) => familyOf(address) === this.pool.prefix.family);
    const value = text === undefined ? undefined : parseAddress(text);
    return value !== undefined && contains(this.pool.prefix, value) && !this.reservation(value) ? value : undefined;
  }

  private reservation(value: bigint): Reserved | undefined {
    return this.reserved.find((range) => within(range, value));
  }

  private takeStated(claim: Claim, stated: string, lockedTo: ReadonlyMap<bigint, string>): void {
    const { prefix } = this.pool;
    const value = familyOf(stated) === prefix.family ? parseAddress(stated) : undefined;
    const family = `IPv${prefix.family}`;
    const { first, last } = usable(prefix);
    const bounds = { first: formatAddress(first, prefix.family), last: formatAddress(last, prefix.family) };
    const fail = (code: Problem['code'], values: Problem['values']) => this.problems.push({ code, path: claim.path, values: { address: stated, zone: this.zone.id, family, prefix: formatPrefix(prefix), ...bounds, ...values } });
    if (value === undefined && parseAddress(stated) !== undefined) return void fail('address-other-family', { found: `IPv${10 - prefix.family}`, property: prefix.family === 4 ? 'address6' : 'address' });
    if (value === undefined) return void fail('address-invalid', { suggestion: formatAddress(prefix.first + 10n, prefix.family) });
    if (!contains(prefix, value)) return void fail('address-outside-zone', { suggestion: this.movedInside(value) });
    const reservation = this.reservation(value);
    // What is kept for the twin is a convention: a stated gateway .254 stands, and the twin says if it cannot follow.
    if (reservation && reservation.purpose !== purposes.twin) return void fail('address-reserved', { purpose: purposeWords(reservation.purpose) });
    const other = this.holder.get(value);
    if (other !== undefined) return void fail('address-duplicate', { other: holderWords(other) });
    const locked = lockedTo.get(value);
    if (locked !== undefined) return void fail('address-locked', { other: holderWords(locked) });
    this.give(claim, value, 'stated');
  }

  /** The same host part inside this prefix: what was most likely meant. */
  private movedInside(value: bigint): string {
    const { prefix } = this.pool;
    const size = prefix.last - prefix.first + 1n;
    return formatAddress(prefix.first + (value % size), prefix.family);
  }

  private takeLocked(claim: Claim): void {
    const value = this.lockedAddress(claim);
    if (value !== undefined && !this.holder.has(value)) this.give(claim, value, 'allocated');
  }

  /** @returns whether there was one left */
  private takeNext(claim: Claim): boolean {
    const ranges = this.pool.ranges[claim.category];
    for (const range of ranges) {
      const cursor = `${range.first}`;
      let value = this.cursors.get(cursor) ?? range.first;
      while (value <= range.last) {
        const reservation = this.reservation(value);
        if (reservation) value = reservation.last + 1n;
        else if (this.holder.has(value)) value++;
        else break;
      }
      this.cursors.set(cursor, value);
      if (value > range.last) continue;
      this.give(claim, value, 'allocated');
      return true;
    }
    return false;
  }
}

/**
 * Subnets of one length out of a pool, kept by name. The pool is divided in order; locked ones stay.
 * Every second subnet is left free: a container network needs one address more than the two ends of a link,
 * so the live twin uses the enclosing, twice as large one.
 */
export function allocateSubnets(pool: string, length: number, keys: readonly string[], locked: Readonly<Record<string, string>>): { subnets: ReadonlyMap<string, Prefix>; full: boolean } {
  const whole = parsePrefix(pool)!;
  const size = 1n << BigInt((whole.family === 4 ? 32 : 128) - length);
  const step = 2n * size;
  const subnets = new Map<string, Prefix>();
  const taken = new Set<bigint>();
  for (const key of keys) {
    const prefix = locked[key] === undefined ? undefined : parsePrefix(locked[key]);
    if (prefix && prefix.length === length && prefix.family === whole.family && contains(whole, prefix.first) && !taken.has(prefix.first)) {
      subnets.set(key, prefix);
      taken.add(prefix.first);
    }
  }
  let next = whole.first;
  for (const key of keys) {
    if (subnets.has(key)) continue;
    while (taken.has(next)) next += step;
    if (next + size - 1n > whole.last) return { subnets, full: true };
    subnets.set(key, { family: whole.family, first: next, last: next + size - 1n, length });
    next += step;
  }
  return { subnets, full: false };
}

/** The name of who has an address: virtual and published addresses are marked in keys. */
function holderWords(key: string): string | Bilingual {
  if (key.startsWith('~')) return { zh: `${key.slice(1)}（虚拟地址）`, en: `${key.slice(1)} (virtual address)` };
  return key.startsWith('=') ? { zh: `${key.slice(1)}（发布地址）`, en: `${key.slice(1)} (published address)` } : key;
}
