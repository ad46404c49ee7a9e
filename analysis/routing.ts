/**
 * How packets get from zone to zone: forwarders are the edges of the graph of zones. Paths are shortest; of several the one
 * that avoids the last names is taken. That choice depends on neither end, so there is one shortest path between any two
 * zones, the same back as there, and every part of it is the path between the zones that part joins: routes agree with rules.
 * Public zones and carriers' zones end a path and never carry one.
 */
import { naturally, type ZoneKind } from '../model';

export interface RoutedZone {
  readonly id: string;
  readonly kind: ZoneKind;
  readonly system?: string;
}

/** A forwarder, or a pair of them that acts as one. */
export interface Forwarding {
  readonly id: string;
  /** Zones it joins. */
  readonly zones: readonly string[];
}

export interface Hop { readonly forwarder: string; readonly to: string }

/** How a zone is reached in a tree of shortest paths. */
interface Step { readonly from: string; readonly forwarder: string; readonly hops: number; readonly cost: bigint }

const edgeKinds: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['public', 'wan']);

export class ZoneGraph {
  private readonly kinds: ReadonlyMap<string, ZoneKind>;
  private readonly hops = new Map<string, Hop[]>();
  private readonly trees = new Map<string, ReadonlyMap<string, Step>>();
  /** What a zone or forwarder costs on a path: a bit of its own, so that no two sets of them cost the same. */
  private readonly zoneCosts: ReadonlyMap<string, bigint>;
  private readonly forwarderCosts: ReadonlyMap<string, bigint>;
  private readonly outward: Map<string, Hop>;
  private islands: ReadonlyMap<string, string> | undefined;

  constructor(readonly zones: readonly RoutedZone[], readonly forwarders: readonly Forwarding[]) {
    this.kinds = new Map(zones.map((zone) => [zone.id, zone.kind]));
    for (const zone of zones) this.hops.set(zone.id, []);
    for (const forwarder of [...forwarders].sort((a, b) => naturally(a.id, b.id))) {
      for (const from of forwarder.zones) for (const to of forwarder.zones) if (from !== to) this.hops.get(from)?.push({ forwarder: forwarder.id, to });
    }
    for (const list of this.hops.values()) list.sort((a, b) => naturally(a.forwarder, b.forwarder) || naturally(a.to, b.to));
    const costs = (ids: readonly string[], base: number) => new Map([...ids].sort(naturally).map((id, i) => [id, 1n << BigInt(base + i)]));
    this.zoneCosts = costs(zones.map(({ id }) => id), 0);
    this.forwarderCosts = costs(forwarders.map(({ id }) => id), zones.length);
    this.outward = this.findOutward();
  }

  /** Neighbouring zones of a zone. */
  neighbours(zone: string): readonly Hop[] {
    return this.hops.get(zone) ?? [];
  }

  /** Zones and forwarders on the way, or undefined when there is none: `{ zones: [a, b, c], forwarders: [f, g] }`. */
  path(from: string, to: string): { zones: string[]; forwarders: string[] } | undefined {
    if (from === to) return { zones: [from], forwarders: [] };
    const tree = this.treeFrom(from);
    const zones = [to];
    const forwarders: string[] = [];
    for (let at = to; at !== from;) {
      const step = tree.get(at);
      if (!step) return undefined;
      forwarders.unshift(step.forwarder);
      zones.unshift(step.from);
      at = step.from;
    }
    return { zones, forwarders };
  }

  /** The first hop towards the outside: the zone's default route. */
  towardsOutside(zone: string): Hop | undefined {
    return this.outward.get(zone);
  }

  /** Distance from the outside in hops; zones that cannot reach it come last. */
  depth(zone: string): number {
    let depth = 0;
    for (let at: string | undefined = zone; at !== undefined && !edgeKinds.has(this.kinds.get(at)!); at = this.outward.get(at)?.to) if (++depth > this.zones.length) return depth;
    return depth;
  }

  /** The part of the network a zone lies in, as the name of one zone of it: all zones joined without crossing a public or carrier's zone. */
  island(zone: string): string {
    return (this.islands ??= this.findIslands()).get(zone) ?? zone;
  }

  private findIslands(): ReadonlyMap<string, string> {
    const islands = new Map<string, string>();
    const inner = (zone: string) => !edgeKinds.has(this.kinds.get(zone)!);
    for (const { id } of this.zones) if (inner(id) && !islands.has(id)) {
      islands.set(id, id);
      const queue = [id];
      for (let head = 0; head < queue.length; head++) for (const { to } of this.neighbours(queue[head]!)) if (inner(to) && !islands.has(to)) {
        islands.set(to, id);
        queue.push(to);
      }
    }
    return islands;
  }

  private treeFrom(root: string): ReadonlyMap<string, Step> {
    const known = this.trees.get(root);
    if (known) return known;
    const tree = this.grow([root], () => true);
    this.trees.set(root, tree);
    return tree;
  }

  /** Shortest paths from the nearest of some zones to all that `enters` admits, breadth first: a zone's step is settled before it is left. */
  private grow(roots: readonly string[], enters: (zone: string) => boolean): ReadonlyMap<string, Step> {
    const tree = new Map<string, Step>();
    const queue = [...roots];
    const start = new Set(roots);
    for (let head = 0; head < queue.length; head++) {
      const at = queue[head]!;
      if (!start.has(at) && edgeKinds.has(this.kinds.get(at)!)) continue;
      const { hops, cost } = tree.get(at) ?? { hops: 0, cost: 0n };
      for (const { forwarder, to } of this.hops.get(at) ?? []) {
        if (start.has(to) || !enters(to)) continue;
        const old = tree.get(to);
        if (old && old.hops <= hops) continue;
        const step = { from: at, forwarder, hops: hops + 1, cost: cost + this.forwarderCosts.get(forwarder)! + this.zoneCosts.get(to)! };
        if (!old) queue.push(to);
        else if (old.cost <= step.cost) continue;
        tree.set(to, step);
      }
    }
    return tree;
  }

  /** Breadth first from the public zones; then, for parts no public zone reaches, from carriers' zones, else from the first zone. */
  private findOutward(): Map<string, Hop> {
    const outward = new Map<string, Hop>();
    const seen = new Set<string>();
    const spread = (roots: string[]) => {
      const fresh = roots.filter((root) => !seen.has(root));
      for (const root of fresh) seen.add(root);
      for (const [zone, { from, forwarder }] of this.grow(fresh, (to) => !seen.has(to) && !edgeKinds.has(this.kinds.get(to)!))) {
        seen.add(zone);
        outward.set(zone, { forwarder, to: from });
      }
    };
    const names = this.zones.map((zone) => zone.id).sort(naturally);
    const ofKind = (kind: ZoneKind) => names.filter((name) => this.kinds.get(name) === kind);
    // Tunnels are inner ways: a zone behind one still sends its default traffic to its own edge.
    spread(ofKind('public'));
    spread(ofKind('wan'));
    for (const name of names) if (!seen.has(name)) spread([name]);
    return outward;
  }
}
