/** 消防及报警. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { evidenceSchema } from '../product';
import { detectorKindNames, fireDeviceKindNames, gasAgentNames, layerNames, linkageActionNames, linkageTriggerNames } from './vocabulary';
import { code, id, millimetres, named, positionSchema, text } from './place';

export const detectorSchema = z.strictObject({
  ...named,
  kind: z.enum(detectorKindNames),
  position: positionSchema,
  layer: z.enum(layerNames),
  group: z.int().min(1).max(2).describe(meaning('独立探测组：两组都报警才喷放', 'independent group of detectors: gas is released when both alarm')),
  panel: id,
  holes: z.array(z.strictObject({ x: z.int(), y: z.int() })).optional().describe(meaning('吸气式探测器的采样孔', 'sampling holes of an aspirating one')),
});

export const fireDeviceSchema = z.strictObject({
  ...named,
  kind: z.enum(fireDeviceKindNames),
  position: positionSchema,
  panel: id,
  zone: id.optional().describe(meaning('所属气体灭火防护区', 'gas zone it belongs to')),
  door: id.optional().describe(meaning('装在哪个门旁', 'door beside which it hangs')),
});

/** 气体灭火系统: cylinders and what they hold. */
export const gasSystemSchema = z.strictObject({
  ...named,
  agent: z.enum(gasAgentNames),
  kind: z.enum(['piped', 'prefabricated']).describe(meaning('piped：管网式，钢瓶在专用房间；prefabricated：预制式，装置在防护区内', 'piped: cylinders in a room of their own; prefabricated: cabinets in the protected room')),
  position: positionSchema.describe(meaning('钢瓶组的位置', 'where the cylinders stand')),
  cylinders: z.strictObject({ count: z.int().min(1), litres: z.number().positive(), kilograms: z.number().positive().describe(meaning('每瓶（具）药剂量（kg）', 'agent in each (kg)')), megapascals: z.number().positive().describe(meaning('20 ℃ 时的压力（MPa）', 'pressure at 20 ℃ (MPa)')), tareKilograms: z.number().positive().describe(meaning('空瓶重量（kg）', 'weight of each when empty (kg)')) }),
  refillHours: z.number().positive().optional().describe(meaning('钢瓶重新充装所需的时间（h）；不填：未说明', 'hours that it takes to have the cylinders filled again; absent: not said')),
  reserve: z.boolean().describe(meaning('true：100 % 备用', 'true: 100 % in reserve')),
  product: id.optional(),
});

/** 泄压口. */
export const reliefSchema = z.strictObject({
  code: code.optional().describe(meaning('编号', 'its code')),
  wall: id,
  offset: z.int().nonnegative().describe(meaning('其中心距墙的首端的距离（mm）', 'of its centre from the first end of the wall (mm)')),
  sill: z.int().nonnegative().describe(meaning('下沿高度（mm）', 'height of its lower edge (mm)')),
  width: millimetres,
  height: millimetres,
  waveguide: z.boolean().describe(meaning('true：经屏蔽体上的通风波导窗', 'true: through a waveguide window of a shield')),
});

/** 防护区. */
export const gasZoneSchema = z.strictObject({
  ...named,
  rooms: z.array(id).min(1),
  layers: z.array(z.enum(layerNames)).min(1).describe(meaning('受保护的空间层', 'spaces that are protected')),
  system: id,
  concentration: z.number().positive().describe(meaning('设计浓度（%）', 'design concentration (%)')),
  minimumTemperature: z.number().optional().describe(meaning('防护区最低环境温度（℃）；不填：未说明', 'lowest expected (℃); absent: not said')),
  maximumTemperature: z.number().optional().describe(meaning('防护区最高环境温度（℃）；不填：未说明', 'highest expected (℃); absent: not said')),
  dischargeSeconds: z.number().positive(),
  soakMinutes: z.number().positive(),
  delaySeconds: z.number().nonnegative().optional().describe(meaning('喷放前的延时（s）；不填：未说明', 'delay before the release (s); absent: not said')),
  pascals: z.number().positive().optional().describe(meaning('围护结构允许压强（Pa）；不填：未说明', 'pressure that the enclosure bears (Pa); absent: not said')),
  nozzles: z.array(positionSchema.extend({ code: code.optional().describe(meaning('编号', 'its code')) })),
  reliefs: z.array(reliefSchema),
});

export const firePanelSchema = z.strictObject({
  ...named,
  position: positionSchema,
  loops: z.int().min(1),
  standbyHours: z.number().positive().optional().describe(meaning('电池后备时间（h）；不填：未说明', 'hours its batteries last; absent: not said')),
  inputs: z.array(id).describe(meaning('供电的回路', 'circuits that feed it')),
  watts: z.number().positive().optional().describe(meaning('功率（W）；不填：未计入负荷', 'power (W); absent: not counted among the loads')),
  product: id.optional(),
});

/** 联动: when a zone alarms, what is done to which things. */
export const linkageSchema = z.strictObject({
  ...named,
  trigger: z.enum(linkageTriggerNames),
  zone: id.optional().describe(meaning('防护区或房间；不填：场所内任一处', 'gas zone, or room; absent: any of the site')),
  action: z.enum(linkageActionNames),
  targets: z.array(id).describe(meaning('联动对象：门、空调、防火阀、回路、灯具、气体灭火系统', 'doors, air conditioners, dampers, circuits, lamps, gas systems')),
});

export const extinguisherSchema = z.strictObject({
  ...named,
  position: positionSchema,
  agent: text.optional().describe(meaning('灭火剂；不填：未说明', 'extinguishing agent; absent: not said')),
  kilograms: z.number().positive().describe(meaning('每瓶（具）药剂量（kg）', 'agent in each (kg)')),
  count: z.int().min(1),
});

export const breathingSchema = z.strictObject({ ...named, position: positionSchema, sets: z.int().min(1) });

export const fireSchema = z.strictObject({
  detectors: z.array(detectorSchema),
  devices: z.array(fireDeviceSchema).describe(meaning('按钮、声光报警器、指示灯', 'buttons, sounders, lamps')),
  gasSystems: z.array(gasSystemSchema),
  gasZones: z.array(gasZoneSchema),
  panels: z.array(firePanelSchema),
  linkages: z.array(linkageSchema),
  extinguishers: z.array(extinguisherSchema),
  breathing: z.array(breathingSchema).describe(meaning('空气呼吸器', 'breathing sets')),
  acceptance: evidenceSchema.optional().describe(meaning('消防验收或备案；不填：尚未取得', 'acceptance or filing of the fire protection; absent: none yet')),
});
