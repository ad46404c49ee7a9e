/** 屏蔽室: an enclosure inside a room, everything that passes through it, and its test. */
import { z } from 'zod';
import { evidenceSchema } from '../product';
import { penetrationKindNames, shieldConstructionNames } from './vocabulary';
import { id, isoDate, millimetres, named, pointSchema, polygonSchema, text } from './place';

export const shieldTestPointSchema = z.strictObject({
  frequency: text.describe('such as 14 kHz, 450 MHz'),
  field: z.enum(['magnetic', 'electric', 'plane-wave', 'microwave']),
  place: text.optional().describe('where it was measured: 屏蔽门缝, 东墙 …'),
  required: z.number().positive().describe('dB'),
  measured: z.number().positive().optional().describe('dB; absent: no report yet'),
});

export const shieldingSchema = z.strictObject({
  ...named,
  room: id,
  gap: millimetres.describe('between the enclosure and the walls of the room; at its doors it reaches the wall'),
  outline: polygonSchema.describe('inner faces of the enclosure: derived from the room and the gap'),
  height: millimetres.describe('inside'),
  construction: z.enum(shieldConstructionNames),
  level: text.describe('required level, such as C级: a value of the project, no source gives it'),
  standard: text.describe('of the test method'),
  panel: z.strictObject({ material: text, thickness: z.number().positive().describe('mm') }),
  frame: text.optional(),
  earth: z.strictObject({ separate: z.boolean().describe('a conductor of its own'), squareMillimetres: z.number().positive(), ohms: z.number().positive().optional() }),
  floorInsulated: z.boolean().optional(),
  test: z.strictObject({
    report: evidenceSchema.optional().describe('检测报告; absent: not tested yet'),
    laboratory: text.optional(),
    date: isoDate.optional(),
    points: z.array(shieldTestPointSchema),
  }),
});

/** Something that passes through a shield. */
export const penetrationSchema = z.strictObject({
  ...named,
  shielding: id,
  kind: z.enum(penetrationKindNames),
  at: pointSchema.describe('on the enclosure'),
  z: z.int().optional().describe('height of its centre'),
  count: z.int().min(1),
  decibels: z.number().positive().optional().describe('its own shielding effectiveness'),
  size: text.optional().describe('such as 300 × 300 mm, or 32 A'),
  lengthToDiameter: z.number().positive().optional().describe('of a waveguide tube'),
  carries: text.describe('what passes: 照明回路, 门禁信号, 光缆 …'),
  circuits: z.array(id).describe('circuits that pass through a power filter'),
  air: z.enum(['supply', 'return']).optional().describe('of a waveguide window'),
});
