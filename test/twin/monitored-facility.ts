/** A small facility with environment monitoring, a point of each kind: management ── fw ── rooms (collector and UPS in another zone). */
import { RootConstruct, type Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, ManagementZone, MonitoringPoint, Server, tcp, udp } from '../../constructs';
import type { Model } from '../../model';

/** The monitoring server stands in the management zone, the UPS in the core zone behind a firewall, the collector beside the server. */
export function monitoredDesign(scope: Construct): Facility {
  const facility = new Facility(scope, 'monitored', { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: '10.63.192.0/18' });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.63.20.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.63.30.0/24' });
  new Firewall(ca, 'fw', { name: '核心区防火墙', between: [management, core] });
  const server = new Server(management, 'monitor', { name: '环境监控服务器' });
  const collector = new Server(management, 'collector', { name: '动环采集器' });
  const ups = new Server(core, 'ups-host', { name: 'UPS网络管理卡' });
  for (const [id, kind, location] of [
    ['climate-1', 'temperature-humidity', '核心区机房'], ['smoke-1', 'smoke', '核心区机房'], ['leak-1', 'leak', '精密空调旁'],
    ['cooling-1', 'air-conditioner', '核心区机房'], ['infrared-1', 'infrared', '缓冲区'],
    ['access-1', 'access', '核心区入口'], ['power-1', 'power', '核心区配电柜'],
  ] as const) new MonitoringPoint(facility, id, { kind, source: collector, server, location });
  new MonitoringPoint(facility, 'ups-1', { kind: 'ups', source: ups, server, name: 'UPS-1' });
  facility.allow({ id: 'sensors', from: server, to: collector, service: [tcp(502, 'Modbus/TCP'), udp(161)], purpose: '环境监测' });
  facility.allow({ id: 'power', from: server, to: ups, service: tcp(3493, 'NUT'), purpose: 'UPS监测' });
  return facility;
}

export const monitoredFacility = (): Model => monitoredDesign(new RootConstruct()).resolve();
