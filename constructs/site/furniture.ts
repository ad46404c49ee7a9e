import type { Construct } from 'constructs';
import { type z } from 'zod';
import { furnitureSchema, meaning, patchPanelSchema } from '../../model';
import { Placed } from './placed';
import { Rack } from './power';
import { inputs, product } from './power-node';
import { around, label, place, size, Thing, usual } from './thing';

export const furnitureProps = furnitureSchema.omit({ id: true, path: true, position: true, inputs: true }).extend({
  ...label, ...place, inputs,
  kind: furnitureSchema.shape.kind.default('desk').describe(meaning('类别；desk、console 上可放设备', 'kind; desk and console bear devices')),
  size: size(1400, 700, 750),
  kilograms: furnitureSchema.shape.kilograms.describe(meaning('重量（kg）', 'weight (kg)')),
  seats: usual(furnitureSchema.shape.seats, 1),
});
export type FurnitureProps = z.input<typeof furnitureProps>;
/**
 * 操作台, 监控台, 保险箱 … Devices on desks name it in their `desk`, or are assigned by the site.
 *
 * @zh 操作台及家具：操作台、控制台、保险箱等；台上的设备用 desk 写明，或由场所自动安排。
 * @example
 * const counter = new Furniture(room, 'desk-9', { kind: 'desk', x: 3000, y: 5000, direction: 90 });
 */
export class Furniture extends Placed<typeof furnitureProps> {
  static override readonly schema: z.ZodObject = furnitureProps;
  readonly kind = 'furniture';
  readonly unnamed = true as const;
  constructor(scope: Construct, id: string, props: FurnitureProps) { super(scope, id, furnitureProps, props); }
}

export const patchPanelProps = patchPanelSchema.omit({ id: true, path: true, rack: true }).extend({
  ...label, product,
  unit: patchPanelSchema.shape.unit.describe(meaning('所占最低 U 位', 'lowest U it takes')),
  units: patchPanelSchema.shape.units.default(1).describe(meaning('高度（U）', 'height in U')),
  face: patchPanelSchema.shape.face.default('front').describe(meaning('装在机柜正面（front）或背面（rear）', 'front or rear of the rack')),
  ports: patchPanelSchema.shape.ports.default(24).describe(meaning('端口数', 'number of ports')),
  media: patchPanelSchema.shape.media.default('copper').describe(meaning('铜缆（copper）或光纤（fibre）', 'copper or fibre')),
});
export type PatchPanelProps = z.input<typeof patchPanelProps>;
/**
 * 配线架. Created inside its Rack.
 *
 * @zh 配线架：建在机柜里。
 */
export class PatchPanel extends Thing<typeof patchPanelProps> {
  static override readonly schema: z.ZodObject = patchPanelProps;
  readonly kind = 'patch-panel';
  readonly rack: Rack | undefined;
  constructor(scope: Construct, id: string, props: PatchPanelProps) {
    super(scope, id, patchPanelProps, props);
    this.rack = around(this, Rack, { zh: '机柜 (Rack)', en: 'a Rack' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, rack: this.rack };
  }
}
