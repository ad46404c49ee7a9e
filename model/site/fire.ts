/** 消防及报警. */
import { z } from 'zod';
import { evidenceSchema } from '../product';
import { detectorKindNames, fireDeviceKindNames, gasAgentNames, layerNames, linkageActionNames, linkageTriggerNames } from './vocabulary';
import { id, millimetres, named, positionSchema, text } from './place';

export const detectorSchema = z.strictObject({
  ...named,
  kind: z.enum(detectorKindNames),
  position: positionSchema,
  layer: z.enum(layerNames),
  group: z.int().min(1).max(2).describe('独立探测组: gas is released on both'),
  panel: id,
  holes: z.array(z.strictObject({ x: z.int(), y: z.int() })).optional().describe('sampling holes of an aspirating one'),
});

export const fireDeviceSchema = z.strictObject({
  ...named,
  kind: z.enum(fireDeviceKindNames),
  position: positionSchema,
  panel: id,
  zone: id.optional().describe('gas zone it belongs to'),
  door: id.optional().describe('door beside which it hangs'),
});

/** 气体灭火系统: cylinders and what they hold. */
export const gasSystemSchema = z.strictObject({
  ...named,
  agent: z.enum(gasAgentNames),
  kind: z.enum(['piped', 'prefabricated']).describe('piped: cylinders in a room of their own; prefabricated: cabinets in the protected room'),
  position: positionSchema.describe('of the cylinders'),
  cylinders: z.strictObject({ count: z.int().min(1), litres: z.number().positive(), kilograms: z.number().positive().describe('agent in each'), megapascals: z.number().positive().describe('at 20 ℃'), tareKilograms: z.number().positive().describe('empty, each') }),
  reserve: z.boolean().describe('100 % 备用'),
  product: id.optional(),
});

/** 泄压口. */
export const reliefSchema = z.strictObject({
  wall: id,
  offset: z.int().nonnegative().describe('of its centre from the first end of the wall'),
  sill: z.int().nonnegative().describe('height of its lower edge'),
  width: millimetres,
  height: millimetres,
  waveguide: z.boolean().describe('through a waveguide window of a shield'),
});

/** 防护区. */
export const gasZoneSchema = z.strictObject({
  ...named,
  rooms: z.array(id).min(1),
  layers: z.array(z.enum(layerNames)).min(1).describe('spaces that are protected'),
  system: id,
  concentration: z.number().positive().describe('设计浓度 (%)'),
  minimumTemperature: z.number().describe('lowest expected (℃)'),
  maximumTemperature: z.number().describe('highest expected (℃)'),
  dischargeSeconds: z.number().positive(),
  soakMinutes: z.number().positive(),
  delaySeconds: z.number().nonnegative(),
  pascals: z.number().positive().describe('that the enclosure bears'),
  nozzles: z.array(positionSchema),
  reliefs: z.array(reliefSchema),
});

export const firePanelSchema = z.strictObject({
  ...named,
  position: positionSchema,
  loops: z.int().min(1),
  standbyHours: z.number().positive(),
  inputs: z.array(id).describe('circuits'),
  product: id.optional(),
});

/** 联动: when a zone alarms, what is done to which things. */
export const linkageSchema = z.strictObject({
  ...named,
  trigger: z.enum(linkageTriggerNames),
  zone: id.optional().describe('gas zone, or room; absent: any of the site'),
  action: z.enum(linkageActionNames),
  targets: z.array(id).describe('doors, air conditioners, dampers, circuits, lamps, gas systems'),
});

export const extinguisherSchema = z.strictObject({
  ...named,
  position: positionSchema,
  agent: text,
  kilograms: z.number().positive().describe('agent in each'),
  count: z.int().min(1),
});

export const breathingSchema = z.strictObject({ ...named, position: positionSchema, sets: z.int().min(1) });

export const fireSchema = z.strictObject({
  detectors: z.array(detectorSchema),
  devices: z.array(fireDeviceSchema).describe('buttons, sounders, lamps'),
  gasSystems: z.array(gasSystemSchema),
  gasZones: z.array(gasZoneSchema),
  panels: z.array(firePanelSchema),
  linkages: z.array(linkageSchema),
  extinguishers: z.array(extinguisherSchema),
  breathing: z.array(breathingSchema).describe('空气呼吸器'),
  acceptance: evidenceSchema.optional().describe('消防验收 or 备案; absent: none yet'),
});
