/** IP地址规划表 and 网段规划表: every address of a system once, by network zone, with where its cable goes. */
import {
  append, contains, deviceRank, farEnd, formatPrefix, indexOf, maskOf, naturally, parseAddress, parsePrefix, by, zoneKinds, type Address, type Device, type Interface,
  type Model, type Pair, type Policy, type Translation, type Zone,
} from '../model';
import { band, row, type Cell, type Row, type Sheet } from '../office/sheet';
import type { Scope } from './scope';
import { endName, endPort, linkWords, membersOf, nothing, serviceText, type AddressBook } from './words';

interface Entry {
  readonly rank: number;
  readonly value: bigint;
  readonly cells: readonly Cell[];
}

/** Where the cables of an interface go: of a bond, those of its member ports. */
function peersOf(model: Model, device: Device, port: Interface, members: readonly Interface[]): { name: string; port: string; way: string } {
  const { links } = indexOf(model);
  const cables = (port.link === undefined ? members : [port]).flatMap((item) => {
    const link = item.link === undefined ? undefined : links.get(item.link);
    return link ? [{ link, end: farEnd(link, device.id, item.name) }] : [];
  });
  if (cables.length === 0) return { name: nothing, port: nothing, way: port.role === 'tunnel' ? linkWords.tunnel : device.kind === 'switch' ? '交换机管理地址' : nothing };
  const ways = [...new Set(cables.map(({ link }) => linkWords[link.kind]))].join('、');
  return {
    name: cables.map(({ end }) => endName(model, end)).join('\n'),
    port: cables.map(({ end }) => endPort(end)).join('\n'),
    way: cables.length > 1 ? `${ways}，${cables.length === 2 ? '双' : cables.length}链路` : ways,
  };
}

/** The default gateway that answers on that address's subnet; forwarders have none. */
function gatewayOf(device: Device, address: Address): string {
  const subnet = parsePrefix(`${address.address}/${address.prefixLength}`);
  return device.gateways.find((gateway) => subnet !== undefined && gateway.includes(':') === (address.family === 6) && contains(subnet, parseAddress(gateway)!)) ?? nothing;
}

function deviceEntries(model: Model, device: Device, shows: (port: Interface) => boolean, remark: string): [zone: string | undefined, entry: Entry][] {
  const members = membersOf(device);
  return device.interfaces.filter((port) => port.addresses.length > 0 && shows(port)).flatMap((port) => {
    const peer = peersOf(model, device, port, members.get(port.name) ?? []);
    const zone = port.zone === undefined ? undefined : indexOf(model).zones.get(port.zone)?.name ?? port.zone;
    return port.addresses.map((address): [string | undefined, Entry] => [port.zone, {
      rank: deviceRank[device.kind],
      value: parseAddress(address.address)!,
      cells: [
        device.name, port.name, zone ?? '点对点链路', address.address, maskOf(address.prefixLength, address.family),
        gatewayOf(device, address), peer.name, peer.port, peer.way, remark,
      ],
    }]);
  });
}

const pairWords: Readonly<Record<Pair['mode'], string>> = { vrrp: '双机热备', replication: '主备复制', 'shared-load': '负荷分担' };

function virtualEntries(model: Model, pair: Pair, shows: (zone: string) => boolean): [zone: string, entry: Entry][] {
  const { devices, zones } = indexOf(model);
  const members = pair.members.map((id) => devices.get(id)?.name ?? id);
  return pair.virtual.filter(({ zone }) => shows(zone)).map((address) => [address.zone, {
    rank: deviceRank[devices.get(pair.members[0]!)?.kind ?? 'server'],
    value: parseAddress(address.address)!,
    cells: [
      pair.name, nothing, zones.get(address.zone)?.name ?? address.zone, address.address, maskOf(address.prefixLength, address.family),
      nothing, members.join('\n'), nothing, '虚拟地址', `${pairWords[pair.mode]}，VRID ${address.router}`,
    ],
  }]);
}

/** Public addresses a forwarder answers for and passes on: each once, whatever the services. */
function translatedEntries(model: Model, policy: Policy, book: AddressBook): [zone: string, entry: Entry][] {
  const { zones, devices } = indexOf(model);
  const services = new Map<string, { item: Translation; services: string[] }>();
  for (const item of policy.translations) {
    const key = `${item.fromZone} ${item.address} ${item.target}`;
    const known = services.get(key);
    if (known) known.services.push(serviceText(item.service));
    else services.set(key, { item, services: [serviceText(item.service)] });
  }
  return [...services.values()].map(({ item, services: names }) => {
    const value = parseAddress(item.address)!;
    const zone = zones.get(item.fromZone);
    const prefix = zone?.prefixes.map((text) => parsePrefix(text)!).find(({ family, first, last }) => family === item.family && first <= value && value <= last);
    return [item.fromZone, {
      rank: deviceRank[devices.get(policy.devices[0]!)?.kind ?? 'firewall'],
      value,
      cells: [
        policy.name, nothing, zone?.name ?? item.fromZone, item.address, maskOf(prefix?.length ?? (item.family === 4 ? 32 : 128), item.family),
        nothing, book.nameOf(item.target) ?? item.target, nothing, '对外映射地址', names.join('\n'),
      ],
    }];
  });
}

const zoneBand = (zone: Zone): string => {
  const gateways = zone.gateways.map(({ address }) => address);
  return `${zone.name}　${zone.prefixes.join('，')}${gateways.length === 0 ? '' : `　网关 ${gateways.join('，')}`}`;
};

/** Every address of the system's devices and every address in its zones: virtual ones and those translated to inner hosts among them. */
export function addressSheet(model: Model, scope: Scope, book: AddressBook): Sheet {
  const byZone = new Map<string | undefined, Entry[]>([...scope.zones.map((zone): [string, Entry[]] => [zone.id, []])]);
  const add = ([zone, entry]: [string | undefined, Entry]) => {
    append(byZone, zone, entry);
  };
  for (const device of scope.devices) deviceEntries(model, device, () => true, '').forEach(add);
  for (const device of scope.guests) {
    const owner = device.system === undefined ? '' : indexOf(model).systems.get(device.system)?.name ?? '';
    deviceEntries(model, device, (port) => port.zone !== undefined && scope.ownsZone(port.zone), owner && `属${owner}`).forEach(add);
  }
  const own = new Set(scope.devices.map(({ id }) => id));
  for (const pair of scope.pairs) virtualEntries(model, pair, (zone) => scope.ownsZone(zone) || own.has(pair.members[0]!)).forEach(add);

  for (const policy of scope.policies) translatedEntries(model, policy, book).forEach(add);

  let number = 0;
  const rows: Row[] = [];
  const tell = (title: string, entries: readonly Entry[]) => {
    if (entries.length === 0) return;
    rows.push(band(title));
    const sorted = [...entries].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.rank - b.rank));
    for (const { cells } of sorted) rows.push(row(++number, ...cells));
  };
  for (const zone of scope.zones) tell(zoneBand(zone), byZone.get(zone.id)!);
  const { zones } = indexOf(model);
  const foreign = [...byZone.keys()].filter((zone): zone is string => zone !== undefined && !scope.ownsZone(zone)).sort(naturally);
  for (const id of foreign) {
    const zone = zones.get(id);
    tell(zone ? `${zoneBand(zone)}（对接网络区域）` : id, byZone.get(id)!);
  }
  tell('点对点链路（不接入网络区域，不参与路由）', byZone.get(undefined) ?? []);

  return {
    name: 'IP地址规划表', title: `${scope.title}IP地址规划表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '设备名称', width: 20 }, { header: '网口', width: 8, align: 'center' },
      { header: '网络区域', width: 12 }, { header: 'IP地址', width: 16 }, { header: '子网掩码', width: 16 }, { header: '网关', width: 14 },
      { header: '对端设备', width: 21 }, { header: '对端网口', width: 9, align: 'center' }, { header: '连接方式', width: 18 }, { header: '备注', width: 17 },
    ],
    rows, notes: [],
  };
}

/** How many hosts a prefix can hold; large ones as a power of two. */
function roomOf(length: number, bits: number): string {
  const host = bits - length;
  if (host > 24) return `2^${host}`;
  return String(bits === 32 && host >= 2 ? 2 ** host - 2 : 2 ** host);
}

/** 网段规划表: the prefixes, their gateways, and how much of them is taken. */
export function subnetSheet(model: Model, scope: Scope): Sheet {
  const { policies, devices } = indexOf(model);
  const used = new Map<string, number>();
  const prefixesOf = new Map(scope.zones.map((zone) => [zone.id, zone.prefixes.map((text) => ({ text, prefix: parsePrefix(text)! }))]));
  const counted = new Set<string>();
  const count = (zone: string | undefined, address: string) => {
    if (zone === undefined || counted.has(`${zone} ${address}`)) return;
    counted.add(`${zone} ${address}`);
    const value = parseAddress(address)!;
    const own = prefixesOf.get(zone)?.find(({ prefix }) => address.includes(':') === (prefix.family === 6) && contains(prefix, value));
    if (own) used.set(`${zone} ${own.text}`, (used.get(`${zone} ${own.text}`) ?? 0) + 1);
  };
  for (const device of [...scope.devices, ...scope.guests]) for (const port of device.interfaces) for (const { address } of port.addresses) count(port.zone, address);
  for (const pair of scope.pairs) for (const { address, zone } of pair.virtual) count(zone, address);
  for (const policy of scope.policies) for (const { address, fromZone } of policy.translations) count(fromZone, address);

  let number = 0;
  const rows: Row[] = [];
  for (const zone of scope.zones) {
    for (const { text, prefix } of prefixesOf.get(zone.id)!) {
      const gateways = zone.gateways.filter(({ address }) => address.includes(':') === (prefix.family === 6));
      const reserved = zone.reserved.filter(({ first }) => first.includes(':') === (prefix.family === 6));
      rows.push(row(
        ++number, zone.name, zoneKinds[zone.kind].zh, text, maskOf(prefix.length, prefix.family),
        gateways.map(({ address }) => address).join('\n') || nothing,
        gateways.map(({ forwarder }) => policies.get(forwarder)?.name ?? devices.get(forwarder)?.name ?? forwarder).join('\n') || nothing,
        roomOf(prefix.length, prefix.family === 4 ? 32 : 128), used.get(`${zone.id} ${text}`) ?? 0,
        reserved.map(({ first, last, purpose }) => `${first}${first === last ? '' : `～${last}`} ${purpose}`).join('\n'),
      ));
    }
  }
  const direct = [...scope.links].filter((link) => link.prefixes.length > 0).sort(by((link) => link.kind, (link) => link.id));
  if (direct.length > 0) rows.push(band('点对点链路网段'));
  for (const link of direct) {
    for (const text of link.prefixes) {
      const prefix = parsePrefix(text)!;
      rows.push(row(
        ++number, link.ends.map((end) => endName(model, end)).join(' — '), linkWords[link.kind], formatPrefix(prefix), maskOf(prefix.length, prefix.family),
        nothing, nothing, roomOf(prefix.length, prefix.family === 4 ? 32 : 128), link.ends.length, '',
      ));
    }
  }
  return {
    name: '网段规划表', title: `${scope.title}网段规划表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '网络区域或链路', width: 28 }, { header: '类别', width: 18 }, { header: '网段', width: 16 },
      { header: '子网掩码', width: 16 }, { header: '网关', width: 12 }, { header: '网关设备', width: 14 }, { header: '可用地址数', width: 10, align: 'center' },
      { header: '已用', width: 5, align: 'center' }, { header: '预留地址', width: 40 },
    ],
    rows, notes: [],
  };
}
