import { z } from 'zod';
import { formatAddress, formatPrefix, meaning, nearest, parsePrefix, type Product } from '../../model';
import { products } from '../../catalogue';
import { space4, space6 } from '../address-space';
import { type Device, type DeviceProps } from '../device';
import { switchProps } from '../network';
import type { Element } from '../element';
import type { FlowProps } from '../flow';
import type { Facility } from '../facility';
import { type Pair } from '../pair';
import type { Zone } from '../zone';
import { NamedParts } from './named-parts';

export type Products = typeof products;

/** The policy that the pattern's own backup server and flow carry out, unless the user states another (or, with `undefined`, none). */
export const backupOf = (props: { backup?: unknown }): { backup?: { policy: string } } =>
  ('backup' in props ? {} : { backup: { policy: '数据库每日备份到备份服务器（参考模式默认，按实际策略修改）' } });

/** What the patterns' devices say of events, until the applicant says it. */
export const eventResponse = '按应急预案处置';

/** When the patterns' scanners scan, every month; the flow of the scans is open then. */
export const scanWindow = '第一个周日 02:00-04:00';

/** Devices that stand in a zone with an address of their own, other than those reached over a cable of their own: 密码机, 入侵检测 and its console. */
const inZones = (devices: readonly Device[]): Device[] => devices.filter(({ kind }) => !['hsm', 'ids-console', 'intrusion-detector'].includes(kind));

/** Of the patterns' scanners, which scan all that stands in the zones. */
export const scannerSettings = (devices: readonly Device[]) => ({ eventResponse, updatePolicy: '每周离线导入漏洞库', schedule: { every: 'month', window: scanWindow } as const, targets: inZones(devices) });

/** The label of a system before the name of a part, with a sign between letters and letters: `乙OCSP服务器`, but `B-OCSP服务器`. */
export const labelled = (label: string, name: string): string => `${label}${/[A-Za-z0-9]$/.test(label) && /^[A-Za-z0-9]/.test(name) ? '-' : ''}${name}`;

/** A pattern's props in two: those of the system it is, and all others, among them any that nobody knows. */
export function splitProps<S extends object>(props: S, system: z.ZodObject, pattern: z.ZodObject): { system: S; own: Partial<S> } {
  const names = Object.keys(system.shape);
  // A misspelt property goes where the right one would: there it is not missed as well.
  const belonging = (name: string): boolean => Object.hasOwn(system.shape, name) || (!Object.hasOwn(pattern.shape, name) && names.includes(nearest(name, [...Object.keys(pattern.shape), ...names]) ?? ''));
  const of = (belongs: boolean) => Object.fromEntries(Object.entries(props).filter(([name]) => belonging(name) === belongs)) as Partial<S>;
  return { system: of(true) as S, own: of(false) };
}

/** Address space of a system: room for its zones. */
export const networkSpace = space4(19, '10.10.0.0/16');
export const networkSpace6 = space6(56, 'fd00:10::/48');

/** A port of a product. */
export const port = z.int().min(1).max(65535);

/** Prefixes of a zone out of the space of its system: `third` is the third byte in IPv4, the number of the /64 in IPv6. */
export function zonePrefixes(space: { readonly network: string; readonly network6?: string }, third: number): { prefix: string; prefix6?: string } {
  const four = parsePrefix(space.network)!;
  const six = space.network6 === undefined ? undefined : parsePrefix(space.network6);
  return {
    prefix: `${formatAddress(four.first + BigInt(third * 256), 4)}/24`,
    ...(six ? { prefix6: formatPrefix({ ...six, first: six.first + (BigInt(third) << 64n), length: 64 }) } : {}),
  };
}

/** What every pattern lets its user change of its parts. */
export const changesProps = {
  // Software not overridden is not emptied: the default of the device's own props must not step in here.
  override: z.record(z.string(), switchProps.extend({ software: switchProps.shape.software.unwrap(), ports: switchProps.shape.ports.unwrap() }).partial()).default({}).describe(meaning('按 id 覆盖单个部件的属性：{ "ocsp-1": { address: "10.10.10.21" } }', 'props of single parts by id: { "ocsp-1": { address: "10.10.10.21" } }')),
  without: z.array(z.string()).default([]).describe(meaning('不建的部件的 id', 'ids of parts to leave out')),
};

/** What both reference patterns let their user change. */
export const partsProps = {
  products: z.partialRecord(z.enum(Object.keys(products) as [keyof Products, ...(keyof Products)[]]), z.custom<Product>()).default({}).describe(meaning('代替通用产品的产品：{ hsm: product({...}) }', 'products in place of the generic ones: { hsm: product({...}) }')),
  ...changesProps,
  redundant: z.boolean().default(true).describe(meaning('true：防火墙和关键主机成对，每区两台交换机；false：各一台，不满足等保三级的冗余要求', 'true: firewalls and key hosts in pairs, two switches a zone; false: one of each, which falls short of the redundancy of 等保三级')),
};

export interface PartsChoice {
  readonly products: Partial<Products>;
  readonly override: Readonly<Record<string, DeviceProps>>;
  readonly without: readonly string[];
  readonly redundant: boolean;
}

type Part = Device | Pair;

/** The parts of a pattern by id: made with what the user overrides, left out on demand, looked up afterwards. */
export class Parts extends NamedParts<Part> {
  readonly products: Products;

  constructor(owner: Element, private readonly choice: PartsChoice) {
    super(owner, choice);
    this.products = { ...products, ...choice.products };
  }

  get redundant(): boolean {
    return this.choice.redundant;
  }

  /** Makes a part unless it is left out. */
  make<T extends Part>(id: string, defaults: DeviceProps, create: (props: DeviceProps) => T | undefined): T | undefined {
    if (!this.offer(id)) return undefined;
    const override = this.choice.override[id] ?? {};
    const part = create({ ...defaults, ...override, ...(defaults.settings || override.settings ? { settings: { ...defaults.settings, ...override.settings } } : {}) });
    if (part) this.made.set(id, part);
    return part;
  }

  /** `id-1` and, when redundant, `id-2`. */
  series<T extends Part>(id: string, defaults: (n: number) => DeviceProps, create: (id: string, props: DeviceProps) => T): T[] {
    return (this.redundant ? [1, 2] : [1]).flatMap((n) => this.make(`${id}-${n}`, defaults(n), (props) => create(`${id}-${n}`, props)) ?? []);
  }

  keep<T extends Part>(id: string, part: T): T {
    this.offered.add(id);
    this.made.set(id, part);
    return part;
  }

  /** In the order in which they were made. */
  all(): readonly Part[] {
    return [...this.made.values()];
  }
}

/** Allows a flow when both its ends are there. */
export function allowBetween(facility: Facility, props: Omit<FlowProps, 'from' | 'to'> & { from: readonly (Part | Zone | undefined)[]; to: readonly (Part | Zone | undefined)[] }): void {
  const from = props.from.filter((end) => end !== undefined);
  const to = props.to.filter((end) => end !== undefined);
  if (from.length > 0 && to.length > 0) facility.allow({ ...props, from, to });
}
