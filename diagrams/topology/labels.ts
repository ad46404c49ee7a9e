/** What is written beside a symbol, by level of detail. */
import type { Address, Device, Pair } from '../../model';
import type { TextLine } from '../canvas';
import { wrap } from '../font';
import type { Tone } from '../scene';
import type { Metrics } from './metrics';

export const nameLines = (name: string, metrics: Metrics, width: number, tone: Tone = 'ink'): TextLine[] =>
  wrap(name, metrics.nameSize, 'bold', width).map((text) => ({ text, size: metrics.nameSize, weight: 'bold', tone }));

export const noteLines = (note: string, metrics: Metrics, width: number, tone: Tone = 'muted'): TextLine[] =>
  wrap(note, metrics.noteSize, 'regular', width).map((text) => ({ text, size: metrics.noteSize, weight: 'regular', tone }));

const withLength = ({ address, prefixLength }: Address): string => `${address}/${prefixLength}`;

/** Addresses in zones: what other hosts reach it under. */
export function zoneAddresses(device: Device, zone?: string): readonly string[] {
  if (zone !== undefined) return addressesIn(device, zone);
  let known = allAddresses.get(device);
  if (!known) allAddresses.set(device, (known = addressesIn(device)));
  return known;
}

const allAddresses = new WeakMap<Device, readonly string[]>();

function addressesIn(device: Device, zone?: string): string[] {
  const addresses = device.interfaces
    .filter((port) => port.zone !== undefined && port.role !== 'tunnel' && (zone === undefined || port.zone === zone))
    .flatMap((port) => port.addresses.map(({ address }) => address));
  return [...new Set(addresses)];
}

/** Addresses on links that are on no switch, with their length: they are in no zone whose prefix is printed. */
export const linkAddresses = (device: Device, role: 'hsm' | 'console' | 'tunnel'): string[] =>
  device.interfaces.filter((port) => port.role === role).flatMap((port) => port.addresses.map(withLength));

/** A name without its number and without what stands in brackets at its end. */
const bare = (name: string): string => name.replace(/[（(][^）)]*[）)]?$/u, '').replace(/[\s\-_#·]*\d*[\s\-_#·]*$/u, '');

/**
 * The name that stands for several devices: the one they all have but for numbers and 主/备 marks. Names that differ in more are told
 * by their kind, with what they begin with when they all end with it (国际CA管理终端, 国际RA管理终端: 国际管理终端): a beginning alone says nothing.
 */
export function commonName(devices: readonly Device[], kind: string): string {
  const names = [...new Set(devices.map(({ name }) => bare(name)))];
  const [first, ...others] = names;
  if (first === undefined || [...first].length < 2) return kind;
  if (others.length === 0) return first;
  if (!names.every((name) => name.endsWith(kind))) return kind;
  let same = 0;
  while (same < first.length - kind.length && others.every((name) => name[same] === first[same] && same < name.length - kind.length)) same++;
  return `${first.slice(0, same)}${kind}`;
}

const modes: Readonly<Record<Pair['mode'], string>> = { vrrp: '双机热备', replication: '主备复制', 'shared-load': '负载分担' };

/** `双机热备 虚拟地址 10.10.10.10`, in one zone. */
export function pairCaption(pair: Pair): string {
  const addresses = [...new Set(pair.virtual.map(({ address }) => address))];
  return addresses.length > 0 ? `${modes[pair.mode]} 虚拟地址 ${addresses.join('、')}` : modes[pair.mode];
}

/** Label of a host as every device has its own symbol. */
export function hostLines(device: Device, elsewhere: readonly Device[], metrics: Metrics, width: number): TextLine[] {
  const lines = nameLines(device.name, metrics, width);
  if (metrics.addresses === 'none') return lines;
  for (const address of zoneAddresses(device)) lines.push(...noteLines(address, metrics, width));
  if (metrics.addresses === 'all') for (const address of linkAddresses(device, 'hsm')) lines.push(...noteLines(address, metrics, width, 'hsm'));
  const tunnels = metrics.addresses === 'all' ? linkAddresses(device, 'tunnel') : [];
  if (tunnels.length > 0) lines.push(...noteLines('加密通道', metrics, width, 'tunnel'));
  for (const address of tunnels) lines.push(...noteLines(address, metrics, width, 'tunnel'));
  for (const hsm of elsewhere) lines.push(...noteLines(`接 ${hsm.name}`, metrics, width, 'hsm'));
  return lines;
}

/** Label of a machine on a point-to-point link. */
export function besideLines(device: Device, role: 'hsm' | 'console', metrics: Metrics, width: number): TextLine[] {
  const lines = nameLines(device.name, metrics, width);
  if (metrics.addresses === 'all') for (const address of linkAddresses(device, role)) lines.push(...noteLines(address, metrics, width, role === 'hsm' ? 'hsm' : 'muted'));
  return lines;
}

/** Label of a symbol that stands for several devices. */
export function groupLines(devices: readonly Device[], pair: Pair | undefined, fallback: string, metrics: Metrics, width: number): TextLine[] {
  const lines = nameLines(`${commonName(devices, fallback)}×${devices.length}`, metrics, width);
  if (metrics.addresses === 'none') return lines;
  const virtual = pair ? [...new Set(pair.virtual.map(({ address }) => address))] : [];
  const own = virtual.length > 0 ? virtual : devices.length <= 2 ? devices.flatMap((device) => zoneAddresses(device)) : [];
  for (const address of own) lines.push(...noteLines(address, metrics, width));
  return lines;
}
