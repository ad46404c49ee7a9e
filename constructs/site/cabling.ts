import type { Construct } from 'constructs';
import { z } from 'zod';
import { meaning, traySchema } from '../../model';
import { Floor } from './building';
import { Penetration } from './shielding';
import { around, label, line, Thing, usual } from './thing';

export const trayProps = traySchema.omit({ id: true, path: true, floor: true, penetrations: true }).extend({
  ...label,
  purpose: traySchema.shape.purpose.default('data').describe(meaning('用途：弱电、强电或安防监控', 'what it carries: data, power, or security')),
  level: traySchema.shape.level.default('overhead').describe(meaning('架空（overhead）或活动地板下（underfloor）', 'overhead or underfloor')),
  z: usual(traySchema.shape.z, 2300),
  line: line.describe(meaning('中心线各拐点：{ x, y }，mm', 'corners of its centre line: { x, y } in mm')),
  width: traySchema.shape.width.default(200).describe(meaning('宽度（mm）', 'width in mm')),
  height: traySchema.shape.height.default(100).describe(meaning('高度（mm）', 'height in mm')),
  penetrations: z.array(z.instanceof(Penetration)).default([]).describe(meaning('穿过屏蔽体所经的滤波器和波导', 'filters and waveguides through which it passes a shield')),
});
export type TrayProps = z.input<typeof trayProps>;
/**
 * 桥架: created on a floor. Trays of one purpose that touch or cross are joined.
 *
 * @zh 桥架：建在楼层下；同一用途的桥架相接或相交即连通。
 * @example
 * const spine = new Tray(floor, 'tray-9', { purpose: 'data', line: [{ x: 500, y: 2000 }, { x: 5500, y: 2000 }] });
 */
export class Tray extends Thing<typeof trayProps> {
  static override readonly schema: z.ZodObject = trayProps;
  readonly kind = 'tray';
  readonly floor: Floor | undefined;
  constructor(scope: Construct, id: string, props: TrayProps) {
    super(scope, id, trayProps, props);
    this.floor = around(this, Floor, { zh: '楼层 (Floor)', en: 'a Floor' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, floor: this.floor };
  }
}
