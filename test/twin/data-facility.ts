/** Directories, databases, logs, time and administration with just enough around them: two firewalls, thirteen containers. */
import { RootConstruct } from 'constructs';
import {
  CertificateSystem, CoreZone, DatabaseServer, Facility, Firewall, HotStandbyPair, Hsm, IssuingServer, LogServer, ManagementTerminal, ManagementZone,
  MasterDirectory, RegistrationServer, ServiceZone, SlaveDirectory, tcp, udp,
} from '../../constructs';
import type { Model } from '../../model';

/**
 * service ── fw-1 ── management ── fw-2 ── core
 *
 * Flows as in the reference facility; `application` asks the directory as the Internet would.
 */
export function dataFacility(): Model {
  const network = '10.63';
  const facility = new Facility(new RootConstruct(), 'data', { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: `${network}.192.0/18` });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: `${network}.10.0/24` });
  const management = new ManagementZone(ca, 'management', { prefix: `${network}.20.0/24` });
  const core = new CoreZone(ca, 'core', { prefix: `${network}.30.0/24` });
  const outer = new Firewall(ca, 'fw-1', { between: [service, management] });
  const inner = new Firewall(ca, 'fw-2', { between: [management, core] });

  const issuing = new IssuingServer(core, 'issuing-1');
  issuing.attachHsm(new Hsm(ca, 'hsm-issuing-1'));
  const master = new MasterDirectory(core, 'ldap-master');
  const slaves = [new SlaveDirectory(service, 'ldap-slave-1'), new SlaveDirectory(service, 'ldap-slave-2')] as const;
  const directory = new HotStandbyPair(service, 'ldap-slave', { members: [...slaves] });
  const databases = [new DatabaseServer(core, 'db-1', { subsystems: ['ca'] }), new DatabaseServer(core, 'db-2', { subsystems: ['ca'] })] as const;
  const database = new HotStandbyPair(core, 'db', { members: [...databases] });
  const log = new LogServer(management, 'log-1');
  const administrator = new ManagementTerminal(management, 'network-admin');
  const registration = new RegistrationServer(management, 'ra-1');

  facility.allow({ id: 'ldap-publish', from: issuing, to: master, service: tcp(636), purpose: '证书和CRL发布到主目录', protection: 'TLS' });
  facility.allow({ id: 'ldap-replication', from: master, to: [...slaves], service: tcp(636), purpose: '主目录向从目录同步', protection: 'TLS' });
  facility.allow({ id: 'ldap', from: management, to: directory, service: tcp(389), purpose: '证书和CRL目录查询（只读）' });
  facility.allow({ id: 'database', from: issuing, to: database, service: tcp(5432), purpose: '签发数据存取', protection: 'TLS' });
  facility.allow({ id: 'log', from: [outer, inner, issuing, master, ...slaves, ...databases, administrator], to: log, service: tcp(6514), purpose: '审计日志集中收集', protection: 'TLS' });
  facility.allow({ id: 'time', from: [outer, inner, issuing, master, ...slaves, ...databases, administrator], to: log, service: udp(123), purpose: '时间同步' });
  facility.allow({ id: 'administration', from: administrator, to: [outer, inner, registration], service: tcp(22), purpose: '网络和安全设备管理', protection: 'SSH' });
  return facility.resolve();
}
