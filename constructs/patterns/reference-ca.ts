import type { Construct } from 'constructs';
import { z } from 'zod';
import { meaning } from '../../model';
import { Device, type DeviceProps } from '../device';
import { lawfulId } from '../element';
import { Facility } from '../facility';
import {
  AntivirusServer, AuditTerminal, BackupServer, CardTerminal, DatabaseServer, Hsm, IssuingServer, LogServer, ManagementTerminal, MasterDirectory,
  OcspServer, PublishingServer, RegistrationServer, type Server, SlaveDirectory,
} from '../hosts';
import { Firewall, FirewallPair, IdsConsole, IntrusionDetector, NetworkCrypto, Switch, VulnerabilityScanner } from '../network';
import { HotStandbyPair, type Pair } from '../pair';
import { allTcp, tcp, udp } from '../service';
import { CertificateSystem, certificateSystemProps } from '../system';
import { CoreZone, ManagementZone, PublicZone, ServiceManagementZone, ServiceZone, type Zone } from '../zone';
import { noPart } from './named-parts';
import { Parts, allowBetween, backupOf, eventResponse, labelled, networkSpace, networkSpace6, partsProps, port, scannerSettings, scanWindow, splitProps, zonePrefixes } from './parts';
import { RemoteRa, remoteRaProps } from './remote-ra';

const ports = z.strictObject({
  issuing: port.default(7443).describe(meaning('RA 到 CA，按 GM/T 0014', 'RA to CA, by GM/T 0014')),
  issuingAdmin: port.default(8444).describe(meaning('CA 终端到 CA', 'CA terminals to CA')),
  registration: port.default(8443).describe(meaning('RA 终端（B/S 模式下还有浏览器）到 RA', 'RA terminals, and in B/S mode browsers, to RA')),
  status: port.default(7444).describe(meaning('CA 到 OCSP 的状态数据', 'status data from CA to OCSP')),
  antivirus: port.default(8080).describe(meaning('客户端到防病毒服务器', 'agents to anti-virus server')),
  database: port.default(5432).describe(meaning('数据库', 'database')),
}).prefault({}).describe(meaning('各产品的端口：可配置默认值，随产品而定', 'ports of the products: configurable defaults, product specific'));

export const referenceCaProps = certificateSystemProps.extend({
  network: networkSpace.default('10.10.0.0/16').describe(meaning('IPv4 地址空间：服务区 x.x.10.0/24，管理区 x.x.20.0/24，核心区 x.x.30.0/24', 'IPv4 space: 服务区 x.x.10.0/24, 管理区 x.x.20.0/24, 核心区 x.x.30.0/24')),
  network6: networkSpace6.optional().describe(meaning('IPv6 地址空间，/56 或更大：各区域取 /64；默认：没有 IPv6', 'IPv6 space, /56 or shorter: zones take /64s; default: no IPv6')),
  published: z.strictObject({ ocsp: z.string().optional(), crl: z.string().optional(), ldap: z.string().optional(), ra: z.string().optional(), vpn: z.string().optional() }).default({})
    .describe(meaning('各服务的公网地址；默认：在公共区自动分配', 'public addresses of the services; default: allocated in 公共区')),
  remoteRas: z.array(remoteRaProps).default([]).describe(meaning('远程注册点（GM/T 0037-2014 附录 B.3）', 'remote RA sites (GM/T 0037-2014 annex B.3)')),
  ports,
  ...partsProps,
});
export type ReferenceCaProps = z.input<typeof referenceCaProps>;

/**
 * 参考证书认证系统: a complete CA after the reference topologies of GM/T 0037-2014 annex B, in C/S or B/S mode, with every flow it needs.
 * Ports and pairs are configurable defaults. Every part can be overridden by id, left out, looked up and taken further.
 *
 * @zh 参考证书认证系统：按 GM/T 0037-2014 附录 B 的完整 CA（C/S 或 B/S 模式）和它需要的全部业务流；每个部件可覆盖、去掉、查找。
 * @example
 * const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', override: { 'ocsp-1': { address: '10.10.10.21' } } });
 * const portal = new Server(ca.service, 'portal-1', { name: '门户服务器-1' });
 */
export class ReferenceCa extends CertificateSystem {
  static override readonly schema: z.ZodObject = referenceCaProps;
  /** 服务区; in B/S mode the merged 服务区/管理区. */
  readonly service: Zone;
  /** 管理区; in B/S mode the merged 服务区/管理区. */
  readonly management: Zone;
  readonly core: Zone;
  /** Gateway of the tunnels of remote RAs; only when there are any. */
  readonly vpn: NetworkCrypto | undefined;
  readonly remoteRas: readonly RemoteRa[];
  /** What everything else talks to. */
  readonly issuing: Device | Pair | undefined;
  private readonly parts: Parts;
  private readonly choice: z.output<typeof referenceCaProps>;

  constructor(scope: Construct, id: string, props: ReferenceCaProps) {
    const { system, own } = splitProps(props, certificateSystemProps, referenceCaProps);
    super(scope, id, { ...backupOf(props), ...system });
    this.choice = this.read(referenceCaProps, { ...own, raMode: this.props.raMode }, {
      raMode: 'cs', network: '10.10.0.0/16', published: {}, remoteRas: [], products: {}, override: {}, without: [], redundant: true,
      ports: { issuing: 7443, issuingAdmin: 8444, registration: 8443, status: 7444, antivirus: 8080, database: 5432 },
    });
    this.parts = new Parts(this, this.choice as ConstructorParameters<typeof Parts>[1]);

    const merged = this.props.raMode === 'bs';
    this.service = merged ? new ServiceManagementZone(this, 'service', zonePrefixes(this.choice, 10)) : new ServiceZone(this, 'service', zonePrefixes(this.choice, 10));
    this.management = merged ? this.service : new ManagementZone(this, 'management', zonePrefixes(this.choice, 20));
    this.core = new CoreZone(this, 'core', zonePrefixes(this.choice, 30));
    if (!Facility.of(this).ownInternet()) {
      new PublicZone(Facility.of(this), 'internet', { prefix: '203.0.113.0/27', uplinks: !this.choice.redundant ? ['运营商线路A'] : ['运营商线路A', '运营商线路B'] });
    }
    this.network();
    const hosts = this.hosts();
    this.issuing = hosts.issuing;
    this.vpn = this.choice.remoteRas.length > 0 ? this.vpnGateway() : undefined;
    this.security();
    this.terminals();
    this.scanner();
    this.flows(hosts);
    this.remoteRas = this.vpn === undefined ? [] : this.choice.remoteRas.map((remote) => new RemoteRa(this, remote, { products: this.parts.products, ports: this.choice.ports, published: this.choice.published.vpn }));
    this.parts.finish();
  }

  /**
   * A part by its id, such as `ocsp-1` or `fw-2`. Throws when the pattern has none of that id.
   *
   * @zh 按 id 取部件；没有该 id 时抛出错误。
   */
  part(id: string): Device | Pair {
    return this.parts.get(id);
  }

  /**
   * Ids that `override` and `without` take, with what was made of each: nothing where it was left out.
   *
   * @zh `override`、`without` 可用的 id，以及各自建成的部件；去掉的没有部件。
   */
  get offers(): ReadonlyMap<string, Device | Pair | undefined> {
    return this.parts.offers;
  }

  /**
   * A remote site by its id. Throws when there is none of that id.
   *
   * @zh 按 id 取远程注册点；没有该 id 时抛出错误。
   */
  remoteRa(id: string): RemoteRa {
    const found = this.remoteRas.find((remote) => remote.node.id === id);
    if (!found) throw noPart(this, id, 'remoteRa()', this.remoteRas.map((remote) => remote.node.id));
    return found;
  }

  /**
   * Where logs go and the time comes from.
   *
   * @zh 收集日志、提供时间的服务器。
   */
  get log(): Device | Pair | undefined {
    return this.parts.find('log-1');
  }

  /**
   * Where agents get signatures.
   *
   * @zh 分发病毒库的服务器。
   */
  get antivirus(): Device | Pair | undefined {
    return this.parts.find('av');
  }

  private network(): void {
    const { parts } = this;
    const firewall = (id: string, name: string, between: Zone[]) => parts.make(id, { name, product: parts.products.firewall, settings: { eventResponse } }, (props) =>
      (parts.redundant ? new FirewallPair(this, id, { ...props, between }) : new Firewall(this, id, { ...props, between })));
    const label = this.label;
    firewall('fw-1', `${label}外联防火墙`, [this.internet, this.service]);
    if (this.management === this.service) firewall('fw-2', `${label}核心区防火墙`, [this.service, this.core]);
    else {
      firewall('fw-2', `${label}管理区防火墙`, [this.service, this.management]);
      firewall('fw-3', `${label}核心区防火墙`, [this.management, this.core]);
    }
    for (const [zone, id, name] of [[this.service, 'sw-service', '服务区交换机'], [this.management, 'sw-management', '管理区交换机'], [this.core, 'sw-core', '核心区交换机']] as const) {
      if (zone === this.service && id === 'sw-management') continue;
      parts.series(id, (n) => ({ name: `${labelled(label, name)}${parts.redundant ? `-${n}` : ''}`, product: parts.products.switch1U }), (each, props) => new Switch(zone, each, props));
    }
  }

  /** Prefix of the names of this CA's devices. */
  private get label(): string {
    return this.props.label ?? (this.node.id === 'ca' ? '' : this.node.id.toUpperCase());
  }

  private server<T extends Server>(zone: Zone, id: string, software: DeviceProps['software'], create: (zone: Zone, id: string, props: DeviceProps) => T, more: DeviceProps = {}, name?: string): T[] {
    const { products } = this.parts;
    return this.parts.series(id, (n) => ({
      product: products.server2U, software: [products.operatingSystem, products.antivirus, ...(software ?? [])], ...(name ? { name: `${labelled(this.label, name)}-${n}` } : {}), ...more,
    }), (each, props) => create(zone, each, props));
  }

  private withHsm(servers: readonly Server[], id: string, name: string): void {
    for (const n of this.parts.redundant ? [1, 2] : [1]) {
      const server = servers.find((each) => each.node.id.endsWith(`-${n}`));
      const hsm = this.parts.make(`${id}-${n}`, { name: `${labelled(this.label, name)}-${n}`, product: this.parts.products.hsm }, (props) => (server ? new Hsm(this, `${id}-${n}`, props) : undefined));
      if (hsm) server?.attachHsm(hsm);
    }
  }

  private pair(zone: Zone, id: string, name: string, members: readonly Device[], mode: 'vrrp' | 'replication' = 'vrrp'): Device | Pair | undefined {
    return members.length > 1 ? this.parts.keep(id, new HotStandbyPair(zone, id, { members: [...members], mode, name: labelled(this.label, name) })) : members[0];
  }

  private hosts() {
    const { products } = this.parts;
    const make = {
      ocsp: this.server(this.service, 'ocsp', [products.ocspSoftware], (zone, id, props) => new OcspServer(zone, id, props)),
      slave: this.server(this.service, 'ldap-slave', [products.directorySoftware], (zone, id, props) => new SlaveDirectory(zone, id, props)),
      publish: this.parts.make('publish-1', { name: `${this.label}证书/CRL发布服务器`, product: products.server2U, software: [products.operatingSystem, products.antivirus] }, (props) => new PublishingServer(this.service, 'publish-1', props)),
      ra: this.server(this.management, 'ra', [products.raSoftware], (zone, id, props) => new RegistrationServer(zone, id, props)),
      raDb: this.server(this.management, 'ra-db', [products.database], (zone, id, props) => new DatabaseServer(zone, id, props), { subsystems: ['ra'] }, 'RA数据库服务器'),
      log: this.parts.make('log-1', { name: `${this.label}日志与时间服务器`, product: products.server2U, software: [products.operatingSystem, products.antivirus], settings: { retentionMonths: 6, timeSource: '北斗/GPS授时' } }, (props) => new LogServer(this.management, 'log-1', props)),
      issuing: this.server(this.core, 'issuing', [products.caSoftware], (zone, id, props) => new IssuingServer(zone, id, props)),
      db: this.server(this.core, 'db', [products.database], (zone, id, props) => new DatabaseServer(zone, id, props), { subsystems: ['ca'] }, 'CA数据库服务器'),
      master: this.parts.make('ldap-master', { name: `${this.label}主目录服务器`, product: products.server2U, software: [products.operatingSystem, products.antivirus, products.directorySoftware] }, (props) => new MasterDirectory(this.core, 'ldap-master', props)),
      backup: this.parts.make('backup', { name: `${this.label}备份服务器`, product: products.server2U, software: [products.operatingSystem, products.antivirus] }, (props) => new BackupServer(this.core, 'backup', props)),
    };
    this.withHsm(make.ocsp, 'hsm-ocsp', 'OCSP密码机');
    this.withHsm(make.ra, 'hsm-ra', 'RA密码机');
    this.withHsm(make.issuing, 'hsm-ca', 'CA密码机');
    return {
      ...make,
      ocspServers: make.ocsp, slaves: make.slave, dbs: make.db, raDbs: make.raDb,
      ocsp: this.pair(this.service, 'ocsp', 'OCSP服务器组', make.ocsp),
      slave: this.pair(this.service, 'ldap-slave', '从目录服务器组', make.slave),
      ra: this.pair(this.management, 'ra', '注册服务器组', make.ra),
      raDb: this.pair(this.management, 'ra-db', 'RA数据库组', make.raDb),
      issuing: this.pair(this.core, 'issuing', '签发服务器组', make.issuing),
      db: this.pair(this.core, 'db', 'CA数据库组', make.db),
    };
  }

  private security(): void {
    const { parts } = this;
    const { products } = parts;
    const label = this.label;
    const ids = parts.make('ids', { name: `${label}入侵检测系统`, product: products.ids, settings: { alertLevel: 'high', malwareDetection: true, eventResponse, updatePolicy: '每周离线导入特征库' } },
      (props) => new IntrusionDetector(this, 'ids', { ...props, watches: [this.service] }));
    const idsConsole = parts.make('ids-console', { name: `${label}入侵检测管理端`, product: products.terminal, software: [products.operatingSystem, products.antivirus] }, (props) => new IdsConsole(this, 'ids-console', props));
    if (ids && idsConsole) (ids as IntrusionDetector).attachConsole(idsConsole);
    parts.make('av', { name: `${label}防病毒服务器`, product: products.server2U, software: [products.operatingSystem, products.antivirus], settings: { eventResponse, updatePolicy: '每日离线导入病毒库' } }, (props) => new AntivirusServer(this.service, 'av', props));
  }

  /** Made when all is there that it scans. */
  private scanner(): void {
    const { parts, label } = this;
    parts.make('vscan', { name: `${label}漏洞扫描系统`, product: parts.products.vulnerabilityScanner, settings: scannerSettings(this.devices()) }, (props) => new VulnerabilityScanner(this.service, 'vscan', props));
  }

  private devices(): Device[] {
    return this.parts.all().flatMap((part) => (part instanceof Device ? [part] : part instanceof FirewallPair ? [...part.members] : []));
  }

  private terminals(): void {
    const { parts, label } = this;
    const { products } = parts;
    const common = { product: products.terminal, software: [products.operatingSystem, products.antivirus] };
    const zone = this.management;
    parts.make('ca-admin', { ...common, name: labelled(label, 'CA管理终端'), subsystems: ['ca'] }, (props) => new ManagementTerminal(zone, 'ca-admin', props));
    parts.make('ra-admin', { ...common, name: labelled(label, 'RA管理终端'), subsystems: ['ra'] }, (props) => new ManagementTerminal(zone, 'ra-admin', props));
    parts.make('network-admin', { ...common, name: `${label}网络安全管理终端` }, (props) => new ManagementTerminal(zone, 'network-admin', props));
    parts.make('ca-audit', { ...common, name: labelled(label, 'CA审计终端'), subsystems: ['ca'] }, (props) => new AuditTerminal(zone, 'ca-audit', props));
    parts.make('ra-audit', { ...common, name: labelled(label, 'RA审计终端'), subsystems: ['ra'] }, (props) => new AuditTerminal(zone, 'ra-audit', props));
    parts.make('card', { ...common, name: `${label}制证终端` }, (props) => new CardTerminal(zone, 'card', props));
  }

  private vpnGateway(): NetworkCrypto | undefined {
    return this.parts.make('vpn', { name: `${this.label}远程接入网络密码机`, product: this.parts.products.networkCrypto, settings: { eventResponse } }, (props) => new NetworkCrypto(this, 'vpn', { ...props, between: [this.service] })) as NetworkCrypto | undefined;
  }

  private flows(hosts: ReturnType<ReferenceCa['hosts']>): void {
    const facility = Facility.of(this);
    const { ports: port } = this.choice;
    const id = (name: string) => `${lawfulId(this.node.id)}-${name}`;
    const find = (...names: string[]) => names.map((name) => this.parts.find(name));
    const published = (name: 'ocsp' | 'crl' | 'ldap' | 'ra') => this.choice.published[name] ?? (true as const);
    const allow = (name: string, flow: Omit<Parameters<typeof allowBetween>[1], 'id'>) => allowBetween(facility, { ...flow, id: id(name) });
    const { internet } = this;

    allow('ocsp', { from: [internet], to: [hosts.ocsp], service: tcp(80), purpose: '证书状态查询', protection: 'signed', publish: published('ocsp') });
    allow('crl', { from: [internet], to: [hosts.publish], service: tcp(80), purpose: 'CRL和CA证书下载', protection: 'signed', publish: published('crl') });
    allow('ldap', { from: [internet], to: [hosts.slave], service: tcp(389), purpose: '证书和CRL目录查询（只读）', protection: 'signed', publish: published('ldap') });
    if (this.props.raMode === 'bs') allow('ra-portal', { from: [internet], to: [hosts.ra], service: tcp(443), purpose: '浏览器方式证书申请和注册', protection: 'TLCP', publish: published('ra') });

    allow('ra-issuing', { from: [hosts.ra], to: [hosts.issuing], service: tcp(port.issuing, '签发服务'), purpose: '证书申请、更新、撤销请求及应答', protection: 'GM/T 0014' });
    allow('ra-terminals', { from: find('ra-admin', 'ra-audit', 'card'), to: [hosts.ra], service: tcp(port.registration, '注册服务'), purpose: '注册系统管理、审计、制证', protection: 'TLCP' });
    allow('ca-terminals', { from: find('ca-admin', 'ca-audit'), to: [hosts.issuing], service: tcp(port.issuingAdmin, '签发管理'), purpose: '签发系统管理、审计', protection: 'TLCP' });
    allow('ra-database', { from: [hosts.ra], to: [hosts.raDb], service: tcp(port.database, '数据库'), purpose: '注册数据存取', protection: 'TLS' });
    allow('ca-database', { from: [hosts.issuing], to: [hosts.db], service: tcp(port.database, '数据库'), purpose: '签发数据存取', protection: 'TLS' });
    allow('ldap-publish', { from: [hosts.issuing], to: [hosts.master], service: tcp(636), purpose: '证书和CRL发布到主目录', protection: 'TLS' });
    allow('ldap-replication', { from: [hosts.master], to: hosts.slaves, service: tcp(636), purpose: '主目录向从目录同步', protection: 'TLS' });
    allow('crl-publish', { from: [hosts.issuing], to: [hosts.publish], service: tcp(443), purpose: 'CRL和CA证书推送到发布服务器', protection: 'TLS' });
    allow('ocsp-data', { from: [hosts.issuing], to: hosts.ocspServers, service: tcp(port.status, '状态数据'), purpose: '证书状态数据推送', protection: 'GM/T 0014' });
    allow('backup', { from: [hosts.backup], to: [...hosts.dbs, ...hosts.raDbs], service: tcp(port.database, '数据库'), purpose: '数据库备份', protection: 'TLS' });

    const isHost = (part: Device | Pair): part is Device => part instanceof Device && !['switch', 'firewall', 'network-crypto', 'hsm', 'ids-console', 'intrusion-detector'].includes(part.kind);
    const all = this.parts.all();
    const hostsOf = all.filter(isHost);
    const switches = all.filter((part) => part instanceof Switch);
    const firewalls = all.flatMap((part) => (part instanceof FirewallPair ? part.members : part instanceof Firewall || part instanceof NetworkCrypto ? [part] : []));
    const av = find('av')[0];
    const log = find('log-1')[0];
    const scanner = find('vscan')[0];
    allow('antivirus', { from: hostsOf.filter((host) => host !== av && host !== scanner), to: [av], service: tcp(port.antivirus, '防病毒'), purpose: '病毒库分发和报警上报', protection: 'TLS' });
    allow('log', { from: [...hostsOf, ...switches, ...firewalls].filter((host) => host !== log), to: [log], service: tcp(6514), purpose: '审计日志集中收集', protection: 'TLS' });
    allow('time', { from: [...hostsOf, ...switches, ...firewalls].filter((host) => host !== log), to: [log], service: udp(123), purpose: '时间同步' });
    allow('administration', { from: find('network-admin'), to: [...switches, ...firewalls], service: tcp(22), purpose: '网络和安全设备管理', protection: 'SSH' });
    allow('scan', { from: [scanner], to: [...hostsOf.filter((host) => host !== scanner), ...switches, ...firewalls], service: allTcp(), purpose: '漏洞扫描', window: `每月${scanWindow}` });
  }
}
