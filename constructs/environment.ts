import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, monitoringPointKindNames, monitoringPointSchema, monitoringProtocolNames, type MonitoringPointKind, type MonitoringProtocol } from '../model';
import { Device } from './device';
import { Element } from './element';
import { Collector, MonitoringHost } from './site/monitoring';
import { Room } from './site/room';
import { maybePlace } from './site/thing';

const answering = z.custom<Device | Collector>((value) => value instanceof Device || value instanceof Collector);
const reading = z.custom<Device | MonitoringHost>((value) => value instanceof Device || value instanceof MonitoringHost);

export const monitoringPointProps = z.strictObject({
  kind: z.enum(monitoringPointKindNames).describe('what it watches'),
  source: answering.describe('the device or Collector it is read from: the collector its sensor is wired to, or the UPS itself'),
  server: reading.describe('the monitoring server or MonitoringHost that reads it'),
  name: lineOfText.optional().describe('name on drawings and in alarms; default: that of its kind'),
  protocol: z.enum(monitoringProtocolNames).optional().describe('default: SNMP for temperature and humidity, NUT for a UPS, Modbus/TCP for the others (project default)'),
  location: lineOfText.optional().describe('where it hangs, in words'),
  ...maybePlace,
  line: monitoringPointSchema.shape.line.describe('of a leak rope: corners of its way, { x, y } in mm'),
  watches: z.instanceof(Element).optional().describe('thing of the site it reports on: UPS, air conditioner, detector, cabinet, door, room'),
  number: monitoringPointSchema.shape.number.describe('unit number on the bus, or input number of a dry contact'),
  thresholds: monitoringPointSchema.shape.thresholds.describe('limits with hysteresis, delay and the clause they come from; default: none of its own'),
  notify: monitoringPointSchema.shape.notify.describe('channels and people'),
});
export type MonitoringPointProps = z.input<typeof monitoringPointProps>;

/** Project default: what each kind of point usually speaks. */
export const usualProtocol: Readonly<Record<MonitoringPointKind, MonitoringProtocol>> = {
  'temperature-humidity': 'snmp', smoke: 'modbus', leak: 'modbus', ups: 'nut', 'air-conditioner': 'modbus', infrared: 'modbus', power: 'modbus', access: 'modbus',
};

/**
 * 监测点: one sensor of 环境监控, read from a device by a monitoring server. It permits nothing: a flow from the server to the
 * device does, on udp/161 (SNMP), tcp/502 (Modbus/TCP) or tcp/3493 (NUT).
 *
 * @zh 监测点：环境监控的一个传感器，由监控服务器从某台设备读取；它不放行任何通信，须另写业务流。
 * @example
 * const monitor = new Server(management, 'monitor', { name: '环境监控服务器' });
 * const collector = new Server(management, 'collector', { name: '动环采集器' });
 * new MonitoringPoint(facility, 'leak-1', { kind: 'leak', source: collector, server: monitor, location: '精密空调旁' });
 * facility.allow({ from: monitor, to: collector, service: tcp(502, 'Modbus/TCP'), purpose: '环境监测' });
 */
export class MonitoringPoint extends Element {
  static readonly schema: z.ZodObject = monitoringPointProps;
  readonly props: z.output<typeof monitoringPointProps>;
  constructor(scope: Construct, id: string, props: MonitoringPointProps) {
    super(scope, id);
    this.props = this.read(monitoringPointProps, props, {});
  }

  /** The room it hangs in, when it is created in one. */
  get room(): Room | undefined {
    return Room.of(this);
  }

  /** False when an end is missing, which has been reported. */
  get isComplete(): boolean {
    const { kind, source, server } = this.props as Partial<typeof this.props>;
    return kind !== undefined && source !== undefined && server !== undefined;
  }
}
