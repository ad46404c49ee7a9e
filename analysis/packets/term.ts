/**
 * What a filter sees of a packet, and terms: products of one interval set per field.
 * A rule of a policy is one term; every set of packets is a union of terms.
 */
import { bitsOf, formatAddress, parseAddress, parsePrefix, type Family, type Prefix } from '../../model/ip';
import type { Service } from '../../model/schema';
import { holds, intervalsOf, meet, meets, range, without, within, sameIntervals, type IntervalSet } from './intervals';

/** Source, destination, protocol, destination port. A protocol without ports has port 0 only. */
export type Term = readonly [source: IntervalSet, destination: IntervalSet, protocol: IntervalSet, port: IntervalSet];
export const SOURCE = 0;
export const DESTINATION = 1;
export const PROTOCOL = 2;
export const PORT = 3;
export const fields = [SOURCE, DESTINATION, PROTOCOL, PORT] as const;

/** One packet, by the fields a filter looks at. Numbers as on the wire. */
export interface Packet {
  readonly family: Family;
  readonly source: bigint;
  readonly destination: bigint;
  readonly protocol: number;
  /** Destination port; 0 in protocols without ports. */
  readonly port: number;
}

/** IANA protocol numbers of the protocols that services name. */
export const protocolNumbers: Readonly<Record<Service['protocol'], number>> = Object.freeze({ tcp: 6, udp: 17, icmp: 1, icmpv6: 58, esp: 50, vrrp: 112 });
const protocolNames = new Map<number, string>(Object.entries(protocolNumbers).map(([name, number]) => [number, name]));
/** `tcp`, or `protocol 89` where no service has a name for it. */
export const protocolName = (number: number): string => protocolNames.get(number) ?? `protocol ${number}`;

/** TCP, UDP, DCCP, SCTP and UDP-Lite carry ports. */
export const portedProtocols: IntervalSet = intervalsOf([6n, 17n, 33n, 132n, 136n].map((number) => [number, number]));
export const allProtocols: IntervalSet = range(0n, 255n);
const portless: IntervalSet = without(allProtocols, portedProtocols);
export const allPorts: IntervalSet = range(0n, 65535n);
const noPort: IntervalSet = range(0n, 0n);

const everywhere: Readonly<Record<Family, IntervalSet>> = { 4: range(0n, (1n << 32n) - 1n), 6: range(0n, (1n << 128n) - 1n) };
/** All addresses of a family. */
export const allAddresses = (family: Family): IntervalSet => everywhere[family];

/** Addresses and prefixes written as text; those of the other family are left out. Throws on text that is neither. */
export function addressesOf(texts: readonly string[], family: Family): IntervalSet {
  const ranges: [bigint, bigint][] = [];
  for (const text of texts) {
    const prefix = parsePrefix(text);
    const address = prefix ? undefined : parseAddress(text);
    if (prefix) {
      if (prefix.family === family) ranges.push([prefix.first, prefix.last]);
    } else if (address === undefined) throw new Error(`not an address or prefix: ${text}`);
    else if (text.includes(':') === (family === 6)) ranges.push([address, address]);
  }
  return intervalsOf(ranges);
}

/** An interval set of addresses as the fewest prefixes. */
export function prefixesOf(set: IntervalSet, family: Family): Prefix[] {
  const prefixes: Prefix[] = [];
  const bits = bitsOf(family);
  for (let i = 0; i < set.length; i += 2) {
    let first = set[i]!;
    while (first < set[i + 1]!) {
      let size = 0;
      while (size < bits && (first >> BigInt(size)) % 2n === 0n && first + (2n << BigInt(size)) <= set[i + 1]!) size++;
      const last = first + (1n << BigInt(size)) - 1n;
      prefixes.push({ family, first, last, length: bits - size });
      first = last + 1n;
    }
  }
  return prefixes;
}

/** Terms for addresses, protocols and ports; ports that are absent mean all. Asking for ports leaves protocols without ports out. */
export function termsOf(sources: IntervalSet, destinations: IntervalSet, protocols: IntervalSet = allProtocols, ports?: IntervalSet): Term[] {
  const terms: Term[] = [
    [sources, destinations, meet(protocols, portedProtocols), ports ?? allPorts],
    ...(ports === undefined ? [[sources, destinations, meet(protocols, portless), noPort] as const] : []),
  ];
  return terms.filter((term) => !isEmptyTerm(term));
}

/** Destination ports of a service as a set; undefined: all of them, or the protocol has none. */
export function portsOf(service: Service): IntervalSet | undefined {
  if (service.ports.length === 0 || !holds(portedProtocols, BigInt(protocolNumbers[service.protocol]))) return undefined;
  return intervalsOf(service.ports.map(({ from, to }) => [BigInt(from), BigInt(to)]));
}

/** A service as it is in a family: ICMP has a protocol of its own in each. */
export function serviceIn(service: Service, family: Family): Service {
  const protocol = family === 6 ? 'icmpv6' : 'icmp';
  return (service.protocol === 'icmp' || service.protocol === 'icmpv6') && service.protocol !== protocol ? { ...service, protocol } : service;
}

const protocolSets = new Map<number, IntervalSet>();
function protocolSet(number: number): IntervalSet {
  const known = protocolSets.get(number) ?? range(BigInt(number), BigInt(number));
  protocolSets.set(number, known);
  return known;
}

/** The one term of a service between two sets of addresses. */
export function serviceTerm(sources: IntervalSet, destinations: IntervalSet, service: Service): Term {
  const protocol = protocolSet(protocolNumbers[service.protocol]);
  return [sources, destinations, protocol, meets(protocol, portedProtocols) ? portsOf(service) ?? allPorts : noPort];
}

export const isEmptyTerm = (term: Term): boolean => term.some((set) => set.length === 0);
export const meetTerms = (a: Term, b: Term): Term | undefined => {
  if (!fields.every((field) => meets(a[field], b[field]))) return undefined;
  return [meet(a[0], b[0]), meet(a[1], b[1]), meet(a[2], b[2]), meet(a[3], b[3])];
};
export const termWithin = (a: Term, b: Term): boolean => fields.every((field) => within(a[field], b[field]));
export const sameTerm = (a: Term, b: Term): boolean => fields.every((field) => sameIntervals(a[field], b[field]));

/** What is left of a term without another: at most one piece per field, disjoint. */
export function subtractTerm(a: Term, b: Term): Term[] {
  if (!fields.every((field) => meets(a[field], b[field]))) return [a];
  const pieces: Term[] = [];
  const inside: [IntervalSet, IntervalSet, IntervalSet, IntervalSet] = [...a];
  for (const field of fields) {
    const left = without(inside[field], b[field]);
    if (left.length > 0) {
      const piece: typeof inside = [...inside];
      piece[field] = left;
      pieces.push(piece);
    }
    inside[field] = meet(inside[field], b[field]);
  }
  return pieces;
}

export const holdsPacket = (term: Term, packet: Packet): boolean =>
  holds(term[SOURCE], packet.source) && holds(term[DESTINATION], packet.destination)
  && holds(term[PROTOCOL], BigInt(packet.protocol)) && holds(term[PORT], BigInt(packet.port));

/** The first packet of a term, field by field. */
export const firstPacket = (term: Term, family: Family): Packet =>
  ({ family, source: term[0][0]!, destination: term[1][0]!, protocol: Number(term[2][0]!), port: Number(term[3][0]!) });

/** `10.0.0.1 → 10.0.0.2 tcp/443`, as it is put into messages. */
export function packetText(packet: Packet): string {
  const service = holds(portedProtocols, BigInt(packet.protocol)) ? `${protocolName(packet.protocol)}/${packet.port}` : protocolName(packet.protocol);
  return `${formatAddress(packet.source, packet.family)} → ${formatAddress(packet.destination, packet.family)} ${service}`;
}
