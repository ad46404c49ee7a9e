/** Sends sets of packets along a way, through the rules of every forwarder on it. */
import type { Family, Policy, Rule, Translation } from '../../model';
import { PacketSet } from '../packets/packet-set';
import { addressesOf, allAddresses, meetTerms, serviceTerm, type Term } from '../packets/term';
import { rulesIn, termOfRule, type Lane } from './lanes';
import type { Crossing, Way } from './ways';

export interface Passage {
  readonly policy: Policy;
  readonly lane: Lane;
  /** Packets that arrived here. */
  readonly arriving: PacketSet;
  /** Those that went on. */
  readonly passed: PacketSet;
  /** Rules that let some of them pass, in order. */
  readonly rules: readonly Rule[];
}

export function laneOf({ chain, fromZone, toZone }: Crossing, family: Family): Lane {
  return { chain, ...(fromZone === undefined ? {} : { fromZone }), ...(toZone === undefined ? {} : { toZone }), family };
}

/** Passes packets through the crossings of a way until none is left. */
export function travel(family: Family, packets: PacketSet, way: Way): { readonly passages: readonly Passage[]; readonly arrived: PacketSet } {
  const passages: Passage[] = [];
  let left = packets;
  for (const crossing of way.crossings) {
    if (left.isEmpty) break;
    const lane = laneOf(crossing, family);
    const arriving = left;
    const rules = rulesIn(crossing.policy, lane).filter((rule) => arriving.terms[family].some((term) => meetTerms(term, termOfRule(rule))));
    left = arriving.intersection(PacketSet.of(family, rules.map(termOfRule)));
    passages.push({ policy: crossing.policy, lane, arriving, passed: left, rules });
  }
  return { passages, arrived: left };
}

/** Packets that a forwarder translates on entry, after translation. */
export interface Translated {
  readonly row: Translation;
  readonly packets: PacketSet;
}

/** What a forwarder makes of packets that enter from a zone: the translated ones, and those that stay as they are. */
export function translate(policy: Policy, fromZone: string, family: Family, packets: PacketSet): { readonly translated: readonly Translated[]; readonly unchanged: PacketSet } {
  let unchanged = packets;
  const translated: Translated[] = [];
  for (const row of policy.translations) {
    if (row.fromZone !== fromZone || row.family !== family) continue;
    const published = PacketSet.of(family, [serviceTerm(allAddresses(family), addressesOf([row.address], family), row.service)]);
    const caught = unchanged.intersection(published);
    if (caught.isEmpty) continue;
    unchanged = unchanged.difference(published);
    const target = addressesOf([row.target], family);
    translated.push({ row, packets: PacketSet.of(family, caught.terms[family].map(([source, , protocol, port]): Term => [source, target, protocol, port])) });
  }
  return { translated, unchanged };
}
