/** What the network still carries after a loss: the ends of every flow, and the ways of their legs over what is left. */
import { indexOf, type Endpoint, type Flow, type Model, type Policy } from '../../model';
import { forwarderNodes } from '../forwarders';
import { ZoneGraph } from '../routing';
import { device as devicePart, link as linkPart, partKey } from './parts';
import { SegmentMap, type Segments } from './segments';

type Leg = Flow['legs'][number];
const kept = new WeakMap<Model, ZoneGraph>();
function graphOf(model: Model): ZoneGraph {
  const known = kept.get(model);
  if (known) return known;
  const graph = new ZoneGraph(model.zones, forwarderNodes(model));
  kept.set(model, graph);
  return graph;
}

/** One end of a leg: where it hangs, and whether it may be used only after somebody has switched over. */
export interface LegEnd {
  readonly end: Endpoint;
  /** Of several members the segments on which any hangs. */
  readonly segments: Segments;
  readonly byHand: boolean;
}

export interface CarriedLeg {
  readonly leg: Leg;
  readonly senders: readonly LegEnd[];
  readonly receivers: readonly LegEnd[];
  /** Segments of the far zone that are reached from a set of segments of the near one. */
  reach(from: Segments): ReadonlySet<number>;
}

/** The network after a loss, asked leg by leg. */
export class Network {
  readonly segments: SegmentMap;
  private readonly graph: ZoneGraph;
  private readonly reached = new Map<string, ReadonlySet<number>>();
  private readonly speaking = new Map<string, Set<string>>();

  /** @param idle devices that run but cannot do their work: their pair's other members come first */
  constructor(private readonly model: Model, private readonly gone: ReadonlySet<string>, private readonly idle: ReadonlySet<string>) {
    this.segments = new SegmentMap(model, gone);
    this.graph = graphOf(model);
    for (const policy of model.policies) for (const rule of policy.rules) if (rule.chain !== 'forward') this.speaks(policy, rule.flow, rule.chain, rule.toZone ?? rule.fromZone);
    const { flows } = indexOf(model);
    for (const tunnel of model.zones.filter(({ kind }) => kind === 'tunnel')) {
      const carrier = flows.get(`ipsec-${tunnel.id}`);
      const stands = model.links.filter(({ kind, zone }) => kind === 'tunnel' && zone === tunnel.id).every(({ id }) => !this.isGone(id, 'link'));
      if (stands && carrier?.legs.some((leg) => this.whole(this.legOf(carrier, leg))) === true) this.segments.openTunnel(tunnel);
    }
  }

  legsOf(flow: Flow): CarriedLeg[] {
    return flow.legs.map((leg) => this.legOf(flow, leg));
  }

  /** Is a device on, and does it hang on any network or cable it should? */
  isUp(id: string): boolean {
    return !this.isGone(id, 'device');
  }

  private isGone(id: string, kind: 'device' | 'link'): boolean {
    return this.gone.has(partKey(kind === 'device' ? devicePart(id) : linkPart(id)));
  }

  private legOf(flow: Flow, leg: Leg): CarriedLeg {
    return {
      leg,
      senders: this.ends(flow, flow.from, leg.from, 'output'),
      receivers: this.ends(flow, flow.to, leg.to, 'input'),
      reach: (from) => this.reachFrom(leg, from),
    };
  }

  private whole({ senders, receivers, reach }: CarriedLeg): boolean {
    return senders.length > 0 && receivers.length > 0 && senders.every(({ segments }) => {
      const there = segments.length > 0 ? reach(segments) : new Set<number>();
      return receivers.every((receiver) => receiver.segments.some((segment) => there.has(segment)));
    });
  }

  private speaks(policy: Policy, flow: string, chain: string, place: string | undefined): void {
    const key = `${policy.id} ${flow} ${chain}`;
    const places = this.speaking.get(key);
    if (!places) this.speaking.set(key, new Set(place === undefined ? [] : [place]));
    else if (place !== undefined) places.add(place);
  }

  private ends(flow: Flow, list: readonly Endpoint[], place: string, chain: 'input' | 'output'): LegEnd[] {
    const { pairs } = indexOf(this.model);
    return list.flatMap((end): LegEnd[] => {
      if ('zone' in end) return end.zone === place ? [{ end, segments: this.segments.of(place), byHand: false }] : [];
      const pair = 'pair' in end ? pairs.get(end.pair) : undefined;
      const members = 'device' in end ? [end.device] : pair?.members ?? [];
      const standing = members.map((id) => this.placed(flow, id, place, chain));
      if (standing.every((segments) => segments === undefined)) return [];
      const usable = (i: number) => (standing[i]?.length ?? 0) > 0;
      return [{
        end,
        segments: [...new Set(standing.flatMap((segments) => segments ?? []))].sort((a, b) => a - b),
        // The standby of a replicating pair takes no writes until somebody makes it the primary.
        byHand: pair?.mode === 'replication' && (!usable(0) || this.idle.has(members[0] ?? '')) && members.some((_, i) => usable(i)),
      }];
    });
  }

  /** Segments on which a device hangs where the leg begins or ends; undefined when the leg is not its own. */
  private placed(flow: Flow, id: string, place: string, chain: 'input' | 'output'): Segments | undefined {
    const { devices, policyOfDevice } = indexOf(this.model);
    const device = devices.get(id);
    if (!device) return undefined;
    const policy = policyOfDevice.get(id);
    if (!policy) return device.zone === place ? this.segments.at(id, place) : undefined;
    // A forwarder stands in several zones: its own chains say from which it speaks for this flow.
    const places = this.speaking.get(`${policy.id} ${flow.id} ${chain}`);
    if (!places) return undefined;
    if (places.has(place)) return device.interfaces.some((port) => port.zone === place || port.link === place) ? this.segments.at(id, place) : undefined;
    return flow.origin === 'derived' ? this.segments.beyond(device, place) : undefined;
  }

  private reachFrom(leg: Leg, from: Segments): ReadonlySet<number> {
    const key = `${leg.from} ${leg.to} ${from.join()}`;
    const known = this.reached.get(key);
    if (known) return known;
    const { policies } = indexOf(this.model);
    const zones = this.graph.path(leg.from, leg.to)?.zones ?? [leg.from, leg.to];
    let here: ReadonlySet<number> = new Set(from);
    leg.forwarders.forEach((forwarder, i) => {
      const there = new Set<number>();
      for (const member of policies.get(forwarder)?.devices ?? []) {
        if (this.segments.at(member, zones[i]!).some((segment) => here.has(segment))) for (const segment of this.segments.at(member, zones[i + 1]!)) there.add(segment);
      }
      here = there;
    });
    this.reached.set(key, here);
    return here;
  }
}
