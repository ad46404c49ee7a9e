/** 环境监控: the host, its collectors; thresholds of the points. The points are in `monitoringPoints` of the model. */
import { z } from 'zod';
import { measureNames, notifyChannelNames } from './vocabulary';
import { id, named, positionSchema, rangeSchema, text } from './place';

const standsIn = {
  position: positionSchema.optional().describe('absent: in a rack'),
  rack: id.optional(),
  unit: z.int().min(1).optional(),
  units: z.int().min(1).optional(),
  address: text.optional().describe('in the network of the monitoring system, which has no route to the zones'),
  watts: z.number().positive().optional(),
  kilograms: z.number().positive().optional().describe('absent: that of its product'),
  inputs: z.array(id),
  product: id.optional(),
};

export const collectorSchema = z.strictObject({ ...named, ...standsIn });
export const monitoringHostSchema = z.strictObject({ ...named, ...standsIn, furniture: id.optional(), retentionMonths: z.number().positive() });

/** A limit of one measure of a point. Outside `warning` warns, outside `alarm` alarms; a state alarms when it is so. */
export const thresholdSchema = z.strictObject({
  measure: z.enum(measureNames),
  warning: rangeSchema.optional(),
  alarm: rangeSchema.optional(),
  state: z.enum(['warning', 'alarm']).optional().describe('of a measure without unit: how grave it is'),
  hysteresis: z.number().nonnegative().describe('by which the value must come back'),
  delaySeconds: z.number().nonnegative().describe('that it must last'),
  clause: text.optional().describe('of the standard the limit comes from; absent: 项目缺省, configurable'),
});

export const notificationSchema = z.strictObject({ channels: z.array(z.enum(notifyChannelNames)).min(1), to: z.array(text).min(1) });

export const siteMonitoringSchema = z.strictObject({
  hosts: z.array(monitoringHostSchema),
  collectors: z.array(collectorSchema),
  prefix: z.union([z.cidrv4(), z.cidrv6()]).optional().describe('of its own network'),
});
