import type { Claim } from '../../analysis/addressing';
import {
  by, familyOf, naturally, type Endpoint, type Flow as ModelFlow, type Link, type Pair as ModelPair, type Service, type Zone as ModelZone,
} from '../../model';
import { Device } from '../device';
import type { Element } from '../element';
import type { Flow } from '../flow';
import { Firewall, FirewallPair, type Forwarder, Tunnel } from '../network';
import { Pair } from '../pair';
import { Zone } from '../zone';
import type { Names } from './names';
import { optional } from './optional';

export interface FlowSources {
  readonly flows: readonly Flow[];
  readonly pairs: readonly Pair[];
  readonly zones: readonly Zone[];
  readonly devices: readonly Device[];
  /** The zones and pairs of the model so far. */
  readonly modelZones: readonly ModelZone[];
  readonly modelPairs: readonly ModelPair[];
  readonly heartbeatOf: ReadonlyMap<string, Link>;
}

/** Flows as stated, and those that follow from the structure; published addresses are claimed on the way. */
export class FlowCollection {
  /** Claims of published addresses. */
  readonly claims: Claim[] = [];
  readonly all: readonly ModelFlow[];
  private readonly zoneById: ReadonlyMap<string, ModelZone>;
  private readonly stated: Set<string>;

  constructor(private readonly names: Names, private readonly sources: FlowSources, claims: readonly Claim[]) {
    this.zoneById = new Map(sources.modelZones.map((zone) => [zone.id, zone]));
    this.stated = new Set(claims.flatMap((claim) => (claim.stated === undefined ? [] : [`${claim.zone} ${claim.stated}`])));
    this.all = [...this.flows(sources.flows), ...this.derivedFlows()].sort(by((flow) => flow.id));
  }

  private flows(flows: readonly Flow[]): ModelFlow[] {
    const seen = new Map<string, Flow>();
    const made: ModelFlow[] = [];
    for (const flow of flows) {
      const ends = (value: Flow['props']['from']): (Device | Pair | Zone)[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
      const from = ends(flow.props.from);
      const to = ends(flow.props.to);
      const services = this.services(flow);
      if (from.length === 0 || to.length === 0 || services.length === 0) continue;
      const name = (list: readonly Element[]) => list.map((each) => this.names.idOf(each)).join('+');
      const id = flow.props.id ?? (from.length + to.length > 2 ? undefined : `${name(from)}.${name(to)}.${services.map(slugOf).join('-')}`);
      if (id === undefined) { flow.report('flow-id-missing', {}); continue; }
      const other = seen.get(id);
      if (other) { flow.report('flow-duplicate', { id, other: other.node.path }, other); continue; }
      seen.set(id, flow);
      this.names.keepFlow(id, flow);
      flow.modelId = id;
      for (const each of from) if (to.includes(each)) flow.report('flow-self', { id, end: this.names.idOf(each) });
      for (const each of [...from, ...to]) {
        const unaddressed = each instanceof Device ? each.joined.length === 0 : each instanceof Pair ? each.members.every((member) => member.joined.length === 0) : false;
        if (unaddressed) flow.report('flow-end-unaddressed', { id, end: this.names.idOf(each) });
      }
      made.push({
        id, purpose: flow.props.purpose, from: this.endpoints(from), to: this.endpoints(to),
        services,
        protection: flow.props.protection, ...optional({ window: flow.props.window }), origin: 'stated', legs: [],
        ...this.publish(id, flow.props.publish, from.find((each) => each instanceof Zone && each.kind === 'public')),
      });
    }
    return made;
  }

  private services(flow: Flow): Service[] {
    const { service } = flow.props;
    return (Array.isArray(service) ? [...service] : [service]).sort(by((each) => each.protocol, (each) => each.ports[0]?.from ?? 0, (each) => each.name));
  }

  /** A published address is claimed in the public zone like any other, under the flow's id. */
  private publish(id: string, stated: string | true | undefined, edge: Element | undefined): { publish?: { address: string; at: string } } {
    if (stated === undefined) return {};
    const zone = edge && this.zoneById.get(this.names.idOf(edge));
    // Several services may share one public address, and the outer firewalls' own: such an address is claimed once.
    const shared = stated !== true && this.stated.has(`${zone?.id} ${stated}`);
    this.stated.add(`${zone?.id} ${stated}`);
    if (zone && !shared) this.claims.push({ zone: zone.id, family: stated === true ? familyOf(zone.prefixes[0] ?? '') : familyOf(stated), key: stated === true ? `=${id}` : `=${stated}`, path: id, category: 'host', rank: 1000, ...optional({ stated: stated === true ? undefined : stated }) });
    return { publish: { address: stated === true ? '?' : stated, at: '?' } };
  }

  private endpoints(list: readonly (Device | Pair | Zone)[]): Endpoint[] {
    return list.map((each): Endpoint => (each instanceof Device ? { device: this.names.idOf(each) } : each instanceof Pair ? { pair: this.names.idOf(each) } : { zone: this.names.idOf(each) }))
      .sort(by((end) => JSON.stringify(end)));
  }

  /** What the structure itself needs: VRRP and state synchronisation of firewall pairs, IPSec of tunnels. */
  private derivedFlows(): ModelFlow[] {
    const flows: ModelFlow[] = [];
    const pairNames = new Map(this.sources.modelPairs.map((pair) => [pair.id, pair.name]));
    const pairName = (id: string) => pairNames.get(id) ?? id;
    const base = (id: string, purpose: string, ends: [Device, Device][], legs: ModelFlow['legs'], services: Service[], protection: ModelFlow['protection']): ModelFlow => ({
      id, purpose, from: this.endpoints([...new Set(ends.map(([a]) => a))]), to: this.endpoints([...new Set(ends.map(([, b]) => b))]), services, protection, origin: 'derived', legs,
    });
    for (const pair of this.sources.pairs) if (pair instanceof FirewallPair && pair.members.length === 2) {
      const [a, b] = pair.members as readonly [Firewall, Firewall];
      const id = this.names.idOf(pair);
      const both: [Device, Device][] = [[a, b], [b, a]];
      const zones = a.joined.filter((zone) => zone.kind !== 'tunnel').map((zone) => this.names.idOf(zone)).sort(naturally);
      flows.push(base(`vrrp-${id}`, `${pairName(id)}主备切换`, both, zones.map((zone) => ({ from: zone, to: zone, forwarders: [] })), [{ name: 'VRRP', protocol: 'vrrp', ports: [] }], 'none'));
      const cable = this.sources.heartbeatOf.get(this.names.idOf(a));
      if (cable) flows.push(base(`state-${id}`, `${pairName(id)}会话状态同步`, both, [{ from: cable.id, to: cable.id, forwarders: [] }], [{ name: '状态同步', protocol: 'udp', ports: [{ from: 3780, to: 3780 }] }], 'none'));
    }
    const ike: Service[] = [{ name: 'IKE', protocol: 'udp', ports: [{ from: 500, to: 500 }] }, { name: 'IPSec NAT-T', protocol: 'udp', ports: [{ from: 4500, to: 4500 }] }];
    for (const zone of this.sources.zones) if (zone instanceof Tunnel && zone.ends.length === 2 && zone.underlay.length === 2) {
      const [a, b] = zone.ends as readonly [Forwarder, Forwarder];
      const [from, to] = zone.underlay.map((each) => this.names.idOf(each)) as [string, string];
      const name = this.zoneById.get(this.names.idOf(zone))!.name;
      const id = `ipsec-${this.names.idOf(zone)}`;
      // Between two public edges the Internet lies in between: the packet enters by the far end's own public zone.
      const entry = (near: string, nearEnd: Forwarder, far: string): string => {
        const kind = zone.underlay[zone.ends.indexOf(nearEnd)]?.kind;
        return kind === 'public' && near !== far ? this.edgeTowards(far) ?? near : near;
      };
      const services = zone.publish === undefined ? [...ike, { name: 'IPSec ESP', protocol: 'esp' as const, ports: [] }] : ike;
      flows.push({ ...base(id, `${name}的IPSec封装`, [[a, b]], [{ from: entry(from, a, to), to, forwarders: [] }], services, 'IPSec'), ...this.publish(id, zone.publish, this.names.elementAt(entry(from, a, to)) as Zone | undefined) });
      if (zone.publish === undefined) flows.push(base(`${id}-back`, `${name}的IPSec封装（回程发起）`, [[b, a]], [{ from: to, to: from, forwarders: [] }], services, 'IPSec'));
    }
    return flows;
  }

  /** The public zone at whose edge a zone of the same facility is reached. */
  private edgeTowards(zone: string): string | undefined {
    const system = this.zoneById.get(zone)?.system;
    const outer = this.sources.devices.find((device): device is Forwarder => device instanceof Firewall && device.joined.some((each) => each.kind === 'public') && device.joined.some((each) => this.names.idOf(each) === zone || (system !== undefined && this.names.systemOf(each) === system)));
    const edge = outer?.joined.find((each) => each.kind === 'public');
    return edge && this.names.idOf(edge);
  }
}

/** A service in an id: its name where it is written in Latin letters, else protocol and ports. */
function slugOf(service: Service): string {
  const name = service.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const latin = /^[\x20-\x7e]+$/.test(service.name) && name !== '';
  return latin ? name : [service.protocol, ...service.ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))].join('-');
}
