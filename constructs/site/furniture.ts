import type { Construct } from 'constructs';
import { type z } from 'zod';
import { furnitureSchema, patchPanelSchema } from '../../model';
import { Placed } from './placed';
import { Rack } from './power';
import { inputs, product } from './power-node';
import { around, label, place, size, Thing, usual } from './thing';

export const furnitureProps = furnitureSchema.omit({ id: true, path: true, position: true, inputs: true }).extend({
  ...label, ...place, inputs,
  kind: furnitureSchema.shape.kind.default('desk').describe('desk and console bear devices'),
  size: size(1400, 700, 750),
  kilograms: furnitureSchema.shape.kilograms.describe('kg'),
  seats: usual(furnitureSchema.shape.seats, 1),
});
export type FurnitureProps = z.input<typeof furnitureProps>;
/**
 * 操作台, 监控台, 保险箱 … Devices on desks name it in their `desk`, or are assigned by the site.
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
  unit: patchPanelSchema.shape.unit.describe('lowest U it takes'),
  units: patchPanelSchema.shape.units.default(1).describe('U it takes'),
  face: patchPanelSchema.shape.face.default('front').describe('front or rear of the rack'),
  ports: patchPanelSchema.shape.ports.default(24).describe('ports'),
  media: patchPanelSchema.shape.media.default('copper').describe('copper or fibre'),
});
export type PatchPanelProps = z.input<typeof patchPanelProps>;
/** 配线架. Created inside its Rack. */
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
