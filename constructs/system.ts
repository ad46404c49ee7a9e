import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, meaning, systemSchema, type SystemKind } from '../model';
import { Element } from './element';
import { Facility } from './facility';
import type { PublicZone } from './zone';

const common = {
  name: lineOfText.optional().describe(meaning('名称，按申请材料的命名规则；默认：证书认证系统 或 密钥管理系统', 'name by the naming rule of the application; default: 证书认证系统 or 密钥管理系统')),
  version: lineOfText.optional().describe(meaning('以后各套系统 V2.0、V3.0……，技术升级后 V1.1、V2.1……；默认：没有，即首套系统', 'V2.0, V3.0 … for further systems, V1.1, V2.1 … after a technical upgrade; default: none, the first system')),
  label: z.string().optional().describe(meaning('设备名称的前缀，如 二期、B-；默认：id 为 "ca" 的 CA 没有，id 为 "km" 的 KM 为 KM，其余为 id 的大写', 'prefix of device names, such as 二期 or B-; default: none for a CA with id "ca", KM for a KM with id "km", else the id in capitals')),
  backup: z.strictObject({
    policy: lineOfText.describe(meaning('备份什么、如何备份、多久一次', 'what is backed up, how and how often')),
    offsite: lineOfText.optional().describe(meaning('异地副本存放在哪里', 'where the off-site copy lies')),
  }).optional().describe(meaning('数据备份策略', 'backup policy')),
};

export const certificateSystemProps = z.strictObject({
  ...common,
  raMode: z.enum(['cs', 'bs']).describe(meaning('注册系统模式：cs（C/S）四个网段、三道防火墙；bs（B/S）三个网段、两道防火墙（GM/T 0037-2014 §8.2.1）', 'registration in C/S mode: four segments, three firewalls; in B/S mode: three segments, two firewalls (GM/T 0037-2014 §8.2.1)')),
  publication: z.strictObject({
    crl: lineOfText.optional().describe(meaning('写进证书的 CRL 分发点', 'CRL distribution point printed into certificates')),
    ocsp: lineOfText.optional().describe(meaning('写进证书的 OCSP 地址', 'OCSP address printed into certificates')),
    ldap: lineOfText.optional().describe(meaning('写进证书的目录服务地址', 'directory address printed into certificates')),
  }).optional().describe(meaning('写进证书的服务地址', 'addresses printed into certificates')),
  root: systemSchema.shape.root,
});
export type CertificateSystemProps = z.input<typeof certificateSystemProps>;

export const keyManagementSystemProps = z.strictObject({
  ...common,
  connection: z.enum(['lan', 'wan']).default('lan').describe(meaning('lan：与其 CA 同一局域网，经防火墙相连；wan：经网络密码机相连（GM/T 0038-2014 §7.2.1）', 'lan: one LAN with its CAs, through a firewall; wan: over 网络密码机 (GM/T 0038-2014 §7.2.1)')),
});
export type KeyManagementSystemProps = z.input<typeof keyManagementSystemProps>;

/**
 * A system that is licensed, documented and assessed on its own.
 *
 * @zh 取得许可的系统：CA 或 KM。
 */
export abstract class LicensedSystem extends Element {
  abstract readonly kind: SystemKind;
  abstract readonly props: { readonly label?: string; readonly name?: string; readonly version?: string };

  /**
   * 公共区 of the facility.
   *
   * @zh 设施的公共区。
   */
  get internet(): PublicZone {
    return Facility.of(this).internet;
  }
}

/**
 * 证书认证系统 (CA): issuing, registration, status query and directory.
 *
 * @zh 证书认证系统（CA）：签发、注册、状态查询和目录。
 * @example
 * const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
 */
export class CertificateSystem extends LicensedSystem {
  static readonly schema: z.ZodObject = certificateSystemProps;
  readonly kind = 'ca';
  readonly props: z.output<typeof certificateSystemProps>;
  constructor(scope: Construct, id: string, props: CertificateSystemProps) {
    super(scope, id);
    this.props = this.read(certificateSystemProps, props, { raMode: 'cs' });
  }
}

/**
 * 密钥管理系统 (KM): makes, keeps and recovers encryption key pairs for one or several CAs.
 *
 * @zh 密钥管理系统（KM）：为一套或多套 CA 生成、保存、恢复加密密钥对。
 * @example
 * const km = new KeyManagementSystem(facility, 'km', {});
 * km.serve(ca);
 */
export class KeyManagementSystem extends LicensedSystem {
  static readonly schema: z.ZodObject = keyManagementSystemProps;
  readonly kind = 'km';
  readonly props: z.output<typeof keyManagementSystemProps>;
  /** The CAs it serves. */
  readonly served: CertificateSystem[] = [];
  constructor(scope: Construct, id: string, props: KeyManagementSystemProps = {}) {
    super(scope, id);
    this.props = this.read(keyManagementSystemProps, props, { connection: 'lan' });
  }

  /**
   * Says that this KM serves the CAs.
   *
   * @zh 写明本 KM 服务哪些 CA。
   */
  serve(...systems: CertificateSystem[]): this {
    for (const system of systems) if (!this.served.includes(system)) this.served.push(system);
    return this;
  }
}
