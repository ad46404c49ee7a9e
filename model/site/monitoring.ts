/** 环境监控: the host, its collectors; thresholds of the points. The points are in `monitoringPoints` of the model. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { measureNames, notifyChannelNames } from './vocabulary';
import { id, named, positionSchema, rangeSchema, text } from './place';

const standsIn = {
  position: positionSchema.optional().describe(meaning('不填：在机柜中', 'absent: in a rack')),
  rack: id.optional(),
  unit: z.int().min(1).optional(),
  units: z.int().min(1).optional(),
  address: text.optional().describe(meaning('监控系统自有网络中的地址；该网络与各区域不通', 'address in the network of the monitoring system, which has no route to the zones')),
  watts: z.number().positive().optional(),
  kilograms: z.number().positive().optional().describe(meaning('重量（kg）；不填：用其产品的', 'weight (kg); absent: that of its product')),
  inputs: z.array(id),
  product: id.optional(),
};

export const collectorSchema = z.strictObject({ ...named, ...standsIn });
export const monitoringHostSchema = z.strictObject({ ...named, ...standsIn, furniture: id.optional(), retentionMonths: z.number().positive().optional().describe(meaning('事件保存的月数；不填：未说明', 'months for which events are kept; absent: not said')) });

/** 安防监控交换机: a switch of that network. What is plugged in takes one port each; the cable of what stands elsewhere ends on patch panels. */
export const monitoringSwitchSchema = z.strictObject({
  ...named, ...standsIn,
  ports: z.int().min(1).describe(meaning('端口数', 'number of ports')),
  poe: z.boolean().describe(meaning('true：端口向摄像机等供电（PoE）', 'true: its ports feed cameras (PoE)')),
  connections: z.array(z.strictObject({
    thing: id,
    port: z.int().min(1).describe(meaning('端口号，从 1 起', 'its port, from 1')),
    patches: z.array(z.strictObject({ panel: id, port: z.int().min(1) })).optional().describe(meaning('线缆两端所落的配线架口', 'ports of patch panels on which the cable ends')),
  })).describe(meaning('每个端口接什么', 'what is plugged in where')),
});

/** A limit of one measure of a point. Outside `warning` warns, outside `alarm` alarms; a state alarms when it is so. */
export const thresholdSchema = z.strictObject({
  measure: z.enum(measureNames),
  warning: rangeSchema.optional(),
  alarm: rangeSchema.optional(),
  state: z.enum(['warning', 'alarm']).optional().describe(meaning('状态量的严重程度（没有单位的量）', 'of a measure without unit: how grave it is')),
  hysteresis: z.number().nonnegative().describe(meaning('回差：数值须回到限值以内多少才恢复', 'how far the value must come back')),
  delaySeconds: z.number().nonnegative().describe(meaning('须持续的时间（s）', 'seconds that it must last')),
  clause: text.optional().describe(meaning('限值所依标准的条款；不填：可配置默认值', 'clause of the standard the limit comes from; absent: a configurable default')),
});

/** Where one value of a point is read, in place of what is usual for its measure. */
export const readingSchema = z.strictObject({
  measure: z.enum(measureNames),
  table: z.enum(['input', 'holding']).optional().describe(meaning('Modbus：输入寄存器（功能码 4）或保持寄存器（功能码 3）；不填：输入寄存器', 'Modbus: input registers (function 4) or holding registers (function 3); absent: input')),
  register: z.int().min(0).max(65_535).optional().describe(meaning('Modbus：寄存器地址，从 0 起', 'Modbus: address of the register, from 0')),
  bit: z.int().min(0).max(15).optional().describe(meaning('Modbus：状态量所在的位，自最低位起', 'Modbus: of a state, the bit of the register, from the lowest')),
  type: z.enum(['int16', 'uint16', 'int32', 'uint32', 'float32']).optional().describe(meaning('Modbus：数据类型；不填：int16', 'Modbus: data type; absent: int16')),
  oid: z.string().regex(/^1(\.\d+)+$/).optional().describe(meaning('SNMP：对象标识，含索引', 'SNMP: the object with its index')),
  factor: z.number().positive().optional().describe(meaning('倍率：读数乘以它；不填：1', 'by which the number read is multiplied; absent: 1')),
  means: z.array(z.int()).min(1).optional().describe(meaning('SNMP：状态成立时对象的取值；不填：1', 'SNMP: of a state, the numbers that say it is so; absent: 1')),
});

export const notificationSchema = z.strictObject({ channels: z.array(z.enum(notifyChannelNames)).min(1), to: z.array(text).min(1) });

export const siteMonitoringSchema = z.strictObject({
  hosts: z.array(monitoringHostSchema),
  collectors: z.array(collectorSchema),
  switches: z.array(monitoringSwitchSchema).default([]),
  prefix: z.union([z.cidrv4(), z.cidrv6()]).optional().describe(meaning('自有网络的网段', 'prefix of its own network')),
});
