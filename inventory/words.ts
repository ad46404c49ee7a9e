/** How things of the model are told in a table cell. */
import { placeWords } from '../analysis/reachability/words';
import { append, contains, endpointName, formatAddress, indexOf, isDeviceEnd, parseAddress, parsePrefix, placeOf, type Device, type Endpoint, type Interface, type Link, type LinkEnd, type Model, type Service } from '../model';

export const nothing = '—';

/** 连接方式 */
export const linkWords: Readonly<Record<Link['kind'], string>> = {
  access: '接入交换机', uplink: '外联线路', hsm: '密码机专用端口直连', console: '管理端直连', mirror: '镜像口旁路接入', heartbeat: '心跳线直连', tunnel: '加密通道',
};

/** The device's or line's name at an end of a cable. */
export const endName = (model: Model, end: LinkEnd): string =>
  isDeviceEnd(end) ? indexOf(model).devices.get(end.device)?.name ?? end.device : end.external;
export const endPort = (end: LinkEnd): string => (isDeviceEnd(end) ? end.port : nothing);

/** A zone's name; rules on a heartbeat name its link instead. */
export const zoneName = (model: Model, id: string): string => placeWords(model, id).zh;

/** `tcp/80`, `udp/123`, `tcp/8000-8010`; a protocol without ports is its own name. */
export function portsText(service: Service): string {
  const { protocol, ports } = service;
  const all = ports.length === 0 || ports.some(({ from, to }) => from <= 1 && to === 65535);
  if (all) return protocol === 'tcp' || protocol === 'udp' ? `${protocol}/全部端口` : protocol.toUpperCase();
  return `${protocol}/${ports.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',')}`;
}

/** `HTTP tcp/80`; a service named by its port or protocol is not named twice. */
export function serviceText(service: Service): string {
  const ports = portsText(service);
  const { name } = service;
  if (name.toLowerCase() === ports.toLowerCase()) return ports;
  return name.toLowerCase().endsWith(ports.toLowerCase()) ? name : `${name} ${ports}`;
}

export const endpointsText = (model: Model, ends: readonly Endpoint[]): string => compactNames(ends.map((end) => endpointName(model, end)));

const numbered = /^(.*\D)(\d+)$/u;
const bracketed = /^(.*)（(主|备)）$/u;

/** `OCSP服务器-1/2、外联防火墙（主/备）`: names of a series told together, in the order in which the first of each comes. */
export function compactNames(names: readonly string[]): string {
  const series = new Map<string, { readonly write: (ends: readonly string[]) => string; readonly ends: string[] }>();
  const add = (key: string, end: string, write: (ends: readonly string[]) => string) => {
    const known = series.get(key);
    if (known) known.ends.push(end);
    else series.set(key, { ends: [end], write });
  };
  for (const name of names) {
    const [, base, end] = numbered.exec(name) ?? [];
    const [, stem, role] = bracketed.exec(name) ?? [];
    if (base !== undefined && end !== undefined) add(`${base}#`, end, (ends) => base + runs(ends));
    else if (stem !== undefined && role !== undefined) add(`${stem}（）`, role, (ends) => `${stem}（${ends.join('/')}）`);
    else add(name, '', () => name);
  }
  return [...series.values()].map(({ write, ends }) => write(ends)).join('、');
}

/** `1/2`, `1～5`: three and more numbers in a row become a range. */
function runs(ends: readonly string[]): string {
  const parts: string[][] = [];
  for (const end of ends) {
    const last = parts.at(-1);
    if (last && Number(last.at(-1)) + 1 === Number(end)) last.push(end);
    else parts.push([end]);
  }
  return parts.map((part) => (part.length > 2 ? `${part[0]}～${part.at(-1)}` : part.join('/'))).join('/');
}

/** 机柜 and U position, as far as known. */
export function rackText(model: Model, device: Device): string {
  const { rack, desk } = placeOf(model, device);
  if (rack === undefined) return desk ?? (device.placement === 'desk' ? '桌面' : '');
  return device.unit === undefined ? rack : `${rack} ${device.unit}U`;
}

/** The ports of a bond, by the bond's name. */
export function membersOf(device: Device): ReadonlyMap<string, readonly Interface[]> {
  const members = new Map<string, Interface[]>();
  for (const port of device.interfaces) {
    if (port.bond === undefined) continue;
    append(members, port.bond, port);
  }
  return members;
}

interface Named {
  readonly value: bigint;
  readonly text: string;
  readonly name: string;
}

/** Names for the addresses that rules speak of. */
export interface AddressBook {
  /** `10.10.10.11 OCSP服务器1`, `10.10.10.0/24 CA服务区`, `任意`. */
  readonly describe: (prefix: string) => string;
  /** The device or pair that has the address. */
  readonly nameOf: (address: string) => string | undefined;
}

/** Made once for a model: sorted addresses, so that naming a rule's prefix is a search, not a walk. */
export function addressBook(model: Model): AddressBook {
  const named = new Map<string, Named>();
  const note = (address: string, name: string) => {
    const value = parseAddress(address);
    if (value !== undefined && !named.has(address)) named.set(address, { value, text: address, name });
  };
  for (const pair of model.pairs) for (const { address } of pair.virtual) note(address, pair.name);
  for (const device of model.devices) for (const port of device.interfaces) for (const { address } of port.addresses) note(address, device.name);
  const sorted = ([4, 6] as const).map((family) =>
    [...named.values()].filter(({ text }) => text.includes(':') === (family === 6)).sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)));
  const zones = new Map(model.zones.flatMap((zone) => zone.prefixes.map((prefix) => [prefix, zone.name])));

  const describe = (text: string): string => {
    const prefix = parsePrefix(text);
    if (!prefix) return text;
    if (prefix.length === 0) return prefix.family === 4 ? '任意' : '任意（IPv6）';
    if (prefix.first === prefix.last) {
      const address = formatAddress(prefix.first, prefix.family);
      const name = named.get(address)?.name;
      return name === undefined ? address : `${address} ${name}`;
    }
    const zone = zones.get(text);
    if (zone !== undefined) return `${text} ${zone}`;
    const list = sorted[prefix.family === 4 ? 0 : 1]!;
    const names: string[] = [];
    for (let i = lowerBound(list, prefix.first); i < list.length && contains(prefix, list[i]!.value); i++) {
      if (names.length === namesShown) return `${text} ${names.join('、')} 等`;
      names.push(list[i]!.name);
    }
    return names.length === 0 ? text : `${text} ${names.join('、')}`;
  };
  return { describe, nameOf: (address) => named.get(address)?.name };
}

const namesShown = 4;

function lowerBound(list: readonly Named[], value: bigint): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.value < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
