import type { Construct } from 'constructs';
import { z } from 'zod';
import { meaning, penetrationSchema, pointSchema, shieldingSchema } from '../../model';
import { Room } from './room';
import { Circuit } from './power';
import { around, label, refer, Thing, usual } from './thing';

export const shieldedEnclosureProps = shieldingSchema.omit({ id: true, path: true, room: true, outline: true }).extend({
  ...label,
  gap: shieldingSchema.shape.gap.describe(meaning('壳体与房间内墙面之间的检修距离（mm）；在门处到墙为止；不填：未说明，按 600 mm 画出（可配置默认值）', 'mm between the enclosure and the inner faces of the room\u2019s walls, for maintenance; at its doors it reaches the wall; absent: not said, drawn with 600 mm (configurable default)')),
  height: shieldingSchema.shape.height.default(2600).describe(meaning('内部净高（mm）', 'height inside, in mm')),
  construction: shieldingSchema.shape.construction.describe(meaning('焊接式、可拆卸式或直贴式；不填：未说明', 'welded, modular, or fixed to the walls; absent: not said')),
  level: usual(shieldingSchema.shape.level, 'C级'),
  panel: shieldingSchema.shape.panel.prefault({ material: '冷轧钢板', thickness: 2 }).describe(meaning('板材和厚度（mm）', 'material and thickness in mm')),
  frame: shieldingSchema.shape.frame.describe(meaning('骨架', 'frame')),
  floorInsulated: shieldingSchema.shape.floorInsulated.describe(meaning('true：与楼板绝缘安装', 'true: it stands insulated on the slab')),
  relocatable: shieldingSchema.shape.relocatable.describe(meaning('true：日后可能搬迁', 'true: it may be moved later')),
  kilograms: shieldingSchema.shape.kilograms.describe(meaning('壳体自重（kg），含骨架和门，不含内部设备', 'weight of the enclosure (kg) with frame and doors, without what stands in it')),
  test: shieldingSchema.shape.test.prefault({ points: [] }).describe(meaning('屏蔽效能检测：报告、检测机构、日期，各测点的要求值和实测值（dB）', 'test of the shielding: report, laboratory, date, and the points with required and measured dB')),
});
export type ShieldedEnclosureProps = z.input<typeof shieldedEnclosureProps>;

/**
 * 屏蔽室: an electromagnetic enclosure inside a room. What passes through it is a Penetration.
 *
 * @zh 屏蔽室：房间里的电磁屏蔽壳体；穿过它的一切是 Penetration。
 * @example
 * const vault = new ShieldedEnclosure(room, 'vault', { gap: 500, level: 'C级' });
 * new Penetration(vault, 'fibre-in', { kind: 'fibre-waveguide', at: { x: 3000, y: 600 }, carries: '光缆', lengthToDiameter: 6 });
 */
export class ShieldedEnclosure extends Thing<typeof shieldedEnclosureProps> {
  static override readonly schema: z.ZodObject = shieldedEnclosureProps;
  readonly kind = 'shielding';
  readonly unnamed = true as const;
  readonly room: Room | undefined;
  constructor(scope: Construct, id: string, props: ShieldedEnclosureProps = {}) {
    super(scope, id, shieldedEnclosureProps, props);
    this.room = around(this, Room, { zh: '房间 (Room)', en: 'a Room' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, room: this.room };
  }
}

export const penetrationProps = penetrationSchema.omit({ id: true, path: true, shielding: true, circuits: true }).extend({
  ...label,
  kind: penetrationSchema.shape.kind.describe(meaning('穿越处的处理方式', 'how what passes is treated')),
  at: pointSchema.describe(meaning('在壳体上的位置：{ x, y }，mm', '{ x, y } on the enclosure, in mm')),
  z: penetrationSchema.shape.z.describe(meaning('中心高度（mm）', 'height of its centre in mm')),
  count: penetrationSchema.shape.count.default(1).describe(meaning('该处同类部件的个数', 'of the same kind at that place')),
  circuits: z.array(refer('回路 (Circuit)', 'Circuits', Circuit)).default([]).describe(meaning('经电源滤波器引入的回路', 'circuits that pass through a power filter')),
  air: penetrationSchema.shape.air.describe(meaning('通风波导窗：送风（supply）或回风（return）', 'of a waveguide window: supply or return air')),
});
export type PenetrationProps = z.input<typeof penetrationProps>;

/**
 * 穿越屏蔽体的部件: filters, waveguides, ventilation windows. Created inside its ShieldedEnclosure.
 *
 * @zh 屏蔽体穿越部件：滤波器、波导、通风波导窗；建在屏蔽室里。
 */
export class Penetration extends Thing<typeof penetrationProps> {
  static override readonly schema: z.ZodObject = penetrationProps;
  readonly kind = 'penetration';
  readonly shielding: ShieldedEnclosure | undefined;
  constructor(scope: Construct, id: string, props: PenetrationProps) {
    super(scope, id, penetrationProps, props);
    this.shielding = around(this, ShieldedEnclosure, { zh: '屏蔽室 (ShieldedEnclosure)', en: 'a ShieldedEnclosure' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, shielding: this.shielding };
  }
}
