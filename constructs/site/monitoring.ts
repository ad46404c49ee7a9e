import type { Construct } from 'constructs';
import { z } from 'zod';
import { collectorSchema, meaning, monitoringHostSchema, monitoringSwitchSchema } from '../../model';
import { Furniture } from './furniture';
import { Placed } from './placed';
import { Rack, type Ups } from './power';
import { product, rackInputs } from './power-node';
import { type Camera, type DoorController, type Recorder, type Viewer } from './security';
import { label, maybePlace, Thing, usual, without } from './thing';

const omitted = { id: true, path: true, position: true, inputs: true } as const;
const stands = {
  ...label, ...maybePlace, product,
  inputs: rackInputs,
  rack: z.instanceof(Rack).optional().describe(meaning('所在机柜', 'rack it stands in')),
  unit: collectorSchema.shape.unit.describe(meaning('所占最低 U 位', 'lowest U it takes')),
  units: collectorSchema.shape.units.describe(meaning('高度（U）', 'height in U')),
  address: collectorSchema.shape.address.describe(meaning('监控系统自有网络中的地址；该网络与各区域不通', 'address in the network of the monitoring system, which has no route to the zones')),
  watts: collectorSchema.shape.watts.describe(meaning('功率（W）', 'power (W)')),
};

export const collectorProps = collectorSchema.omit(omitted).extend(stands);
export type CollectorProps = z.input<typeof collectorProps>;
/**
 * 动环采集器, on the monitoring system's own network.
 *
 * @zh 动环采集器：接传感器，在监控系统自己的网络里。
 * @example
 * const gathering = new Collector(room, 'collector-9', { rack, unit: 38, units: 1, address: '10.90.0.9' });
 * const central = new MonitoringHost(room, 'monitor-9', { rack, unit: 36, units: 2, address: '10.90.0.8' });
 * new MonitoringPoint(room, 'leak-9', { kind: 'leak', source: gathering, server: central, x: 3000, y: 500, watches: room });
 */
export class Collector extends Placed<typeof collectorProps> {
  static override readonly schema: z.ZodObject = collectorProps;
  readonly kind = 'collector';
  constructor(scope: Construct, id: string, props: CollectorProps = {}) { super(scope, id, collectorProps, props); }
}

export const monitoringHostProps = monitoringHostSchema.omit({ ...omitted, furniture: true }).extend({
  ...stands,
  furniture: z.instanceof(Furniture).optional().describe(meaning('所在的控制台', 'console it stands on')),
});
export type MonitoringHostProps = z.input<typeof monitoringHostProps>;
/**
 * 环境监控主机, on the monitoring system's own network.
 *
 * @zh 环境监控主机：读取采集器，在监控系统自己的网络里。
 */
export class MonitoringHost extends Placed<typeof monitoringHostProps> {
  static override readonly schema: z.ZodObject = monitoringHostProps;
  readonly kind = 'monitoring-host';
  constructor(scope: Construct, id: string, props: MonitoringHostProps = {}) { super(scope, id, monitoringHostProps, props); }
}

const pluggable: ReadonlySet<string> = new Set(['camera', 'recorder', 'viewer', 'door-controller', 'collector', 'monitoring-host', 'ups', 'monitoring-switch']);
const plugged = z.custom<Thing<z.ZodObject>>((value) => value instanceof Thing && pluggable.has(value.kind), { params: { allowed: {
  zh: '摄像机、录像机、视频监控终端、门禁控制器、采集器、监控主机、UPS 或另一台交换机', en: 'a camera, recorder, viewer, door controller, collector, monitoring host, UPS or another switch',
} } });

export const monitoringSwitchProps = monitoringSwitchSchema.omit({ ...omitted, connections: true }).extend({
  ...stands,
  ports: monitoringSwitchSchema.shape.ports.default(24).describe(meaning('端口数', 'number of ports')),
  poe: usual(monitoringSwitchSchema.shape.poe, true),
  connects: z.array(plugged).default([]).describe(meaning('接在其上的设备；端口号记入锁定文件', 'what is plugged in; ports are kept in the lock file')),
});
export type MonitoringSwitchProps = z.input<typeof monitoringSwitchProps>;
/**
 * 安防监控交换机: a switch of the monitoring systems' own network, which has no route to the zones. Cameras, recorders, hosts, collectors and the network
 * cards of UPS hang on it, each by a cable that ends on a patch panel of its rack when it comes from elsewhere. A camera that is plugged in nowhere
 * hangs on the switch of its recorder.
 *
 * @zh 安防监控交换机：监控系统自有网络（与各区域不通）的交换机；摄像机、录像机、监控主机、采集器、UPS 网络管理卡接在其上，柜外来的线缆落在本柜配线架上。未写明的摄像机接在其录像机所在的交换机上。
 * @example
 * const nvr2 = new Recorder(room, 'nvr-8', { rack, unit: 36, terabytes: 48 });
 * const lan = new MonitoringSwitch(room, 'sw-9', { rack, unit: 39, units: 1, ports: 48, connects: [nvr2] });
 * new Camera(room, 'cam-8', { x: 300, y: 400, direction: 45, recorder: nvr2 });
 */
export class MonitoringSwitch extends Placed<typeof monitoringSwitchProps> {
  static override readonly schema: z.ZodObject = monitoringSwitchProps;
  readonly kind = 'monitoring-switch';
  constructor(scope: Construct, id: string, props: MonitoringSwitchProps = {}) { super(scope, id, monitoringSwitchProps, props); }
  /**
   * Plugs in more.
   *
   * @zh 再接入设备。
   */
  connect(...things: readonly (Camera | Recorder | Viewer | DoorController | Collector | MonitoringHost | Ups | MonitoringSwitch)[]): this {
    (this.props.connects as Thing<z.ZodObject>[]).push(...things);
    return this;
  }
  override entry(): Record<string, unknown> {
    return { ...without(super.entry(), 'connects'), connections: [] };
  }
}
