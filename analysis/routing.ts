/**
 * How packets get from zone to zone: forwarders are the edges of the graph of zones. Paths are shortest, ties broken by name.
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

const edgeKinds: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['public', 'wan']);

export class ZoneGraph {
  private readonly kinds: ReadonlyMap<string, ZoneKind>;
  private readonly hops = new Map<string, Hop[]>();
  private readonly trees = new Map<string, Map<string, { from: string; forwarder: string }>>();
  private readonly outward: Map<string, Hop>;

  constructor(readonly zones: readonly RoutedZone[], readonly forwarders: readonly Forwarding[]) {
    this.kinds = new Map(zones.map((zone) => [zone.id, zone.kind]));
    for (const zone of zones) this.hops.set(zone.id, []);
    for (const forwarder of [...forwarders].sort((a, b) => naturally(a.id, b.id))) {
      for (const from of forwarder.zones) for (const to of forwarder.zones) if (from !== to) this.hops.get(from)?.push({ forwarder: forwarder.id, to });
    }
    for (const list of this.hops.values()) list.sort((a, b) => naturally(a.forwarder, b.forwarder) || naturally(a.to, b.to));
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

  private treeFrom(root: string): Map<string, { from: string; forwarder: string }> {
    const known = this.trees.get(root);
    if (known) return known;
    const tree = new Map<string, { from: string; forwarder: string }>();
    const queue = [root];
    for (let head = 0; head < queue.length; head++) {
      const at = queue[head]!;
      if (at !== root && edgeKinds.has(this.kinds.get(at)!)) continue;
      for (const { forwarder, to } of this.hops.get(at) ?? []) {
        if (to === root || tree.has(to)) continue;
        tree.set(to, { from: at, forwarder });
        queue.push(to);
      }
    }
    this.trees.set(root, tree);
    return tree;
  }

  /** Breadth first from the public zones; then, for parts no public zone reaches, from carriers' zones, else from the first zone. */
  private findOutward(): Map<string, Hop> {
    const outward = new Map<string, Hop>();
    const seen = new Set<string>();
    const spread = (roots: string[]) => {
      const queue = roots.filter((root) => !seen.has(root));
      for (const root of queue) seen.add(root);
      for (let head = 0; head < queue.length; head++) {
        const at = queue[head]!;
        for (const { forwarder, to } of this.hops.get(at) ?? []) {
          if (seen.has(to) || edgeKinds.has(this.kinds.get(to)!)) continue;
          seen.add(to);
          outward.set(to, { forwarder, to: at });
          queue.push(to);
        }
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
