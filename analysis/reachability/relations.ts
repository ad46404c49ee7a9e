/** Everything that may pass in a facility, by who sends and who answers: zones, and forwarders themselves. */
import { byText, familyOf, indexOf, type Family, type Model, type Policy } from '../../model';
import { meetingTerms } from '../packets/meeting-terms';
import { PacketSet } from '../packets/packet-set';
import { meet, unite, type IntervalSet } from '../packets/intervals';
import { addressesOf, termsOf, type Term } from '../packets/term';
import { addressesAt, addressesOfZone, uniteAll, virtualAt } from './endpoints';
import { Forwarding } from './forwarding';
import { rulesIn, termOfRule } from './lanes';
import { setOuts, type SetOut } from './passing';
import { laneOf } from './travel';
import { waysFromForwarder, waysFromZone, type Way } from './ways';

/** From hosts of a zone (or a forwarder) to hosts of a zone and the forwarders that have addresses there, in one family. */
export interface Relation {
  /** Zone, or policy id of a forwarder. */
  readonly from: string;
  /** Zone. */
  readonly to: string;
  readonly family: Family;
  readonly setOuts: readonly SetOut[];
}

const families = [4, 6] as const;

/** All relations that cross a forwarder's rules. Heartbeats between the members of a pair are between no zones and left out. */
export function relations(model: Model): Relation[] {
  return families.flatMap((family) => [
    ...model.zones.flatMap((from) => model.zones.map((to) => ({ from: from.id, to: to.id, family, setOuts: fromZone(model, from.id, to.id, family) }))),
    ...model.policies.flatMap((policy) => model.zones.map((to) => ({ from: policy.id, to: to.id, family, setOuts: fromForwarder(model, policy, to.id, family) }))),
  ].filter((relation) => relation.setOuts.length > 0));
}

function fromZone(model: Model, from: string, to: string, family: Family): SetOut[] {
  const sources = addressesOfZone(model, from, family);
  const destinations = targets(model, to, family);
  if (sources.length === 0 || destinations.length === 0) return [];
  // Hosts of one zone speak to each other freely; to its forwarders they speak through rules.
  if (from === to) {
    const own = meet(Forwarding.of(model).ownedAt(to, family), destinations);
    const ways = own.length === 0 ? [] : waysFromZone(model, from, family, own);
    return arriving(ways.map((way) => ({ way, packets: PacketSet.of(family, termsOf(sources, way.addresses)) })), to);
  }
  return arriving(setOuts(model, from, family, sources, destinations), to);
}

function fromForwarder(model: Model, policy: Policy, to: string, family: Family): SetOut[] {
  const destinations = targets(model, to, family);
  if (destinations.length === 0) return [];
  return arriving(waysFromForwarder(model, policy, family, destinations).map((way) => {
    const exit = way.crossings[0]?.toZone;
    const sources = exit === undefined ? addressesOf([], family)
      : uniteAll([...policy.devices.map((id) => addressesOf(addressesAt(indexOf(model).devices.get(id)!, exit, family), family)), addressesOf(virtualAt(model, policy.id, exit, family), family)]);
    return { way, packets: PacketSet.of(family, termsOf(sources, way.addresses)) };
  }), to);
}

/** Addresses that are asked for in a zone; in a public one those of the Internet as well. */
function targets(model: Model, zone: string, family: Family): IntervalSet {
  const own = addressesOf(indexOf(model).zones.get(zone)!.prefixes.filter((prefix) => familyOf(prefix) === family), family);
  return unite(own, addressesOfZone(model, zone, family, 'destination'));
}

const arriving = (list: readonly SetOut[], to: string): SetOut[] =>
  list.filter(({ way, packets }) => way.crossings.length > 0 && !packets.isEmpty && (way.end.kind === 'forwarder' || (way.end.kind === 'zone' && way.end.zone === to)));

/** Time windows of rules on its ways, as the rules state them. */
export const windowsOf = ({ family, setOuts: list }: Relation): string[] =>
  [...new Set(list.flatMap(({ way }) => way.crossings.flatMap((crossing) => rulesIn(crossing.policy, laneOf(crossing, family)).flatMap(({ window }) => window ?? []))))];

/**
 * Packets that arrive, as they were sent: to the public address of what is published.
 * @param open whether rules of that window, or of none, let pass. Default: all do
 */
export function packetsOf({ family, setOuts: list }: Relation, open: (window: string | undefined) => boolean = () => true): PacketSet {
  return PacketSet.union(list.map(({ packets, way, published }) => {
    let left = packets;
    for (const crossing of way.crossings) {
      if (left.isEmpty) break;
      left = left.intersection(PacketSet.of(family, rulesIn(crossing.policy, laneOf(crossing, family)).filter(({ window }) => open(window)).map(termOfRule)));
    }
    if (published === undefined) return left;
    const sent = addressesOf([published], family);
    return PacketSet.of(family, left.terms[family].map(([source, , protocol, port]): Term => [source, sent, protocol, port]));
  }));
}

/** Flows whose rules let some of these packets pass on every forwarder of their way. */
export function flowsOf({ family, setOuts: list }: Relation, packets: PacketSet): string[] {
  const found = list.flatMap(({ way, packets: own, published }) => {
    const sent = published === undefined ? packets : PacketSet.of(family, own.terms[family]);
    if (published !== undefined && !packets.terms[family].some(([, destination]) => meet(destination, addressesOf([published], family)).length > 0)) return [];
    const flows = way.crossings.map((crossing) => {
      const rules = rulesIn(crossing.policy, laneOf(crossing, family));
      const met = meetingTerms(rules.map(termOfRule), sent.terms[family]);
      return new Set(rules.filter((_, i) => met[i]!.length > 0).map(({ flow }) => flow));
    });
    return [...flows[0]!].filter((flow) => flows.every((names) => names.has(flow)));
  });
  return [...new Set(found)].sort(byText);
}

const said = new WeakMap<Policy, Map<string, string>>();

/** What the rules of one lane say, made once. */
function rulesText(way: Way, family: Family): string {
  return way.crossings.map((crossing) => {
    const known = said.get(crossing.policy) ?? new Map<string, string>();
    said.set(crossing.policy, known);
    const lane = laneOf(crossing, family);
    const key = `${lane.chain} ${lane.fromZone ?? ''} ${lane.toZone ?? ''} ${family}`;
    let text = known.get(key);
    if (text === undefined) {
      text = rulesIn(crossing.policy, lane).map(({ sources, destinations, service, window = '' }) => `${window} ${sources.join()}>${destinations.join()} ${service.protocol} ${service.ports.map(({ from, to }) => `${from}-${to}`).join()}`).sort(byText).join(';');
      known.set(key, text);
    }
    return text;
  }).join('|');
}

/** Equal for two relations that let the same packets pass by the same rules; so nothing needs to be compared. */
export const fingerprint = ({ family, setOuts: list }: Relation): string =>
  list.map(({ way, packets, published }) => `${published ?? ''} ${way.addresses.join()} ${packets.terms[family].map((term) => term.join(' ')).join(';')} ${rulesText(way, family)}`).sort(byText).join('\n');
