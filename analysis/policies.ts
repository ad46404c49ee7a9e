/**
 * From flows to the rules of every forwarder on their way, and the routes that lead there.
 */
import {
  by, familyOf, formatPrefix, hostPrefix, naturally, parseAddress, parsePrefix, prefixOf, bitsOf, indexOf,
  type Device, type Endpoint, type Family, type Flow, type Model, type Pair, type Policy, type Rule, type Service, type Zone,
} from '../model';
import type { Problem } from './problem';
import { ZoneGraph } from './routing';

/** What policies are made of: the model with addresses, still without legs, rules and routes. */
export type Addressed = Model;

type Chain = Rule['chain'];
interface Permission { chain: Chain; fromZone?: string; toZone?: string; family: Family; sources: string[]; destinations: string[]; service: Service; flow: Flow }

interface Node { readonly id: string; readonly name: string; readonly devices: readonly Device[]; readonly pair?: Pair; readonly zones: readonly string[] }

/** Fills `legs` of flows, `policies`, gateways and routes of zones, and gateways of hosts. */
export function compilePolicies(model: Addressed): readonly Problem[] {
  return new Compiler(model).run();
}

class Compiler {
  private readonly problems: Problem[] = [];
  private readonly nodes: readonly Node[];
  private readonly nodeOfDevice = new Map<string, Node>();
  private readonly nodeById: ReadonlyMap<string, Node>;
  private readonly graph: ZoneGraph;
  private readonly permissions = new Map<string, Permission[]>();
  private readonly translations = new Map<string, Policy['translations']>();
  private readonly zoneRoutes = new Map<string, Map<string, string>>();
  private readonly nodeRoutes = new Map<string, Map<string, string>>();

  constructor(private readonly model: Addressed) {
    this.nodes = forwarderNodes(model);
    this.nodeById = new Map(this.nodes.map((node) => [node.id, node]));
    for (const node of this.nodes) for (const device of node.devices) this.nodeOfDevice.set(device.id, node);
    this.graph = new ZoneGraph(model.zones, this.nodes);
  }

  run(): readonly Problem[] {
    for (const node of this.nodes) {
      this.permissions.set(node.id, []);
      this.translations.set(node.id, []);
    }
    this.gateways();
    for (const flow of this.model.flows) this.permit(flow);
    this.standingRoutes();
    this.finish();
    return this.problems;
  }

  // ---- addresses of forwarders ----

  /** The address to send to: the virtual one of a pair, else its own. */
  private nextHop(node: Node, zone: string, family: Family): string | undefined {
    const virtual = node.pair?.virtual.find((address) => address.zone === zone && address.family === family);
    return virtual?.address ?? ownAddresses(node.devices[0]!, zone, family)[0];
  }

  // ---- permissions ----

  private permit(flow: Flow): void {
    if (flow.origin === 'derived') {
      for (const leg of flow.legs) this.permitDerived(flow, leg);
      return;
    }
    const from = this.byZone(flow, flow.from);
    const to = this.byZone(flow, flow.to);
    let permitted = false;
    const legs: Flow['legs'] = [];
    for (const source of this.sourceZones(from, to)) for (const target of this.targetZones(to, source)) {
      const path = this.graph.path(source, target);
      if (!path) {
        this.problems.push({ code: 'flow-no-path', path: flow.id, values: { id: flow.id, from: source, to: target } });
        permitted = true;
        continue;
      }
      const leg = { from: source, to: target, forwarders: path.forwarders };
      legs.push(leg);
      permitted = this.permitLeg(flow, leg, from, to) || permitted;
    }
    flow.legs = legs.sort(by((leg) => leg.from, (leg) => leg.to));
    if (!permitted && legs.length > 0) {
      this.problems.push({ code: 'flow-family-mismatch', path: flow.id, values: { id: flow.id, from: legs[0]!.from, to: legs[0]!.to } });
    }
  }

  /** Ends of a flow under the zones from which they can be reached: a forwarder is in several. */
  private byZone(flow: Flow, ends: readonly Endpoint[]): Map<string, Endpoint[]> {
    const index = indexOf(this.model);
    const found = new Map<string, Endpoint[]>();
    const add = (zone: string | undefined, end: Endpoint) => {
      if (zone === undefined) return;
      const list = found.get(zone);
      if (list) list.push(end);
      else found.set(zone, [end]);
    };
    for (const end of ends) {
      const zones = 'zone' in end ? [end.zone]
        : 'device' in end ? this.nodeOfDevice.get(end.device)?.zones ?? [index.devices.get(end.device)?.zone]
          : this.nodeById.get(end.pair)?.zones ?? [index.devices.get(index.pairs.get(end.pair)?.members[0] ?? '')?.zone];
      const present = zones.filter((zone) => zone !== undefined);
      if (present.length === 0) this.problems.push({ code: 'flow-end-unaddressed', path: flow.id, values: { id: flow.id, end: 'device' in end ? end.device : 'pair' in end ? end.pair : end.zone } });
      for (const zone of present) add(zone, end);
    }
    return found;
  }

  private isForwarder(end: Endpoint): boolean {
    return 'device' in end ? this.nodeOfDevice.has(end.device) : 'pair' in end ? this.nodeById.has(end.pair) : false;
  }

  /** Zones a flow starts in. A forwarder starts it in the one of its zones that is nearest to the target. */
  private sourceZones(from: ReadonlyMap<string, readonly Endpoint[]>, to: ReadonlyMap<string, readonly Endpoint[]>): string[] {
    return this.nearest(from, [...to.keys()]);
  }

  private targetZones(to: ReadonlyMap<string, readonly Endpoint[]>, source: string): string[] {
    return this.nearest(to, [source]);
  }

  /** Zones of `ends`: all those of hosts and zones, and for each forwarder the one nearest to `others`. */
  private nearest(ends: ReadonlyMap<string, readonly Endpoint[]>, others: readonly string[]): string[] {
    const zones = new Set<string>();
    const forwarders = new Map<string, string[]>();
    for (const [zone, list] of ends) for (const end of list) {
      if (!this.isForwarder(end)) zones.add(zone);
      else {
        const id = 'device' in end ? end.device : 'pair' in end ? end.pair : '';
        forwarders.set(id, [...(forwarders.get(id) ?? []), zone]);
      }
    }
    for (const candidates of forwarders.values()) {
      const inner = candidates.filter((zone) => { const kind = indexOf(this.model).zones.get(zone)?.kind; return kind !== 'public' && kind !== 'wan'; });
      const usable = inner.length > 0 ? inner : candidates;
      const distance = (zone: string) => Math.min(...others.map((other) => this.graph.path(zone, other)?.forwarders.length ?? Number.MAX_SAFE_INTEGER));
      const best = [...usable].sort((a, b) => distance(a) - distance(b) || naturally(a, b))[0];
      if (best !== undefined) zones.add(best);
    }
    return [...zones].sort(naturally);
  }

  /** Rules on every forwarder of one leg; false when no address family is common. */
  private permitLeg(flow: Flow, leg: Flow['legs'][number], from: ReadonlyMap<string, readonly Endpoint[]>, to: ReadonlyMap<string, readonly Endpoint[]>): boolean {
    const zones = this.zonesOnLeg(leg);
    const senders = (from.get(leg.from) ?? []).filter((end) => this.startsHere(end, leg, from, [...to.keys()]));
    const receivers = (to.get(leg.to) ?? []).filter((end) => this.startsHere(end, { ...leg, from: leg.to }, to, [leg.from]));
    let permitted = false;
    for (const family of [4, 6] as const) {
      const sources = this.addressesOf(senders, leg.from, family, 'source');
      const destinations = this.addressesOf(receivers, leg.to, family, 'destination');
      if (sources.length === 0 || destinations.length === 0) continue;
      permitted = true;
      for (const service of flow.services) {
        const common = { family, service, flow };
        for (const end of senders) {
          const node = this.nodeOf(end);
          if (node) this.add(node.id, { ...common, chain: 'output', toZone: leg.from, sources: this.addressesOf([end], leg.from, family, 'source'), destinations });
        }
        leg.forwarders.forEach((forwarder, i) => this.add(forwarder, { ...common, chain: 'forward', fromZone: zones[i], toZone: zones[i + 1], sources, destinations }));
        for (const end of receivers) {
          const node = this.nodeOf(end);
          if (node) this.add(node.id, { ...common, chain: 'input', fromZone: leg.to, sources, destinations: this.addressesOf([end], leg.to, family, 'destination') });
        }
      }
      this.publish(flow, leg, family, destinations);
    }
    for (let i = 0; i < leg.forwarders.length; i++) this.routeAlong(leg, zones, i);
    if (leg.forwarders.length > 0) {
      for (const end of senders) this.ownRoute(this.nodeOf(end), leg.to, leg.forwarders[0]!, leg.from);
      for (const end of receivers) this.ownRoute(this.nodeOf(end), leg.from, leg.forwarders.at(-1)!, leg.to);
    }
    return permitted;
  }

  /**
   * VRRP, state synchronisation and IPSec run between forwarders themselves and come with their legs:
   * within a zone, on a heartbeat cable, or from one edge to another.
   */
  private permitDerived(flow: Flow, leg: Flow['legs'][number]): void {
    const path = this.graph.path(leg.from, leg.to);
    leg.forwarders = path?.forwarders ?? [];
    const zones = path?.zones ?? [leg.from, leg.to];
    const index = indexOf(this.model);
    const devices = (ends: readonly Endpoint[]) => ends.flatMap((end) => ('device' in end ? [index.devices.get(end.device)!] : []));
    const place = (device: Device, zone: string, family: Family): { zone: string; addresses: string[] } => {
      const here = ownAddresses(device, zone, family);
      // On a heartbeat link there is one family only: nothing of it goes by another way.
      if (here.length > 0 || !index.zones.has(zone)) return { zone, addresses: here };
      const edge = device.interfaces.find((port) => port.zone !== undefined && ['public', 'wan'].includes(index.zones.get(port.zone)!.kind))?.zone ?? zone;
      return { zone: edge, addresses: ownAddresses(device, edge, family) };
    };
    for (const family of [4, 6] as const) {
      const gather = (ends: readonly Endpoint[], zone: string) => sortPrefixes(devices(ends).flatMap((device) => place(device, zone, family).addresses.map(hostPrefix)));
      const sources = gather(flow.from, leg.from);
      const destinations = gather(flow.to, leg.to);
      if (sources.length === 0 || destinations.length === 0) continue;
      const published = flow.publish && familyOf(flow.publish.address) === family ? [hostPrefix(flow.publish.address)] : destinations;
      for (const service of flow.services) {
        const common = { family, service, flow };
        for (const device of devices(flow.from)) this.add(this.nodeOfDevice.get(device.id)!.id, { ...common, chain: 'output', toZone: place(device, leg.from, family).zone, sources, destinations: published });
        leg.forwarders.forEach((forwarder, i) => this.add(forwarder, { ...common, chain: 'forward', fromZone: zones[i], toZone: zones[i + 1], sources, destinations }));
        for (const device of devices(flow.to)) this.add(this.nodeOfDevice.get(device.id)!.id, { ...common, chain: 'input', fromZone: place(device, leg.to, family).zone, sources, destinations });
      }
      this.publish(flow, leg, family, destinations);
    }
    for (let i = 0; i < leg.forwarders.length; i++) this.routeAlong(leg, zones, i);
  }

  /** Whether an end takes part in this leg: a forwarder only in its nearest zone. */
  private startsHere(end: Endpoint, leg: { from: string }, ends: ReadonlyMap<string, readonly Endpoint[]>, others: readonly string[]): boolean {
    if (!this.isForwarder(end)) return true;
    const only = new Map([...ends].filter(([, list]) => list.includes(end)).map(([zone]) => [zone, [end]]));
    return this.nearest(only, others).includes(leg.from);
  }

  private zonesOnLeg(leg: Flow['legs'][number]): string[] {
    return this.graph.path(leg.from, leg.to)?.zones ?? [leg.from, leg.to];
  }

  private nodeOf(end: Endpoint): Node | undefined {
    return 'device' in end ? this.nodeOfDevice.get(end.device) : 'pair' in end ? this.nodeById.get(end.pair) : undefined;
  }

  private add(node: string, permission: Permission): void {
    this.permissions.get(node)?.push(permission);
  }

  private addressesOf(ends: readonly Endpoint[], zone: string, family: Family, role: 'source' | 'destination'): string[] {
    const index = indexOf(this.model);
    const found = new Set<string>();
    for (const end of ends) {
      if ('zone' in end) {
        const known = index.zones.get(end.zone)!;
        if (known.kind === 'public') {
          if (families(known).includes(family)) found.add(family === 4 ? '0.0.0.0/0' : '::/0');
        }
        else for (const prefix of known.prefixes) if (familyOf(prefix) === family) found.add(prefix);
        continue;
      }
      const devices = 'device' in end ? [index.devices.get(end.device)!] : index.pairs.get(end.pair)!.members.map((member) => index.devices.get(member)!);
      const virtual = 'pair' in end ? index.pairs.get(end.pair)!.virtual.filter((address) => address.zone === zone && address.family === family) : [];
      const toVirtual = role === 'destination' && virtual.length > 0 && this.nodeOf(end) === undefined;
      if (!toVirtual) for (const device of devices) for (const address of ownAddresses(device, zone, family)) found.add(hostPrefix(address));
      for (const address of virtual) found.add(hostPrefix(address.address));
    }
    return sortPrefixes([...found]);
  }

  private publish(flow: Flow, leg: Flow['legs'][number], family: Family, destinations: readonly string[]): void {
    if (!flow.publish || familyOf(flow.publish.address) !== family) return;
    const zone = indexOf(this.model).zones.get(leg.from);
    if (zone?.kind !== 'public' || leg.forwarders.length === 0) return;
    flow.publish.at = leg.forwarders[0]!;
    if (destinations.length !== 1) {
      this.problems.push({ code: 'publish-address', path: flow.id, values: { id: flow.id, address: flow.publish.address, reason: { zh: '目的不唯一', en: 'there are several targets' } } });
      return;
    }
    const target = destinations[0]!.slice(0, destinations[0]!.indexOf('/'));
    for (const service of flow.services) {
      this.translations.get(leg.forwarders[0]!)?.push({ flow: flow.id, fromZone: leg.from, family, address: flow.publish.address, service, target });
    }
  }

  // ---- routes ----

  private gateways(): void {
    const at = new Map<string, string[]>(this.model.zones.map((zone) => [zone.id, []]));
    for (const node of this.nodes) for (const zone of node.zones) at.get(zone)?.push(node.id);
    for (const zone of this.model.zones) {
      const outward = this.graph.towardsOutside(zone.id);
      const node = outward && this.nodeById.get(outward.forwarder);
      zone.gateways = node ? families(zone).flatMap((family) => {
        const address = this.nextHop(node, zone.id, family);
        return address === undefined ? [] : [{ address, forwarder: node.id }];
      }) : [];
      zone.forwarders = (at.get(zone.id) ?? []).sort((a, b) => Number(b === outward?.forwarder) - Number(a === outward?.forwarder) || naturally(a, b));
    }
  }

  /** Routes of the two end zones and of the forwarder at position i, there and back. */
  private routeAlong(leg: Flow['legs'][number], zones: readonly string[], i: number): void {
    const forwarders = leg.forwarders;
    if (i === 0) {
      this.zoneRoute(leg.from, leg.to, forwarders[0]!);
      this.zoneRoute(leg.to, leg.from, forwarders.at(-1)!);
    }
    if (i + 1 < forwarders.length) this.nodeRoute(forwarders[i]!, leg.to, forwarders[i + 1]!, zones[i + 1]!);
    if (i > 0) this.nodeRoute(forwarders[i]!, leg.from, forwarders[i - 1]!, zones[i]!);
  }

  private zoneRoute(at: string, target: string, forwarder: string): void {
    // Hosts of the Internet have no route inside: published addresses are all they know.
    if (indexOf(this.model).zones.get(at)?.kind === 'public' || this.graph.towardsOutside(at)?.forwarder === forwarder) return;
    this.route(this.zoneRoutes, at, target, forwarder, at);
  }

  /** Route of a forwarder that is itself the end of a flow. */
  private ownRoute(node: Node | undefined, target: string, via: string, zone: string): void {
    if (node) this.nodeRoute(node.id, target, via, zone);
  }

  private nodeRoute(at: string, target: string, via: string, zone: string): void {
    this.route(this.nodeRoutes, at, target, via, zone);
  }

  private route(table: Map<string, Map<string, string>>, at: string, target: string, forwarder: string, through: string): void {
    const zone = indexOf(this.model).zones.get(target);
    const node = this.nodeById.get(forwarder);
    if (!zone || !node || zone.kind === 'public') return;
    let rows = table.get(at);
    if (!rows) table.set(at, rows = new Map());
    for (const prefix of zone.prefixes) {
      const via = this.nextHop(node, through, familyOf(prefix));
      if (via !== undefined && !rows.has(prefix)) rows.set(prefix, `${via} ${forwarder}`);
    }
  }

  /** Routes that stand whether or not a flow asks: to the zones of one's own system and one hop beyond, so that a forbidden packet dies on a firewall and not for want of a route. */
  private standingRoutes(): void {
    const bySystem = new Map<string, Zone[]>();
    for (const zone of this.model.zones) if (zone.system !== undefined) {
      const list = bySystem.get(zone.system);
      if (list) list.push(zone);
      else bySystem.set(zone.system, [zone]);
    }
    for (const zone of this.model.zones) {
      const near = new Set([...(bySystem.get(zone.system ?? '') ?? []).map((other) => other.id), ...this.graph.neighbours(zone.id).map((hop) => hop.to)]);
      near.delete(zone.id);
      for (const target of [...near].sort(naturally)) {
        const path = this.graph.path(zone.id, target);
        if (!path || path.forwarders.length === 0) continue;
        this.zoneRoute(zone.id, target, path.forwarders[0]!);
        for (let i = 0; i + 1 < path.forwarders.length; i++) this.nodeRoute(path.forwarders[i]!, target, path.forwarders[i + 1]!, path.zones[i + 1]!);
      }
    }
  }

  private defaultRoutes(node: Node): { prefix: string; via: string }[] {
    const depths = [...node.zones].sort((a, b) => this.graph.depth(a) - this.graph.depth(b) || naturally(a, b));
    const outer = depths.find((zone) => indexOf(this.model).zones.get(zone)?.kind !== 'tunnel') ?? depths[0];
    if (outer === undefined) return [];
    const zone = indexOf(this.model).zones.get(outer)!;
    const hop = this.graph.towardsOutside(outer);
    const next = hop && this.nodeById.get(hop.forwarder);
    return families(zone).flatMap((family) => {
      const everything = family === 4 ? '0.0.0.0/0' : '::/0';
      if (zone.kind === 'public' || zone.kind === 'wan') {
        const prefix = parsePrefix(zone.prefixes.find((candidate) => familyOf(candidate) === family)!)!;
        return prefix.length <= bitsOf(family) - 2 ? [{ prefix: everything, via: hostAfter(prefix.first, family) }] : [];
      }
      const via = next && next.id !== node.id ? this.nextHop(next, outer, family) : undefined;
      return via === undefined ? [] : [{ prefix: everything, via }];
    });
  }

  // ---- results ----

  private finish(): void {
    for (const zone of this.model.zones) {
      zone.routes = [...(this.zoneRoutes.get(zone.id) ?? [])].map(([prefix, row]) => {
        const [via, forwarder] = row.split(' ') as [string, string];
        return { prefix, via, forwarder };
      }).sort(by((route) => prefixKey(route.prefix)));
    }
    const zones = indexOf(this.model).zones;
    for (const device of this.model.devices) {
      const node = this.nodeOfDevice.get(device.id);
      device.gateways = node || device.zone === undefined || !device.interfaces.some((port) => port.zone !== undefined && port.addresses.length > 0) ? []
        : zones.get(device.zone)!.gateways.map((gateway) => gateway.address);
    }
    this.model.policies = this.nodes.map((node) => ({
      id: node.id,
      name: node.name,
      devices: node.devices.map((device) => device.id),
      zones: [...node.zones].sort((a, b) => this.graph.depth(a) - this.graph.depth(b) || naturally(a, b)),
      rules: numbered(this.permissions.get(node.id)!),
      translations: [...this.translations.get(node.id)!].sort(by((row) => row.family, (row) => row.address, (row) => row.service.name, (row) => row.flow)),
      routes: [...this.defaultRoutes(node), ...[...(this.nodeRoutes.get(node.id) ?? [])].map(([prefix, row]) => ({ prefix, via: row.split(' ')[0]! }))]
        .sort(by((route) => prefixKey(route.prefix))),
    }));
  }
}

/** Forwarders and pairs of forwarders, each with the zones it joins. */
function forwarderNodes(model: Addressed): Node[] {
  const index = indexOf(model);
  const zonesOf = (device: Device) => [...new Set(device.interfaces.map((port) => port.zone).filter((zone) => zone !== undefined))];
  const nodes: Node[] = [];
  const paired = new Set<string>();
  const forwards = (device: Device | undefined) => device !== undefined && (device.kind === 'firewall' || device.kind === 'network-crypto');
  for (const pair of model.pairs) {
    const devices = pair.members.map((member) => index.devices.get(member)!);
    if (!devices.every(forwards)) continue;
    for (const device of devices) paired.add(device.id);
    nodes.push({ id: pair.id, name: pair.name, devices, pair, zones: [...new Set(devices.flatMap(zonesOf))] });
  }
  for (const device of model.devices) if (forwards(device) && !paired.has(device.id)) {
    nodes.push({ id: device.id, name: device.name, devices: [device], zones: zonesOf(device) });
  }
  return nodes.sort(by((node) => node.id));
}

function ownAddresses(device: Device, zone: string, family: Family): string[] {
  return device.interfaces.filter((port) => port.zone === zone || port.link === zone).flatMap((port) => port.addresses).filter((address) => address.family === family).map((address) => address.address);
}

const families = (zone: Zone): Family[] => ([4, 6] as const).filter((family) => zone.prefixes.some((prefix) => familyOf(prefix) === family));
const hostAfter = (first: bigint, family: Family): string => formatPrefix(prefixOf(first + 1n, bitsOf(family), family)).split('/')[0]!;

const prefixKey = (text: string): string => {
  const prefix = parsePrefix(text)!;
  return `${prefix.family} ${prefix.first.toString(16).padStart(32, '0')} ${String(prefix.length).padStart(3, '0')}`;
};

/** Sorted by address; what lies inside another prefix of the list is left out. */
function sortPrefixes(list: readonly string[]): string[] {
  const parsed = list.map((text) => ({ text, prefix: parsePrefix(text)! }))
    .sort((a, b) => (a.prefix.first < b.prefix.first ? -1 : a.prefix.first > b.prefix.first ? 1 : a.prefix.length - b.prefix.length));
  const kept: typeof parsed = [];
  for (const item of parsed) {
    const last = kept.at(-1);
    if (last && item.prefix.last <= last.prefix.last) continue;
    kept.push(item);
  }
  return kept.map((item) => item.text);
}

const chains: readonly Chain[] = ['input', 'output', 'forward'];

/** Rules in a stable order; permissions of one flow with the same targets are one rule. */
function numbered(permissions: readonly Permission[]): Rule[] {
  const merged = new Map<string, Permission>();
  for (const permission of permissions) {
    const { chain, fromZone, toZone, family, service, flow, destinations } = permission;
    const key = JSON.stringify([flow.id, chain, fromZone, toZone, family, service, destinations]);
    const known = merged.get(key);
    if (known) known.sources = sortPrefixes([...known.sources, ...permission.sources]);
    else merged.set(key, { ...permission });
  }
  return [...merged.values()]
    .sort(by(
      (rule) => chains.indexOf(rule.chain), (rule) => rule.fromZone ?? '', (rule) => rule.toZone ?? '', (rule) => rule.family,
      (rule) => rule.flow.id, (rule) => rule.service.protocol, (rule) => rule.service.ports[0]?.from ?? 0, (rule) => rule.destinations.join(),
    ))
    .map((rule, i) => ({
      number: i + 1, chain: rule.chain, flow: rule.flow.id,
      ...(rule.fromZone === undefined ? {} : { fromZone: rule.fromZone }),
      ...(rule.toZone === undefined ? {} : { toZone: rule.toZone }),
      family: rule.family, sources: rule.sources, destinations: rule.destinations, service: rule.service, purpose: rule.flow.purpose,
      ...(rule.flow.window === undefined ? {} : { window: rule.flow.window }),
    }));
}

/** True when the text is an address of the family. */
export const isAddress = (text: string, family: Family): boolean => familyOf(text) === family && parseAddress(text) !== undefined;
