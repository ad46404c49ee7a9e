/** 屏蔽室: an enclosure inside a room, everything that passes through it, and its test. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { evidenceSchema } from '../product';
import { penetrationKindNames, shieldConstructionNames } from './vocabulary';
import { id, isoDate, millimetres, named, pointSchema, polygonSchema, text } from './place';

export const shieldTestPointSchema = z.strictObject({
  frequency: text.describe(meaning('频率，如 14 kHz、450 MHz', 'frequency, such as 14 kHz, 450 MHz')),
  field: z.enum(['magnetic', 'electric', 'plane-wave', 'microwave']),
  place: text.optional().describe(meaning('测点位置：屏蔽门缝、东墙……', 'where it was measured: 屏蔽门缝, 东墙 …')),
  required: z.number().positive().describe(meaning('要求值（dB）', 'required dB')),
  measured: z.number().positive().optional().describe(meaning('实测值（dB）；不填：尚无报告', 'measured dB; absent: no report yet')),
});

export const shieldingSchema = z.strictObject({
  ...named,
  room: id,
  gap: millimetres.optional().describe(meaning('壳体与房间墙面之间的检修距离（mm）；在门处到墙为止；不填：未说明，轮廓按可配置默认值画出', 'mm between the enclosure and the walls of the room; at its doors it reaches the wall; absent: not said, its outline is drawn by the configurable default')),
  outline: polygonSchema.describe(meaning('壳体内侧轮廓：由房间和检修距离导出', 'inner faces of the enclosure: derived from the room and the gap')),
  height: millimetres.describe(meaning('内部净高（mm）', 'height inside (mm)')),
  construction: z.enum(shieldConstructionNames).optional().describe(meaning('结构形式；不填：未说明', 'how it is built; absent: not said')),
  level: text.describe(meaning('要求的屏蔽等级，如 C级：项目取值，没有标准来源', 'required level, such as C级: a value of the project, no source gives it')),
  standard: text.optional().describe(meaning('检测方法标准；不填：未说明', 'standard of the test method; absent: not said')),
  panel: z.strictObject({ material: text, thickness: z.number().positive().describe(meaning('厚度（mm）', 'thickness in mm')) }),
  frame: text.optional(),
  earth: z.strictObject({ separate: z.boolean().describe(meaning('true：单独的接地导体', 'true: a conductor of its own')), squareMillimetres: z.number().positive(), ohms: z.number().positive().optional() }).optional().describe(meaning('接地导体；不填：未说明', 'its earth conductor; absent: not said')),
  floorInsulated: z.boolean().optional(),
  relocatable: z.boolean().optional().describe(meaning('true：日后可能搬迁；不填：未说明', 'true: it may be moved later; absent: not said')),
  kilograms: z.number().positive().optional().describe(meaning('壳体自重（kg），含骨架和门，不含内部设备；不填：未说明', 'weight of the enclosure (kg) with frame and doors, without what stands in it; absent: not said')),
  test: z.strictObject({
    report: evidenceSchema.optional().describe(meaning('检测报告；不填：尚未检测', 'test report; absent: not tested yet')),
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
  at: pointSchema.describe(meaning('在壳体上的位置', 'place on the enclosure')),
  z: z.int().optional().describe(meaning('中心高度（mm）', 'height of its centre (mm)')),
  count: z.int().min(1),
  decibels: z.number().positive().optional().describe(meaning('自身的屏蔽效能（dB）', 'its own shielding effectiveness (dB)')),
  size: text.optional().describe(meaning('规格，如 300 × 300 mm、32 A', 'size, such as 300 × 300 mm, or 32 A')),
  lengthToDiameter: z.number().positive().optional().describe(meaning('波导管的长径比', 'length by diameter of a waveguide tube')),
  carries: text.describe(meaning('穿过的内容：照明回路、门禁信号、光缆……', 'what passes: 照明回路, 门禁信号, 光缆 …')),
  circuits: z.array(id).describe(meaning('经电源滤波器引入的回路', 'circuits that pass through a power filter')),
  air: z.enum(['supply', 'return']).optional().describe(meaning('通风波导窗：送风或回风', 'of a waveguide window: supply or return air')),
});
