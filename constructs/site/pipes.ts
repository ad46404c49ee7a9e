import type { Construct } from 'constructs';
import { z } from 'zod';
import { meaning, pipeSchema } from '../../model';
import { Floor } from './building';
import { AirConditioner } from './cooling';
import { Penetration } from './shielding';
import { around, label, line, Thing, usual } from './thing';

export const pipeProps = pipeSchema.omit({ id: true, path: true, floor: true, serves: true, penetrations: true }).extend({
  ...label,
  kind: pipeSchema.shape.kind.describe(meaning('给水、排水、冷冻水、采暖、消防水或制冷剂', 'what is in it: water supply, drain, chilled water, heating, fire water, refrigerant')),
  line: line.describe(meaning('中心线各拐点：{ x, y }，mm', 'corners of its centre line: { x, y } in mm')),
  z: usual(pipeSchema.shape.z, -350),
  diameter: usual(pipeSchema.shape.diameter, 25),
  serves: z.array(z.instanceof(AirConditioner)).default([]).describe(pipeSchema.shape.serves.description!),
  penetrations: z.array(z.instanceof(Penetration)).default([]).describe(meaning('穿过屏蔽体所经的管道波导', 'waveguides through which it passes a shield')),
});
export type PipeProps = z.input<typeof pipeProps>;
/**
 * 管道: created on a floor; of air conditioners, or of the building where it passes through rooms of the site.
 *
 * @zh 管道：建在楼层下；空调的给排水管，或穿过机房房间的建筑管道。
 * @example
 * const drain = new Pipe(floor, 'drain-9', { kind: 'drain', line: [{ x: 500, y: 9000 }, { x: 5500, y: 9000 }], diameter: 32, protection: '保温，地面设拦水坝' });
 */
export class Pipe extends Thing<typeof pipeProps> {
  static override readonly schema: z.ZodObject = pipeProps;
  readonly kind = 'pipe';
  readonly floor: Floor | undefined;
  constructor(scope: Construct, id: string, props: PipeProps) {
    super(scope, id, pipeProps, props);
    this.floor = around(this, Floor, { zh: '楼层 (Floor)', en: 'a Floor' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, floor: this.floor };
  }
}
