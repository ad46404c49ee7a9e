/**
 * Places in the machine room. All lengths are whole millimetres.
 *
 * Every floor has one right-handed plan: x grows to the right of the sheet, y grows **up** the sheet (not down as in SVG), z grows upwards
 * from the finished floor of the room (the top of the raised floor where there is one; negative below it).
 * Directions are degrees counter-clockwise from +x: 0 right, 90 up the sheet, 180 left, 270 down.
 */
import { z } from 'zod';
import { meaning } from '../meaning';
import { lineOfText } from '../text';

export const id = z.string().min(1);
export const text = lineOfText;
/** 编号: short enough for a plan. */
export const code = z.string().refine((value) => /^[\p{L}\d][\p{L}\d./-]{0,9}$/u.test(value), {
  params: { allowed: { zh: '至多 10 个字母、汉字、数字或 . / -，以字母、汉字或数字开头，如 YG-01', en: 'at most 10 letters, digits or . / -, beginning with a letter or digit, such as YG-01' } },
});
export const isoDate = z.iso.date();
/** A length or height in mm. */
export const millimetres = z.int().positive();
export const coordinate = z.int().min(-1_000_000).max(1_000_000);
export const direction = z.int().min(0).max(359);

export const pointSchema = z.strictObject({ x: coordinate, y: coordinate });
/** Corners of a simple polygon, counter-clockwise, no corner twice, the first not repeated at the end. */
export const polygonSchema = z.array(pointSchema).min(3);

/** What every thing of the site has. */
export const named = {
  id: id.describe(meaning('机器名，场所内唯一', 'machine name, unique among all things of the site')),
  path: id.describe(meaning('在设施下的构件路径', 'construct path below the facility')),
  name: text.describe(meaning('图、表和标签上的名称', 'name on drawings, in tables and on the label')),
  code: code.optional().describe(meaning('编号，场所内唯一，各图各表相同；不画在图上的没有', 'its code, unique in the site, the same on every sheet and in every table; absent of what no plan shows')),
};

/** Where a thing stands or hangs: the **centre** of its footprint on the plan of the room's floor. */
export const positionSchema = z.strictObject({
  room: id,
  x: coordinate,
  y: coordinate,
  z: z.int().optional().describe(meaning('安装高度（mm，自地板完成面）：下沿高度，摄像机、探测器为中心高度；不填：落地，或按其类别吊顶安装', 'height of its lower edge, of a camera or detector of its centre, above the finished floor; absent: it stands on the floor, or hangs at the ceiling if it is of that kind')),
  direction: direction.optional().describe(meaning('正面朝向（度）；不填：不论', 'where its front faces; absent: of no matter')),
});

/** Outer size: width along the front, depth from front to rear, height. */
export const sizeSchema = z.strictObject({ width: millimetres, depth: millimetres, height: millimetres });

/** A range with either end open. */
export const rangeSchema = z.strictObject({ min: z.number().optional(), max: z.number().optional() }).superRefine(({ min, max }, context) => {
  if (min === undefined || max === undefined || min <= max) return;
  context.addIssue({ code: 'custom', params: { reason: { zh: `下限 ${min} 大于上限 ${max}`, en: `its min ${min} is above its max ${max}` }, allowed: { zh: 'min 不大于 max', en: 'min is at most max' } } });
});

/** Something that stands on the floor, has a product, weighs and takes power. */
export const standing = {
  ...named,
  position: positionSchema,
  size: sizeSchema,
  kilograms: z.number().positive().optional(),
  product: id.optional(),
};

export type Point = z.infer<typeof pointSchema>;
export type Polygon = z.infer<typeof polygonSchema>;
export type Position = z.infer<typeof positionSchema>;
export type Size = z.infer<typeof sizeSchema>;
export type Range = z.infer<typeof rangeSchema>;
