/** A small facility with environment monitoring, a point of each kind: management ── fw ── rooms (collector and UPS in another zone). */
import { RootConstruct, type Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, ManagementZone, MonitoringPoint, Server, tcp, udp } from '../../constructs';
import type { Model, MonitoringPointKind } from '../../model';
import { conditions } from '../../twin/environment/conditions';

export interface MonitoredOptions {
  /** A point for every condition of each kind, so that all can be put on at once: `climate-2` beside `climate-1`, and so on. @default - one point of each kind */
  readonly everyCondition?: boolean;
}

/** The monitoring server stands in the management zone, the UPS in the core zone behind a firewall, the collector beside the server. */
export function monitoredDesign(scope: Construct, { everyCondition = false }: MonitoredOptions = {}): Facility {
  const facility = new Facility(scope, 'monitored', { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: '10.63.192.0/18' });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.63.20.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.63.30.0/24' });
  new Firewall(ca, 'fw', { name: '核心区防火墙', between: [management, core] });
  const server = new Server(management, 'monitor', { name: '环境监控服务器' });
  const collector = new Server(management, 'collector', { name: '动环采集器' });
  const ups = new Server(core, 'ups-host', { name: 'UPS网络管理卡' });
  const copies = (id: string, kind: MonitoringPointKind) => conditions[kind].slice(0, everyCondition ? undefined : 1).map((_, n) => id.replace('-1', `-${n + 1}`));
  for (const [id, kind, location] of [
    ['climate-1', 'temperature-humidity', '核心区机房'], ['smoke-1', 'smoke', '核心区机房'], ['leak-1', 'leak', '精密空调旁'],
    ['cooling-1', 'air-conditioner', '核心区机房'], ['infrared-1', 'infrared', '缓冲区'],
    ['access-1', 'access', '核心区入口'], ['power-1', 'power', '核心区配电柜'], ['pressure-1', 'pressure', '核心区机房'],
  ] as const) for (const each of copies(id, kind)) new MonitoringPoint(facility, each, { kind, source: collector, server, location });
  for (const each of copies('ups-1', 'ups')) new MonitoringPoint(facility, each, { kind: 'ups', source: ups, server, name: each.toUpperCase() });
  facility.allow({ id: 'sensors', from: server, to: collector, service: [tcp(502, 'Modbus/TCP'), udp(161)], purpose: '环境监测' });
  facility.allow({ id: 'power', from: server, to: ups, service: tcp(3493, 'NUT'), purpose: 'UPS监测' });
  return facility;
}

export const monitoredFacility = (options?: MonitoredOptions): Model => monitoredDesign(new RootConstruct(), options).resolve();
