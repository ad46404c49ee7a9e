/** Sets of packets, exact over all packets of both families: unions of terms with the laws of sets. */
import type { Family } from '../../model/ip';
import { firstMatches } from './first-match';
import { allAddresses, fields, firstPacket, holdsPacket, isEmptyTerm, meetTerms, subtractTerm, termsOf, type Packet, type Term } from './term';
import { meetingTerms } from './meeting-terms';
import { sizeOf, unite, type IntervalSet } from './intervals';

const families = [4, 6] as const;
type Terms = Readonly<Record<Family, readonly Term[]>>;

/** An immutable set of packets. The terms it is kept as may overlap; two different lists of terms may be the same set. */
export class PacketSet {
  static readonly none = new PacketSet({ 4: [], 6: [] });
  /** Every packet of one family, or of both. */
  static all(...of: Family[]): PacketSet {
    const every = (family: Family) => (of.length === 0 || of.includes(family) ? termsOf(allAddresses(family), allAddresses(family)) : []);
    return new PacketSet({ 4: every(4), 6: every(6) });
  }

  /** From terms of one family; empty ones are dropped. */
  static of(family: Family, terms: readonly Term[]): PacketSet {
    const kept = terms.filter((term) => !isEmptyTerm(term));
    return kept.length === 0 ? PacketSet.none : new PacketSet(family === 4 ? { 4: kept, 6: [] } : { 4: [], 6: kept });
  }

  static union(sets: readonly PacketSet[]): PacketSet {
    return new PacketSet({ 4: sets.flatMap((set) => set.terms[4]), 6: sets.flatMap((set) => set.terms[6]) });
  }

  private constructor(readonly terms: Terms) {}

  get isEmpty(): boolean {
    return this.terms[4].length === 0 && this.terms[6].length === 0;
  }

  has(packet: Packet): boolean {
    return this.terms[packet.family].some((term) => holdsPacket(term, packet));
  }

  /** Any packet of the set, always the same one. */
  sample(): Packet | undefined {
    for (const family of families) {
      const term = this.terms[family][0];
      if (term) return firstPacket(term, family);
    }
    return undefined;
  }

  union(other: PacketSet): PacketSet {
    return PacketSet.union([this, other]);
  }

  intersection(other: PacketSet): PacketSet {
    return this.perFamily((family) => {
      const mine = this.terms[family];
      const theirs = other.terms[family];
      return meetingTerms(mine, theirs).flatMap((others, i) =>
        others.map((j) => meetTerms(mine[i]!, theirs[j]!)).filter((term) => term !== undefined));
    });
  }

  difference(other: PacketSet): PacketSet {
    return this.perFamily((family) => {
      const mine = this.terms[family];
      const theirs = other.terms[family];
      return meetingTerms(mine, theirs).flatMap((others, i) =>
        others.reduce<Term[]>((pieces, j) => pieces.flatMap((piece) => subtractTerm(piece, theirs[j]!)), [mine[i]!]));
    });
  }

  complement(): PacketSet {
    return PacketSet.all().difference(this);
  }

  /**
   * A packet of this set that the other lacks; undefined when the other holds all of it.
   * Does not build the difference: safe however the sets are cut.
   */
  packetOutside(other: PacketSet): Packet | undefined {
    for (const family of families) {
      const theirs = other.terms[family];
      // Terms that both have need no search.
      const known = new Set(theirs.map(keyOf));
      const mine = this.terms[family].filter((term) => !known.has(keyOf(term)));
      if (mine.length === 0) continue;
      const found = firstMatches([...theirs, ...mine], { from: theirs.length, any: true }).find(({ values }) => values);
      if (found?.values) return packetOf(family, found.values);
    }
    return undefined;
  }

  within(other: PacketSet): boolean {
    return this.packetOutside(other) === undefined;
  }

  equals(other: PacketSet): boolean {
    return this.within(other) && other.within(this);
  }

  /** How many packets. */
  count(): bigint {
    let sum = 0n;
    for (const family of families) {
      const terms = this.terms[family];
      const met = meetingTerms(terms, terms);
      terms.forEach((term, i) => {
        const earlier = met[i]!.filter((j) => j < i);
        const pieces = earlier.reduce<Term[]>((left, j) => left.flatMap((piece) => subtractTerm(piece, terms[j]!)), [term]);
        for (const piece of pieces) sum += fields.reduce((product, field) => product * sizeOf(piece[field]), 1n);
      });
    }
    return sum;
  }

  /** The same set in fewer terms: those that differ in one field only become one. */
  compact(): PacketSet {
    return this.perFamily((family) => {
      let terms = this.terms[family];
      for (const field of fields) terms = mergeAlong(terms, field);
      return terms;
    });
  }

  private perFamily(make: (family: Family) => readonly Term[]): PacketSet {
    return new PacketSet({ 4: make(4), 6: make(6) });
  }
}

/** A packet from the values of its fields, in the order of terms. */
export const packetOf = (family: Family, values: readonly bigint[]): Packet =>
  ({ family, source: values[0]!, destination: values[1]!, protocol: Number(values[2]), port: Number(values[3]) });

const keyOf = (term: Term): string => term.map((set) => set.join()).join(';');

function mergeAlong(terms: readonly Term[], axis: (typeof fields)[number]): Term[] {
  const groups = new Map<string, { like: Term; along: IntervalSet }>();
  for (const term of terms) {
    const key = fields.filter((field) => field !== axis).map((field) => term[field].join()).join(';');
    const group = groups.get(key);
    if (group) group.along = unite(group.along, term[axis]);
    else groups.set(key, { like: term, along: term[axis] });
  }
  return [...groups.values()].map(({ like, along }) => {
    const merged: [IntervalSet, IntervalSet, IntervalSet, IntervalSet] = [...like];
    merged[axis] = along;
    return merged;
  });
}
