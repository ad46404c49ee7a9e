/**
 * A universe small enough to try every packet: 6 sources, 6 destinations, 3 protocols, 7 ports, in both families.
 * The last port stands for all that no rule names.
 */
import fc from 'fast-check';
import { intervalsOf, type IntervalSet } from '../../analysis/packets/intervals';
import { PacketSet } from '../../analysis/packets/packet-set';
import { termsOf, type Packet, type Term } from '../../analysis/packets/term';
import type { Family } from '../../model/ip';

export const size = 6;
const numbers = Array.from({ length: size }, (_, i) => i);
const protocols = [6, 17, 1];

const base: Record<Family, bigint> = { 4: 0x0a000000n, 6: 0x20010db8n << 96n };
export const address = (family: Family, n: number): bigint => base[family] + BigInt(n);

/** Every packet of the universe of one family. */
export const everyPacket = (family: Family): Packet[] => numbers.flatMap((source) => numbers.flatMap((destination) => protocols.flatMap((protocol) =>
  (protocol === 1 ? [0] : [...numbers, size]).map((port) => ({ family, source: address(family, source), destination: address(family, destination), protocol, port })))));

const ranges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: 1, maxLength: 3 });
const setFrom = (pairs: [number, number][], offset = 0n): IntervalSet =>
  intervalsOf(pairs.map(([a, b]) => [offset + BigInt(Math.min(a, b)), offset + BigInt(Math.max(a, b))]));

/** Rules as they come: a few addresses on each side, one or all protocols, some or all ports. */
export const anyTerms = (family: Family): fc.Arbitrary<Term[]> =>
  fc.tuple(ranges, ranges, fc.constantFrom([6n], [17n], [1n], [6n, 17n], [1n, 6n, 17n]), fc.option(ranges))
    .map(([sources, destinations, of, ports]) => termsOf(
      setFrom(sources, base[family]), setFrom(destinations, base[family]),
      intervalsOf(of.map((n) => [n, n])), ports ? setFrom(ports) : undefined,
    ));

/** A single term, never empty. */
export const oneTerm = (family: Family): fc.Arbitrary<Term> => anyTerms(family).filter((terms) => terms.length > 0).map((terms) => terms[0]!);

export const anySet: fc.Arbitrary<PacketSet> = fc.tuple(fc.array(anyTerms(4), { maxLength: 4 }), fc.array(anyTerms(6), { maxLength: 2 }))
  .map(([four, six]) => PacketSet.of(4, four.flat()).union(PacketSet.of(6, six.flat())));

/** How many packets one packet of the universe stands for. */
export const weight = (packet: Packet): bigint => (packet.port === size ? 65536n - BigInt(size) : 1n);

export const everyPacketOfBoth: Packet[] = [...everyPacket(4), ...everyPacket(6)];
