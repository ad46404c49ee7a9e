/** 空调与通风. */
import { z } from 'zod';
import { airReturnNames, airSupplyNames } from './vocabulary';
import { id, named, polygonSchema, positionSchema, standing, text } from './place';

const consumer = {
  inputs: z.array(id).describe('circuits that feed it'),
  watts: z.number().positive().describe('electrical, at full load'),
};
const airflow = z.number().positive().describe('m³/h');

export const airConditionerSchema = z.strictObject({
  ...standing,
  ...consumer,
  precision: z.boolean().describe('精密空调; false: comfort unit'),
  serves: z.array(id).min(1).describe('rooms'),
  group: text.describe('units of one group back each other up'),
  spare: z.boolean().describe('the group carries the load without it: the +1 of N+1'),
  totalKilowatts: z.number().positive().describe('total cooling'),
  sensibleKilowatts: z.number().positive().describe('显冷量'),
  airflow,
  supply: z.enum(airSupplyNames),
  return: z.enum(airReturnNames),
  humidifier: z.number().nonnegative().describe('kg/h; 0: none'),
  refrigerant: text.optional(),
  condenser: text.optional().describe('where the heat goes: 室外机位于屋面 …'),
  water: z.boolean().describe('a water pipe leads to it'),
});

/** 新风机. */
export const freshAirSchema = z.strictObject({
  ...standing,
  ...consumer,
  serves: z.array(id).min(1),
  airflow,
  filter: text.describe('过滤等级, such as 初效G4+中效F7'),
  pascals: z.number().positive().describe('over-pressure it keeps in the main rooms'),
});

/** 排风机. */
export const exhaustSchema = z.strictObject({
  ...named,
  ...consumer,
  position: positionSchema.optional(),
  serves: z.array(id).min(1),
  airflow,
  afterFire: z.boolean().describe('灾后排风 of gas'),
});

/** 防火阀 in a duct through a wall. */
export const damperSchema = z.strictObject({
  ...named,
  wall: id,
  offset: z.int().nonnegative().describe('of its centre from the first end of the wall'),
  z: z.int(),
  degrees: z.number().positive().describe('at which it closes by itself (℃)'),
  duct: text,
});

/** 冷热通道. */
export const aisleSchema = z.strictObject({
  ...named,
  room: id,
  kind: z.enum(['cold', 'hot']),
  outline: polygonSchema,
  contained: z.boolean(),
});

/** 气流组织 of a room. */
export const airPlanSchema = z.strictObject({
  room: id,
  supply: z.enum(airSupplyNames),
  return: z.enum(airReturnNames),
  pascals: z.number().optional().describe('over-pressure to its neighbours'),
});

export const coolingSchema = z.strictObject({
  airConditioners: z.array(airConditionerSchema),
  freshAir: z.array(freshAirSchema),
  exhausts: z.array(exhaustSchema),
  dampers: z.array(damperSchema),
  aisles: z.array(aisleSchema),
  plans: z.array(airPlanSchema).describe('one a room'),
});
