import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, areaNames, productSchema, settingsSchema, subsystemNames, type DeviceKind, type Product, type Subsystem } from '../model';
import { Element } from './element';
import { Zone } from './zone';

const target = z.custom<Device>((value) => value instanceof Device);

/** Settings a user states; scan targets are given as devices. */
export const settingsProps = settingsSchema.omit({ targets: true }).extend({
  targets: z.array(target).optional().describe('devices scanned'),
});

export const deviceProps = z.strictObject({
  name: lineOfText.optional().describe('标识名称 on the label, in every drawing and table; default: the kind, with the number at the end of the id'),
  product: productSchema.optional().describe('hardware product'),
  software: z.array(productSchema).default([]).describe('software installed: 操作系统, 数据库, CA/RA/OCSP/目录/KM 软件, 防病毒'),
  subsystems: z.array(z.enum(subsystemNames)).optional().describe('subsystems it serves; default: by its kind'),
  address: z.string().optional().describe('IPv4 address in its zone; default: allocated and kept in the lock file'),
  address6: z.string().optional().describe('IPv6 address in its zone; default: allocated when the zone has IPv6'),
  cables: z.int().min(1).max(2).optional().describe('cables to the switches of the zone; two make a bond; default: one per switch for servers, one for terminals'),
  area: z.enum(areaNames).optional().describe('物理区域 it stands in; default: by its kind and zone. Not derived from the network: an RA server stands in 服务区 and hangs on the 管理区 segment'),
  placement: z.enum(['rack', 'desk']).optional().describe('default: desk for terminals, rack for the rest'),
  room: lineOfText.optional().describe('功能间: name or id of a room of the site; in a facility without one, any text'),
  rack: lineOfText.optional().describe('机柜: name or id of a rack of the site; in a facility without one, any text'),
  unit: z.number().positive().optional().describe('lowest U it takes; units are counted from 1 at the bottom'),
  face: z.enum(['front', 'rear']).optional().describe('side of the rack it is mounted at; default: front'),
  desk: lineOfText.optional().describe('操作台: name or id of a desk of the site'),
  settings: settingsProps.optional().describe('policy facts a tester reads in the configuration'),
  image: lineOfText.optional().describe("container image of your own product in the live twin; default: a stand-in"),
});
export type DeviceProps = z.input<typeof deviceProps>;

/** What a class of device sets for its own. */
export interface DeviceDefaults {
  readonly subsystems?: readonly Subsystem[];
  readonly settings?: z.input<typeof settingsProps>;
}

/** A cable between two devices that is on no switch. */
export interface DirectLink {
  readonly kind: 'hsm' | 'console';
  readonly far: Device;
}

/**
 * 设备: anything with a label. In a zone when created inside one; HSMs and IDS probes are created in their system and
 * only have point-to-point links.
 *
 * @zh 设备：一切有标签的东西；建在区域里即接入该区域，密码机、探针建在系统下，只有点对点链路。
 * @example
 * const host = new Device(service, 'portal-1', 'server', { name: '门户服务器-1' });
 * host.install(products.operatingSystem);
 */
export class Device extends Element {
  /** What it is told, as a schema: types, defaults and JSON Schema come from there. Every construct has one. */
  static readonly schema: z.ZodObject = deviceProps;
  readonly props: z.output<typeof deviceProps>;
  /** Zones whose switch it is plugged into; the first is the one it belongs to. */
  readonly joined: Zone[] = [];
  readonly links: DirectLink[] = [];
  private readonly added: Product[] = [];

  constructor(scope: Construct, id: string, readonly kind: DeviceKind, props: DeviceProps = {}, readonly defaults: DeviceDefaults = {}) {
    super(scope, id);
    this.props = this.read(deviceProps, props, { software: [] });
    if (scope instanceof Zone) this.joined.push(scope);
  }

  /** Plugs it into a further zone's switch. A firewall does that by `between`; anything else that does is a way round the firewalls, and found. */
  join(zone: Zone): this {
    this.joined.push(zone);
    return this;
  }

  /** Adds installed software. */
  install(...software: Product[]): this {
    this.added.push(...software);
    return this;
  }

  /** Software installed, by props and by `install`. */
  get software(): readonly Product[] {
    return [...this.props.software, ...this.added];
  }

  /** Settings as stated over those of the class. */
  get settings(): z.output<typeof settingsProps> {
    return { ...this.defaults.settings, ...this.props.settings } as z.output<typeof settingsProps>;
  }
}
