/** 场所: the building, what surrounds it, its floors. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { acceptanceKindNames, buildingFireClassNames, surroundingKindNames, tenureNames } from './vocabulary';
import { coordinate, id, isoDate, millimetres, named, polygonSchema, text } from './place';

export const surroundingSchema = z.strictObject({
  name: text,
  kind: z.enum(surroundingKindNames),
  metresHigh: z.number().nonnegative().optional(),
  metresAway: z.number().nonnegative(),
  bearing: z.int().min(0).max(359).describe(meaning('自正北顺时针的角度：0 北，90 东', 'degrees clockwise from north: 0 north, 90 east')),
  note: text.optional(),
});

export const buildingSchema = z.strictObject({
  ...named,
  address: text,
  floorsAbove: z.int().min(1).describe(meaning('地上层数', 'storeys above ground')),
  floorsBelow: z.int().min(0).describe(meaning('地下层数', 'storeys below ground')),
  structure: text.optional().describe(meaning('结构形式，如 钢筋混凝土框架结构', 'kind of structure, such as 钢筋混凝土框架结构')),
  fireClass: z.enum(buildingFireClassNames).optional().describe(meaning('建筑耐火等级', 'fire class of the building')),
  seismicClass: text.optional().describe(meaning('抗震设防类别，如 丙类', 'seismic class, such as 丙类')),
  tenure: z.enum(tenureNames).optional().describe(meaning('产权：自有或租赁', 'tenure: owned or leased')),
  leaseUntil: isoDate.optional(),
  deed: text.optional().describe(meaning('产权证或租赁合同编号；复印件作附件', 'number of the deed or lease; its copy is attached')),
  attachment: text.optional().describe(meaning('复印件所在：附件 n', 'where the copy lies: 附件 n')),
  surroundings: z.array(surroundingSchema),
  enclosure: text.optional().describe(meaning('院落的围墙、门卫、入侵报警', 'fence, guard and burglar alarm of the premises')),
});

/** 搬运通道 outside the rooms of the site. */
export const passageSchema = z.strictObject({
  width: millimetres.describe(meaning('最窄处净宽（mm）', 'clear width at its narrowest (mm)')),
  way: text.describe(meaning('经过何处，如 货运入口—货梯—公共走廊', 'where it leads through, such as 货运入口—货梯—公共走廊')),
});

export const floorSchema = z.strictObject({
  ...named,
  building: id,
  level: z.int().describe(meaning('楼层：1 为首层，-1 为地下一层，没有 0 层', 'storey: 1 is the ground floor, -1 the first basement; 0 does not exist')),
  storeyHeight: millimetres.describe(meaning('层高：楼板面到楼板面', 'storey height, slab to slab')),
  north: z.int().min(0).max(359).describe(meaning('平面图上的正北：自 +y 顺时针的角度', 'where north points on the plan: degrees clockwise from +y')),
  hangingLoad: z.number().positive().optional().describe(meaning('楼板（顶板）吊挂荷载标准值（kN/m²），房间未另写时用它；不填：未说明', 'kN/m² that may hang from the slab above, where a room does not state its own; absent: not said')),
  waterproofing: text.optional().describe(meaning('地下层、顶层的防水防潮措施', 'in a basement or on the top storey: what was done against water and damp')),
  passage: passageSchema.optional().describe(meaning('由建筑入口到本层机房的搬运通道；不填：未说明', 'the way for equipment from the entrance of the building to the machine room on this floor; absent: not said')),
  floorLoad: z.number().positive().optional().describe(meaning('楼板活荷载标准值（kN/m²），房间未另写时用它；不填：未说明', 'kN/m² the slab bears, where a room does not state its own; absent: not said')),
  outline: polygonSchema.optional().describe(meaning('本层建筑外轮廓：各房间在其内，平面图上示意机房在其中的位置；不填：只知道房间', 'of the building at this floor: rooms lie in it, and the plan shows where; absent: only the rooms are known')),
  grossArea: z.number().positive().optional().describe(meaning('申请单位在本层的建筑面积（m²），照产权证', 'gross area (m²) of the applicant on this floor, as in the deed')),
});

/** A column of the building, from slab to slab: nothing stands in it, and no one sees or goes through it. */
export const columnSchema = z.strictObject({
  ...named,
  floor: id,
  x: coordinate,
  y: coordinate,
  direction: z.int().min(0).max(359).describe(meaning('柱宽（width）所在边的朝向：自 +x 逆时针的度数', 'where the side called its width faces, in degrees counter-clockwise from +x')),
  width: millimetres.describe(meaning('截面宽（mm），圆柱为直径', 'width of its section (mm), of a round one its diameter')),
  depth: millimetres.describe(meaning('截面深（mm），圆柱同宽', 'depth of its section (mm), of a round one as its width')),
  round: z.boolean().describe(meaning('true：圆柱', 'true: a round one')),
});

/** A shaft in which trays go from floor to floor. */
export const riserSchema = z.strictObject({
  ...named,
  floors: z.array(id).min(2),
  x: coordinate,
  y: coordinate,
});

/** 验收, 测试: what people found out on site, with the paper that shows it. Fire acceptance and shielding reports stand with fire and shields. */
export const acceptanceSchema = z.strictObject({
  kind: z.enum(acceptanceKindNames).describe(meaning('验收或测试的内容', 'what was accepted or tested')),
  passed: z.boolean().describe(meaning('是否通过', 'whether it passed')),
  report: text.describe(meaning('报告或记录的编号', 'number of the report or record')),
  date: isoDate.describe(meaning('日期，YYYY-MM-DD', 'date, YYYY-MM-DD')),
  by: text.optional().describe(meaning('由谁出具', 'who issued it')),
});

/** Where copies are kept away from the site. */
export const offsiteSchema = z.strictObject({
  ...named,
  address: text,
  kilometres: z.number().nonnegative().optional().describe(meaning('与机房的距离（km）', 'distance to the machine room (km)')),
  purpose: text,
  custody: text.optional().describe(meaning('在那里如何保管', 'how it is kept there')),
});
