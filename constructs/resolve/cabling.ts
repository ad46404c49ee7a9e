import { switchPort, type AddressLock } from '../../analysis/lock';
import type { Problem } from '../../analysis/problem';
import {
  append, by, deviceRank, formatAddress, formatPrefix, forwarderKinds, groupedByEach, naturally, parsePrefix, terminalKinds, type Device as ModelDevice, type Interface,
  type Link, type Model, type Prefix, type Zone as ModelZone,
} from '../../model';
import type { Device } from '../device';
import { Forwarder, IntrusionDetector, Switch } from '../network';
import { HotStandbyPair, type Pair } from '../pair';
import type { Zone } from '../zone';
import type { Names } from './names';
import { optional } from './optional';

export type PointToPoint = 'hsm' | 'tunnel' | 'console' | 'heartbeat';
type Port = readonly [ModelDevice, Interface];
interface Plug { readonly device: ModelDevice; readonly own: Interface; readonly zone: string }

/** Ports of every device, and the cables between them. */
export class Cabling {
  private readonly cableById = new Map<string, Link>();
  private readonly cables: { kind: PointToPoint; link: Link }[] = [];
  private readonly byId: ReadonlyMap<string, ModelDevice>;
  private readonly zoneById: ReadonlyMap<string, ModelZone>;
  private readonly sorted: readonly Device[];
  private readonly switchesOf: ReadonlyMap<Zone, readonly Switch[]>;

  constructor(private readonly model: Pick<Model, 'devices' | 'zones' | 'links'>, private readonly names: Names, devices: readonly Device[], private readonly pairs: readonly Pair[]) {
    this.byId = new Map(model.devices.map((device) => [device.id, device]));
    this.zoneById = new Map(model.zones.map((zone) => [zone.id, zone]));
    this.sorted = [...devices].sort((a, b) => naturally(names.idOf(a), names.idOf(b)));
    this.switchesOf = this.switchesByZone();
    this.directLinks();
  }

  /** The heartbeat cable of each device that has one. */
  get heartbeatOf(): ReadonlyMap<string, Link> {
    return new Map(this.cables.filter(({ kind }) => kind === 'heartbeat').flatMap(({ link }) => link.ends.flatMap((end) => ('device' in end ? [[end.device, link] as const] : []))));
  }

  /** Keys of the links of one kind that need a subnet. */
  pointToPoint(kind: PointToPoint): string[] {
    if (kind === 'tunnel') return this.model.zones.filter((zone) => zone.kind === 'tunnel' && zone.prefixes.length === 0).map((zone) => zone.id);
    return this.cables.filter((cable) => cable.kind === kind).map((cable) => cable.link.id);
  }

  setSubnet(kind: PointToPoint, key: string, prefix: Prefix, zonePrefixes: Map<string, Prefix[]>): void {
    const address = (n: bigint) => ({ address: formatAddress(prefix.first + n, prefix.family), prefixLength: prefix.length, family: prefix.family, origin: 'allocated' as const });
    if (kind === 'tunnel') {
      const zone = this.zoneById.get(key)!;
      zone.prefixes = [formatPrefix(prefix)];
      zonePrefixes.set(key, [prefix]);
      return;
    }
    const link = this.cableById.get(key)!;
    link.prefixes = [formatPrefix(prefix)];
    link.ends.forEach((end, i) => {
      if (!('device' in end)) return;
      const port = this.byId.get(end.device)!.interfaces.find((candidate) => candidate.name === end.port)!;
      port.addresses = [address(BigInt(i + 1))];
    });
  }

  /** Ports and cables that are on no switch, and the logical interfaces of every device. */
  private directLinks(): void {
    for (const device of this.sorted) {
      const model = this.byId.get(this.names.idOf(device))!;
      const zones = [...new Set(device.joined)];
      if (device.kind === 'switch') {
        for (const zone of zones) model.interfaces.push(port('Vlanif1', 'data', { zone: this.names.idOf(zone) }));
        continue;
      }
      let next = 0;
      for (const zone of zones) {
        const id = this.names.idOf(zone);
        const edge = zone.kind === 'public' || zone.kind === 'wan';
        if (zone.kind === 'tunnel') { model.interfaces.push(port(`tun${model.interfaces.filter((each) => each.role === 'tunnel').length}`, 'tunnel', { zone: id })); continue; }
        const cables = device instanceof Forwarder || edge ? 1 : Math.min(device.props.cables ?? (terminalKinds.has(device.kind) ? 1 : 2), Math.max(1, this.switchesOf.get(zone)?.length ?? 0));
        if (cables === 1) model.interfaces.push(port(`eth${next++}`, edge ? 'uplink' : 'data', { zone: id }));
        else {
          const bond = `bond${model.interfaces.filter((each) => each.name.startsWith('bond')).length}`;
          model.interfaces.push(port(bond, 'data', { zone: id }));
          for (let i = 0; i < cables; i++) model.interfaces.push(port(`eth${next++}`, 'data', { bond }));
        }
      }
      const direct = [...device.links].sort((a, b) => naturally(this.names.idOf(a.far), this.names.idOf(b.far)));
      direct.forEach((link, i) => {
        const suffix = direct.length > 1 ? `${i}` : '';
        const service = device.kind === 'hsm' ? `svc${suffix}` : device.kind === 'intrusion-detector' ? `mgmt${suffix}` : `eth${next++}`;
        model.interfaces.push(port(service, link.kind, { link: `~${link.kind}:${this.names.idOf(link.far)}` }));
      });
    }
    this.joinDirect();
    this.heartbeats();
    this.mirrors();
  }

  private switchesByZone(): Map<Zone, Switch[]> {
    return groupedByEach(this.sorted.filter((device) => device instanceof Switch), ({ joined }) => joined);
  }

  private keepCable(kind: PointToPoint, link: Link): void {
    this.cables.push({ kind, link });
    this.cableById.set(link.id, link);
  }

  private addLink(kind: Link['kind'], a: Port, b: Port | string, zone?: string): Link {
    const end = ([device, own]: Port) => ({ device: device.id, port: own.name });
    const ends: Link['ends'] = [end(a), typeof b === 'string' ? { external: b } : end(b)];
    const text = (each: Link['ends'][number]) => ('device' in each ? `${each.device}:${each.port}` : each.external);
    const link: Link = { id: `${text(ends[0])}--${text(ends[1])}`, kind, ends, ...optional({ zone }), prefixes: [] };
    a[1].link = link.id;
    if (typeof b !== 'string') b[1].link = link.id;
    this.model.links.push(link);
    return link;
  }

  private joinDirect(): void {
    for (const model of this.model.devices) for (const own of model.interfaces) {
      const match = /^~(hsm|console):(.+)$/.exec(own.link ?? '');
      if (!match) continue;
      const far = this.byId.get(match[2]!)!;
      // The server's or probe's end comes first in the id of the link.
      if (model.kind === 'hsm' || model.kind === 'ids-console') continue;
      const other = far.interfaces.find((candidate) => candidate.link === `~${match[1]}:${model.id}`)!;
      this.keepCable(match[1] as PointToPoint, this.addLink(match[1] as 'hsm' | 'console', [model, own], [far, other]));
    }
  }

  private heartbeats(): void {
    for (const pair of [...this.pairs].sort((a, b) => naturally(this.names.idOf(a), this.names.idOf(b)))) {
      if (pair instanceof HotStandbyPair && (!pair.props.heartbeat || pair.props.mode === 'shared-load')) continue;
      const [a, b] = pair.members.map((member) => this.names.idOf(member)).sort(naturally).map((id) => this.byId.get(id));
      if (!a || !b || a === b) continue;
      const ends = [a, b].map((device) => {
        const own = port(`ha${device.interfaces.filter((each) => each.role === 'heartbeat').length}`, 'heartbeat', {});
        device.interfaces.push(own);
        return [device, own] as Port;
      });
      this.keepCable('heartbeat', this.addLink('heartbeat', ends[0]!, ends[1]!));
    }
  }

  private mirrors(): void {
    for (const device of this.sorted) {
      if (!(device instanceof IntrusionDetector)) continue;
      const model = this.byId.get(this.names.idOf(device))!;
      let n = 0;
      for (const zone of device.watched) for (const each of this.switchesOf.get(zone) ?? []) {
        const far = this.byId.get(this.names.idOf(each))!;
        const own = port(`mon${n++}`, 'mirror', {});
        model.interfaces.push(own);
        const other = port(`MIRROR${far.interfaces.filter((candidate) => candidate.role === 'mirror').length + 1}`, 'mirror', {});
        far.interfaces.push(other);
        this.addLink('mirror', [model, own], [far, other], this.names.idOf(zone));
      }
    }
  }

  /** Plugs every interface of a zone into its switches, or into the carrier's line; ports stay as the lock has them. */
  cable(lock: AddressLock): Problem[] {
    const problems: Problem[] = [];
    const switchesOf = new Map([...this.switchesOf].map(([zone, list]) => [this.names.idOf(zone), list]));
    const plugs = new Map<string, Plug[]>();
    for (const device of [...this.model.devices].sort(by((each) => deviceRank[each.kind], (each) => each.id))) {
      if (device.kind === 'switch') continue;
      const turns = new Map<string, number>();
      for (const own of device.interfaces) {
        const zone = own.zone ?? device.interfaces.find((each) => own.bond !== undefined && each.name === own.bond)?.zone;
        if (zone === undefined || own.link !== undefined) continue;
        if (own.role === 'tunnel' || device.interfaces.some((each) => each.bond === own.name)) continue;
        if (own.role === 'uplink') { this.addLink('uplink', [device, own], this.line(zone, device), zone); continue; }
        const switches = switchesOf.get(zone) ?? [];
        if (switches.length === 0) continue;
        const turn = turns.get(zone) ?? this.memberIndex(device);
        turns.set(zone, turn + 1);
        const target = this.switchFor(`${device.id}:${own.name}`, switches, turn, lock, plugs);
        append(plugs, target, { device, own, zone });
      }
    }
    for (const [zone, list] of switchesOf) if (list.length > 1) for (let i = 0; i + 1 < list.length; i++) {
      const a = this.byId.get(this.names.idOf(list[i]!))!;
      const b = this.byId.get(this.names.idOf(list[i + 1]!))!;
      const ends = [a, b].map((device, side) => { const own = port(side === 0 ? 'STACK1' : 'STACK2', 'data', {}); device.interfaces.push(own); return [device, own] as Port; });
      this.addLink('access', ends[0]!, ends[1]!, zone);
    }
    for (const device of this.sorted) {
      if (!(device instanceof Switch)) continue;
      const model = this.byId.get(this.names.idOf(device))!;
      problems.push(...this.fill(device, model, plugs.get(model.id) ?? [], lock.ports[model.id] ?? {}));
    }
    for (const tunnel of this.model.zones.filter((zone) => zone.kind === 'tunnel')) this.tunnelLink(tunnel);
    this.model.links.sort(by((link) => link.id));
    return problems;
  }

  /**
   * The switch a cable goes to: the one the lock has it on, else switches in twos, each two filled before the next,
   * so that the cables of one host part and a further switch moves nobody.
   */
  private switchFor(cable: string, switches: readonly Switch[], turn: number, lock: AddressLock, plugs: ReadonlyMap<string, readonly Plug[]>): string {
    const ids = switches.map((each) => this.names.idOf(each));
    const kept = ids.find((id) => lock.ports[id]?.[cable] !== undefined);
    if (kept !== undefined) return kept;
    for (let first = 0; first < ids.length; first += 2) {
      const two = ids.slice(first, first + 2);
      const id = two[turn % two.length]!;
      if ((plugs.get(id)?.length ?? 0) < switches[ids.indexOf(id)]!.ports) return id;
    }
    return ids[turn % Math.min(2, ids.length)]!;
  }

  private memberIndex(device: ModelDevice): number {
    const pair = device.pair === undefined ? undefined : (this.names.elementAt(device.pair) as Pair);
    return pair && forwarderKinds.has(device.kind) ? pair.members.map((member) => this.names.idOf(member)).sort(naturally).indexOf(device.id) : 0;
  }

  private line(zone: string, device: ModelDevice): string {
    const known = this.zoneById.get(zone)!;
    if (known.uplinks.length === 0) return known.kind === 'public' ? '互联网接入线路' : `${known.name}线路`;
    return known.uplinks[this.memberIndex(device) % known.uplinks.length]!;
  }

  private fill(device: Switch, model: ModelDevice, plugs: readonly Plug[], locked: Readonly<Record<string, number>>): Problem[] {
    const problems: Problem[] = [];
    const taken = new Map<number, Plug>();
    const key = (plug: Plug) => `${plug.device.id}:${plug.own.name}`;
    const rest: Plug[] = [];
    for (const plug of plugs) {
      const number = locked[key(plug)];
      if (number !== undefined && number <= device.ports && !taken.has(number)) taken.set(number, plug);
      else rest.push(plug);
    }
    let next = 1;
    for (const plug of rest) {
      while (taken.has(next)) next++;
      if (next > device.ports) problems.push({ code: 'switch-full', path: model.path, values: { name: model.name, ports: String(device.ports), device: plug.device.name } });
      taken.set(next, plug);
    }
    for (const [number, plug] of [...taken].sort((a, b) => a[0] - b[0])) {
      const own = port(switchPort(number), 'data', {});
      model.interfaces.push(own);
      this.addLink('access', [plug.device, plug.own], [model, own], plug.zone);
    }
    return problems;
  }

  private tunnelLink(tunnel: ModelZone): void {
    const ends = (tunnel.underlay ?? []).flatMap(({ device }) => {
      const found = this.byId.get(device);
      const own = found?.interfaces.find((candidate) => candidate.zone === tunnel.id);
      return found && own ? [[found, own] as Port] : [];
    });
    const prefix = tunnel.prefixes[0] === undefined ? undefined : parsePrefix(tunnel.prefixes[0]);
    if (ends.length !== 2 || !prefix) return;
    ends.forEach(([, own], i) => { own.addresses = [{ address: formatAddress(prefix.first + BigInt(i + 1), prefix.family), prefixLength: prefix.length, family: prefix.family, origin: 'allocated' }]; });
    this.addLink('tunnel', ends[0]!, ends[1]!, tunnel.id);
  }
}

function port(name: string, role: Interface['role'], more: Partial<Interface>): Interface {
  return { name, role, ...more, addresses: [] };
}
