/**
 * 供配电 as a graph: mains and generators → ATS → cabinets and UPS → circuits → PDUs → devices.
 * Every consumer names what feeds it in `inputs`; ids of mains, generators, transfer switches, UPS, cabinets, circuits and PDUs may stand there.
 * Devices name their feeds themselves (`device.feeds`).
 */
import { z } from 'zod';
import { batteryTypeNames, cabinetKindNames, lightingKindNames, phaseNames, upsRedundancyNames } from './vocabulary';
import { id, named, pointSchema, positionSchema, standing, text } from './place';

const inputs = z.array(id).describe('what feeds it, the preferred one first');
const volts = z.number().positive().describe('between lines (V), three-phase');

/** 浪涌保护器 in a cabinet. */
export const surgeProtectorSchema = z.strictObject({
  stage: z.int().min(1).max(3),
  kiloamperes: z.number().positive(),
  waveform: text.describe('10/350 μs or 8/20 μs'),
});

export const mainsSchema = z.strictObject({
  ...named,
  volts,
  kva: z.number().positive().describe('agreed capacity'),
  transformer: text.optional(),
  substation: text.optional().describe('上级变电站: two feeds from different ones do not fail together'),
  route: text.optional().describe('how the line comes in: 电缆埋地 …'),
});

export const generatorSchema = z.strictObject({
  ...named,
  position: positionSchema.optional().describe('absent: stands outside the rooms of the site'),
  kva: z.number().positive(),
  powerFactor: z.number().positive().max(1),
  grade: text.optional().describe('性能等级, such as G3'),
  startSeconds: z.number().positive(),
  fuelHours: z.number().positive().describe('at full load'),
  product: id.optional(),
});

export const transferSwitchSchema = z.strictObject({
  ...named,
  position: positionSchema.optional().describe('absent: built into the cabinet it feeds'),
  kind: z.enum(['ats', 'sts']),
  inputs: inputs.min(2),
  amperes: z.number().positive(),
  milliseconds: z.number().nonnegative().describe('time of transfer'),
  product: id.optional(),
});

export const upsSchema = z.strictObject({
  ...standing,
  inputs,
  feed: z.enum(['A', 'B']).optional().describe('the path of the load it belongs to'),
  group: text.describe('UPS of one group share their load: parallel, or one each on path A and B'),
  redundancy: z.enum(upsRedundancyNames).describe('of its group'),
  kva: z.number().positive(),
  powerFactor: z.number().positive().max(1).describe('of its output: kW = kVA × power factor'),
  efficiency: z.number().positive().max(1).describe('at the planned load'),
  modules: z.strictObject({ installed: z.int().min(1), spare: z.int().min(0), kva: z.number().positive() }).optional().describe('of a modular one: spare are the redundant modules'),
  bypass: z.strictObject({ automatic: z.boolean(), manual: z.boolean() }),
  load: z.enum(['it', 'cooling', 'test']).describe('what it is for: air conditioners and IT are not on one group'),
});

/** 蓄电池组. All cells of a string in series, strings in parallel. */
export const batterySchema = z.strictObject({
  ...standing,
  kilograms: z.number().positive().describe('with its cabinet or stand'),
  ups: id,
  type: z.enum(batteryTypeNames),
  strings: z.int().min(1),
  blocks: z.int().min(1).describe('in a string'),
  cells: z.int().min(1).describe('in a block'),
  voltsPerBlock: z.number().positive(),
  ampereHours: z.number().positive().describe('of a block, at the 10-hour rate'),
  endVolts: z.number().positive().describe('per cell, at which the UPS stops'),
  discharge: z.array(z.strictObject({ minutes: z.number().positive(), wattsPerCell: z.number().positive() })).describe('constant-power discharge data of the maker to endVolts at 25 ℃, by growing minutes; empty: only the rated ampere-hours are known'),
  tiers: z.int().min(1).describe('storeys of the stand'),
});

export const cabinetSchema = z.strictObject({
  ...standing,
  kind: z.enum(cabinetKindNames),
  inputs,
  feed: z.enum(['A', 'B']).optional(),
  amperes: z.number().positive().describe('of its main breaker'),
  volts,
  surge: surgeProtectorSchema.optional(),
  meter: z.boolean().describe('meter with a remote interface'),
});

/** 回路: one way out of a cabinet. */
export const circuitSchema = z.strictObject({
  ...named,
  cabinet: id,
  phase: z.enum(phaseNames),
  amperes: z.number().positive().describe('of its breaker'),
  cable: text.describe('such as ZR-YJV-3×6'),
  squareMillimetres: z.number().positive().describe('of a conductor'),
  nonFire: z.boolean().describe('cut when there is fire: 非消防电源'),
});

/** PDU of a rack; at 0U on the side of the frame. */
export const pduSchema = z.strictObject({
  ...named,
  rack: id,
  feed: z.enum(['A', 'B']),
  inputs,
  side: z.enum(['left', 'right']).describe('seen from the front, at the rear of the rack'),
  unit: z.int().min(1).optional().describe('absent: 0U'),
  amperes: z.number().positive(),
  outlets: z.int().min(1),
  meter: z.boolean(),
  product: id.optional(),
});

/** A device\u2019s power supply: from a PDU of its rack, or from a circuit at a desk. */
export const feedSchema = z.strictObject({
  feed: z.enum(['A', 'B']),
  from: id,
  outlet: z.int().min(1).optional(),
});

/** 灯具 of one kind in a room. */
export const lightingSchema = z.strictObject({
  ...named,
  room: id,
  kind: z.enum(lightingKindNames),
  inputs: inputs.describe('empty: only by their own batteries'),
  fixtures: z.array(pointSchema).min(1).describe('where they hang'),
  watts: z.number().positive().describe('each'),
  lumens: z.number().positive().describe('each'),
  lux: z.number().positive().describe('design value'),
  minutes: z.number().positive().optional().describe('that their own batteries last'),
  control: text.optional(),
});

export const earthBarSchema = z.strictObject({
  ...named,
  position: positionSchema.optional().describe('absent: of the building'),
  kind: z.enum(['main', 'local']).describe('main: 总接地端子板; local: 局部等电位端子板 of a room'),
});

/** A conductor of earthing or bonding. */
export const bondSchema = z.strictObject({
  from: id.describe('earth bar, or any thing of the site'),
  to: id.describe('earth bar'),
  squareMillimetres: z.number().positive(),
  count: z.int().min(1).describe('conductors of different length'),
  material: text,
});

export const earthingSchema = z.strictObject({
  system: z.enum(['TN-S', 'TN-C-S', 'TT', 'IT']),
  common: z.boolean().describe('联合接地: one electrode for all'),
  ohms: z.number().positive().describe('design value of the common earth'),
  mesh: z.strictObject({ kind: z.enum(['M', 'S', 'SM']), squareMillimetres: z.number().positive(), spacing: z.int().positive().describe('mm'), ring: z.number().positive().describe('mm² of the ring') }).optional(),
  bars: z.array(earthBarSchema),
  bonds: z.array(bondSchema),
});

export const powerSchema = z.strictObject({
  mains: z.array(mainsSchema),
  generators: z.array(generatorSchema),
  transferSwitches: z.array(transferSwitchSchema),
  ups: z.array(upsSchema),
  batteries: z.array(batterySchema),
  cabinets: z.array(cabinetSchema),
  circuits: z.array(circuitSchema),
  pdus: z.array(pduSchema),
  lighting: z.array(lightingSchema),
  earthing: earthingSchema.optional(),
});
