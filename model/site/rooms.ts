/** 功能间: polygons on a floor, their finishes and the conditions in them. */
import { z } from 'zod';
import { areaNames } from '../vocabulary';
import { id, isoDate, millimetres, named, polygonSchema, rangeSchema, text } from './place';
import { indicatorNames, materialGradeNames, roomUseNames } from './vocabulary';

const finish = {
  material: text,
  grade: z.enum(materialGradeNames).optional().describe('燃烧性能等级'),
  properties: text.optional().describe('what else is to be said of it: 防静电, 防尘, 吸声 …'),
};

/** What the application asks of a room's inside (CA 7.2, KM 6.2). */
export const finishesSchema = z.strictObject({
  ceiling: z.strictObject({
    ...finish,
    frame: text.optional().describe('龙骨'),
    panelWidth: millimetres.optional(),
    panelLength: millimetres.optional(),
    spacing: millimetres.optional().describe('of the frame'),
  }).optional().describe('吊顶; absent: the slab is bare'),
  walls: z.strictObject({ ...finish, coating: text.optional() }).optional().describe('墙面'),
  floor: z.strictObject({ ...finish, coating: text.optional() }).optional().describe('地面, under the raised floor where there is one'),
  dust: text.optional().describe('防尘处理'),
  fire: text.optional().describe('防火处理'),
});

export const raisedFloorSchema = z.strictObject({
  height: millimetres.describe('from the slab to the top of the panels'),
  use: z.enum(['cables', 'plenum']).describe('cables: 仅布线; plenum: also 静压箱 of the supply air'),
  material: text,
  grade: z.enum(materialGradeNames).optional(),
  panel: millimetres.describe('side of a panel'),
  kilonewtons: z.number().positive().optional().describe('均布荷载 the panels bear, kN/m²'),
  ohms: rangeSchema.optional().describe('防静电电阻'),
});

/** A design value of an indicator, and what was measured. Limits of standards are not here: they are the compliance packs\u2019. */
export const indicatorSchema = z.strictObject({
  kind: z.enum(indicatorNames),
  room: id.optional().describe('absent: of the whole site'),
  design: rangeSchema,
  measured: z.number().optional(),
  measuredOn: isoDate.optional(),
});

export const roomSchema = z.strictObject({
  ...named,
  floor: id,
  number: text.optional().describe('房号 as on the door'),
  area: z.enum(areaNames).describe('物理区域: who may be there'),
  use: z.enum(roomUseNames),
  outline: polygonSchema.describe('along the centre lines of its walls'),
  inner: polygonSchema.describe('along the inner faces of its walls, rounded to mm: derived from the outline and the walls; the usable area is that of this polygon'),
  clearHeight: millimetres.describe('净高, finished floor to ceiling'),
  ceilingHeight: millimetres.optional().describe('height of the space above the ceiling'),
  raisedFloor: raisedFloorSchema.optional(),
  floorLoad: z.number().positive().optional().describe('kN/m²; absent: that of the floor'),
  finishes: finishesSchema,
  people: z.int().min(0).describe('people who work there at a time'),
});
