/**
 * The model while it is being filled: plain lists from the tree of constructs, ids given, addresses still missing.
 */
import type { IConstruct } from 'constructs';
import { formatReserved, isEdge, usable, within } from '../../analysis/address-pools';
import type { Claim } from '../../analysis/addressing';
import type { Problem } from '../../analysis/problem';
import {
  append, by, contains, deviceKinds, deviceRank, familyOf, formatAddress, formatPrefix, monitoringPointKinds, naturally, overlaps, parseAddress, parsePrefix,
  productClasses, softwareClasses, systemKinds, terminalKinds, zoneKinds, type Device as ModelDevice, type Model, type Pair as ModelPair, type Product,
  type Zone as ModelZone,
} from '../../model';
import { Device } from '../device';
import { MonitoringPoint, usualProtocol } from '../environment';
import { Element } from '../element';
import type { Facility } from '../facility';
import { Flow } from '../flow';
import { machineName, pathBelow } from '../naming';
import { FirewallPair, Forwarder, Tunnel } from '../network';
import { HotStandbyPair, Pair } from '../pair';
import { Battery } from '../site/power';
import { CertificateSystem, type KeyManagementSystem, LicensedSystem } from '../system';
import { Waiver } from '../waiver';
import { Zone } from '../zone';
import { defaultArea } from './area';
import { Cabling } from './cabling';
import { fitting } from './fitting';
import { FlowCollection } from './flows';
import { Names } from './names';
import { optional } from './optional';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class Draft {
  readonly model: Mutable<Model>;
  readonly problems: Problem[] = [];
  readonly claims: Claim[] = [];
  /** Zones whose own prefix, or the address space of their system, was stated wrongly. */
  readonly unfounded: ReadonlySet<string>;
  readonly names: Names;
  readonly cabling: Cabling;
  private readonly devices: Device[];
  private readonly pairs: Pair[];
  private readonly zones: Zone[];
  private readonly zoneById = new Map<string, ModelZone>();
  private readonly pairsOf = new Map<Device, Pair[]>();

  constructor(readonly facility: Facility) {
    this.names = new Names(facility);
    const all = facility.node.findAll();
    const every = <T>(is: (element: IConstruct) => element is IConstruct & T) => all.filter(is);
    this.zones = every((element): element is Zone => element instanceof Zone);
    this.devices = every((element): element is Device => element instanceof Device);
    this.pairs = every((element): element is Pair => element instanceof Pair);
    const systems = every((element): element is LicensedSystem => element instanceof LicensedSystem);
    const flows = every((element): element is Flow => element instanceof Flow);
    for (const element of [...systems, ...this.pairs]) this.names.name(element, machineName(facility, element));
    for (const zone of this.zones) this.names.name(zone, machineName(facility, zone));
    this.names.nameDevices(this.devices, this.problems);
    const props = facility.props;
    const revision = props.revisions.find((entry) => entry.revision === props.revision) ?? (props.revision === undefined ? props.revisions.at(-1) : { revision: props.revision, date: undefined });
    this.model = {
      format: 'jifang/1',
      facility: {
        id: facility.node.id,
        name: props.name ?? '电子认证服务设施',
        organization: typeof props.organization === 'string' ? { name: props.organization } : props.organization,
        revision: revision?.revision ?? 'A',
        ...optional({ date: props.date ?? revision?.date, revisions: props.revisions.length === 0 ? undefined : props.revisions, site: props.site, vendorsPerPath: props.vendorsPerPath }),
      },
      systems: systems.map((system) => this.system(system)).sort(by((system) => system.id)),
      zones: this.zones.map((zone) => this.zone(zone)),
      devices: [], links: [], pairs: [], products: this.products(), flows: [], policies: [],
      waivers: [],
    };
    // A point with wrong props has been reported and lacks its ends.
    const points = every((element): element is MonitoringPoint => element instanceof MonitoringPoint && element.isComplete);
    if (points.length > 0) this.model.monitoringPoints = points.map((point) => this.point(point)).sort(by((point) => point.id));
    this.model.zones.sort(by((zone) => zone.id));
    this.unfounded = new Set(this.zones.filter((zone) => hasWrongSpace(zone)).map((zone) => this.names.idOf(zone)));
    for (const zone of this.model.zones) this.zoneById.set(zone.id, zone);
    for (const pair of this.pairs) for (const member of new Set(pair.members)) append(this.pairsOf, member, pair);
    this.model.devices = this.devices.map((device) => this.device(device)).sort(by((device) => device.id));
    this.model.pairs = this.pairs.map((pair) => this.pair(pair)).sort(by((pair) => pair.id));
    this.uniqueNames();
    this.cabling = new Cabling(this.model, this.names, this.devices, this.pairs);
    const collection = new FlowCollection(this.names, {
      flows, pairs: this.pairs, zones: this.zones, devices: this.devices, modelZones: this.model.zones, modelPairs: this.model.pairs, heartbeatOf: this.cabling.heartbeatOf,
    }, this.claims);
    this.model.flows = [...collection.all];
    // Flows have their ids only now.
    this.model.waivers = every((element): element is Waiver => element instanceof Waiver).map((waiver) => this.waiver(waiver)).sort(by((waiver) => waiver.rule, (waiver) => waiver.subject ?? ''));
    this.claims.push(...collection.claims);
  }

  /** Its subject as findings name it: nothing for the whole facility, `flows/<id>` for a flow, else the construct's path. */
  private waiver({ props: { on, rule, reason, approver, expires } }: Waiver): Model['waivers'][number] {
    const flow = on instanceof Flow ? on.modelId : undefined;
    const subject = on === undefined || on === this.facility ? undefined : flow === undefined ? pathBelow(this.facility, on) : `flows/${flow}`;
    return { rule, ...optional({ subject }), reason, approver, expires };
  }

  private point(point: MonitoringPoint): NonNullable<Model['monitoringPoints']>[number] {
    const { kind, name, code, source, server, protocol, location, x, y, z, direction, watches, line, address, number, readings, thresholds, records, each, notify } = point.props;
    const room = point.room;
    const battery = each !== undefined && watches instanceof Battery ? watches.props : undefined;
    return {
      id: machineName(this.facility, point), path: pathBelow(this.facility, point), name: name ?? monitoringPointKinds[kind].zh, kind,
      source: this.names.idOf(source), server: this.names.idOf(server), protocol: protocol ?? usualProtocol[kind],
      ...optional({
        code, location, line, address, number, readings, thresholds, records, each, notify, watches: watches && this.names.idOf(watches),
        parts: battery && { strings: battery.strings, blocks: battery.blocks },
        position: room && x !== undefined && y !== undefined ? { room: this.names.idOf(room), x, y, ...optional({ z, direction }) } : undefined,
      }),
    };
  }

  reservedOf(zone: string): { first: string; last: string; purpose: string }[] {
    const element = this.names.elementAt(zone);
    return element instanceof Zone ? element.props.reserved : [];
  }

  virtualZones(pair: string): string[] {
    const element = this.names.elementAt(pair) as Pair;
    if (element instanceof HotStandbyPair) return element.props.mode === 'vrrp' ? (element.members[0]?.joined ?? []).slice(0, 1).map((zone) => this.names.idOf(zone)) : [];
    return (element.members[0]?.joined ?? []).filter((zone) => zone.kind !== 'tunnel').map((zone) => this.names.idOf(zone));
  }

  /** Lists of zones that say who is in them. */
  finishLists(): void {
    for (const device of this.model.devices) if (device.zone !== undefined) {
      const zone = this.zoneById.get(device.zone)!;
      (device.kind === 'switch' ? zone.switches : zone.devices).push(device.id);
    }
  }

  private uniqueNames(): void {
    const holders = new Map<string, string>();
    // The usual name stands in for one that is wrong, which has been reported.
    const nameless = new Set(this.devices.filter(({ issues }) => issues.some(({ code, values }) => code === 'props-invalid' && values.property === 'name')).map((device) => pathBelow(this.facility, device)));
    for (const device of this.model.devices) {
      if (nameless.has(device.path)) continue;
      const other = holders.get(device.name);
      if (other !== undefined) this.problems.push({ code: 'name-duplicate', path: device.path, values: { name: device.name, other, path: device.path } });
      else holders.set(device.name, device.path);
    }
  }

  private system(system: LicensedSystem): Model['systems'][number] {
    const common = (props: { name?: string; version?: string; backup?: { policy: string; offsite?: string } }) => {
      const name = props.name ?? systemKinds[system.kind].zh;
      return { name, ...optional({ version: props.version }), title: props.version ? `${name}（${props.version}）` : name, ...optional({ backup: props.backup }) };
    };
    const base = { id: this.names.idOf(system), path: pathBelow(this.facility, system), kind: system.kind };
    if (system instanceof CertificateSystem) {
      return { ...base, ...common(system.props), raMode: system.props.raMode, serves: [], ...optional({ publication: system.props.publication, root: system.props.root }) };
    }
    const km = system as KeyManagementSystem;
    return { ...base, ...common(km.props), connection: km.props.connection, serves: km.served.map((each) => this.names.idOf(each)).sort(naturally) };
  }

  private zone(zone: Zone): ModelZone {
    const prefixes: string[] = [];
    for (const text of [zone.props.prefix, zone.props.prefix6]) if (text !== undefined) {
      const prefix = parsePrefix(text);
      if (!prefix) zone.report('props-invalid', { property: 'prefix', value: text, reason: { zh: '不是地址段', en: 'it is no prefix' }, allowed: { zh: '地址段，如 10.10.10.0/24、fd00:10:10::/64', en: 'a prefix such as 10.10.10.0/24 or fd00:10:10::/64' }, hint: '' });
      else {
        const canonical = formatPrefix(prefix);
        if (prefix.family === 4 && canonical !== text) zone.report('prefix-host-bits', { prefix: text, suggestion: canonical });
        else if (prefix.family === 6 && parsePrefix(text)!.first !== firstOf(text)) zone.report('prefix-host-bits', { prefix: text, suggestion: canonical });
        if (special.some((range) => overlaps(range, prefix))) zone.report('prefix-special', { prefix: canonical });
        prefixes.push(canonical);
      }
    }
    this.checkReserved(zone, prefixes);
    const edge = isEdge(zone);
    const stated = zone.props.prefix !== undefined || zone.props.prefix6 !== undefined;
    if (!stated && edge) prefixes.push(zone.kind === 'public' ? '203.0.113.0/24' : '198.51.100.0/24');
    if (!stated && !edge && zone.kind !== 'tunnel' && zone.issues.length === 0) zone.report('prefix-missing', {});
    const carrier = this.carrier(zone, prefixes);
    return {
      id: this.names.idOf(zone), path: pathBelow(this.facility, zone),
      name: zone.props.name ?? (zone.kind === 'public' ? '互联网' : `${zoneKinds[zone.kind].zh.startsWith('KM') && this.names.labelOf(zone) === 'KM' ? '' : this.names.labelOf(zone)}${zoneKinds[zone.kind].zh}`),
      kind: zone.kind, ...optional({ system: this.names.systemOf(zone) }), prefixes,
      gateways: [], forwarders: [], switches: [], devices: [], routes: [], reserved: [], ...(carrier.length > 0 ? { carrier } : {}), uplinks: zone.props.uplinks,
      ...(zone instanceof Tunnel ? { underlay: zone.ends.map((end, i) => ({ device: this.names.idOf(end), zone: this.names.idOf(zone.underlay[i] ?? zone) })) } : {}),
    };
  }

  /** The carrier's gateways as stated: each in the prefix of its family, and neither its network nor its broadcast address. */
  private carrier(zone: Zone, prefixes: readonly string[]): string[] {
    return (['gateway', 'gateway6'] as const).flatMap((property): string[] => {
      const stated = zone.props[property];
      if (stated === undefined) return [];
      const family = property === 'gateway' ? 4 : 6;
      const prefix = prefixes.map((text) => parsePrefix(text)!).find((candidate) => candidate.family === family);
      const value = familyOf(stated) === family ? parseAddress(stated) : undefined;
      const ends = prefix && usable(prefix);
      if (ends && value !== undefined && within(ends, value)) return [formatAddress(value, family)];
      const between = ends && formatReserved({ ...ends, purpose: '' }, family);
      zone.report('props-invalid', {
        property, value: stated, hint: '',
        reason: value === undefined ? { zh: `不是 IPv${family} 地址`, en: `it is no IPv${family} address` }
          : between ? { zh: '不是本区域的主机地址', en: 'it is no host address of this zone' } : { zh: `区域没有 IPv${family} 地址段`, en: `the zone has no IPv${family} prefix` },
        allowed: between ? { zh: `${between.first} 至 ${between.last}`, en: `${between.first} to ${between.last}` } : { zh: `先写 ${family === 4 ? 'prefix' : 'prefix6'}`, en: `state \`${family === 4 ? 'prefix' : 'prefix6'}\` first` },
      });
      return [];
    });
  }

  /** Reserved ranges are ranges, inside the zone. */
  private checkReserved(zone: Zone, prefixes: readonly string[]): void {
    for (const { first, last } of zone.props.reserved) {
      const [from, to] = [parseAddress(first), parseAddress(last)];
      const inside = prefixes.map((text) => parsePrefix(text)!).some((prefix) => from !== undefined && to !== undefined
        && familyOf(first) === prefix.family && familyOf(last) === prefix.family && contains(prefix, from) && contains(prefix, to));
      if (from !== undefined && to !== undefined && from <= to && inside) continue;
      zone.report('props-invalid', {
        property: 'reserved', value: `${first} – ${last}`, hint: '',
        reason: { zh: '不是本区域内由小到大的地址范围', en: 'it is no range of addresses of this zone, the lower one first' },
        allowed: { zh: `${prefixes.join('、')} 内的范围`, en: `a range inside ${prefixes.join(', ')}` },
      });
    }
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
      id: this.names.idOf(device), path, name: this.names.deviceName(device), kind: device.kind,
      subsystems: [...(props.subsystems ?? device.defaults.subsystems ?? [])].sort(naturally),
      ...optional({ system: this.names.systemOf(device) }), ...optional({ zone: zone && this.names.idOf(zone) }),
      area: props.area ?? defaultArea(device.kind, (zone ?? device.joined.find((each) => each.kind !== 'tunnel'))?.kind, this.names.systemKindOf(device), device.joined.map((each) => each.kind), host?.kind, host && (host.joined[0]?.kind), host?.props.area),
      placement: props.placement ?? (terminalKinds.has(device.kind) ? 'desk' : 'rack'),
      ...optional({ room: props.room, rack: props.rack, unit: props.unit, product: props.product?.id }),
      software: device.software.map((product) => product.id).sort(naturally),
      ...optional({ pair: pair[0] && this.names.idOf(pair[0]), host: host && this.names.idOf(host) }),
      interfaces: [], gateways: [],
      settings: { ...settings, ...optional({ targets: targets?.map((target) => this.names.idOf(target)).sort(naturally) }) },
      ...optional({ image: props.image }),
    };
    if (device instanceof Forwarder && new Set(device.joined).size < 2) device.report('forwarder-zones', { name: this.names.idOf(device), count: String(new Set(device.joined).size) });
    this.claim(device, model, path);
    return model;
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
      const known = this.zoneById.get(this.names.idOf(zone));
      const families = new Set((known?.prefixes ?? []).map(familyOf));
      const category = device instanceof Forwarder ? 'gateway' : device.kind === 'switch' ? 'infrastructure' : 'host';
      for (const family of [4, 6] as const) {
        const address = stated(zone, family);
        // Bare members of a pair stand behind its virtual address.
        if (families.has(family) || address !== undefined) this.claims.push({ zone: this.names.idOf(zone), family, key: model.id, path, category, rank: deviceRank[device.kind] * 2 + 1, ...optional({ stated: address }) });
      }
    }
  }

  private pair(pair: Pair): ModelPair {
    const path = pathBelow(this.facility, pair);
    const members = pair.members.map((member) => this.names.idOf(member));
    const first = pair.members[0];
    const fail = (zh: string, en: string) => this.problems.push({ code: 'pair-members', path, values: { members: members.join(', '), reason: { zh, en } } });
    if (new Set(members).size !== members.length) fail('同一设备列了两次', 'a device is listed twice');
    if (new Set(pair.members.map((member) => member.kind)).size > 1) fail('设备类别不同', 'they are of different kinds');
    if (new Set(pair.members.map((member) => member.joined.map((zone) => this.names.idOf(zone)).join())).size > 1) fail('不在同一区域', 'they are in different zones');
    for (const member of pair.members) if ((this.pairsOf.get(member) ?? []).some((other) => other !== pair)) fail(`${this.names.idOf(member)} 已在其他热备组中`, `${this.names.idOf(member)} is in another pair`);
    const isFirewall = pair instanceof FirewallPair;
    const own = pair instanceof HotStandbyPair ? pair.props : undefined;
    const mode = isFirewall ? 'vrrp' : own?.mode ?? 'vrrp';
    const id = this.names.idOf(pair);
    if (mode === 'vrrp' && first) for (const zone of isFirewall ? first.joined.filter((each) => each.kind !== 'tunnel') : first.joined.slice(0, 1)) {
      const families = new Set((this.zoneById.get(this.names.idOf(zone))?.prefixes ?? []).map(familyOf));
      for (const family of [4, 6] as const) {
        const stated = isFirewall ? pair.virtual[zone.node.id]?.find((address) => familyOf(address) === family) : family === 4 ? own?.address : own?.address6;
        if (families.has(family) || stated !== undefined) this.claims.push({ zone: this.names.idOf(zone), family, key: `~${id}`, path, category: isFirewall ? 'gateway' : 'host', rank: deviceRank[first.kind] * 2, ...optional({ stated }) });
      }
    }
    const firewallName = isFirewall ? pair.name ?? `${this.names.labelOf(pair)}${deviceKinds.firewall.zh}${/-(\d+)$/.exec(pair.node.id)?.[0] ?? ''}` : undefined;
    return { id, path, name: own?.name ?? firewallName ?? `${this.names.labelOf(pair)}${first ? deviceKinds[first.kind].zh : ''}热备组`, mode, members: [...members].sort(naturally), virtual: [] };
  }
}

const spaces = new Set(['prefix', 'prefix6', 'network', 'network6', 'carrier']);

/** Was the address space of a zone, or of the system it is in, refused? */
const hasWrongSpace = (zone: Zone): boolean =>
  zone.node.scopes.some((at) => at instanceof Element && at.issues.some(({ code, values }) => (code === 'props-invalid' || code === 'prop-missing') && typeof values.property === 'string' && spaces.has(values.property)));

/** Loopback, link-local, multicast and reserved space: no zone can have it. */
const special = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3', '::/128', '::1/128', 'fe80::/10', 'ff00::/8'].map((text) => parsePrefix(text)!);

const firstOf = (text: string): bigint | undefined => parsePrefix(`${text.slice(0, text.indexOf('/'))}/128`)?.first;

