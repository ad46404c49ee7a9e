/** A facility that is up in seconds, for tests of the life cycle: one pair, one single firewall, four hosts. */
import { CertificateSystem, CoreZone, Facility, Firewall, FirewallPair, ManagementTerminal, ManagementZone, ServiceZone, Server, tcp } from '../../constructs';
import type { Model } from '../../model';
import { RootConstruct } from 'constructs';
import { countingPort } from './harness/long-connection';

export interface QuickOptions {
  /** @default 'quick' */
  readonly id?: string;
  /** The first two numbers of every address. @default '10.61' */
  readonly network?: string;
  /** Lets the terminal reach the second port of the core's server too: both ports are open there anyway. */
  readonly secondPort?: boolean;
  /** The image of one more server in the core, which the terminal reaches on port 8003. */
  readonly counting?: string;
}

/**
 * service ── fw-2 ── management ══ fw-1 (pair) ══ core
 *
 * terminal (management) -> server (core) 8001, terminal-2 (management) -> server 8002, terminal -> web (service) 8080
 */
export function quickFacility({ id = 'quick', network = '10.61', secondPort = false, counting }: QuickOptions = {}): Model {
  const facility = new Facility(new RootConstruct(), id, { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: `${network}.192.0/18` });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: `${network}.10.0/24` });
  const management = new ManagementZone(ca, 'management', { prefix: `${network}.20.0/24` });
  const core = new CoreZone(ca, 'core', { prefix: `${network}.30.0/24` });
  new FirewallPair(ca, 'fw-1', { between: [management, core] });
  new Firewall(ca, 'fw-2', { between: [service, management] });
  const terminal = new ManagementTerminal(management, 'terminal');
  const second = new ManagementTerminal(management, 'terminal-2', { name: '管理终端2' });
  const server = new Server(core, 'server', { name: '业务服务器' });
  const web = new Server(service, 'web', { name: '页面服务器' });
  facility.allow({ id: 'first', from: terminal, to: server, service: secondPort ? [tcp(8001), tcp(8002)] : tcp(8001), purpose: '业务访问' });
  facility.allow({ id: 'second', from: second, to: server, service: tcp(8002), purpose: '业务访问' });
  facility.allow({ id: 'web', from: terminal, to: web, service: tcp(8080), purpose: '页面访问' });
  if (counting !== undefined) {
    const own = new Server(core, 'counting', { name: '自有服务器', image: counting });
    facility.allow({ id: 'counting', from: terminal, to: own, service: tcp(countingPort), purpose: '长连接' });
  }
  return facility.resolve();
}
