/**
 * Walls, doors, windows. A wall lies along edges of room outlines: a straight piece with the same rooms on both sides all along.
 * Doors and windows sit on a wall by their distance from its first end.
 */
import { z } from 'zod';
import { meaning } from '../meaning';
import { fireDoorGradeNames, outsideNames } from './vocabulary';
import { id, millimetres, named, pointSchema, text } from './place';

/** What a wall is made of. */
export const wallMaterialSchema = z.strictObject({
  thickness: millimetres.multipleOf(2).describe(meaning('厚度（mm），取偶数，其一半才为整数', 'thickness in mm; even, so that half of it is whole')),
  material: text.describe(meaning('材料', 'material')),
  fireHours: z.number().nonnegative().optional().describe(meaning('耐火极限（h）', 'fire resistance (h)')),
});

export const wallSchema = z.strictObject({
  ...named,
  floor: id,
  from: pointSchema.describe(meaning('墙中心线的首端', 'end of its centre line')),
  to: pointSchema.describe(meaning('墙中心线的末端', 'other end of its centre line')),
  ...wallMaterialSchema.shape,
  left: id.optional().describe(meaning('由 `from` 看向 `to` 时左侧的房间；不填：不是场所的房间', 'room on the left when looking from `from` to `to`; absent: none of the site')),
  right: id.optional().describe(meaning('右侧的房间', 'room on the right')),
  outside: z.enum(outsideNames).optional().describe(meaning('没有房间的一侧是什么', 'what is beyond, where a side has no room')),
  glazed: z.boolean().describe(meaning('true：玻璃隔断', 'true: a glass partition')),
});

export const doorSchema = z.strictObject({
  ...named,
  wall: id,
  offset: z.int().nonnegative().describe(meaning('墙的首端到较近门边的距离（mm）', 'mm from the first end of the wall to the nearer jamb')),
  width: millimetres.describe(meaning('净宽（mm）', 'clear opening (mm)')),
  height: millimetres,
  leaves: z.union([z.literal(1), z.literal(2)]),
  hinge: z.enum(['near', 'far']).describe(meaning('单扇门合页的一侧：near 为靠墙首端的一侧', 'jamb of a single leaf\u2019s hinges: near is the one closer to the first end of the wall')),
  swing: z.enum(['left', 'right', 'sliding']).describe(meaning('开向墙的哪一侧，同墙的 `left`、`right`', 'side of the wall it opens to, as in `left` and `right` of the wall')),
  use: z.enum(['normal', 'emergency']).describe(meaning('用途；emergency：只作紧急疏散，不能进入', 'what it is for; emergency: only to leave by, no way in')),
  material: text.optional().describe(meaning('门扇材料；不填：未说明', 'material of the leaf; absent: not said')),
  fireGrade: z.enum(fireDoorGradeNames).optional(),
  closer: z.boolean().optional().describe(meaning('true：有闭门器；不填：未说明', 'true: it has a closer; absent: not said')),
  shielding: id.optional().describe(meaning('所封闭的屏蔽室（屏蔽门）', 'the shielded enclosure it closes')),
  decibels: z.number().positive().optional().describe(meaning('屏蔽门的屏蔽效能（dB）', 'shielding effectiveness of a shielded door (dB)')),
  inside: z.enum(['free', 'manual', 'none']).optional().describe(meaning('不用凭证如何从内侧开门：free 把手或按钮；manual 机械应急开启；none 不能；不填：未说明', 'how it is opened from within without a credential: free: handle or button; manual: mechanical emergency opening; none: not at all; absent: not said')),
});

export const windowSchema = z.strictObject({
  ...named,
  wall: id,
  offset: z.int().nonnegative(),
  width: millimetres,
  height: millimetres,
  sill: z.int().nonnegative().describe(meaning('下沿高度（mm）', 'height of its lower edge (mm)')),
  sealed: z.boolean().optional().describe(meaning('true：不能开启；不填：未说明', 'true: it cannot be opened; absent: not said')),
  material: text,
  film: text.optional().describe(meaning('贴膜或窗帘', 'film or curtain')),
  fireHours: z.number().nonnegative().optional(),
});
