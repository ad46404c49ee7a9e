import type { Construct } from 'constructs';
import { z } from 'zod';
import { collectorSchema, meaning, monitoringHostSchema } from '../../model';
import { Furniture } from './furniture';
import { Placed } from './placed';
import { Rack } from './power';
import { inputs, product } from './power-node';
import { label, maybePlace } from './thing';

const omitted = { id: true, path: true, position: true, inputs: true } as const;
const stands = {
  ...label, ...maybePlace, inputs, product,
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
  retentionMonths: monitoringHostSchema.shape.retentionMonths.default(6).describe(meaning('事件保存的月数（可配置默认值）', 'months for which events are kept (configurable default)')),
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
