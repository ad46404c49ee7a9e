/**
 * Walls, doors, windows. A wall lies along edges of room outlines: a straight piece with the same rooms on both sides all along.
 * Doors and windows sit on a wall by their distance from its first end.
 */
import { z } from 'zod';
import { fireDoorGradeNames, outsideNames } from './vocabulary';
import { id, millimetres, named, pointSchema, text } from './place';

/** What a wall is made of. */
export const wallMaterialSchema = z.strictObject({
  thickness: millimetres.multipleOf(2).describe('mm; even, so that half of it is whole'),
  material: text.describe('material'),
  fireHours: z.number().nonnegative().optional().describe('耐火极限 (h)'),
});

export const wallSchema = z.strictObject({
  ...named,
  floor: id,
  from: pointSchema.describe('end of its centre line'),
  to: pointSchema.describe('other end of its centre line'),
  ...wallMaterialSchema.shape,
  left: id.optional().describe('room on the left when looking from `from` to `to`; absent: none of the site'),
  right: id.optional().describe('room on the right'),
  outside: z.enum(outsideNames).optional().describe('what is beyond, where a side has no room'),
  glazed: z.boolean().describe('玻璃隔断'),
});

export const doorSchema = z.strictObject({
  ...named,
  wall: id,
  offset: z.int().nonnegative().describe('from the first end of the wall to the nearer jamb'),
  width: millimetres.describe('clear opening'),
  height: millimetres,
  leaves: z.union([z.literal(1), z.literal(2)]),
  hinge: z.enum(['near', 'far']).describe('jamb of a single leaf\u2019s hinges: near is the one closer to the first end of the wall'),
  swing: z.enum(['left', 'right', 'sliding']).describe('side of the wall it opens to, as in `left` and `right` of the wall'),
  use: z.enum(['normal', 'emergency']).describe('emergency: only to leave by; no way in'),
  material: text,
  fireGrade: z.enum(fireDoorGradeNames).optional(),
  closer: z.boolean().describe('闭门器'),
  shielding: id.optional().describe('the shielded enclosure it closes: 屏蔽门'),
  decibels: z.number().positive().optional().describe('shielding effectiveness of a shielded door'),
  inside: z.enum(['free', 'manual', 'none']).describe('how it is opened from within without a credential: free: handle or button; manual: mechanical emergency opening; none: not at all'),
});

export const windowSchema = z.strictObject({
  ...named,
  wall: id,
  offset: z.int().nonnegative(),
  width: millimetres,
  height: millimetres,
  sill: z.int().nonnegative().describe('height of its lower edge'),
  sealed: z.boolean().describe('cannot be opened'),
  material: text,
  film: text.optional().describe('贴膜 or curtain'),
  fireHours: z.number().nonnegative().optional(),
});
