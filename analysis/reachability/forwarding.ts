/**
 * Where packets go, by the routing tables of the model alone: those of hosts (their zone's gateways and routes)
 * and those of forwarders. What the policies permit plays no part here.
 */
import {
  append, familyOf, hostPrefix, indexOf, parseAddress, parsePrefix, type Family, type Index, type Model, type Policy, type Prefix, type Zone,
} from '../../model';
import type { IntervalSet } from '../packets/intervals';
import { addressesOf } from '../packets/term';
import { RouteTable, type Route } from './route-table';

/** The next step of a packet. */
export type NextStep =
  /** To a forwarder standing at the zone. */
  | { readonly kind: 'forwarder'; readonly zone: string; readonly policy: string }
  /** Out into the zone, where the destination is, or from where somebody else carries it on. */
  | { readonly kind: 'zone'; readonly zone: string }
  /** The forwarder itself is the destination. */
  | { readonly kind: 'self' };

const everything: Readonly<Record<Family, Prefix>> = { 4: parsePrefix('0.0.0.0/0')!, 6: parsePrefix('::/0')! };
const kept = new WeakMap<Model, Forwarding>();

export class Forwarding {
  private readonly index: Index;
  /** Which forwarder answers to an address, and in which zone (or on which link). */
  private readonly owners = new Map<string, { readonly policy: string; readonly at: string }>();
  private readonly ownedIn = new Map<string, string[]>();
  private readonly publishedIn = new Map<string, Map<string, string>>();
  private readonly tables = new Map<string, RouteTable<NextStep>>();
  private readonly steps = new Map<string, NextStep>();

  /** The forwarding of a model, made once. */
  static of(model: Model): Forwarding {
    const known = kept.get(model);
    if (known) return known;
    const made = new Forwarding(model);
    kept.set(model, made);
    return made;
  }

  private constructor(model: Model) {
    this.index = indexOf(model);
    const own = (policy: string, address: string, at: string) => {
      this.owners.set(address, { policy, at });
      append(this.ownedIn, at, address);
    };
    for (const policy of model.policies) {
      for (const id of policy.devices) for (const port of this.index.devices.get(id)!.interfaces) {
        const at = port.zone ?? port.link;
        if (at !== undefined) for (const { address } of port.addresses) own(policy.id, address, at);
      }
      for (const { address, zone } of this.index.pairs.get(policy.id)?.virtual ?? []) own(policy.id, address, zone);
      for (const { address, fromZone } of policy.translations) {
        const there = this.publishedIn.get(fromZone) ?? new Map<string, string>();
        this.publishedIn.set(fromZone, there.set(address, policy.id));
      }
    }
  }

  /** Which forwarder has an address. */
  ownerOf(address: string): string | undefined {
    return this.owners.get(address)?.policy;
  }

  /** Addresses of forwarders in a zone, or on a link. */
  ownedAt(place: string, family: Family): IntervalSet {
    return addressesOf(this.ownedIn.get(place) ?? [], family);
  }

  /** Where the hosts of a zone send packets of these destinations. */
  fromZone(zone: Zone, family: Family, destinations: IntervalSet): { readonly to: NextStep | undefined; readonly addresses: IntervalSet }[] {
    return this.tableOfZone(zone, family).split(destinations);
  }

  /** Where a forwarder sends packets of these destinations. */
  fromForwarder(policy: Policy, family: Family, destinations: IntervalSet): { readonly to: NextStep | undefined; readonly addresses: IntervalSet }[] {
    return this.tableOfPolicy(policy, family).split(destinations);
  }

  private tableOfZone(zone: Zone, family: Family): RouteTable<NextStep> {
    return this.table(`zone ${zone.id} ${family}`, family, () => [
      ...(this.ownedIn.get(zone.id) ?? []).map((address) => this.hostRoute(address, this.toForwarder(zone.id, this.ownerOf(address)!))),
      ...[...(this.publishedIn.get(zone.id) ?? [])].map(([address, policy]) => this.hostRoute(address, this.toForwarder(zone.id, policy))),
      ...connected(zone).map((prefix) => ({ prefix, to: this.into(zone.id) })),
      ...zone.routes.map((route) => ({ prefix: parsePrefix(route.prefix)!, to: this.toForwarder(zone.id, route.forwarder) })),
      ...zone.gateways.map(({ address, forwarder }) => ({ prefix: everything[familyOf(address)], to: this.toForwarder(zone.id, forwarder) })),
    ]);
  }

  private tableOfPolicy(policy: Policy, family: Family): RouteTable<NextStep> {
    return this.table(`policy ${policy.id} ${family}`, family, () => {
      const zones = policy.zones.map((id) => this.index.zones.get(id)!);
      return [
        ...[...zones.map((zone) => zone.id), ...this.linksOf(policy)].flatMap((at) => (this.ownedIn.get(at) ?? []).map((address) => {
          const owner = this.ownerOf(address)!;
          return this.hostRoute(address, owner === policy.id ? this.self : this.toForwarder(at, owner));
        })),
        ...zones.flatMap((zone) => connected(zone).map((prefix) => ({ prefix, to: this.into(zone.id) }))),
        ...policy.routes.flatMap((route) => {
          const via = parseAddress(route.via);
          const zone = via === undefined ? undefined : zones.find((candidate) => inside(candidate, route.via));
          if (!zone) return [];
          const next = this.owners.get(route.via);
          return [{ prefix: parsePrefix(route.prefix)!, to: next ? this.toForwarder(zone.id, next.policy) : this.into(zone.id) }];
        }),
      ];
    });
  }

  /** Point-to-point links on which a forwarder has an address of its own: heartbeats. */
  private linksOf(policy: Policy): string[] {
    return [...new Set(policy.devices.flatMap((id) => this.index.devices.get(id)!.interfaces.flatMap((port) => (port.zone === undefined && port.link !== undefined ? [port.link] : []))))];
  }

  private table(key: string, family: Family, routes: () => Route<NextStep>[]): RouteTable<NextStep> {
    let table = this.tables.get(key);
    if (!table) this.tables.set(key, table = new RouteTable(family, routes()));
    return table;
  }

  private hostRoute(address: string, to: NextStep): Route<NextStep> {
    return { prefix: parsePrefix(hostPrefix(address))!, to };
  }

  // One object per step, so that destinations with the same step stay together.
  private toForwarder(zone: string, policy: string): NextStep {
    return this.step(`${zone} ${policy}`, { kind: 'forwarder', zone, policy });
  }
  private into(zone: string): NextStep {
    return this.step(zone, { kind: 'zone', zone });
  }
  private get self(): NextStep {
    return this.step('', { kind: 'self' });
  }
  private step(key: string, made: NextStep): NextStep {
    const known = this.steps.get(key);
    if (known) return known;
    this.steps.set(key, made);
    return made;
  }
}

const connected = (zone: Zone): Prefix[] => zone.prefixes.map((text) => parsePrefix(text)!);

function inside(zone: Zone, address: string): boolean {
  const value = parseAddress(address);
  return value !== undefined && connected(zone).some((prefix) => prefix.family === familyOf(address) && prefix.first <= value && value <= prefix.last);
}
