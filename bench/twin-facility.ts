/** Facilities whose twin has any number of containers: systems of ten, all alike, each with networks of its own. */
import { RootConstruct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, FirewallPair, ManagementTerminal, ManagementZone, Server, ServiceZone, tcp } from '../constructs';
import type { Model } from '../model';

/** A pair of firewalls, a single one, and seven hosts. */
export const containersPerSystem = 10;

/** @param containers a multiple of ten, at most 500 */
export function twinFacility(containers: number): Model {
  const facility = new Facility(new RootConstruct(), `bench-${containers}`, { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: '10.199.0.0/16' });
  for (let n = 1; n <= containers / containersPerSystem; n++) {
    const ca = new CertificateSystem(facility, `ca${n}`, { name: '证书认证系统', version: n === 1 ? undefined : `V${n}.0`, raMode: 'cs', label: `${n}号` });
    const network = `10.${200 + (n % 50)}`;
    const service = new ServiceZone(ca, 'service', { prefix: `${network}.10.0/24` });
    const management = new ManagementZone(ca, 'management', { prefix: `${network}.20.0/24` });
    const core = new CoreZone(ca, 'core', { prefix: `${network}.30.0/24` });
    new FirewallPair(ca, 'fw-1', { between: [management, core] });
    new Firewall(ca, 'fw-2', { between: [service, management] });
    const terminals = [1, 2, 3].map((i) => new ManagementTerminal(management, `terminal-${i}`, { name: `管理终端${n}-${i}` }));
    const inner = [1, 2].map((i) => new Server(core, `core-${i}`, { name: `核心服务器${n}-${i}` }));
    const outer = [1, 2].map((i) => new Server(service, `service-${i}`, { name: `服务区服务器${n}-${i}` }));
    facility.allow({ id: `ca${n}-operate`, from: terminals, to: inner, service: tcp(8443), purpose: '业务操作' });
    facility.allow({ id: `ca${n}-look`, from: terminals[0]!, to: outer, service: [tcp(80), tcp(443)], purpose: '页面访问' });
    facility.allow({ id: `ca${n}-push`, from: inner, to: outer, service: tcp(7444), purpose: '状态数据同步' });
  }
  return facility.resolve();
}
