import type { Construct } from 'constructs';
import { z } from 'zod';
import { space4 } from '../address-space';
import { meaning } from '../../model';
import { Device, type DeviceProps } from '../device';
import { lawfulId } from '../element';
import { Facility } from '../facility';
import { AntivirusServer, AuditTerminal, BackupServer, DatabaseServer, ForensicTerminal, Hsm, KmServer, LogServer, ManagementTerminal, type Server } from '../hosts';
import { Firewall, FirewallPair, IdsConsole, IntrusionDetector, NetworkCrypto, Switch, Tunnel, VulnerabilityScanner } from '../network';
import { HotStandbyPair, type Pair } from '../pair';
import { allTcp, tcp, udp } from '../service';
import { KeyManagementSystem, keyManagementSystemProps } from '../system';
import { KmCoreZone, KmManagementZone, WideAreaZone, type Zone } from '../zone';
import { Parts, allowBetween, backupOf, eventResponse, networkSpace, networkSpace6, partsProps, port, scannerSettings, scanWindow, splitProps, zonePrefixes } from './parts';
import { ReferenceCa } from './reference-ca';

const ports = z.strictObject({
  km: port.default(9443).describe(meaning('CA 到 KM，按 GM/T 0014', 'CA to KM, by GM/T 0014')),
  admin: port.default(9444).describe(meaning('KM 终端到 KM', 'KM terminals to KM')),
  antivirus: port.default(8080).describe(meaning('客户端到防病毒服务器', 'agents to anti-virus server')),
  database: port.default(5432).describe(meaning('数据库', 'database')),
}).prefault({}).describe(meaning('各产品的端口：可配置默认值，随产品而定', 'ports of the products: configurable defaults, product specific'));

export const referenceKmProps = keyManagementSystemProps.extend({
  cas: z.array(z.instanceof(ReferenceCa)).min(1).describe(meaning('所服务的 CA', 'the CAs it serves')),
  network: networkSpace.default('10.20.0.0/16').describe(meaning('IPv4 地址空间：KM管理区 x.x.20.0/24，KM核心区 x.x.30.0/24', 'IPv4 space: KM管理区 x.x.20.0/24, KM核心区 x.x.30.0/24')),
  network6: networkSpace6.optional().describe(meaning('IPv6 地址空间，/56 或更大；默认：没有 IPv6', 'IPv6 space, /56 or shorter; default: no IPv6')),
  carrier: space4(30, '198.18.0.0/24').default('198.18.0.0/24').describe(meaning('经广域网相连（connection 为 wan）时，站点间网络中的地址', 'addresses in the network between the sites, when the connection is wan')),
  ports,
  ...partsProps,
});
export type ReferenceKmProps = z.input<typeof referenceKmProps>;

/**
 * 参考密钥管理系统: a complete KM after GM/T 0038-2014 annex B for one or several CAs: in one LAN through a firewall
 * per CA, or over 网络密码机 and a tunnel per CA. Ports and pairs are configurable defaults.
 *
 * @zh 参考密钥管理系统：按 GM/T 0038-2014 附录 B 的完整 KM，服务一套或多套 CA，同一局域网或经网络密码机相连；每个部件可覆盖、去掉、查找。
 * @example
 * const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs' });
 * const km = new ReferenceKm(facility, 'km', { cas: [ca] });
 */
export class ReferenceKm extends KeyManagementSystem {
  static override readonly schema: z.ZodObject = referenceKmProps;
  /** KM核心区 (密钥服务区 in GM/T 0038-2014). */
  readonly core: Zone;
  /** KM管理区. */
  readonly management: Zone;
  /** What the CAs talk to. */
  readonly server: Device | Pair | undefined;
  private readonly parts: Parts;
  private readonly choice: z.output<typeof referenceKmProps>;

  constructor(scope: Construct, id: string, props: ReferenceKmProps) {
    const { system, own } = splitProps(props, keyManagementSystemProps, referenceKmProps);
    super(scope, id, { ...backupOf(props), ...system });
    this.choice = this.read(referenceKmProps, own, {
      cas: [], network: '10.20.0.0/16', carrier: '198.18.0.0/24', products: {}, override: {}, without: [], redundant: true, ports: { km: 9443, admin: 9444, antivirus: 8080, database: 5432 },
    });
    this.parts = new Parts(this, this.choice as ConstructorParameters<typeof Parts>[1]);
    this.serve(...this.choice.cas);
    this.core = new KmCoreZone(this, 'core', zonePrefixes(this.choice, 30));
    this.management = new KmManagementZone(this, 'management', zonePrefixes(this.choice, 20));
    this.network();
    const hosts = this.hosts();
    this.server = hosts.km;
    this.security();
    this.terminals();
    this.scanner();
    this.flows(hosts);
    this.parts.finish();
  }

  /**
   * A part by its id, such as `km-1` or `fw-1`. Throws when the pattern has none of that id.
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

  private get label(): string {
    return this.props.label ?? (this.node.id === 'km' ? 'KM' : this.node.id.toUpperCase());
  }

  private network(): void {
    const { parts, label } = this;
    const firewall = (id: string, name: string, between: Zone[]) => parts.make(id, { name, product: parts.products.firewall, settings: { eventResponse } }, (props) =>
      (parts.redundant ? new FirewallPair(this, id, { ...props, between }) : new Firewall(this, id, { ...props, between })));
    const several = this.choice.cas.length > 1;
    if (this.props.connection === 'lan') {
      this.choice.cas.forEach((ca, i) => firewall(several ? `fw-ca-${i + 1}` : 'fw-ca', several ? `${label}外联防火墙（${ca.node.id.toUpperCase()}）` : `${label}外联防火墙`, [ca.core, this.core]));
    } else this.tunnels();
    firewall('fw-management', `${label}管理区防火墙`, [this.core, this.management]);
    parts.series('sw-core', (n) => ({ name: `${label}核心区交换机${parts.redundant ? `-${n}` : ''}`, product: parts.products.switch1U }), (id, props) => new Switch(this.core, id, props));
    parts.series('sw-management', (n) => ({ name: `${label}管理区交换机${parts.redundant ? `-${n}` : ''}`, product: parts.products.switch1U }), (id, props) => new Switch(this.management, id, props));
  }

  /** 网络密码机 on both sides and a tunnel per CA (GM/T 0038-2014 §7.2.1). */
  private tunnels(): void {
    const { parts, label } = this;
    const wan = new WideAreaZone(this, 'wan', { prefix: this.choice.carrier, name: `${label}互联广域网` });
    const gateway = parts.make('vpn', { name: `${label}网络密码机`, product: parts.products.networkCrypto, settings: { eventResponse } }, (props) => new NetworkCrypto(this, 'vpn', { ...props, between: [wan, this.core] }));
    this.choice.cas.forEach((ca) => {
      const ours = this.node.id === 'km' ? '' : label;
      const theirs = ca.props.label ?? ca.node.id.toUpperCase();
      const name = `${theirs}侧${ours}网络密码机`;
      const far = parts.make(`vpn-${ca.node.id}`, { name, product: parts.products.networkCrypto, settings: { eventResponse } }, (props) => new NetworkCrypto(ca, `${this.node.id}-vpn`, { ...props, between: [wan, ca.core] }));
      if (gateway && far) new Tunnel(this, `tunnel-${ca.node.id}`.slice(0, 40), { between: [far as NetworkCrypto, gateway as NetworkCrypto], underlay: [wan, wan], name: `${theirs}—${label}加密通道` });
    });
  }

  private hosts() {
    const { parts, label } = this;
    const { products } = parts;
    const server = (software: DeviceProps['software']) => ({ product: products.server2U, software: [products.operatingSystem, products.antivirus, ...(software ?? [])] });
    const km = parts.series('km', () => server([products.kmSoftware]), (id, props) => new KmServer(this.core, id, props));
    const db = parts.series('db', () => ({ ...server([products.database]), subsystems: ['km'] }), (id, props) => new DatabaseServer(this.core, id, props));
    for (const n of parts.redundant ? [1, 2] : [1]) {
      const server: Server | undefined = km.find((each) => each.node.id.endsWith(`-${n}`));
      const hsm = parts.make(`hsm-${n}`, { name: `${label}密码机-${n}`, product: products.hsm }, (props) => (server ? new Hsm(this, `hsm-${n}`, props) : undefined));
      if (hsm) server?.attachHsm(hsm);
    }
    const pair = (id: string, name: string, members: readonly Device[]) => (members.length > 1 ? parts.keep(id, new HotStandbyPair(this.core, id, { members: [...members], name })) : members[0]);
    return {
      km: pair('km', '密钥管理服务器组', km),
      db: pair('db', `${label}数据库组`, db),
      dbs: db,
      log: parts.make('log-1', { ...server([]), name: `${label}日志与时间服务器`, settings: { retentionMonths: 6, timeSource: '北斗/GPS授时' } }, (props) => new LogServer(this.core, 'log-1', props)),
      backup: parts.make('backup', { ...server([]), name: `${label}备份服务器` }, (props) => new BackupServer(this.core, 'backup', props)),
    };
  }

  private security(): void {
    const { parts, label } = this;
    const { products } = parts;
    const ids = parts.make('ids', { name: `${label}入侵检测系统`, product: products.ids, settings: { alertLevel: 'high', malwareDetection: true, eventResponse, updatePolicy: '每周离线导入特征库' } },
      (props) => new IntrusionDetector(this, 'ids', { ...props, watches: [this.core] }));
    const idsConsole = parts.make('ids-console', { name: `${label}入侵检测管理端`, product: products.terminal, software: [products.operatingSystem, products.antivirus] }, (props) => new IdsConsole(this, 'ids-console', props));
    if (ids && idsConsole) (ids as IntrusionDetector).attachConsole(idsConsole as IdsConsole);
    parts.make('av', { name: `${label}防病毒服务器`, product: products.server2U, software: [products.operatingSystem, products.antivirus], settings: { eventResponse, updatePolicy: '每日离线导入病毒库' } }, (props) => new AntivirusServer(this.core, 'av', props));
  }

  /** Made when all is there that it scans. */
  private scanner(): void {
    const { parts, label } = this;
    parts.make('vscan', { name: `${label}漏洞扫描系统`, product: parts.products.vulnerabilityScanner, settings: scannerSettings(this.devices()) }, (props) => new VulnerabilityScanner(this.core, 'vscan', props));
  }

  private terminals(): void {
    const { parts, label } = this;
    const { products } = parts;
    const common = { product: products.terminal, software: [products.operatingSystem, products.antivirus] };
    parts.make('admin', { ...common, name: `${label}管理终端`, subsystems: ['km'] }, (props) => new ManagementTerminal(this.management, 'admin', props));
    parts.make('audit', { ...common, name: `${label}审计终端`, subsystems: ['km'] }, (props) => new AuditTerminal(this.management, 'audit', props));
    parts.make('forensic', { ...common, name: `${label}司法取证终端` }, (props) => new ForensicTerminal(this.management, 'forensic', props));
    parts.make('network-admin', { ...common, name: `${label}网络安全管理终端` }, (props) => new ManagementTerminal(this.management, 'network-admin', props));
  }

  private devices(): Device[] {
    return this.parts.all().flatMap((part) => (part instanceof Device ? [part] : part instanceof FirewallPair ? [...part.members] : []));
  }

  private flows(hosts: ReturnType<ReferenceKm['hosts']>): void {
    const facility = Facility.of(this);
    const { ports: port } = this.choice;
    const find = (...names: string[]) => names.map((name) => this.parts.find(name));
    const allow = (name: string, flow: Omit<Parameters<typeof allowBetween>[1], 'id'>) => allowBetween(facility, { ...flow, id: `${lawfulId(this.node.id)}-${name}` });
    for (const ca of this.choice.cas) {
      allow(this.choice.cas.length > 1 ? `from-${ca.node.id}` : 'from-ca', { from: [ca.issuing], to: [hosts.km], service: tcp(port.km, '密钥服务'), purpose: '加密密钥对申请、恢复、撤销', protection: 'GM/T 0014' });
    }
    allow('terminals', { from: find('admin', 'audit', 'forensic'), to: [hosts.km], service: tcp(port.admin, '密钥管理'), purpose: '密钥管理、审计、司法取证恢复', protection: 'TLCP' });
    allow('database', { from: [hosts.km], to: [hosts.db], service: tcp(port.database, '数据库'), purpose: '密钥库存取', protection: 'TLS' });
    allow('backup', { from: [hosts.backup], to: hosts.dbs, service: tcp(port.database, '数据库'), purpose: '数据库备份', protection: 'TLS' });
    const devices = this.devices();
    const hostsOf = devices.filter((device) => !['switch', 'firewall', 'network-crypto', 'hsm', 'ids-console', 'intrusion-detector'].includes(device.kind));
    const network = devices.filter((device) => ['switch', 'firewall', 'network-crypto'].includes(device.kind));
    const [av, scanner] = find('av', 'vscan');
    allow('antivirus', { from: hostsOf.filter((host) => host !== av && host !== scanner), to: [av], service: tcp(port.antivirus, '防病毒'), purpose: '病毒库分发和报警上报', protection: 'TLS' });
    const logging = [...hostsOf, ...network].filter((device) => device !== hosts.log);
    allow('log', { from: logging, to: [hosts.log], service: tcp(6514), purpose: '审计日志集中收集', protection: 'TLS' });
    allow('time', { from: logging, to: [hosts.log], service: udp(123), purpose: '时间同步' });
    allow('administration', { from: find('network-admin'), to: network, service: tcp(22), purpose: '网络和安全设备管理', protection: 'SSH' });
    allow('scan', { from: [scanner], to: [...hostsOf, ...network].filter((device) => device !== scanner), service: allTcp(), purpose: '漏洞扫描', window: `每月${scanWindow}` });
  }
}
