import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, meaning, mendOf, type DeviceKind, type ZoneKind } from '../model';
import { Device, deviceProps, type DeviceProps } from './device';
import type { Element } from './element';
import { Pair } from './pair';
import { Zone } from './zone';

const zone = z.custom<Zone>((value) => value instanceof Zone);
const betweenProps = { between: z.array(zone).min(1).describe(meaning('所连接的区域，外侧在前；一个边界上的防火墙填两个', 'the zones it joins, outer one first; two for a firewall of one boundary')) };

export const forwarderProps = deviceProps.omit({ address: true, address6: true, cables: true }).extend({
  ...betweenProps,
  addresses: z.record(z.string(), z.array(z.string())).default({}).describe(meaning('写明的地址，按区域 id；默认：自动分配', 'stated addresses by zone id; default: allocated')),
});
export type ForwarderProps = z.input<typeof forwarderProps>;

/**
 * A device that routes between zones under its own rules, default drop.
 *
 * @zh 转发设备：按自己的规则在区域间路由，默认丢弃。
 */
export abstract class Forwarder extends Device {
  static override readonly schema: z.ZodObject = forwarderProps;
  /** Stated addresses by zone id. */
  readonly stated: Readonly<Record<string, readonly string[]>>;
  constructor(scope: Construct, id: string, kind: DeviceKind, props: ForwarderProps) {
    const { between, addresses, ...rest } = props;
    super(scope, id, kind, rest, { settings: kind === 'firewall' ? { mode: 'route' } : {} });
    const own = this.read(forwarderProps.pick({ between: true, addresses: true }), { between, addresses }, { between: [], addresses: {} });
    this.stated = own.addresses;
    for (const each of own.between) this.join(each);
    checkZoneIds(this, 'addresses', own.addresses, own.between);
  }
}

/**
 * 防火墙, routing (GM/T 0037-2014 §8.2.2.1): one per boundary between two zones, default drop, every drop logged.
 *
 * @zh 防火墙：路由模式，每两个相邻区域之间一台，默认丢弃并记录。
 * @example
 * new Firewall(ca, 'fw-2', { between: [service, management] });
 */
export class Firewall extends Forwarder {
  constructor(scope: Construct, id: string, props: ForwarderProps) { super(scope, id, 'firewall', props); }
}

/**
 * 网络密码机 (IPSec VPN): routes between a zone and the network that carries its tunnels.
 *
 * @zh 网络密码机（IPSec VPN）：在区域与承载加密通道的网络之间路由。
 * @example
 * const gateway = new NetworkCrypto(km, 'vpn-1', { between: [wan, kmCore] });
 */
export class NetworkCrypto extends Forwarder {
  constructor(scope: Construct, id: string, props: ForwarderProps) { super(scope, id, 'network-crypto', props); }
}

/** Stated addresses name zones that the device joins: a slip would leave the address unused without a word. */
function checkZoneIds(element: Element, property: string, stated: Readonly<Record<string, unknown>>, between: readonly Zone[]): void {
  const known = between.map((each) => each.node.id);
  for (const name of Object.keys(stated)) if (!known.includes(name)) {
    element.report('override-unknown', { name, property, hint: '', allowed: known.join(', '), mend: mendOf(name, known) });
  }
}

export const firewallPairProps = forwarderProps.omit({ addresses: true, unit: true }).extend({
  virtual: z.record(z.string(), z.array(z.string())).default({}).describe(meaning('写明的虚拟地址，按区域 id；默认：自动分配，取网关段的第一个', 'stated virtual addresses by zone id; default: allocated, the first of the gateway range')),
});
export type FirewallPairProps = z.input<typeof firewallPairProps>;

/**
 * Two firewalls in hot standby on one boundary: same rules, a virtual address per zone (the hosts' gateway), a heartbeat cable.
 *
 * @zh 双机热备防火墙：同一边界上的两台，规则相同，每区一个虚拟地址（主机的网关），有心跳线。
 * @example
 * new FirewallPair(ca, 'fw-1', { between: [ca.internet, service] });
 */
export class FirewallPair extends Pair {
  static readonly schema: z.ZodObject = firewallPairProps;
  readonly members: readonly Firewall[];
  readonly virtual: Readonly<Record<string, readonly string[]>>;
  readonly name: string | undefined;
  constructor(scope: Construct, id: string, props: FirewallPairProps) {
    super(scope, id);
    const read = this.read(firewallPairProps, props, { between: [], virtual: {}, software: [] });
    const { virtual, name, ...common } = read;
    this.virtual = virtual;
    checkZoneIds(this, 'virtual', virtual, read.between);
    this.name = name;
    this.members = ['a', 'b'].map((letter) => new Firewall(this, letter, {
      ...common, settings: props.settings, ...(name ? { name: `${name}${letter === 'a' ? '（主）' : '（备）'}` } : {}),
    }));
  }
}

export const switchProps = deviceProps.extend({
  ports: z.int().min(1).default(48).describe(meaning('接入端口数', 'number of access ports')),
});
export type SwitchProps = z.input<typeof switchProps>;

/**
 * 交换机 of one zone. Two in a zone are stacked, and servers take a cable to each.
 *
 * @zh 交换机：属于一个区域；同区两台堆叠，服务器各接一条线。
 * @example
 * new Switch(service, 'sw-service', { ports: 24 });
 */
export class Switch extends Device {
  static override readonly schema: z.ZodObject = switchProps;
  readonly ports: number;
  constructor(scope: Construct, id: string, props: SwitchProps = {}) {
    const { ports, ...rest } = props;
    super(scope, id, 'switch', rest);
    this.ports = this.read(switchProps.pick({ ports: true }), ports === undefined ? {} : { ports }, { ports: 48 }).ports;
  }
}

export const intrusionDetectorProps = deviceProps.extend({
  watches: z.array(zone).min(1).describe(meaning('其交换机向本探针镜像的区域', 'zones whose switches mirror to it')),
});
export type IntrusionDetectorProps = z.input<typeof intrusionDetectorProps>;

/**
 * 入侵检测/防御 probe: sees all packets of a zone through mirror ports of its switches and has no address there.
 *
 * @zh 入侵检测/防御探针：经交换机镜像口看到一个区域的全部报文，在其中没有地址。
 * @example
 * const ids = new IntrusionDetector(ca, 'ids', { watches: [service] });
 * ids.attachConsole(new IdsConsole(ca, 'ids-console'));
 */
export class IntrusionDetector extends Device {
  static override readonly schema: z.ZodObject = intrusionDetectorProps;
  readonly watched: readonly Zone[];
  constructor(scope: Construct, id: string, props: IntrusionDetectorProps) {
    const { watches, ...rest } = props;
    super(scope, id, 'intrusion-detector', rest, { settings: { alertLevel: 'high' } });
    this.watched = this.read(intrusionDetectorProps.pick({ watches: true }), { watches }, { watches: [] }).watches;
  }

  /**
   * Connects the console directly, on a point-to-point link (GM/T 0037-2014 §8.2.2.2 b).
   *
   * @zh 直连管理端，点对点链路（GM/T 0037-2014 §8.2.2.2 b）。
   */
  attachConsole(console: IdsConsole): this {
    if (console.links.length > 0) console.report('link-ends', { a: this.node.id, b: console.node.id, reason: { zh: '管理端已直连其他探针', en: 'the console is connected to another probe' } });
    else {
      this.links.push({ kind: 'console', far: console });
      console.links.push({ kind: 'console', far: this });
    }
    return this;
  }
}

/**
 * 入侵检测管理端: stands in 管理区, joined to its probe only.
 *
 * @zh 入侵检测管理端：在管理区，只与探针直连。
 */
export class IdsConsole extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, 'ids-console', props); }
}

/**
 * 漏洞扫描. State targets and schedule in `settings`.
 *
 * @zh 漏洞扫描：用 settings 写明扫描对象和周期。
 */
export class VulnerabilityScanner extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, 'vulnerability-scanner', props); }
}

export const tunnelProps = z.strictObject({
  between: z.tuple([z.instanceof(Forwarder), z.instanceof(Forwarder)]).describe(meaning('两端的设备', 'the two devices that end it')),
  underlay: z.tuple([zone, zone]).describe(meaning('每端发送密文所在的区域', 'the zone in which each end sends the encrypted packets')),
  prefix: z.string().optional().describe(meaning('通道内的网段，/30；默认：自动分配', 'addresses inside the tunnel, a /30; default: allocated')),
  name: lineOfText.optional().describe(meaning('通道名称', 'name of the tunnel')),
  publish: z.union([z.literal(true), z.string()]).optional().describe(meaning('第二端在防火墙之后时的公网地址；true：自动分配', 'public address of the second end, when it stands behind a firewall; true: allocated')),
});
export type TunnelProps = z.input<typeof tunnelProps>;

/**
 * 加密通道 (IPSec) between two 网络密码机 or firewalls: a zone of its own that has only the two ends.
 *
 * @zh 加密通道（IPSec）：两台网络密码机或防火墙之间，自成一个只有两端的区域。
 * @example
 * new Tunnel(km, 'tunnel-1', { between: [caGateway, kmGateway], underlay: [wan, wan] });
 */
export class Tunnel extends Zone {
  static override readonly schema: z.ZodObject = tunnelProps;
  readonly kind: ZoneKind = 'tunnel';
  readonly ends: readonly Forwarder[];
  readonly underlay: readonly Zone[];
  readonly publish: string | true | undefined;
  constructor(scope: Construct, id: string, props: TunnelProps) {
    super(scope, id, { prefix: props?.prefix, name: props?.name });
    const read = this.read(tunnelProps, props, {});
    this.ends = read.between ?? [];
    this.underlay = read.underlay ?? [];
    this.publish = read.publish;
    if (this.ends.length === 2 && this.ends[0] === this.ends[1]) {
      this.report('tunnel-ends', { ends: this.ends[0]!.node.id, reason: { zh: '两端是同一设备', en: 'both ends are one device' } });
    } else {
      this.ends.forEach((end, i) => {
        const under = this.underlay[i];
        if (under && !end.joined.includes(under)) {
          this.report('tunnel-ends', { ends: this.ends.map((each) => each.node.id).join(', '), reason: { zh: `${end.node.id} 不在承载区域 ${under.node.id}`, en: `${end.node.id} is not in the underlay zone ${under.node.id}` } });
        }
      });
      for (const each of this.ends) each.join(this);
    }
  }
}

