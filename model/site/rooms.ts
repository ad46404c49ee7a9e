/** 功能间: polygons on a floor, their finishes and the conditions in them. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { areaNames } from '../vocabulary';
import { id, isoDate, millimetres, named, polygonSchema, rangeSchema, text } from './place';
import { indicatorNames, materialGradeNames, roomUseNames } from './vocabulary';

const finish = {
  material: text,
  grade: z.enum(materialGradeNames).optional().describe(meaning('燃烧性能等级', 'class of reaction to fire')),
  properties: text.optional().describe(meaning('其他性能：防静电、防尘、吸声……', 'what else is to be said of it: 防静电, 防尘, 吸声 …')),
};

/** What the application asks of a room's inside (CA 7.2, KM 6.2). */
export const finishesSchema = z.strictObject({
  ceiling: z.strictObject({
    ...finish,
    frame: text.optional().describe(meaning('龙骨', 'its frame')),
    panelWidth: millimetres.optional(),
    panelLength: millimetres.optional(),
    spacing: millimetres.optional().describe(meaning('龙骨间距（mm）', 'spacing of the frame (mm)')),
  }).optional().describe(meaning('吊顶；不填：楼板裸露', 'suspended ceiling; absent: the slab is bare')),
  walls: z.strictObject({ ...finish, coating: text.optional() }).optional().describe(meaning('墙面', 'walls')),
  floor: z.strictObject({ ...finish, coating: text.optional() }).optional().describe(meaning('地面；有活动地板时为其下的地面', 'floor, under the raised floor where there is one')),
  dust: text.optional().describe(meaning('防尘处理', 'treatment against dust')),
  fire: text.optional().describe(meaning('防火处理', 'treatment against fire')),
});

export const raisedFloorSchema = z.strictObject({
  height: millimetres.describe(meaning('楼板面到活动地板面的高度（mm）', 'from the slab to the top of the panels (mm)')),
  use: z.enum(['cables', 'plenum']).describe(meaning('cables：仅布线；plenum：兼作送风静压箱', 'cables: for cables only; plenum: for the supply air too')),
  material: text,
  grade: z.enum(materialGradeNames).optional(),
  panel: millimetres.describe(meaning('板块边长（mm）', 'side of a panel (mm)')),
  kilonewtons: z.number().positive().optional().describe(meaning('板面均布荷载（kN/m²）', 'uniform load the panels bear (kN/m²)')),
  ohms: rangeSchema.optional().describe(meaning('防静电电阻（Ω）', 'antistatic resistance (Ω)')),
});

/** A design value of an indicator, and what was measured. Limits of standards are not here: they are the compliance packs\u2019. */
export const indicatorSchema = z.strictObject({
  kind: z.enum(indicatorNames),
  room: id.optional().describe(meaning('不填：整个场所', 'absent: of the whole site')),
  design: rangeSchema,
  measured: z.number().optional(),
  measuredOn: isoDate.optional(),
});

export const roomSchema = z.strictObject({
  ...named,
  floor: id,
  number: text.optional().describe(meaning('房号，照门牌', 'room number, as on the door')),
  area: z.enum(areaNames).describe(meaning('物理区域：谁可以在那里', 'physical area: who may be there')),
  use: z.enum(roomUseNames),
  outline: polygonSchema.describe(meaning('沿墙中心线的轮廓', 'along the centre lines of its walls')),
  inner: polygonSchema.describe(meaning('沿墙内侧的轮廓，取整到 mm：由轮廓和墙导出；使用面积按它计算', 'along the inner faces of its walls, rounded to mm: derived from the outline and the walls; the usable area is that of this polygon')),
  clearHeight: millimetres.describe(meaning('净高（mm）：地板完成面到吊顶面', 'clear height (mm), finished floor to ceiling')),
  ceilingHeight: millimetres.optional().describe(meaning('吊顶内空间的高度（mm）', 'height of the space above the ceiling (mm)')),
  raisedFloor: raisedFloorSchema.optional(),
  floorLoad: z.number().positive().optional().describe(meaning('楼板活荷载（kN/m²）；不填：同楼层', 'kN/m²; absent: that of the floor')),
  hangingLoad: z.number().positive().optional().describe(meaning('顶部吊挂荷载标准值（kN/m²）；不填：同楼层', 'kN/m² that may hang from above; absent: that of the floor')),
  above: z.strictObject({
    wet: z.boolean().describe(meaning('true：正上方有卫生间、厨房等用水房间', 'true: above lie rooms in which water is used: toilets, kitchens')),
    protection: text.optional().describe(meaning('对上方漏水的防护措施', 'what protects against water from above')),
  }).optional().describe(meaning('正上方（场所之外）的用房；不填：未说明', 'what lies above, outside the site; absent: not said')),
  finishes: finishesSchema,
  people: z.int().min(0).describe(meaning('同时在其中工作的人数', 'people who work there at a time')),
});
