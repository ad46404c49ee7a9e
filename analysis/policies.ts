/**
 * From flows to the rules of every forwarder on their way, and the routes that lead there.
 */
import { append, by, familyOf, formatPrefix, hostPrefix, indexOf, naturally, type Device, type Endpoint, type Family, type Flow, type Model, type Policy } from '../model';
import { families, forwarderNodes, ownAddresses, type Node } from './forwarders';
import { isPublished, needsPublishing, outsideAddresses } from './outside';
import { prefixesOf, serviceIn } from './packets/term';
import { noPathProblems, type CutLeg } from './no-path';
import type { Problem } from './problem';
import { RouteTables } from './routes';
import { ZoneGraph } from './routing';
import { numbered, sortPrefixes, type Permission } from './rules';

/** What policies are made of: the model with addresses, still without legs, rules and routes. */
export type Addressed = Model;

/** Ends of a flow by the zone they stand in. */
type Ends = ReadonlyMap<string, readonly Endpoint[]>;

/** Fills `legs` of flows, `policies`, gateways and routes of zones, and gateways of hosts. */
export function compilePolicies(model: Addressed): readonly Problem[] {
  return new Compiler(model).run();
}

class Compiler {
  private readonly problems: Problem[] = [];
  private readonly cut: CutLeg[] = [];
  private readonly nodes: readonly Node[];
  private readonly nodeOfDevice = new Map<string, Node>();
  private readonly nodeById: ReadonlyMap<string, Node>;
  private readonly graph: ZoneGraph;
  private readonly permissions = new Map<string, Permission[]>();
  private readonly translations = new Map<string, Policy['translations']>();
  private readonly routes: RouteTables;

  constructor(private readonly model: Addressed) {
    this.nodes = forwarderNodes(model);
    this.nodeById = new Map(this.nodes.map((node) => [node.id, node]));
    for (const node of this.nodes) for (const device of node.devices) this.nodeOfDevice.set(device.id, node);
    this.graph = new ZoneGraph(model.zones, this.nodes);
    this.routes = new RouteTables(model, this.graph, this.nodes, this.nodeById);
  }

  run(): readonly Problem[] {
    for (const node of this.nodes) {
      this.permissions.set(node.id, []);
      this.translations.set(node.id, []);
    }
    this.routes.gateways();
    for (const flow of this.model.flows) this.permit(flow);
    this.routes.standingRoutes();
    this.finish();
    return [...this.problems, ...noPathProblems(this.graph, this.cut)];
  }

  private permit(flow: Flow): void {
    if (flow.origin === 'derived') {
      for (const leg of flow.legs) this.permitDerived(flow, leg);
      return;
    }
    const from = this.byZone(flow, flow.from);
    const to = this.byZone(flow, flow.to);
    let permitted = false;
    const legs: Flow['legs'] = [];
    for (const { from: source, to: target } of this.legsBetween(from, to)) {
      const path = this.graph.path(source, target);
      if (!path) {
        this.cut.push({ flow: flow.id, from: source, to: target });
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
      append(found, zone, end);
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

  /** Pairs of zones a flow goes between: those of hosts and zones, and for each forwarder the one it uses towards the other end. */
  private legsBetween(from: Ends, to: Ends): { from: string; to: string }[] {
    const [senders, receivers] = [this.standingAt(from), this.standingAt(to)];
    const pairs = new Map<string, { from: string; to: string }>();
    for (const sender of senders) for (const receiver of receivers) {
      const source = this.usedTowards(sender, receiver);
      const target = this.usedTowards(receiver, [source]);
      pairs.set(`${source} ${target}`, { from: source, to: target });
    }
    return [...pairs.values()].sort(by((pair) => pair.from, (pair) => pair.to));
  }

  /** For each end of a flow the zones it stands in, each list once: one zone of hosts, several of a forwarder. */
  private standingAt(ends: Ends): string[][] {
    const lists = new Map<string, string[]>();
    for (const [zone, list] of ends) for (const end of list) {
      const key = this.nodeOf(end)?.id ?? ` ${zone}`;
      const known = lists.get(key);
      if (!known) lists.set(key, [zone]);
      else if (!known.includes(zone)) known.push(zone);
    }
    return [...new Map([...lists.values()].map((list) => [list.join(' '), list])).values()];
  }

  /**
   * The zone an end uses towards another that stands in `others`: one that both stand in, else the nearest.
   * A forwarder speaks to inner zones from within, and with the Internet from its outer address.
   */
  private usedTowards(candidates: readonly string[], others: readonly string[]): string {
    if (candidates.length === 1) return candidates[0]!;
    const zones = indexOf(this.model).zones;
    const inside = (list: readonly string[]) => {
      const inner = list.filter((zone) => { const kind = zones.get(zone)?.kind; return kind !== 'public' && kind !== 'wan'; });
      return inner.length > 0 ? inner : list;
    };
    const common = candidates.filter((zone) => others.includes(zone));
    const usable = inside(common.length > 0 ? common : candidates);
    const distance = new Map(usable.map((zone) => [zone, Math.min(...others.map((other) => this.graph.path(zone, other)?.forwarders.length ?? Number.MAX_SAFE_INTEGER))]));
    return [...usable].sort((a, b) => distance.get(a)! - distance.get(b)! || naturally(a, b))[0]!;
  }

  /** Ends that take part in a leg: forwarders only where they use this zone towards an end on the other side. */
  private takingPart(leg: { from: string; to: string }, from: Ends, to: Ends): { senders: readonly Endpoint[]; receivers: readonly Endpoint[] } {
    const stands = (ends: Ends, end: Endpoint) => [...ends].filter(([, list]) => list.includes(end)).map(([zone]) => zone);
    const [here, there] = [from.get(leg.from) ?? [], to.get(leg.to) ?? []];
    const opposite = this.standingAt(new Map([...to].map(([zone, list]) => [zone, list.filter((end) => there.includes(end))])));
    const senders = here.filter((end) => !this.isForwarder(end) || opposite.some((others) => this.usedTowards(stands(from, end), others) === leg.from));
    const receivers = there.filter((end) => !this.isForwarder(end) || this.usedTowards(stands(to, end), [leg.from]) === leg.to);
    return { senders, receivers };
  }

  /** Rules on every forwarder of one leg; false when no address family is common. */
  private permitLeg(flow: Flow, leg: Flow['legs'][number], from: Ends, to: Ends): boolean {
    const zones = this.zonesOnLeg(leg);
    const { senders, receivers } = this.takingPart(leg, from, to);
    let permitted = false;
    for (const family of [4, 6] as const) {
      const sources = this.addressesOf(senders, leg.from, family, 'source');
      const destinations = this.addressesOf(receivers, leg.to, family, 'destination');
      if (sources.length === 0 || destinations.length === 0) continue;
      permitted = true;
      if (!isPublished(flow, family) && needsPublishing(this.model, leg, destinations)) {
        const zone = indexOf(this.model).zones.get(leg.from)!;
        if (!flow.publish) this.problems.push({ code: 'flow-unpublished', path: flow.id, values: { id: flow.id, zone: zone.name, addresses: destinations.slice(0, 3).map((text) => text.replace(/\/(32|128)$/, '')).join(', ') } });
        continue;
      }
      for (const service of flow.services.map((each) => serviceIn(each, family))) {
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
      this.publish(flow, leg, family, destinations, leg.forwarders[0] ?? receivers.map((end) => this.nodeOf(end)?.id)[0]);
    }
    for (let i = 0; i < leg.forwarders.length; i++) this.routes.routeAlong(leg, zones, i);
    if (leg.forwarders.length > 0) {
      for (const end of senders) this.routes.ownRoute(this.nodeOf(end), leg.to, leg.forwarders[0]!, leg.from);
      for (const end of receivers) this.routes.ownRoute(this.nodeOf(end), leg.from, leg.forwarders.at(-1)!, leg.to);
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
      for (const service of flow.services.map((each) => serviceIn(each, family))) {
        const common = { family, service, flow };
        for (const device of devices(flow.from)) this.add(this.nodeOfDevice.get(device.id)!.id, { ...common, chain: 'output', toZone: place(device, leg.from, family).zone, sources, destinations: published });
        leg.forwarders.forEach((forwarder, i) => this.add(forwarder, { ...common, chain: 'forward', fromZone: zones[i], toZone: zones[i + 1], sources, destinations }));
        for (const device of devices(flow.to)) this.add(this.nodeOfDevice.get(device.id)!.id, { ...common, chain: 'input', fromZone: place(device, leg.to, family).zone, sources, destinations });
      }
      this.publish(flow, leg, family, destinations, leg.forwarders[0]);
    }
    for (let i = 0; i < leg.forwarders.length; i++) this.routes.routeAlong(leg, zones, i);
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
          if (!families(known).includes(family)) continue;
          if (role === 'source') found.add(family === 4 ? '0.0.0.0/0' : '::/0');
          else for (const prefix of prefixesOf(outsideAddresses(this.model, family), family)) found.add(formatPrefix(prefix));
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

  private publish(flow: Flow, leg: Flow['legs'][number], family: Family, destinations: readonly string[], at: string | undefined): void {
    if (!flow.publish || !isPublished(flow, family)) return;
    const zone = indexOf(this.model).zones.get(leg.from);
    if (zone?.kind !== 'public' || at === undefined) return;
    flow.publish.at = at;
    if (destinations.length !== 1) {
      this.problems.push({ code: 'publish-address', path: flow.id, values: { id: flow.id, address: flow.publish.address, reason: { zh: '目的不唯一', en: 'there are several targets' } } });
      return;
    }
    const target = destinations[0]!.slice(0, destinations[0]!.indexOf('/'));
    for (const service of flow.services.map((each) => serviceIn(each, family))) {
      this.translations.get(at)?.push({ flow: flow.id, fromZone: leg.from, family, address: flow.publish.address, service, target });
    }
  }

  private finish(): void {
    for (const zone of this.model.zones) {
      zone.routes = this.routes.ofZone(zone.id);
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
      routes: this.routes.ofNode(node),
    }));
  }
}
