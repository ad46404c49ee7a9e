import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, areaNames, meaning, productSchema, settingsSchema, subsystemNames, type DeviceKind, type Product, type Subsystem } from '../model';
import { Element } from './element';
import { Zone } from './zone';

const target = z.custom<Device>((value) => value instanceof Device);

/** Settings a user states; scan targets are given as devices. */
export const settingsProps = settingsSchema.omit({ targets: true }).extend({
  targets: z.array(target).optional().describe(meaning('扫描对象', 'devices scanned')),
});

export const deviceProps = z.strictObject({
  name: lineOfText.optional().describe(meaning('标识名称，用于标签、一切图和表；默认：类别加 id 末尾的数字', 'name on the label, in every drawing and table; default: the kind, with the number at the end of the id')),
  product: productSchema.optional().describe(meaning('硬件产品', 'hardware product')),
  software: z.array(productSchema).default([]).describe(meaning('安装的软件：操作系统、数据库、CA/RA/OCSP/目录/KM 软件、防病毒', 'software installed: 操作系统, 数据库, CA/RA/OCSP/目录/KM 软件, 防病毒')),
  subsystems: z.array(z.enum(subsystemNames)).optional().describe(meaning('所服务的子系统；默认：按类别', 'subsystems it serves; default: by its kind')),
  address: z.string().optional().describe(meaning('区域内的 IPv4 地址；默认：自动分配，记入锁定文件', 'IPv4 address in its zone; default: allocated and kept in the lock file')),
  address6: z.string().optional().describe(meaning('区域内的 IPv6 地址；默认：区域有 IPv6 时自动分配', 'IPv6 address in its zone; default: allocated when the zone has IPv6')),
  cables: z.int().min(1).max(2).optional().describe(meaning('接到区域交换机的网线数，两条即聚合；默认：服务器每台交换机一条，终端一条', 'cables to the switches of the zone; two make a bond; default: one per switch for servers, one for terminals')),
  area: z.enum(areaNames).optional().describe(meaning('所在物理区域；默认：按类别和区域。与网络无关：注册服务器安装在服务区，接在管理区网段', 'physical area it stands in; default: by its kind and zone. Not derived from the network: an RA server stands in 服务区 and hangs on the 管理区 segment')),
  placement: z.enum(['rack', 'desk']).optional().describe(meaning('安装方式；默认：终端在操作台（desk），其余在机柜（rack）', 'how it stands; default: desk for terminals, rack for the rest')),
  room: lineOfText.optional().describe(meaning('功能间：场所中房间的名称或 id；设施没有场所时为任意文字', 'room: name or id of a room of the site; in a facility without one, any text')),
  rack: lineOfText.optional().describe(meaning('机柜：场所中机柜的名称或 id；设施没有场所时为任意文字', 'rack: name or id of a rack of the site; in a facility without one, any text')),
  unit: z.int().min(1).optional().describe(meaning('所占最低 U 位，自下而上从 1 数', 'lowest U it takes; units are counted from 1 at the bottom')),
  face: z.enum(['front', 'rear']).optional().describe(meaning('安装在机柜的哪一面；默认：front（正面）', 'side of the rack it is mounted at; default: front')),
  desk: lineOfText.optional().describe(meaning('操作台：场所中操作台的名称或 id', 'desk: name or id of a desk of the site')),
  settings: settingsProps.optional().describe(meaning('设备设置：测评人员在配置中查看的策略事实', 'policy facts a tester reads in the configuration')),
  image: lineOfText.optional().describe(meaning('实验环境（孪生）中自有产品的容器镜像；默认：替代镜像', "container image of your own product in the live twin; default: a stand-in")),
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

  /**
   * Plugs it into a further zone's switch. A firewall does that by `between`; anything else that does is a way round the firewalls, and found.
   *
   * @zh 再接到一个区域的交换机。防火墙用 `between`；其他设备这样做就绕过了防火墙，会被查出。
   */
  join(zone: Zone): this {
    this.joined.push(zone);
    return this;
  }

  /**
   * Adds installed software.
   *
   * @zh 增加安装的软件。
   */
  install(...software: Product[]): this {
    this.added.push(...software);
    return this;
  }

  /**
   * Software installed, by props and by `install`.
   *
   * @zh 安装的软件：属性里写的和 `install` 增加的。
   */
  get software(): readonly Product[] {
    return [...this.props.software, ...this.added];
  }

  /**
   * Settings as stated over those of the class.
   *
   * @zh 设置：写明的覆盖该类设备自带的。
   */
  get settings(): z.output<typeof settingsProps> {
    return { ...this.defaults.settings, ...this.props.settings } as z.output<typeof settingsProps>;
  }
}
