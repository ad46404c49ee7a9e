/**
 * 综合布线: trays, and how links are made of cable. Routes and lengths are not here: they follow from the trays and are asked of analysis/cabling.
 */
import { z } from 'zod';
import { meaning } from '../meaning';
import { cableMediumNames, trayLevelNames, trayPurposeNames } from './vocabulary';
import { id, millimetres, named, pointSchema, text } from './place';

/** 桥架: a line on the plan. Trays of one purpose that touch, cross or meet at a riser are one network. */
export const traySchema = z.strictObject({
  ...named,
  floor: id,
  purpose: z.enum(trayPurposeNames),
  level: z.enum(trayLevelNames),
  z: z.int().describe(meaning('桥架底距地板完成面的高度（mm）；在活动地板下为负', 'height of its bottom above the finished floor (mm); negative under the raised floor')),
  line: z.array(pointSchema).min(2).describe(meaning('中心线', 'its centre line')),
  width: millimetres,
  height: millimetres,
  metal: z.boolean().optional().describe(meaning('true：金属槽，有屏蔽作用；不填：未说明', 'true: of metal, which shields; absent: not said')),
  penetrations: z.array(id).describe(meaning('穿过屏蔽体所经的部件', 'through which it passes a shield')),
});

/** What cable a link is made of, where it differs from the usual for its kind. */
export const linkCableSchema = z.strictObject({
  link: id,
  medium: z.enum(cableMediumNames),
  category: text.describe(meaning('线缆类别：Cat6A、OM4、OS2……', 'category: Cat6A, OM4, OS2 …')),
  label: text.optional().describe(meaning('两端的线缆标签；不填：由链路生成', 'label on both ends; absent: made of the link')),
});

export const cablingSchema = z.strictObject({
  trays: z.array(traySchema),
  links: z.array(linkCableSchema).describe(meaning('另有线缆要求的链路；其余为 Cat6A 铜缆，进屏蔽室的为光缆', 'of every link that has cable of its own; others are copper Cat6A, or fibre into shields')),
  diameters: z.strictObject({ copper: z.number().positive(), fibre: z.number().positive() }).describe(meaning('线缆外径（mm），用于计算桥架填充率', 'outer diameters (mm), for how full trays are')),
  slack: millimetres.describe(meaning('每端预留长度（mm）', 'cable left at each end (mm)')),
  fill: z.number().positive().max(1).describe(meaning('桥架允许的填充率', 'share of a tray that may be filled')),
});
