import type { Construct } from 'constructs';
import type { DeviceKind } from '../model';
import { Device, type DeviceDefaults, type DeviceProps } from './device';

/**
 * A server, with HSMs on ports of their own.
 *
 * @zh 服务器：通用服务器，可直连密码机。
 * @example
 * const portal = new Server(service, 'portal-1', { name: '门户服务器-1' });
 */
export class Server extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}, kind: DeviceKind = 'server', defaults: DeviceDefaults = {}) {
    super(scope, id, kind, props, defaults);
  }

  /**
   * Connects a 密码机 through a separate physical port and a point-to-point subnet (GM/T 0037-2014 §8.2.2.5, GM/T 0038-2014 §7.2.2.5).
   *
   * @zh 直连密码机：独立物理端口、点对点网段（GM/T 0037-2014 §8.2.2.5，GM/T 0038-2014 §7.2.2.5）。
   */
  attachHsm(hsm: Hsm): this {
    const ports = hsm.settings.servicePorts ?? 1;
    const others = hsm.links.filter((link) => link.kind === 'hsm');
    if (others.some((link) => link.far === this)) {
      hsm.report('link-ends', { a: this.node.id, b: hsm.node.id, reason: { zh: '已经直连', en: 'they are connected already' } });
      return this;
    }
    if (others.length >= ports) hsm.report('hsm-host', { hsm: hsm.node.id, other: others[0]!.far.node.id, host: this.node.id }, others[0]!.far);
    else {
      this.links.push({ kind: 'hsm', far: hsm });
      hsm.links.push({ kind: 'hsm', far: this });
    }
    return this;
  }
}

/**
 * 服务器密码机. Created in its system, never in a zone.
 *
 * @zh 服务器密码机：建在系统下，不接入网络区域，只与所服务的服务器直连。
 * @example
 * issuing.attachHsm(new Hsm(ca, 'hsm-ca-1', { name: 'CA密码机-1' }));
 */
export class Hsm extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) {
    super(scope, id, 'hsm', props, { settings: { servicePorts: 1, managementPorts: 1, algorithms: ['SM2', 'SM3', 'SM4-ECB', 'SM4-CBC'], api: 'GM/T 0018', keyTiers: 3 } });
  }
}

/**
 * 签发服务器: makes and signs certificates and CRLs.
 *
 * @zh 签发服务器：制作并签发证书和 CRL。
 */
export class IssuingServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'issuing-server', { subsystems: ['ca'] }); }
}
/**
 * 注册服务器: on the 管理区 segment in C/S mode, standing in the 服务区 room.
 *
 * @zh 注册服务器：C/S 模式下接在管理区网段，安装在服务区机房。
 */
export class RegistrationServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'registration-server', { subsystems: ['ra'] }); }
}
/**
 * OCSP服务器: answers whether a certificate is good.
 *
 * @zh OCSP服务器：回答证书状态查询。
 */
export class OcspServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'ocsp-server', { subsystems: ['ocsp'] }); }
}
/**
 * 主目录服务器, in 核心区.
 *
 * @zh 主目录服务器：在核心区，接收签发的证书和 CRL。
 */
export class MasterDirectory extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'master-directory', { subsystems: ['ldap'] }); }
}
/**
 * 从目录服务器, in 服务区: read only, filled from the master.
 *
 * @zh 从目录服务器：在服务区，只读，由主目录同步。
 */
export class SlaveDirectory extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'slave-directory', { subsystems: ['ldap'] }); }
}
/**
 * 证书/CRL发布服务器: serves CRLs and CA certificates over HTTP.
 *
 * @zh 证书/CRL发布服务器：以 HTTP 提供 CRL 和 CA 证书。
 */
export class PublishingServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'publishing-server', { subsystems: ['ca'] }); }
}
/**
 * 数据库服务器. State `subsystems` for the one it keeps the data of.
 *
 * @zh 数据库服务器：用 subsystems 写明保存哪个子系统的数据。
 */
export class DatabaseServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'database-server'); }
}
/**
 * 密钥管理服务器.
 *
 * @zh 密钥管理服务器：生成、保存、恢复加密密钥对。
 */
export class KmServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'km-server', { subsystems: ['km'] }); }
}
/**
 * 备份服务器.
 *
 * @zh 备份服务器：备份数据库。
 */
export class BackupServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'backup-server'); }
}
/**
 * 防病毒服务器: distributes signatures to agents.
 *
 * @zh 防病毒服务器：向各主机分发病毒库。
 */
export class AntivirusServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'antivirus-server'); }
}
/**
 * 日志与时间服务器: collects audit records and gives the one trusted time.
 *
 * @zh 日志与时间服务器：集中收集审计日志，提供唯一可信时间。
 */
export class LogServer extends Server {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, props, 'log-server'); }
}

/**
 * 管理终端 of a subsystem (state `subsystems`).
 *
 * @zh 管理终端：用 subsystems 写明管理哪个子系统。
 */
export class ManagementTerminal extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, 'management-terminal', props); }
}
/**
 * 审计终端: separate from the management terminal (GM/T 0037-2014 §8.6.1.7).
 *
 * @zh 审计终端：与管理终端分设。
 */
export class AuditTerminal extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, 'audit-terminal', props); }
}
/**
 * 制证终端.
 *
 * @zh 制证终端：制作证书载体。
 */
export class CardTerminal extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, 'card-terminal', props, { subsystems: ['ra'] }); }
}
/**
 * 司法取证终端: local key recovery at the KM (GM/T 0038-2014 §7.6.2.3).
 *
 * @zh 司法取证终端：在 KM 本地恢复密钥。
 */
export class ForensicTerminal extends Device {
  constructor(scope: Construct, id: string, props: DeviceProps = {}) { super(scope, id, 'forensic-terminal', props, { subsystems: ['km'] }); }
}
