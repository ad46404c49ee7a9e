/** What newly passes from one model to another, and what no longer does: exact sets of packets with an example each. */
import { byText, indexOf, naturally, parseAddress, parsePrefix, type Family, type Model } from '../../model';
import { holds, intervalsOf, type IntervalSet } from '../packets/intervals';
import { PacketSet } from '../packets/packet-set';
import { packetText, type Packet, type Term } from '../packets/term';
import { addressesAt } from '../reachability/endpoints';
import { fingerprint, flowsOf, packetsOf, relations, windowsOf, type Relation } from '../reachability/relations';
import { changesBetween } from './between';
import type { Changes } from './change';
import { renamesBetween } from './renames';

export interface PassingChange {
  readonly kind: 'opens' | 'closes';
  /** Zone, or policy id of a forwarder that sends for itself. Id in the model where they pass. */
  readonly from: string;
  readonly to: string;
  readonly family: Family;
  /** As they are sent: from the Internet to public addresses. */
  readonly packets: PacketSet;
  readonly example: Packet;
  /** Flows whose rules let them pass, in the model where they do. */
  readonly flows: readonly string[];
  /** They pass under other addresses only because these were changed: who may speak to whom is the same. */
  readonly renumbered: boolean;
  /** Only by this time window of rules, or only outside of it; absent: at all times. */
  readonly time?: { readonly window: string; readonly within: boolean };
}

/**
 * Compares what passes between all zones and forwarders of two models, over all packets. Relations whose ways and rules are the
 * same on both sides are not looked at, so the work is that of the edit. Rules with a time window are open in it and closed outside;
 * of two that are worded differently both are told, whether or not they meet: people open them, by their words.
 * Traffic within one zone passes no firewall and is no part of it.
 * @param changes those between the two models, where they are known already
 * @example
 * const opened = passingBetween(earlier, later).filter(({ kind }) => kind === 'opens');
 */
export function passingBetween(before: Model, after: Model, changes: Changes = changesBetween(before, after)): PassingChange[] {
  const rename = renamesBetween(before, after) ?? ((id: string) => id);
  const keyOf = (from: string, to: string, family: Family) => `${from} ${to} ${family}`;
  const earlier = new Map(relations(before).map((relation) => [keyOf(rename(relation.from, 'node'), rename(relation.to, 'node'), relation.family), relation]));
  const later = new Map(relations(after).map((relation) => [keyOf(relation.from, relation.to, relation.family), relation]));
  const moves = movesOf(changes);
  return [...new Set([...earlier.keys(), ...later.keys()])].sort(naturally).flatMap((key) => compare(earlier.get(key), later.get(key), moves, before, after));
}

function compare(a: Relation | undefined, b: Relation | undefined, moves: Moves, before: Model, after: Model): PassingChange[] {
  if (a && b && fingerprint(a) === fingerprint(b)) return [];
  return [
    ...(b ? differing('opens', b, a, moves.there, after) : []),
    ...(a ? differing('closes', a, b, moves.back, before) : []),
  ];
}

/** Packets of one side that the other lacks: at all times, in a window only, outside of one only; those it has under other addresses apart. */
function differing(kind: PassingChange['kind'], mine: Relation, theirs: Relation | undefined, moves: Moves['there'], model: Model): PassingChange[] {
  const { family } = mine;
  const onlyAt = (window: string | undefined) => {
    const open = (of: string | undefined): boolean => of === undefined || of === window;
    const there = theirs ? packetsOf(theirs, open) : PacketSet.none;
    return { only: subtract(packetsOf(mine, open), there, family), elsewhere: moved(there, family, moves) };
  };
  const entries = (only: PacketSet, elsewhere: PacketSet, time?: PassingChange['time']): PassingChange[] => {
    const really = subtract(only, elsewhere, family);
    return ([[really, false], [subtract(only, really, family), true]] as const).flatMap(([packets, renumbered]) => {
      const tidy = packets.compact();
      if (tidy.isEmpty) return [];
      const example = exampleOf(model, mine, tidy);
      return [{ kind, from: mine.from, to: mine.to, family, packets: tidy, example, flows: flowsOf(mine, tidy), renumbered, ...(time ? { time } : {}) }];
    });
  };
  const windows = [...new Set([mine, theirs].flatMap((each) => (each ? windowsOf(each) : [])))].sort(byText);
  const outside = onlyAt(undefined);
  let always = outside.only;
  const told = windows.flatMap((window) => {
    const inside = onlyAt(window);
    const closed = subtract(outside.only, inside.only, family);
    always = subtract(always, closed, family);
    return [...entries(subtract(inside.only, outside.only, family), inside.elsewhere, { window, within: true }), ...entries(closed, outside.elsewhere, { window, within: false })];
  });
  return [...entries(always, outside.elsewhere), ...told];
}

/** An address of the Internet for examples: RFC 5737 and 3849 keep these for it. */
const somewhere: Readonly<Record<Family, string>> = { 4: '192.0.2.1', 6: '2001:db8:ffff::1' };

/** A packet between devices, where the set holds one. */
function exampleOf(model: Model, { from, to, family }: Relation, packets: PacketSet): Packet {
  const [source, destination, protocol, port] = packets.terms[family][0]!;
  const { devicesAtZone, policyOfDevice } = indexOf(model);
  const owned = (id: string): bigint[] => [...(devicesAtZone.get(id) ?? []).filter((device) => !policyOfDevice.has(device.id) && device.kind !== 'switch').flatMap((device) => addressesAt(device, id, family)), somewhere[family]].map((text) => parseAddress(text)!);
  const pick = (set: IntervalSet, candidates: readonly bigint[]) => candidates.find((address) => holds(set, address)) ?? set[0]!;
  return { family, source: pick(source, owned(from)), destination: pick(destination, owned(to)), protocol: Number(protocol[0]!), port: Number(pick(port, [port[0]! === 0n ? 443n : port[0]!])) };
}

const keyOfTerm = (term: Term): string => term.map((set) => set.join()).join(';');

/** Difference; terms that both have are taken away first, which leaves little to cut. */
function subtract(a: PacketSet, b: PacketSet, family: Family): PacketSet {
  const known = new Set(b.terms[family].map(keyOfTerm));
  return PacketSet.of(family, a.terms[family].filter((term) => !known.has(keyOfTerm(term)))).difference(b);
}

/** Addresses and prefixes that became others, as intervals: there from before to after, back the other way. */
interface Moves {
  readonly there: ReadonlyMap<string, IntervalSet>;
  readonly back: ReadonlyMap<string, IntervalSet>;
}

function intervalOf(text: string): IntervalSet | undefined {
  const prefix = parsePrefix(text);
  const address = prefix ? undefined : parseAddress(text);
  return prefix ? [prefix.first, prefix.last + 1n] : address === undefined ? undefined : [address, address + 1n];
}

function movesOf({ list }: Changes): Moves {
  const there = new Map<string, IntervalSet>();
  const back = new Map<string, IntervalSet>();
  const note = (before: unknown, after: unknown) => {
    if (typeof before !== 'string' || typeof after !== 'string') return;
    const [from, to] = [intervalOf(before), intervalOf(after)];
    if (!from || !to || before.includes(':') !== after.includes(':')) return;
    there.set(from.join(), to);
    back.set(to.join(), from);
  };
  for (const { kind, subject, fields } of list) {
    if (kind === 'added' || kind === 'removed') continue;
    for (const { field, before, after } of fields) {
      if ((subject === 'address' && field === 'address') || (subject === 'flow' && field === 'publish.address')) note(before, after);
      if (subject === 'zone' && field === 'prefixes' && Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
        const [from, to] = [[...before].sort(), [...after].sort()] as [string[], string[]];
        from.forEach((prefix, i) => note(prefix, to[i]));
      }
    }
  }
  return { there, back };
}

/** The same packets with every address that moved where it is now. Only whole addresses and whole prefixes move. */
function moved(set: PacketSet, family: Family, moves: ReadonlyMap<string, IntervalSet>): PacketSet {
  if (moves.size === 0) return set;
  const move = (addresses: IntervalSet): IntervalSet => {
    const ranges: [bigint, bigint][] = [];
    let changed = false;
    for (let i = 0; i < addresses.length; i += 2) {
      for (const [first, end] of pieces(addresses[i]!, addresses[i + 1]!, moves)) {
        const to = moves.get(`${first},${end}`);
        changed ||= to !== undefined;
        ranges.push(to ? [to[0]!, to[1]! - 1n] : [first, end - 1n]);
      }
    }
    return changed ? intervalsOf(ranges) : addresses;
  };
  return PacketSet.of(family, set.terms[family].map(([source, destination, protocol, port]): Term => [move(source), move(destination), protocol, port]));
}

/** Neighbouring addresses lie in one interval: those of a few hosts are looked at one by one. */
const few = 256n;
function pieces(first: bigint, end: bigint, moves: ReadonlyMap<string, IntervalSet>): [bigint, bigint][] {
  if (moves.has(`${first},${end}`) || end - first > few) return [[first, end]];
  return Array.from({ length: Number(end - first) }, (_, i): [bigint, bigint] => [first + BigInt(i), first + BigInt(i) + 1n]);
}

/** In a stable order for people: what opens first. */
export const passingInOrder = (list: readonly PassingChange[]): PassingChange[] => [...list].sort((a, b) =>
  byText(b.kind, a.kind) || Number(a.renumbered) - Number(b.renumbered) || naturally(a.from, b.from) || naturally(a.to, b.to) || a.family - b.family || byText(packetText(a.example), packetText(b.example)));
