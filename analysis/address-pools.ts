import { bitsOf, familyOf, formatAddress, parseAddress, type Bilingual, type Prefix, type Zone } from '../model';

/** What an address is for: firewalls and virtual gateways, network devices, or hosts. */
export type Category = 'gateway' | 'infrastructure' | 'host';

export interface Range { readonly first: bigint; readonly last: bigint }
export interface Reserved extends Range { readonly purpose: string }

export interface Pool {
  readonly prefix: Prefix;
  /** Ranges in the order in which each category tries them. */
  readonly ranges: Readonly<Record<Category, readonly Range[]>>;
  /** Printed with the plan. */
  readonly conventions: readonly Reserved[];
  /** Never given to anybody, stated or not. */
  readonly forbidden: readonly Reserved[];
}

export const purposes = {
  network: '网络地址', broadcast: '广播地址', gateway: '网关与防火墙', infrastructure: '网络设备', twin: '数字孪生预留', carrier: '运营商网关',
} as const;

const english: Readonly<Record<string, string>> = {
  [purposes.network]: 'network address', [purposes.broadcast]: 'broadcast address', [purposes.gateway]: 'gateways and firewalls',
  [purposes.infrastructure]: 'network devices', [purposes.twin]: 'kept for the live twin', [purposes.carrier]: "the carrier's gateway",
};
/** A purpose in both languages; what the user wrote stays as written. */
export const purposeWords = (purpose: string): Bilingual => ({ zh: purpose, en: english[purpose] ?? purpose });

/** What says how a zone is divided, beside its prefix. */
export type Division = Pick<Zone, 'kind' | 'carrier'>;

export const isEdge = ({ kind }: Division): boolean => kind === 'public' || kind === 'wan';

/** The carrier's gateway of a public or carrier's zone, to which default routes point: as stated, else by convention the first address; none in a prefix of two. */
export function carrierGateway(zone: Division, prefix: Prefix): bigint | undefined {
  if (!isEdge(zone)) return undefined;
  const stated = zone.carrier?.find((address) => familyOf(address) === prefix.family);
  if (stated !== undefined) return parseAddress(stated);
  return bitsOf(prefix.family) - prefix.length >= 2 ? prefix.first + 1n : undefined;
}

/**
 * How a zone's prefix is divided. Project convention, no standard's demand: gateways first, hosts from the tenth (IPv6: sixteenth)
 * address on, network devices below the last sixteen, and the last sixteen kept for the live twin's own use. Small prefixes are not divided.
 */
export function poolOf(prefix: Prefix, zone?: Division): Pool {
  const size = prefix.last - prefix.first + 1n;
  const at = (offset: bigint) => prefix.first + offset;
  const span = (from: bigint, to: bigint): Range => ({ first: at(from), last: at(to) });
  const hostBits = bitsOf(prefix.family) - prefix.length;
  const forbidden: Reserved[] = [];
  if (hostBits >= 2) {
    forbidden.push({ ...span(0n, 0n), purpose: purposes.network });
    if (prefix.family === 4) forbidden.push({ ...span(size - 1n, size - 1n), purpose: purposes.broadcast });
  }
  if (zone && isEdge(zone)) {
    const carrier = carrierGateway(zone, prefix);
    if (carrier !== undefined) forbidden.push({ first: carrier, last: carrier, purpose: purposes.carrier });
    return { prefix, ranges: same(span(hostBits < 2 ? 0n : carrier === at(1n) ? 2n : 1n, size - 1n)), conventions: [], forbidden };
  }
  if (size < 64n) return { prefix, ranges: same(span(hostBits >= 2 ? 1n : 0n, size - 1n)), conventions: [], forbidden };

  const window = size > 65536n ? 65536n : size;
  const gateway = prefix.family === 4 ? span(1n, 9n) : span(1n, 15n);
  const twin = span(window - 16n, window - 1n);
  const infrastructure = window >= 128n ? span(window - 32n, window - 17n) : undefined;
  const host = { first: gateway.last + 1n, last: (infrastructure ?? twin).first - 1n };
  const beyond = size > window ? [{ first: at(window), last: prefix.last }] : [];
  forbidden.push({ ...twin, purpose: purposes.twin });
  return {
    prefix,
    ranges: { gateway: [gateway, host, ...beyond], infrastructure: infrastructure ? [infrastructure, host, ...beyond] : [host, ...beyond], host: [host, ...(infrastructure ? [infrastructure] : []), ...beyond] },
    conventions: [
      { ...gateway, purpose: purposes.gateway },
      ...(infrastructure ? [{ ...infrastructure, purpose: purposes.infrastructure }] : []),
      { ...twin, purpose: purposes.twin },
    ],
    forbidden,
  };
}

/** Addresses that somebody may have: all but the network's own and, in IPv4, the broadcast address; in a prefix of two or one, all. */
export function usable(prefix: Prefix): Range {
  const divided = bitsOf(prefix.family) - prefix.length >= 2;
  return { first: divided ? prefix.first + 1n : prefix.first, last: divided && prefix.family === 4 ? prefix.last - 1n : prefix.last };
}

const same = (range: Range): Pool['ranges'] => ({ gateway: [range], infrastructure: [range], host: [range] });

export const within = (range: Range, address: bigint): boolean => range.first <= address && address <= range.last;

export const formatReserved = (reserved: Reserved, family: 4 | 6) =>
  ({ first: formatAddress(reserved.first, family), last: formatAddress(reserved.last, family), purpose: reserved.purpose });
