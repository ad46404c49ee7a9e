/**
 * What every forwarder should let pass, worked out from the flows, the addresses and the routing tables.
 * Takes nothing from the policies' rules: that is what makes comparing the two a proof.
 */
import { familyOf, formatAddress, formatPrefix, indexOf, type Endpoint, type Family, type Flow, type Model, type Policy, type Translation } from '../../model';
import { isPublished, needsPublishing } from '../outside';
import { meet, unite, without, type IntervalSet } from '../packets/intervals';
import { addressesOf, prefixesOf, serviceIn, serviceTerm, type Term } from '../packets/term';
import { addressesAt, addressesOfEnd, devicesOf, policyOf, uniteAll } from './endpoints';
import { Forwarding } from './forwarding';
import { laneKey, type Lane } from './lanes';
import { waysFromForwarder, waysFromZone, waysThrough, type Crossing, type Way } from './ways';

export interface Expectation {
  readonly flow: string;
  /** Time window of the flow. */
  readonly window?: string;
  readonly term: Term;
}
/** By policy, by lane. */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, { readonly lane: Lane; readonly terms: readonly Expectation[] }>>;

/** A leg whose packets the routing tables do not bring to where the flow wants them. */
export interface Astray {
  readonly flow: string;
  readonly leg: { readonly from: string; readonly to: string };
  readonly family: Family;
  readonly way: Way;
}

const families = [4, 6] as const;
type Leg = Flow['legs'][number];
interface Sender {
  readonly addresses: IntervalSet;
  /** A forwarder that sends from itself. */
  readonly policy?: Policy;
  /** Where it sends from, when that is not the zone the leg begins in: the Internet lies between. */
  readonly beyond?: string;
}

export interface Asked {
  readonly expected: Expected;
  /** Translations by policy. */
  readonly translations: ReadonlyMap<string, readonly Translation[]>;
  readonly astray: readonly Astray[];
}

/** What the flows of a model ask of its forwarders. */
export function expectedFrom(model: Model): Asked {
  const gathering = new Gathering(model);
  for (const flow of model.flows) for (const leg of flow.legs) for (const family of families) gathering.leg(flow, leg, family);
  return gathering;
}

const servicesIn = (flow: Flow, family: Family) => flow.services.map((service) => serviceIn(service, family));

class Gathering {
  readonly expected = new Map<string, Map<string, { lane: Lane; terms: Expectation[] }>>();
  readonly translations = new Map<string, Translation[]>();
  readonly astray: Astray[] = [];

  constructor(private readonly model: Model) {}

  leg(flow: Flow, leg: Leg, family: Family): void {
    const receivers = this.receivers(flow, leg, family);
    const destinations = uniteAll(receivers.map(({ addresses }) => addresses));
    const senders = destinations.length === 0 ? [] : this.senders(flow, leg, family, destinations);
    if (senders.length === 0) return;
    if (!isPublished(flow, family) && flow.origin === 'stated' && needsPublishing(this.model, leg, prefixesOf(destinations, family).map(formatPrefix))) return;
    const sources = uniteAll(senders.map(({ addresses }) => addresses));
    const inside = senders.filter((sender) => sender.policy === undefined || sender.beyond !== undefined);
    if (inside.length > 0) {
      const entry = indexOf(this.model).zones.get(leg.from)?.kind === 'public' ? leg.forwarders[0] : undefined;
      const ways = this.toHosts(flow, leg, family, destinations, (wanted) =>
        (entry === undefined ? waysFromZone(this.model, leg.from, family, wanted) : waysThrough(this.model, entry, leg.from, family, wanted)));
      this.travel(flow, leg, family, uniteAll(inside.map(({ addresses }) => addresses)), ways);
      this.translate(flow, leg, family, ways);
    }
    for (const { policy, addresses, beyond } of senders) {
      if (!policy) continue;
      const peers = receivers.filter((receiver) => receiver.policy === policy);
      const others = receivers.filter((receiver) => receiver.policy !== policy);
      if (beyond !== undefined) {
        const asked = flow.publish ? addressesOf([flow.publish.address], family) : destinations;
        for (const service of servicesIn(flow, family)) this.add({ policy, chain: 'output', toZone: beyond }, family, flow, serviceTerm(addresses, asked, service));
        continue;
      }
      // Members of one pair speak to each other without routing.
      if (peers.length > 0) for (const service of servicesIn(flow, family)) {
        const term = serviceTerm(sources, uniteAll(peers.map((peer) => peer.addresses)), service);
        this.add({ policy, chain: 'output', toZone: leg.from }, family, flow, term);
        this.add({ policy, chain: 'input', fromZone: leg.to }, family, flow, term);
      }
      const rest = uniteAll(others.map((receiver) => receiver.addresses));
      if (rest.length > 0) this.travel(flow, leg, family, addresses, this.toHosts(flow, leg, family, rest, (wanted) => waysFromForwarder(this.model, policy, family, wanted)));
    }
  }

  /**
   * A zone as target means its hosts. Addresses of forwarders inside its prefix are written along with the prefix, on the way
   * the hosts' packets take, but open none of the forwarders' own input.
   */
  private toHosts(flow: Flow, leg: Leg, family: Family, destinations: IntervalSet, find: (wanted: IntervalSet) => Way[]): Way[] {
    if (!flow.to.some((end) => 'zone' in end && end.zone === leg.to)) return find(destinations);
    const named = uniteAll(flow.to.filter((end) => !('zone' in end)).map((end) => addressesOfEnd(this.model, end, leg.to, family, 'destination')));
    const forwarders = without(meet(Forwarding.of(this.model).ownedAt(leg.to, family), destinations), named);
    return find(without(destinations, forwarders)).map((way) =>
      (way.end.kind === 'zone' && way.end.zone === leg.to ? { ...way, addresses: unite(way.addresses, forwarders) } : way));
  }

  private receivers(flow: Flow, leg: Leg, family: Family): Sender[] {
    return this.ends(flow, flow.to, leg.to, family, 'destination', (policy) => {
      const back = uniteAll(flow.from.map((end) => this.placed(flow, end, leg.from, family, 'source').addresses));
      return this.exits(policy, family, back, leg);
    });
  }

  private senders(flow: Flow, leg: Leg, family: Family, destinations: IntervalSet): Sender[] {
    return this.ends(flow, flow.from, leg.from, family, 'source', (policy) => this.exits(policy, family, destinations, leg));
  }

  /** The ends of a flow that take part in a leg. A forwarder stands in several zones and takes part from the one its packets leave by. */
  private ends(flow: Flow, list: readonly Endpoint[], place: string, family: Family, role: 'source' | 'destination', exits: (policy: Policy) => ReadonlySet<string>): Sender[] {
    return list.flatMap((end): Sender[] => {
      const { addresses, zone } = this.placed(flow, end, place, family, role);
      if (addresses.length === 0) return [];
      const policy = policyOf(this.model, end);
      if (!policy) return [{ addresses }];
      if (zone !== place) return [{ addresses, policy, beyond: zone }];
      return flow.origin === 'derived' || exits(policy).has(place) ? [{ addresses, policy }] : [];
    });
  }

  /** Zones by which a forwarder sends to these addresses; its own peers count as being everywhere. */
  private exits(policy: Policy, family: Family, addresses: IntervalSet, leg: Leg): ReadonlySet<string> {
    return new Set(waysFromForwarder(this.model, policy, family, addresses).flatMap(({ crossings, end }) => {
      const first = crossings[0];
      return first?.toZone !== undefined ? [first.toZone] : end.kind === 'forwarder' ? [leg.from, leg.to] : [];
    }));
  }

  /** An end of an IPSec flow may stand at another edge than the one the leg begins at: then it speaks from its own edge. */
  private placed(flow: Flow, end: Endpoint, place: string, family: Family, role: 'source' | 'destination'): { addresses: IntervalSet; zone: string } {
    const zones = indexOf(this.model).zones;
    const here = addressesOfEnd(this.model, end, place, family, role);
    if (here.length > 0 || flow.origin !== 'derived' || !zones.has(place)) return { addresses: here, zone: place };
    for (const device of devicesOf(this.model, end)) {
      const edge = device.interfaces.find(({ zone }) => zone !== undefined && ['public', 'wan'].includes(zones.get(zone)!.kind))?.zone;
      if (edge !== undefined) return { addresses: addressesOf(addressesAt(device, edge, family), family), zone: edge };
    }
    return { addresses: here, zone: place };
  }

  private travel(flow: Flow, leg: Leg, family: Family, sources: IntervalSet, ways: readonly Way[]): void {
    for (const way of ways) {
      const arrives = way.end.kind === 'forwarder' || (way.end.kind === 'zone' && way.end.zone === leg.to);
      if (!arrives) this.astray.push({ flow: flow.id, leg, family, way });
      for (const service of servicesIn(flow, family)) {
        const term = serviceTerm(sources, way.addresses, service);
        for (const crossing of way.crossings) this.add(crossing, family, flow, term);
      }
    }
  }

  /** The public address of a published flow becomes that of its target at the first forwarder. */
  private translate(flow: Flow, leg: Leg, family: Family, ways: readonly Way[]): void {
    if (!flow.publish || familyOf(flow.publish.address) !== family || indexOf(this.model).zones.get(leg.from)?.kind !== 'public') return;
    for (const { crossings, addresses } of ways) {
      const first = crossings[0];
      if (!first) continue;
      const rows = this.translations.get(first.policy.id) ?? [];
      this.translations.set(first.policy.id, rows);
      for (const target of prefixesOf(addresses, family)) for (const service of servicesIn(flow, family)) {
        rows.push({ flow: flow.id, fromZone: leg.from, family, address: flow.publish.address, service, target: formatAddress(target.first, family) });
      }
    }
  }

  private add(crossing: Crossing, family: Family, { id, window }: Flow, term: Term): void {
    const { chain, fromZone, toZone } = crossing;
    const lane: Lane = { chain, ...(fromZone === undefined ? {} : { fromZone }), ...(toZone === undefined ? {} : { toZone }), family };
    let lanes = this.expected.get(crossing.policy.id);
    if (!lanes) this.expected.set(crossing.policy.id, lanes = new Map());
    const key = laneKey(lane);
    const known = lanes.get(key);
    const expectation: Expectation = { flow: id, ...(window === undefined ? {} : { window }), term };
    if (known) known.terms.push(expectation);
    else lanes.set(key, { lane, terms: [expectation] });
  }
}
