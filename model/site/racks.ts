/** Racks and furniture. Devices say themselves in which rack and unit, or on which desk, they are. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { furnitureKindNames } from './vocabulary';
import { id, named, positionSchema, sizeSchema, standing, text } from './place';

/** 机柜. Units are counted from 1 at the bottom. The front faces `position.direction`. */
export const rackSchema = z.strictObject({
  ...standing,
  position: positionSchema.required({ direction: true }),
  units: z.int().min(1).max(60),
  row: text.optional().describe(meaning('所在机柜列', 'row of racks it stands in')),
  maxKilograms: z.number().positive().optional().describe(meaning('静态承重（kg）；不填：未说明，自动安排设备时按 1000（可配置默认值）', 'static load it bears (kg); absent: not said, devices are assigned by 1000 (configurable default)')),
  maxWatts: z.number().positive().optional().describe(meaning('规划的功率和制冷量（W）；不填：未说明，自动安排设备时按 5000（可配置默认值）', 'power and cooling it is planned for (W); absent: not said, devices are assigned by 5000 (configurable default)')),
  kilograms: z.number().positive().optional().describe(meaning('空柜重量（kg）；不填：未说明', 'weight when empty (kg); absent: not said')),
  wristStrap: z.boolean().optional().describe(meaning('true：有防静电手环及其接地插孔，或静电消除器；不填：未说明', 'true: it has an antistatic wrist strap with a jack to earth, or a static eliminator; absent: not said')),
});

/** 配线架 in a rack. */
export const patchPanelSchema = z.strictObject({
  ...named,
  rack: id,
  unit: z.int().min(1),
  units: z.int().min(1),
  face: z.enum(['front', 'rear']),
  ports: z.int().min(1),
  media: z.enum(['copper', 'fibre']),
  product: id.optional(),
});

/** 操作台, 保险箱 …: desks bear devices. */
export const furnitureSchema = z.strictObject({
  ...named,
  kind: z.enum(furnitureKindNames),
  position: positionSchema,
  size: sizeSchema,
  kilograms: z.number().positive().optional(),
  seats: z.int().min(0).describe(meaning('座位数', 'people who sit there')),
  inputs: z.array(id).describe(meaning('插座的回路', 'circuits of its sockets')),
  watts: z.number().positive().optional().describe(meaning('自身功率（W），如显示墙；不填：自身不用电', 'power of its own (W), as of a display wall; absent: it takes none')),
  note: text.optional().describe(meaning('保险箱：存放什么、由谁掌管', 'of a safe: what is kept, under whose control')),
});

/** Where a device is: `rack` and `unit`, or a desk. Depth and width are its product\u2019s. */
export const mountSchema = z.strictObject({
  face: z.enum(['front', 'rear']).describe(meaning('安装在机柜的哪一面', 'side of the rack it is mounted at')),
  side: z.enum(['left', 'right']).optional().describe(meaning('半宽设备在左半还是右半', 'half of the rack a half-width device takes')),
});
