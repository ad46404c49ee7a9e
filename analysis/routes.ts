import { by, familyOf, formatAddress, groupedBy, indexOf, naturally, parsePrefix, type Flow, type Model, type Policy, type Zone } from '../model';
import { carrierGateway, isEdge } from './address-pools';
import { families, nextHop, type Node } from './forwarders';
import type { ZoneGraph } from './routing';
import { prefixKey } from './rules';

/** Routes of zones and forwarders: gateways towards the outside, ways along flows, and to one's own system. */
export class RouteTables {
  private readonly zoneRoutes = new Map<string, Map<string, string>>();
  private readonly nodeRoutes = new Map<string, Map<string, string>>();

  constructor(private readonly model: Model, private readonly graph: ZoneGraph, private readonly nodes: readonly Node[], private readonly nodeById: ReadonlyMap<string, Node>) {}

  /** Sets the gateways of every zone. */
  gateways(): void {
    const at = new Map<string, string[]>(this.model.zones.map((zone) => [zone.id, []]));
    for (const node of this.nodes) for (const zone of node.zones) at.get(zone)?.push(node.id);
    for (const zone of this.model.zones) {
      const outward = this.graph.towardsOutside(zone.id);
      const node = outward && this.nodeById.get(outward.forwarder);
      zone.gateways = node ? families(zone).flatMap((family) => {
        const address = nextHop(node, zone.id, family);
        return address === undefined ? [] : [{ address, forwarder: node.id }];
      }) : [];
      zone.forwarders = (at.get(zone.id) ?? []).sort((a, b) => Number(b === outward?.forwarder) - Number(a === outward?.forwarder) || naturally(a, b));
    }
  }

  /** Routes of the two end zones and of the forwarder at position i, there and back. */
  routeAlong(leg: Flow['legs'][number], zones: readonly string[], i: number): void {
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
  ownRoute(node: Node | undefined, target: string, via: string, zone: string): void {
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
      const via = nextHop(node, through, familyOf(prefix));
      if (via !== undefined && !rows.has(prefix)) rows.set(prefix, `${via} ${forwarder}`);
    }
  }

  /** Routes that stand whether or not a flow asks: to the zones of one's own system and one hop beyond, so that a forbidden packet dies on a firewall and not for want of a route. */
  standingRoutes(): void {
    const bySystem = groupedBy(this.model.zones, ({ system }) => system);
    for (const zone of this.model.zones) {
      const near = new Set([...(zone.system === undefined ? [] : bySystem.get(zone.system)!).map((other) => other.id), ...this.graph.neighbours(zone.id).map((hop) => hop.to)]);
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
      if (isEdge(zone)) {
        const carrier = carrierGateway(zone, parsePrefix(zone.prefixes.find((candidate) => familyOf(candidate) === family)!)!);
        return carrier === undefined ? [] : [{ prefix: everything, via: formatAddress(carrier, family) }];
      }
      const via = next && next.id !== node.id ? nextHop(next, outer, family) : undefined;
      return via === undefined ? [] : [{ prefix: everything, via }];
    });
  }

  /** Rows of a zone's hosts. */
  ofZone(zone: string): Zone['routes'] {
    return [...(this.zoneRoutes.get(zone) ?? [])].map(([prefix, row]) => {
      const [via, forwarder] = row.split(' ') as [string, string];
      return { prefix, via, forwarder };
    }).sort(by((route) => prefixKey(route.prefix)));
  }

  /** Rows of a forwarder, its default route among them. */
  ofNode(node: Node): Policy['routes'] {
    return [...this.defaultRoutes(node), ...[...(this.nodeRoutes.get(node.id) ?? [])].map(([prefix, row]) => ({ prefix, via: row.split(' ')[0]! }))]
      .sort(by((route) => prefixKey(route.prefix)));
  }
}
