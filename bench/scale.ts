/** Facilities of any size: as many certificate systems of a hundred devices as asked for, and one KM that serves them all. */
import { RootConstruct } from 'constructs';
import {
  AuditTerminal, CertificateSystem, CoreZone, DatabaseServer, Facility, Firewall, FirewallPair, Hsm, IssuingServer, KeyManagementSystem, KmCoreZone, KmServer,
  LogServer, ManagementTerminal, ManagementZone, MasterDirectory, OcspServer, PublicZone, PublishingServer, RegistrationServer, ServiceZone,
  SlaveDirectory, Switch, products, tcp, udp, type Device, type DeviceProps, type FlowProps, type Server, type Zone,
} from '../constructs';

/** Devices of one certificate system, switches and firewalls among them. */
export const devicesPerSystem = 100;

/**
 * A facility of about `devices` devices. It grows by whole systems, each with three zones of at most sixty hosts, its own firewalls
 * and the same flows, so that whatever costs more than in proportion shows.
 * @param edited what one device, the second OCSP server of the first system, is told otherwise
 */
export function scaledFacility(devices: number, edited: DeviceProps = {}): Facility {
  const systems = Math.max(1, Math.round(devices / devicesPerSystem));
  const facility = new Facility(new RootConstruct(), `scale-${devices}`, { organization: '示例电子认证服务有限公司', date: '2026-11-01' });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.0.0/16', uplinks: ['运营商线路A', '运营商线路B'] });
  const km = new KeyManagementSystem(facility, 'km', { name: '密钥管理系统' });
  const kmCore = new KmCoreZone(km, 'core', { prefix: '10.0.0.0/20' });
  new Switch(kmCore, 'sw', { ports: 48 + 2 * systems });
  const kmServer = new KmServer(kmCore, 'server-1', { product: products.server2U, address: '10.0.8.10' });
  for (let n = 1; n <= systems; n++) certificateSystem(facility, internet, n, kmCore, kmServer, n === 1 ? edited : {});
  return facility;
}

function certificateSystem(facility: Facility, internet: PublicZone, n: number, kmCore: KmCoreZone, kmServer: KmServer, edited: DeviceProps): void {
  const ca = new CertificateSystem(facility, `ca${n}`, { name: '证书认证系统', version: n === 1 ? undefined : `V${n}.0`, raMode: 'cs', label: `${n}号` });
  const network = `10.${n}`;
  const service = new ServiceZone(ca, 'service', { prefix: `${network}.10.0/24` });
  const management = new ManagementZone(ca, 'management', { prefix: `${network}.20.0/24` });
  const core = new CoreZone(ca, 'core', { prefix: `${network}.30.0/24` });
  [service, management, core].forEach((zone, i) => new Switch(zone, `sw-${i + 1}`, { ports: 96, product: products.switch1U }));
  const product = { product: products.server2U };
  new FirewallPair(ca, 'fw-1', { between: [internet, service], product: products.firewall });
  new Firewall(ca, 'fw-2', { between: [service, management], product: products.firewall });
  new Firewall(ca, 'fw-3', { between: [management, core], product: products.firewall });
  new Firewall(ca, 'fw-km', { between: [core, kmCore], product: products.firewall });

  const some = <T extends Device>(count: number, zone: Zone, id: string, make: (zone: Zone, id: string) => T): T[] => Array.from({ length: count }, (_, i) => make(zone, `${id}-${i + 1}`));
  const ocsp = some(16, service, 'ocsp', (zone, id) => new OcspServer(zone, id, { ...product, ...(id === 'ocsp-2' ? edited : {}) }));
  const slaves = some(8, service, 'ldap', (zone, id) => new SlaveDirectory(zone, id, product));
  const publish = some(4, service, 'publish', (zone, id) => new PublishingServer(zone, id, product));
  const ra = some(8, management, 'ra', (zone, id) => new RegistrationServer(zone, id, product));
  const terminals = some(20, management, 'terminal', (zone, id) => new ManagementTerminal(zone, id, { product: products.terminal }));
  const audit = some(4, management, 'audit', (zone, id) => new AuditTerminal(zone, id, { product: products.terminal }));
  const issuing = some(6, core, 'issuing', (zone, id) => new IssuingServer(zone, id, product));
  const databases = some(8, core, 'db', (zone, id) => new DatabaseServer(zone, id, product));
  const [master] = some(1, core, 'ldap-master', (zone, id) => new MasterDirectory(zone, id, product));
  const [log] = some(1, core, 'log', (zone, id) => new LogServer(zone, id, product));
  const guarded: Server[] = [...issuing, ...ocsp.slice(0, 10)];
  guarded.forEach((server, i) => server.attachHsm(new Hsm(ca, `hsm-${i + 1}`, { product: products.hsm })));

  const allow = (id: string, from: FlowProps['from'], to: FlowProps['to'], service: FlowProps['service'], purpose: string) =>
    facility.allow({ id: `ca${n}-${id}`, from, to, service, purpose, protection: 'TLS' });
  const offer = (id: string, servers: readonly Server[], service: FlowProps['service'], purpose: string) => servers.forEach((server, i) =>
    facility.allow({ id: `ca${n}-${id}-${i + 1}`, from: internet, to: server, service, purpose, protection: 'TLS', publish: true }));
  offer('status', ocsp, tcp(80), '证书状态查询');
  offer('lookup', slaves, tcp(389), '证书与CRL查询');
  offer('download', publish, [tcp(80), tcp(443)], '证书与CRL下载');
  allow('request', ra, issuing, tcp(7443), '证书签发请求');
  allow('operate', terminals, ra, tcp(8443), '注册业务');
  allow('administer', terminals, [...ocsp, ...slaves, ...publish], tcp(22), '服务器管理');
  allow('push-status', issuing, ocsp, tcp(7444), '状态数据同步');
  allow('replicate', master!, slaves, tcp(636), '目录复制');
  allow('publish-crl', issuing, publish, tcp(8444), 'CRL发布');
  allow('publish-entry', issuing, master!, tcp(636), '证书发布');
  allow('store', issuing, databases, tcp(5432), '数据库访问');
  allow('store-ra', ra, databases.slice(0, 2), tcp(5433), '注册数据库访问');
  allow('audit', audit, databases, tcp(5432), '审计查询');
  allow('log', [service, management], log!, udp(514), '日志上报');
  allow('time', [service, management, core], log!, udp(123), '时间同步');
  allow('keys', issuing, kmServer, tcp(7070), '密钥申请');
}
