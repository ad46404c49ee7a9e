/** 场所: the building, what surrounds it, its floors. */
import { z } from 'zod';
import { buildingFireClassNames, tenureNames } from './vocabulary';
import { coordinate, id, isoDate, millimetres, named, polygonSchema, text } from './place';

export const surroundingSchema = z.strictObject({
  name: text,
  kind: z.enum(['building', 'wall', 'fence', 'road', 'other']),
  metresHigh: z.number().nonnegative().optional(),
  metresAway: z.number().nonnegative(),
  bearing: z.int().min(0).max(359).describe('degrees clockwise from north: 0 north, 90 east'),
  note: text.optional(),
});

export const buildingSchema = z.strictObject({
  ...named,
  address: text,
  floorsAbove: z.int().min(1).describe('storeys above ground'),
  floorsBelow: z.int().min(0).describe('storeys below ground'),
  structure: text.optional().describe('such as 钢筋混凝土框架结构'),
  fireClass: z.enum(buildingFireClassNames).optional().describe('建筑耐火等级'),
  seismicClass: text.optional().describe('抗震设防类别, such as 丙类'),
  tenure: z.enum(tenureNames).optional().describe('产权'),
  leaseUntil: isoDate.optional(),
  deed: text.optional().describe('number of the deed or lease; its copy is attached'),
  attachment: text.optional().describe('where the copy lies: 附件 n'),
  surroundings: z.array(surroundingSchema),
  enclosure: text.optional().describe('fence, guard and burglar alarm of the premises'),
});

export const floorSchema = z.strictObject({
  ...named,
  building: id,
  level: z.int().describe('storey: 1 is the ground floor, -1 the first basement; 0 does not exist'),
  storeyHeight: millimetres.describe('层高, slab to slab'),
  north: z.int().min(0).max(359).describe('where north points on the plan: degrees clockwise from +y'),
  floorLoad: z.number().positive().describe('kN/m² the slab bears, where a room does not state its own'),
  outline: polygonSchema.optional().describe('of the building at this floor, for the plan; absent: only the rooms are known'),
  grossArea: z.number().positive().optional().describe('建筑面积 (m²) of the applicant on this floor as in the deed'),
});

/** A shaft in which trays go from floor to floor. */
export const riserSchema = z.strictObject({
  ...named,
  floors: z.array(id).min(2),
  x: coordinate,
  y: coordinate,
});

/** Where copies are kept away from the site. */
export const offsiteSchema = z.strictObject({
  ...named,
  address: text,
  kilometres: z.number().nonnegative().optional().describe('distance to the machine room'),
  purpose: text,
  custody: text.optional().describe('how it is kept there'),
});
