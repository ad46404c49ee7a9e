/**
 * The model while it is being filled: plain lists from the tree of constructs, ids given, cables and addresses still missing.
 */
import type { IConstruct } from 'constructs';
import type { Claim } from '../analysis/addressing';
import { switchPort, type AddressLock } from '../analysis/lock';
import type { Problem } from '../analysis/problem';
import {
  by, deviceKinds, deviceRank, familyOf, formatAddress, formatPrefix, naturally, parsePrefix, softwareClasses, systemKinds, terminalKinds, zoneKinds,
  productClasses, type Device as ModelDevice, type Endpoint, type Flow as ModelFlow, type Interface, type Link, type Model, type Pair as ModelPair, type Prefix, type Product,
  type ProductClass, type DeviceKind, type Service,
} from '../model';
import { defaultArea } from './area';
import { Device } from './device';
import type { Element } from './element';
import type { Facility } from './facility';
import { Flow } from './flow';
import { machineName, pathBelow } from './naming';
import { Firewall, FirewallPair, Forwarder, IntrusionDetector, Switch, Tunnel } from './network';
import { HotStandbyPair, Pair } from './pair';
import { CertificateSystem, type KeyManagementSystem, LicensedSystem } from './system';
import { Waiver } from './waiver';
import { Zone } from './zone';

type PointToPoint = 'hsm' | 'tunnel' | 'console' | 'heartbeat';
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class Draft {
  readonly model: Mutable<Model>;
  readonly problems: Problem[] = [];
  readonly claims: Claim[] = [];
  private readonly ids = new Map<Element, string>();
  private readonly elements = new Map<string, Element>();
  private readonly flowById = new Map<string, Flow>();
  private readonly devices: Device[];
  private readonly pairs: Pair[];
  private readonly zones: Zone[];
  private readonly deviceByIds = new Map<string, ModelDevice>();
  private readonly zoneById = new Map<string, Model['zones'][number]>();
  private readonly cableById = new Map<string, Link>();
  private readonly pairsOf = new Map<Device, Pair[]>();
  private readonly cables: { kind: PointToPoint; link: Link }[] = [];

  constructor(readonly facility: Facility) {
    const all = facility.node.findAll();
    const every = <T>(is: (element: IConstruct) => element is IConstruct & T) => all.filter(is);
    this.zones = every((element): element is Zone => element instanceof Zone);
    this.devices = every((element): element is Device => element instanceof Device);
    this.pairs = every((element): element is Pair => element instanceof Pair);
    const systems = every((element): element is LicensedSystem => element instanceof LicensedSystem);
    const flows = every((element): element is Flow => element instanceof Flow);
    for (const element of [...systems, ...this.pairs]) this.name(element, machineName(facility, element));
    for (const zone of this.zones) this.name(zone, machineName(facility, zone));
    this.nameDevices();
    const props = facility.props;
    this.model = {
      format: 'jifang/1',
      facility: {
        id: facility.node.id,
        name: props.name ?? '电子认证服务设施',
        organization: typeof props.organization === 'string' ? { name: props.organization } : props.organization,
        revision: props.revision,
        ...optional({ date: props.date, site: props.site, vendorsPerPath: props.vendorsPerPath }),
      },
      systems: systems.map((system) => this.system(system)).sort(by((system) => system.id)),
      zones: this.zones.map((zone) => this.zone(zone)),
      devices: [], links: [], pairs: [], products: this.products(), flows: [], policies: [],
      waivers: every((element): element is Waiver => element instanceof Waiver).map(({ props: waiver }) => ({
        rule: waiver.rule, ...optional({ subject: waiver.on && pathBelow(facility, waiver.on) }), reason: waiver.reason, approver: waiver.approver, expires: waiver.expires,
      })).sort(by((waiver) => waiver.rule, (waiver) => waiver.subject ?? '')),
    };
    this.model.zones.sort(by((zone) => zone.id));
    for (const zone of this.model.zones) this.zoneById.set(zone.id, zone);
    for (const pair of this.pairs) for (const member of new Set(pair.members)) this.pairsOf.set(member, [...(this.pairsOf.get(member) ?? []), pair]);
    this.model.devices = this.devices.map((device) => this.device(device)).sort(by((device) => device.id));
    for (const device of this.model.devices) this.deviceByIds.set(device.id, device);
    this.model.pairs = this.pairs.map((pair) => this.pair(pair)).sort(by((pair) => pair.id));
    this.uniqueNames();
    this.directLinks();
    this.model.flows = [...this.flows(flows), ...this.derivedFlows()].sort(by((flow) => flow.id));
  }

  idOf(element: Element): string {
    return this.ids.get(element) ?? machineName(this.facility, element);
  }

  /** The construct behind a path or id of the model. */
  elementAt(path: string, flows = false): Element | undefined {
    if (flows && this.flowById.has(path)) return this.flowById.get(path);
    return this.elements.get(path) ?? (path === '' ? this.facility : undefined);
  }

  reservedOf(zone: string): { first: string; last: string; purpose: string }[] {
    const element = this.elements.get(zone);
    return element instanceof Zone ? element.props.reserved : [];
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
      const port = this.deviceById(end.device).interfaces.find((candidate) => candidate.name === end.port)!;
      port.addresses = [address(BigInt(i + 1))];
    });
  }

  virtualZones(pair: string): string[] {
    const element = this.elements.get(pair) as Pair;
    if (element instanceof HotStandbyPair) return element.props.mode === 'vrrp' ? (element.members[0]?.joined ?? []).slice(0, 1).map((zone) => this.idOf(zone)) : [];
    return (element.members[0]?.joined ?? []).filter((zone) => zone.kind !== 'tunnel').map((zone) => this.idOf(zone));
  }

  // ---- naming ----

  private name(element: Element, id: string): void {
    this.ids.set(element, id);
    this.elements.set(id, element);
    this.elements.set(pathBelow(this.facility, element), element);
  }

  private nameDevices(): void {
    const taken = new Map<string, Device>();
    for (const device of this.devices) {
      const id = machineName(this.facility, device);
      const other = taken.get(id);
      if (other) {
        this.problems.push({ code: 'machine-name-duplicate', path: pathBelow(this.facility, device), values: { name: id, other: pathBelow(this.facility, other) } });
        this.name(device, `${id}~${taken.size}`);
      } else {
        taken.set(id, device);
        this.name(device, id);
      }
    }
  }

  private uniqueNames(): void {
    const holders = new Map<string, string>();
    for (const device of this.model.devices) {
      const other = holders.get(device.name);
      if (other !== undefined) this.problems.push({ code: 'name-duplicate', path: device.path, values: { name: device.name, other, path: device.path } });
      else holders.set(device.name, device.path);
    }
  }

  /** Prefix of Chinese names: the label of the system, then that of the remote site. */
  private labelOf(element: IConstruct): string {
    const labels: string[] = [];
    for (let at = element.node.scope; at && at !== this.facility; at = at.node.scope) {
      if (at instanceof LicensedSystem) {
        const usual = at.node.id === at.kind;
        labels.unshift(at.props.label ?? (usual ? (at.kind === 'km' ? 'KM' : '') : at.node.id.toUpperCase()));
      } else if ('label' in at && typeof at.label === 'string') labels.unshift(at.label);
    }
    return labels.join('');
  }

  private deviceName(device: Device): string {
    if (device.props.name !== undefined) return device.props.name;
    const letter = device.node.scope instanceof FirewallPair ? { a: '（主）', b: '（备）' }[device.node.id] ?? '' : '';
    const named = letter ? (device.node.scope as IConstruct).node.id : device.node.id;
    const number = /-(\d+)$/.exec(named)?.[1];
    const label = this.labelOf(device);
    const kind = deviceKinds[device.kind].zh;
    return `${kind.startsWith('密钥管理') && label === 'KM' ? '' : label}${kind}${number ? `-${number}` : ''}${letter}`;
  }

  // ---- parts ----

  private systemOf(element: IConstruct): string | undefined {
    for (let at: IConstruct | undefined = element; at; at = at.node.scope) if (at instanceof LicensedSystem) return this.idOf(at);
    return undefined;
  }

  private system(system: LicensedSystem): Model['systems'][number] {
    const common = (props: { name?: string; version?: string; backup?: { policy: string; offsite?: string } }) => {
      const name = props.name ?? systemKinds[system.kind].zh;
      return { name, ...optional({ version: props.version }), title: props.version ? `${name}（${props.version}）` : name, ...optional({ backup: props.backup }) };
    };
    const base = { id: this.idOf(system), path: pathBelow(this.facility, system), kind: system.kind };
    if (system instanceof CertificateSystem) {
      return { ...base, ...common(system.props), raMode: system.props.raMode, serves: [], ...optional({ publication: system.props.publication }) };
    }
    const km = system as KeyManagementSystem;
    return { ...base, ...common(km.props), connection: km.props.connection, serves: km.served.map((each) => this.idOf(each)).sort(naturally) };
  }

  private zone(zone: Zone): Model['zones'][number] {
    const prefixes: string[] = [];
    for (const text of [zone.props.prefix, zone.props.prefix6]) if (text !== undefined) {
      const prefix = parsePrefix(text);
      if (!prefix) zone.report('props-invalid', { property: 'prefix', value: text, reason: { zh: '不是地址段', en: 'no prefix' }, allowed: '10.10.10.0/24, fd00:10:10::/64', hint: '' });
      else {
        const canonical = formatPrefix(prefix);
        if (prefix.family === 4 && canonical !== text) zone.report('prefix-host-bits', { prefix: text, suggestion: canonical });
        else if (prefix.family === 6 && parsePrefix(text)!.first !== firstOf(text)) zone.report('prefix-host-bits', { prefix: text, suggestion: canonical });
        prefixes.push(canonical);
      }
    }
    const edge = zone.kind === 'public' || zone.kind === 'wan';
    const stated = zone.props.prefix !== undefined || zone.props.prefix6 !== undefined;
    if (!stated && edge) prefixes.push(zone.kind === 'public' ? '203.0.113.0/24' : '198.51.100.0/24');
    if (!stated && !edge && zone.kind !== 'tunnel' && zone.issues.length === 0) zone.report('prefix-missing', {});
    return {
      id: this.idOf(zone), path: pathBelow(this.facility, zone),
      name: zone.props.name ?? (zone.kind === 'public' ? '互联网' : `${zoneKinds[zone.kind].zh.startsWith('KM') && this.labelOf(zone) === 'KM' ? '' : this.labelOf(zone)}${zoneKinds[zone.kind].zh}`),
      kind: zone.kind, ...optional({ system: this.systemOf(zone) }), prefixes,
      gateways: [], forwarders: [], switches: [], devices: [], routes: [], reserved: [], uplinks: zone.props.uplinks,
      ...(zone instanceof Tunnel ? { underlay: zone.ends.map((end, i) => ({ device: this.idOf(end), zone: this.idOf(zone.underlay[i] ?? zone) })) } : {}),
    };
  }

  private products(): Product[] {
    const found = new Map<string, Product>();
    for (const device of this.devices) for (const product of [...(device.props.product ? [device.props.product] : []), ...device.software]) {
      const other = found.get(product.id);
      if (other && other !== product && JSON.stringify(other) !== JSON.stringify(product)) {
        this.problems.push({ code: 'product-conflict', path: pathBelow(this.facility, device), values: { id: product.id } });
      }
      found.set(product.id, product);
    }
    return [...found.values()].sort(by((product) => product.id));
  }

  private device(device: Device): ModelDevice {
    const { props } = device;
    const zone = device instanceof Forwarder ? undefined : device.joined[0];
    const path = pathBelow(this.facility, device);
    const pair = this.pairsOf.get(device) ?? [];
    const host = device.links.find((link) => (device.kind === 'hsm' && link.kind === 'hsm') || (device.kind === 'ids-console' && link.kind === 'console'))?.far;
    this.checkProducts(device, path);
    const { targets, ...settings } = device.settings;
    const model: ModelDevice = {
      id: this.idOf(device), path, name: this.deviceName(device), kind: device.kind,
      subsystems: [...(props.subsystems ?? device.defaults.subsystems ?? [])].sort(naturally),
      ...optional({ system: this.systemOf(device) }), ...optional({ zone: zone && this.idOf(zone) }),
      area: props.area ?? defaultArea(device.kind, (zone ?? device.joined.find((each) => each.kind !== 'tunnel'))?.kind, this.systemKindOf(device), device.joined.map((each) => each.kind), host?.kind, host && (host.joined[0]?.kind), host?.props.area),
      placement: props.placement ?? (terminalKinds.has(device.kind) ? 'desk' : 'rack'),
      ...optional({ room: props.room, rack: props.rack, unit: props.unit, product: props.product?.id }),
      software: device.software.map((product) => product.id).sort(naturally),
      ...optional({ pair: pair[0] && this.idOf(pair[0]), host: host && this.idOf(host) }),
      interfaces: [], gateways: [],
      settings: { ...settings, ...optional({ targets: targets?.map((target) => this.idOf(target)).sort(naturally) }) },
      ...optional({ image: props.image }),
    };
    if (device instanceof Forwarder && new Set(device.joined).size < 2) device.report('forwarder-zones', { name: this.idOf(device), count: String(new Set(device.joined).size) });
    this.claim(device, model, path);
    return model;
  }

  private systemKindOf(device: Device): 'ca' | 'km' | undefined {
    for (let at: IConstruct | undefined = device; at; at = at.node.scope) if (at instanceof LicensedSystem) return at.kind;
    return undefined;
  }

  private checkProducts(device: Device, path: string): void {
    const allowed = fitting(device.kind);
    const hardware = device.props.product;
    if (hardware && !allowed.has(hardware.class)) {
      this.problems.push({ code: 'product-class', path, values: { kind: deviceKinds[device.kind], class: productClasses[hardware.class], allowed: { zh: [...allowed].map((name) => productClasses[name].zh).join('、'), en: [...allowed].join(', ') } } });
    }
    for (const product of device.software) if (!softwareClasses.has(product.class)) {
      this.problems.push({ code: 'software-class', path, values: { product: product.name, class: productClasses[product.class] } });
    }
  }

  private claim(device: Device, model: ModelDevice, path: string): void {
    const stated = (zone: Zone, family: 4 | 6): string | undefined => {
      if (device instanceof Forwarder) return device.stated[zone.node.id]?.find((address) => familyOf(address) === family);
      return zone === device.joined[0] ? (family === 4 ? device.props.address : device.props.address6) : undefined;
    };
    for (const zone of new Set(device.joined)) {
      if (zone.kind === 'tunnel') continue;
      const known = this.zoneById.get(this.idOf(zone));
      const families = new Set((known?.prefixes ?? []).map(familyOf));
      const category = device instanceof Forwarder ? 'gateway' : device.kind === 'switch' ? 'infrastructure' : 'host';
      for (const family of [4, 6] as const) {
        const address = stated(zone, family);
        // Bare members of a pair stand behind its virtual address.
        if (families.has(family) || address !== undefined) this.claims.push({ zone: this.idOf(zone), family, key: model.id, path, category, rank: deviceRank[device.kind] * 2 + 1, ...optional({ stated: address }) });
      }
    }
  }

  private pair(pair: Pair): ModelPair {
    const path = pathBelow(this.facility, pair);
    const members = pair.members.map((member) => this.idOf(member));
    const first = pair.members[0];
    const fail = (zh: string, en: string) => this.problems.push({ code: 'pair-members', path, values: { members: members.join(', '), reason: { zh, en } } });
    if (new Set(members).size !== members.length) fail('同一设备列了两次', 'a device is listed twice');
    if (new Set(pair.members.map((member) => member.kind)).size > 1) fail('设备类别不同', 'they are of different kinds');
    if (new Set(pair.members.map((member) => member.joined.map((zone) => this.idOf(zone)).join())).size > 1) fail('不在同一区域', 'they are in different zones');
    for (const member of pair.members) if ((this.pairsOf.get(member) ?? []).some((other) => other !== pair)) fail(`${this.idOf(member)} 已在其他热备组中`, `${this.idOf(member)} is in another pair`);
    const isFirewall = pair instanceof FirewallPair;
    const own = pair instanceof HotStandbyPair ? pair.props : undefined;
    const mode = isFirewall ? 'vrrp' : own?.mode ?? 'vrrp';
    const id = this.idOf(pair);
    if (mode === 'vrrp' && first) for (const zone of isFirewall ? first.joined.filter((each) => each.kind !== 'tunnel') : first.joined.slice(0, 1)) {
      const families = new Set((this.zoneById.get(this.idOf(zone))?.prefixes ?? []).map(familyOf));
      for (const family of [4, 6] as const) {
        const stated = isFirewall ? pair.virtual[zone.node.id]?.find((address) => familyOf(address) === family) : family === 4 ? own?.address : own?.address6;
        if (families.has(family) || stated !== undefined) this.claims.push({ zone: this.idOf(zone), family, key: `~${id}`, path, category: isFirewall ? 'gateway' : 'host', rank: deviceRank[first.kind] * 2, ...optional({ stated }) });
      }
    }
    const firewallName = isFirewall ? pair.name ?? `${this.labelOf(pair)}${deviceKinds.firewall.zh}${/-(\d+)$/.exec(pair.node.id)?.[0] ?? ''}` : undefined;
    return { id, path, name: own?.name ?? firewallName ?? `${this.labelOf(pair)}${first ? deviceKinds[first.kind].zh : ''}热备组`, mode, members: [...members].sort(naturally), virtual: [] };
  }

  // ---- cables ----

  private deviceById(id: string): ModelDevice {
    return this.deviceByIds.get(id)!;
  }

  /** Ports and cables that are on no switch, and the logical interfaces of every device. */
  private directLinks(): void {
    const byId = new Map(this.model.devices.map((device) => [device.id, device]));
    const sortedDevices = [...this.devices].sort((a, b) => naturally(this.idOf(a), this.idOf(b)));
    const switchesOf = this.switchesByZone();
    for (const device of sortedDevices) {
      const model = byId.get(this.idOf(device))!;
      const zones = [...new Set(device.joined)];
      if (device.kind === 'switch') {
        for (const zone of zones) model.interfaces.push(port('Vlanif1', 'data', { zone: this.idOf(zone) }));
        continue;
      }
      let next = 0;
      for (const zone of zones) {
        const id = this.idOf(zone);
        const edge = zone.kind === 'public' || zone.kind === 'wan';
        if (zone.kind === 'tunnel') { model.interfaces.push(port(`tun${model.interfaces.filter((each) => each.role === 'tunnel').length}`, 'tunnel', { zone: id })); continue; }
        const cables = device instanceof Forwarder || edge ? 1 : Math.min(device.props.cables ?? (terminalKinds.has(device.kind) ? 1 : 2), Math.max(1, switchesOf.get(zone)?.length ?? 0));
        if (cables === 1) model.interfaces.push(port(`eth${next++}`, edge ? 'uplink' : 'data', { zone: id }));
        else {
          const bond = `bond${model.interfaces.filter((each) => each.name.startsWith('bond')).length}`;
          model.interfaces.push(port(bond, 'data', { zone: id }));
          for (let i = 0; i < cables; i++) model.interfaces.push(port(`eth${next++}`, 'data', { bond }));
        }
      }
      const direct = [...device.links].sort((a, b) => naturally(this.idOf(a.far), this.idOf(b.far)));
      direct.forEach((link, i) => {
        const suffix = direct.length > 1 ? `${i}` : '';
        const service = device.kind === 'hsm' ? `svc${suffix}` : device.kind === 'intrusion-detector' ? `mgmt${suffix}` : `eth${next++}`;
        model.interfaces.push(port(service, link.kind, { link: `~${link.kind}:${this.idOf(link.far)}` }));
      });
    }
    this.joinDirect(byId);
    this.heartbeats(byId);
    this.mirrors(byId);
  }

  private switchesByZone(): Map<Zone, Switch[]> {
    const found = new Map<Zone, Switch[]>();
    for (const device of this.devices) if (device instanceof Switch) for (const zone of device.joined) {
      const list = found.get(zone);
      if (list) list.push(device);
      else found.set(zone, [device]);
    }
    for (const list of found.values()) list.sort((a, b) => naturally(this.idOf(a), this.idOf(b)));
    return found;
  }

  private keepCable(kind: PointToPoint, link: Link): void {
    this.cables.push({ kind, link });
    this.cableById.set(link.id, link);
  }

  private addLink(kind: Link['kind'], a: [ModelDevice, Interface], b: [ModelDevice, Interface] | string, zone?: string): Link {
    const end = ([device, own]: [ModelDevice, Interface]) => ({ device: device.id, port: own.name });
    const ends: Link['ends'] = [end(a), typeof b === 'string' ? { external: b } : end(b)];
    const text = (each: Link['ends'][number]) => ('device' in each ? `${each.device}:${each.port}` : each.external);
    const link: Link = { id: `${text(ends[0])}--${text(ends[1])}`, kind, ends, ...optional({ zone }), prefixes: [] };
    a[1].link = link.id;
    if (typeof b !== 'string') b[1].link = link.id;
    this.model.links.push(link);
    return link;
  }

  private joinDirect(byId: ReadonlyMap<string, ModelDevice>): void {
    for (const model of this.model.devices) for (const own of model.interfaces) {
      const match = /^~(hsm|console):(.+)$/.exec(own.link ?? '');
      if (!match) continue;
      const far = byId.get(match[2]!)!;
      // The server's or probe's end comes first in the id of the link.
      if (model.kind === 'hsm' || model.kind === 'ids-console') continue;
      const other = far.interfaces.find((candidate) => candidate.link === `~${match[1]}:${model.id}`)!;
      this.keepCable(match[1] as PointToPoint, this.addLink(match[1] as 'hsm' | 'console', [model, own], [far, other]));
    }
  }

  private heartbeats(byId: ReadonlyMap<string, ModelDevice>): void {
    for (const pair of [...this.pairs].sort((a, b) => naturally(this.idOf(a), this.idOf(b)))) {
      if (pair instanceof HotStandbyPair && (!pair.props.heartbeat || pair.props.mode === 'shared-load')) continue;
      const [a, b] = pair.members.map((member) => this.idOf(member)).sort(naturally).map((id) => byId.get(id));
      if (!a || !b || a === b) continue;
      const ends = [a, b].map((device) => {
        const own = port(`ha${device.interfaces.filter((each) => each.role === 'heartbeat').length}`, 'heartbeat', {});
        device.interfaces.push(own);
        return [device, own] as [ModelDevice, Interface];
      });
      this.keepCable('heartbeat', this.addLink('heartbeat', ends[0]!, ends[1]!));
    }
  }

  private mirrors(byId: ReadonlyMap<string, ModelDevice>): void {
    const switchesOf = this.switchesByZone();
    for (const device of [...this.devices].sort((a, b) => naturally(this.idOf(a), this.idOf(b)))) {
      if (!(device instanceof IntrusionDetector)) continue;
      const model = byId.get(this.idOf(device))!;
      let n = 0;
      for (const zone of device.watched) for (const each of switchesOf.get(zone) ?? []) {
        const far = byId.get(this.idOf(each))!;
        const own = port(`mon${n++}`, 'mirror', {});
        model.interfaces.push(own);
        const other = port(`MIRROR${far.interfaces.filter((candidate) => candidate.role === 'mirror').length + 1}`, 'mirror', {});
        far.interfaces.push(other);
        this.addLink('mirror', [model, own], [far, other], this.idOf(zone));
      }
    }
  }

  /** Plugs every interface of a zone into its switches, or into the carrier's line; ports stay as the lock has them. */
  cable(lock: AddressLock): Problem[] {
    const problems: Problem[] = [];
    const byId = new Map(this.model.devices.map((device) => [device.id, device]));
    const switchesOf = new Map([...this.switchesByZone()].map(([zone, list]) => [this.idOf(zone), list]));
    const plugs = new Map<string, { device: ModelDevice; own: Interface; zone: string }[]>();
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
        const target = this.idOf(switches[turn % switches.length]!);
        const list = plugs.get(target);
        if (list) list.push({ device, own, zone });
        else plugs.set(target, [{ device, own, zone }]);
      }
    }
    for (const [zone, list] of switchesOf) if (list.length > 1) for (let i = 0; i + 1 < list.length; i++) {
      const a = byId.get(this.idOf(list[i]!))!;
      const b = byId.get(this.idOf(list[i + 1]!))!;
      const ends = [a, b].map((device, side) => { const own = port(side === 0 ? 'STACK1' : 'STACK2', 'data', {}); device.interfaces.push(own); return [device, own] as [ModelDevice, Interface]; });
      this.addLink('access', ends[0]!, ends[1]!, zone);
    }
    for (const device of this.devices) {
      if (!(device instanceof Switch)) continue;
      const model = byId.get(this.idOf(device))!;
      problems.push(...this.fill(device, model, plugs.get(model.id) ?? [], lock.ports[model.id] ?? {}));
    }
    for (const tunnel of this.model.zones.filter((zone) => zone.kind === 'tunnel')) this.tunnelLink(tunnel, byId);
    this.model.links.sort(by((link) => link.id));
    return problems;
  }

  private memberIndex(device: ModelDevice): number {
    const pair = device.pair === undefined ? undefined : (this.elements.get(device.pair) as Pair);
    return pair && (device.kind === 'firewall' || device.kind === 'network-crypto') ? pair.members.map((member) => this.idOf(member)).sort(naturally).indexOf(device.id) : 0;
  }

  private line(zone: string, device: ModelDevice): string {
    const known = this.zoneById.get(zone)!;
    if (known.uplinks.length === 0) return known.kind === 'public' ? '互联网接入线路' : `${known.name}线路`;
    return known.uplinks[this.memberIndex(device) % known.uplinks.length]!;
  }

  private fill(device: Switch, model: ModelDevice, plugs: readonly { device: ModelDevice; own: Interface; zone: string }[], locked: Readonly<Record<string, number>>): Problem[] {
    const problems: Problem[] = [];
    const taken = new Map<number, (typeof plugs)[number]>();
    const key = (plug: (typeof plugs)[number]) => `${plug.device.id}:${plug.own.name}`;
    const rest: (typeof plugs)[number][] = [];
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

  private tunnelLink(tunnel: Model['zones'][number], byId: ReadonlyMap<string, ModelDevice>): void {
    const ends = (tunnel.underlay ?? []).flatMap(({ device }) => {
      const found = byId.get(device);
      const own = found?.interfaces.find((candidate) => candidate.zone === tunnel.id);
      return found && own ? [[found, own] as [ModelDevice, Interface]] : [];
    });
    const prefix = tunnel.prefixes[0] === undefined ? undefined : parsePrefix(tunnel.prefixes[0]);
    if (ends.length !== 2 || !prefix) return;
    ends.forEach(([, own], i) => { own.addresses = [{ address: formatAddress(prefix.first + BigInt(i + 1), prefix.family), prefixLength: prefix.length, family: prefix.family, origin: 'allocated' }]; });
    this.addLink('tunnel', ends[0]!, ends[1]!, tunnel.id);
  }

  finishLists(): void {
    const zones = new Map(this.model.zones.map((zone) => [zone.id, zone]));
    for (const device of this.model.devices) if (device.zone !== undefined) (device.kind === 'switch' ? zones.get(device.zone)!.switches : zones.get(device.zone)!.devices).push(device.id);
  }

  // ---- flows ----

  private flows(flows: readonly Flow[]): ModelFlow[] {
    const seen = new Map<string, Flow>();
    const made: ModelFlow[] = [];
    for (const flow of flows) {
      const ends = (value: Flow['props']['from']): (Device | Pair | Zone)[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
      const from = ends(flow.props.from);
      const to = ends(flow.props.to);
      const services: Service[] = Array.isArray(flow.props.service) ? flow.props.service : [flow.props.service];
      if (from.length === 0 || to.length === 0 || services.length === 0) continue;
      const name = (list: readonly Element[]) => list.map((each) => this.idOf(each)).join('+');
      const id = flow.props.id ?? (from.length + to.length > 2 ? undefined : `${name(from)}.${name(to)}.${services.map((each) => each.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')).join('-')}`);
      if (id === undefined) { flow.report('flow-id-missing', {}); continue; }
      if (seen.has(id)) { flow.report('flow-duplicate', { id }); continue; }
      seen.set(id, flow);
      this.flowById.set(id, flow);
      for (const each of from) if (to.includes(each)) flow.report('flow-self', { id, end: this.idOf(each) });
      for (const each of [...from, ...to]) {
        const unaddressed = each instanceof Device ? each.joined.length === 0 : each instanceof Pair ? each.members.every((member) => member.joined.length === 0) : false;
        if (unaddressed) flow.report('flow-end-unaddressed', { id, end: this.idOf(each) });
      }
      made.push({
        id, purpose: flow.props.purpose, from: this.endpoints(from), to: this.endpoints(to),
        services: [...services].sort(by((each) => each.protocol, (each) => each.ports[0]?.from ?? 0)),
        protection: flow.props.protection, ...optional({ window: flow.props.window }), origin: 'stated', legs: [],
        ...this.publish(id, flow.props.publish, from.find((each) => each instanceof Zone && each.kind === 'public')),
      });
    }
    return made;
  }

  /** A published address is claimed in the public zone like any other, under the flow's id. */
  private publish(id: string, stated: string | true | undefined, edge: Element | undefined): { publish?: { address: string; at: string } } {
    if (stated === undefined) return {};
    const zone = edge && this.zoneById.get(this.idOf(edge));
    // Several services may share one public address, and the outer firewalls' own: such an address is claimed once.
    const shared = stated !== true && this.claims.some((claim) => claim.zone === zone?.id && claim.stated === stated);
    if (zone && !shared) this.claims.push({ zone: zone.id, family: stated === true ? 4 : familyOf(stated), key: stated === true ? `=${id}` : `=${stated}`, path: id, category: 'host', rank: 1000, ...optional({ stated: stated === true ? undefined : stated }) });
    return { publish: { address: stated === true ? '?' : stated, at: '?' } };
  }

  private endpoints(list: readonly (Device | Pair | Zone)[]): Endpoint[] {
    return list.map((each): Endpoint => (each instanceof Device ? { device: this.idOf(each) } : each instanceof Pair ? { pair: this.idOf(each) } : { zone: this.idOf(each) }))
      .sort(by((end) => JSON.stringify(end)));
  }

  /** What the structure itself needs: VRRP and state synchronisation of firewall pairs, IPSec of tunnels. */
  private derivedFlows(): ModelFlow[] {
    const flows: ModelFlow[] = [];
    const pairNames = new Map(this.model.pairs.map((pair) => [pair.id, pair.name]));
    const pairName = (id: string) => pairNames.get(id) ?? id;
    const cableOf = new Map(this.cables.filter(({ kind }) => kind === 'heartbeat').flatMap(({ link }) => link.ends.flatMap((end) => ('device' in end ? [[end.device, link] as const] : []))));
    const base = (id: string, purpose: string, ends: [Device, Device][], legs: ModelFlow['legs'], services: Service[], protection: ModelFlow['protection']): ModelFlow => ({
      id, purpose, from: this.endpoints([...new Set(ends.map(([a]) => a))]), to: this.endpoints([...new Set(ends.map(([, b]) => b))]), services, protection, origin: 'derived', legs,
    });
    for (const pair of this.pairs) if (pair instanceof FirewallPair && pair.members.length === 2) {
      const [a, b] = pair.members as readonly [Firewall, Firewall];
      const id = this.idOf(pair);
      const both: [Device, Device][] = [[a, b], [b, a]];
      const zones = a.joined.filter((zone) => zone.kind !== 'tunnel').map((zone) => this.idOf(zone)).sort(naturally);
      flows.push(base(`vrrp-${id}`, `${pairName(id)}主备切换`, both, zones.map((zone) => ({ from: zone, to: zone, forwarders: [] })), [{ name: 'VRRP', protocol: 'vrrp', ports: [] }], 'none'));
      const cable = cableOf.get(this.idOf(a));
      if (cable) flows.push(base(`state-${id}`, `${pairName(id)}会话状态同步`, both, [{ from: cable.id, to: cable.id, forwarders: [] }], [{ name: '状态同步', protocol: 'udp', ports: [{ from: 3780, to: 3780 }] }], 'none'));
    }
    const ike: Service[] = [{ name: 'IKE', protocol: 'udp', ports: [{ from: 500, to: 500 }] }, { name: 'IPSec NAT-T', protocol: 'udp', ports: [{ from: 4500, to: 4500 }] }];
    for (const zone of this.zones) if (zone instanceof Tunnel && zone.ends.length === 2 && zone.underlay.length === 2) {
      const [a, b] = zone.ends as readonly [Forwarder, Forwarder];
      const [from, to] = zone.underlay.map((each) => this.idOf(each)) as [string, string];
      const name = this.zoneById.get(this.idOf(zone))!.name;
      const id = `ipsec-${this.idOf(zone)}`;
      // Between two public edges the Internet lies in between: the packet enters by the far end's own public zone.
      const entry = (near: string, nearEnd: Forwarder, far: string): string => {
        const kind = zone.underlay[zone.ends.indexOf(nearEnd)]?.kind;
        return kind === 'public' && near !== far ? this.edgeTowards(far) ?? near : near;
      };
      const services = zone.publish === undefined ? [...ike, { name: 'IPSec ESP', protocol: 'esp' as const, ports: [] }] : ike;
      flows.push({ ...base(id, `${name}的IPSec封装`, [[a, b]], [{ from: entry(from, a, to), to, forwarders: [] }], services, 'IPSec'), ...this.publish(id, zone.publish, this.elementAt(entry(from, a, to)) as Zone | undefined) });
      if (zone.publish === undefined) flows.push(base(`${id}-back`, `${name}的IPSec封装（回程发起）`, [[b, a]], [{ from: to, to: from, forwarders: [] }], services, 'IPSec'));
    }
    return flows;
  }

  /** The public zone at whose edge a zone of the same facility is reached. */
  private edgeTowards(zone: string): string | undefined {
    const system = this.zoneById.get(zone)?.system;
    const outer = this.devices.find((device): device is Forwarder => device instanceof Firewall && device.joined.some((each) => each.kind === 'public') && device.joined.some((each) => this.idOf(each) === zone || (system !== undefined && this.systemOf(each) === system)));
    const edge = outer?.joined.find((each) => each.kind === 'public');
    return edge && this.idOf(edge);
  }
}

function port(name: string, role: Interface['role'], more: Partial<Interface>): Interface {
  return { name, role, ...more, addresses: [] };
}

/** Only the properties that have a value: absent ones are absent in the model too. */
function optional<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const firstOf = (text: string): bigint | undefined => parsePrefix(`${text.slice(0, text.indexOf('/'))}/128`)?.first;

/** Classes of hardware that fit a kind of device. */
function fitting(kind: DeviceKind): ReadonlySet<ProductClass> {
  switch (kind) {
    case 'firewall': return new Set<ProductClass>(['firewall']);
    case 'network-crypto': return new Set<ProductClass>(['network-crypto']);
    case 'switch': return new Set<ProductClass>(['switch']);
    case 'intrusion-detector': return new Set<ProductClass>(['ids', 'ips']);
    case 'vulnerability-scanner': return new Set<ProductClass>(['vulnerability-scanner']);
    case 'hsm': return new Set<ProductClass>(['hsm']);
    case 'management-terminal': case 'audit-terminal': case 'card-terminal': case 'forensic-terminal': case 'ids-console':
      return new Set<ProductClass>(['terminal']);
    default: return new Set<ProductClass>(['server', 'appliance']);
  }
}
