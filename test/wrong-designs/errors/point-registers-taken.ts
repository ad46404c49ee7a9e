import { type Construct } from 'constructs';
import { CertificateSystem, Facility, ManagementZone, MonitoringPoint, Server, type MonitoringPointProps } from '../../../constructs';

/** Without a machine room: points are read from devices of a zone. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'bad', { organization: '示例单位' });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const zone = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  const [server, second, source] = [new Server(zone, 'monitor', { name: '监控服务器' }), new Server(zone, 'monitor-2', { name: '备用监控服务器' }), new Server(zone, 'collector', { name: '动环采集器' })];
  const point = (id: string, props: Partial<MonitoringPointProps> & Pick<MonitoringPointProps, 'kind'>) => new MonitoringPoint(facility, id, { source, server, protocol: 'modbus', ...props });
  const limit = { warning: { max: 30 }, hysteresis: 1, delaySeconds: 5 };
  // The usual map has one leak in it: a second needs a unit or registers of its own.
  point('leak-1', { kind: 'leak' });
  point('leak-2', { kind: 'leak' });
  point('leak-3', { kind: 'leak', number: 2 });
  // 32 bits reach into the next register; a bit of it is taken with it.
  point('th-1', { kind: 'temperature-humidity', thresholds: [{ measure: 'temperature', ...limit }], readings: [{ measure: 'temperature', table: 'holding', register: 40, type: 'float32' }] });
  point('th-2', { kind: 'temperature-humidity', thresholds: [{ measure: 'temperature', ...limit }], readings: [{ measure: 'temperature', table: 'holding', register: 41 }] });
  point('smoke-1', { kind: 'smoke', readings: [{ measure: 'fire', table: 'holding', register: 41, bit: 3 }] });
  // Other tables, other servers and other bits of a register are no conflict.
  point('th-3', { kind: 'temperature-humidity', thresholds: [{ measure: 'temperature', ...limit }], readings: [{ measure: 'temperature', register: 40 }] });
  point('smoke-2', { kind: 'smoke' });
  point('smoke-3', { kind: 'smoke', server: second });
  return facility;
}
