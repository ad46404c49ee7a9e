import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, meaning, type ZoneKind } from '../model';
import { Element } from './element';

const range = z.strictObject({
  first: z.string().describe(meaning('首地址', 'first address')),
  last: z.string().describe(meaning('末地址', 'last address')),
  purpose: lineOfText.default('预留').describe(meaning('为什么保留', 'why it is kept free')),
});

export const zoneProps = z.strictObject({
  prefix: z.string().optional().describe(meaning('IPv4 网段，如 10.10.10.0/24', 'IPv4 prefix, such as 10.10.10.0/24')),
  prefix6: z.string().optional().describe(meaning('IPv6 网段，如 fd00:10:10::/64', 'IPv6 prefix, such as fd00:10:10::/64')),
  name: lineOfText.optional().describe(meaning('区域名称；默认：按类别，加所属系统的前缀', 'name of the zone; default: by its kind, with the label of its system')),
  reserved: z.array(range).default([]).describe(meaning('不分配的地址段', 'ranges that are never allocated')),
});
export type ZoneProps = z.input<typeof zoneProps>;

export const publicZoneProps = zoneProps.extend({
  gateway: z.string().optional().describe(meaning('运营商网关的 IPv4 地址，默认路由指向它；默认：网段的首个地址', 'IPv4 address of the carrier\u2019s gateway, to which the default route points; default: the first address of the prefix')),
  gateway6: z.string().optional().describe(meaning('运营商网关的 IPv6 地址；默认：网段的首个地址', 'IPv6 address of the carrier\u2019s gateway; default: the first address of the prefix')),
  uplinks: z.array(lineOfText).default([]).describe(meaning('外联线路，如 运营商线路A；一对防火墙的成员轮流接入', 'the physical lines, such as 运营商线路A; members of a firewall pair take them in turn')),
});
export type PublicZoneProps = z.input<typeof publicZoneProps>;

/**
 * 网络区域: one subnet (one per family), closed by firewalls, with switches of its own. Where packets go, not where people walk.
 *
 * @zh 网络区域：一个网段（每族地址一个），由防火墙隔离，有自己的交换机；说的是报文去哪里，不是人走到哪里。
 */
export abstract class Zone extends Element {
  static readonly schema: z.ZodObject = zoneProps;
  readonly unnamed = true as const;
  abstract readonly kind: ZoneKind;
  readonly props: z.output<typeof publicZoneProps>;
  constructor(scope: Construct, id: string, props: ZoneProps | PublicZoneProps = {}) {
    super(scope, id);
    this.props = this.read(publicZoneProps, props, { uplinks: [], reserved: [] });
  }
}

/**
 * 公共区: the Internet edge. Only the outermost firewall has addresses in it.
 *
 * @zh 公共区：互联网边界，只有最外侧防火墙在其中有地址。
 * @example
 * const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28', uplinks: ['运营商线路A', '运营商线路B'] });
 */
export class PublicZone extends Zone {
  static override readonly schema: z.ZodObject = publicZoneProps;
  override readonly kind: ZoneKind = 'public';
}
/**
 * 广域网: a carrier's network between sites. Carries only the packets of tunnels.
 *
 * @zh 广域网：运营商的站点间网络，只承载加密通道的报文。
 */
export class WideAreaZone extends PublicZone { override readonly kind = 'wan'; }
/**
 * 服务区: what the outside asks (OCSP, 从目录, 证书/CRL 发布). GM/T 0037-2014 §8.2.1.
 *
 * @zh 服务区：外界访问的服务（OCSP、从目录、证书/CRL 发布）。
 * @example
 * const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
 */
export class ServiceZone extends Zone { readonly kind = 'service'; }
/**
 * 服务区/管理区 merged, when the RA works in B/S mode. GM/T 0037-2014 §8.2.1.
 *
 * @zh 服务区/管理区：B/S 模式下两区合一。
 */
export class ServiceManagementZone extends Zone { readonly kind = 'service-management'; }
/**
 * 管理区: registration server and terminals in C/S mode.
 *
 * @zh 管理区：C/S 模式下的注册服务器和终端。
 */
export class ManagementZone extends Zone { readonly kind = 'management'; }
/**
 * 核心区: issuing server, database, 主目录, backup.
 *
 * @zh 核心区：签发服务器、数据库、主目录、备份。
 */
export class CoreZone extends Zone { readonly kind = 'core'; }
/**
 * KM管理区: terminals of the KM.
 *
 * @zh KM管理区：KM 的终端。
 */
export class KmManagementZone extends Zone { readonly kind = 'km-management'; }
/**
 * KM核心区 (密钥服务区 in GM/T 0038-2014): key management server, database.
 *
 * @zh KM核心区（GM/T 0038-2014 称密钥服务区）：密钥管理服务器、数据库。
 */
export class KmCoreZone extends Zone { readonly kind = 'km-core'; }
/**
 * The LAN of a remote RA.
 *
 * @zh 远程注册点：其局域网所成的网络区域。
 */
export class RemoteRaZone extends Zone { readonly kind = 'remote-ra'; }
