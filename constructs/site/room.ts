import type { Construct, IConstruct } from 'constructs';
import { z } from 'zod';
import { airPlanSchema, indicatorSchema, outsideNames, pointSchema, polygonSchema, roomSchema, wallMaterialSchema, wallSchema, doorSchema, windowSchema, type Polygon } from '../../model';
import { enclosing } from '../element';
import { Floor } from './building';
import { around, label, Thing, usual, without } from './thing';

/** A rectangle on the plan: left and lower edge, width and height in mm. */
export const rectangle = (left: number, bottom: number, width: number, height: number): Polygon => [
  { x: left, y: bottom }, { x: left + width, y: bottom }, { x: left + width, y: bottom + height }, { x: left, y: bottom + height },
];

export const roomProps = roomSchema.omit({ id: true, path: true, floor: true, inner: true }).extend({
  ...label,
  area: roomSchema.shape.area.describe('物理区域: who may be there'),
  use: roomSchema.shape.use.default('equipment').describe('what stands there'),
  outline: polygonSchema.describe('corners along the centre lines of its walls, in mm; `rectangle` makes one'),
  clearHeight: roomSchema.shape.clearHeight.default(2800).describe('净高 in mm, finished floor to ceiling'),
  ceilingHeight: roomSchema.shape.ceilingHeight.describe('height of the space above the ceiling in mm; default: none'),
  raisedFloor: roomSchema.shape.raisedFloor.describe('活动地板; default: none'),
  finishes: roomSchema.shape.finishes.prefault({}).describe('装修: 吊顶, 墙面, 地面, 防尘, 防火 with material and grade'),
  people: roomSchema.shape.people.default(0).describe('people who work there at a time'),
  indicators: z.array(indicatorSchema.omit({ room: true })).default([]).describe('环境指标 of the room: design and measured values'),
  air: airPlanSchema.omit({ room: true }).optional().describe('气流组织: how air is supplied and returned; pascals of over-pressure'),
});
export type RoomProps = z.input<typeof roomProps>;

/**
 * 功能间: a polygon on a floor. What stands in it is created inside it.
 *
 * @example
 * const archive = new Room(floor, 'archive', { name: '档案介质室', area: 'management', use: 'archive', outline: rectangle(20000, 0, 3000, 4000) });
 * new Furniture(archive, 'media-1', { kind: 'cabinet', x: 21000, y: 600 });
 */
export class Room extends Thing<typeof roomProps> {
  static override readonly schema: z.ZodObject = roomProps;
  readonly kind = 'room';
  readonly unnamed = true as const;
  readonly floor: Floor | undefined;
  constructor(scope: Construct, id: string, props: RoomProps) {
    super(scope, id, roomProps, props);
    this.floor = around(this, Floor, { zh: '楼层 (Floor)', en: 'a Floor' });
  }

  /** The room a construct stands in. */
  static of(element: IConstruct): Room | undefined {
    return enclosing(element, (candidate): candidate is Room => candidate instanceof Room);
  }

  override entry(): Record<string, unknown> {
    return { ...without(this.props, 'indicators', 'air'), floor: this.floor };
  }
}

const sides = z.tuple([z.instanceof(Room), z.union([z.instanceof(Room), z.enum(outsideNames)])]);
const between = sides.describe('a room, and the room or what else is beyond: outdoor, corridor, tenant');

const { thickness, material, fireHours } = wallMaterialSchema.shape;
export const wallProps = z.strictObject({
  ...label,
  between,
  thickness: thickness.optional().describe(`${thickness.description}; default: that of the floor's walls`),
  material: material.optional().describe(`${material.description}; default: that of the floor's walls`),
  fireHours: fireHours.describe("耐火极限 (h); default: that of the floor's walls"),
  glazed: usual(wallSchema.shape.glazed, false),
});
export type WallProps = z.input<typeof wallProps>;

/**
 * 墙: what is special about the walls between two rooms, or between a room and what is beyond. Walls need not be created: they follow from the rooms.
 * @example
 * new Wall(floor, 'w-room', { between: [room, 'outdoor'], thickness: 370, material: '钢筋混凝土', fireHours: 3 });
 */
export class Wall extends Thing<typeof wallProps> {
  static override readonly schema: z.ZodObject = wallProps;
  readonly kind = 'wall';
  constructor(scope: Construct, id: string, props: WallProps) { super(scope, id, wallProps, props); }
}

const at = pointSchema.describe('middle of its opening, on the wall: { x, y } in mm, less than half the wall\u2019s thickness off its centre line');

export const doorProps = doorSchema.omit({ id: true, path: true, wall: true, offset: true, swing: true, shielding: true }).extend({
  ...label,
  between,
  at,
  width: doorSchema.shape.width.default(1000).describe('clear opening in mm'),
  height: doorSchema.shape.height.default(2100).describe('clear height in mm'),
  leaves: doorSchema.shape.leaves.default(1).describe('1, or 2 of the same width'),
  hinge: doorSchema.shape.hinge.default('near').describe('jamb with the hinges of a single leaf: near is the one with smaller x (or, in an upright wall, smaller y)'),
  opensInto: z.union([z.instanceof(Room), z.enum(['outside', 'sliding'])]).optional().describe('room it swings into, or outside, or sliding; default: the second of `between`, outwards'),
  use: usual(doorSchema.shape.use, 'normal'),
  material: doorSchema.shape.material.default('钢质').describe('material of the leaf'),
  fireGrade: doorSchema.shape.fireGrade.describe('防火门等级: A 甲级, B 乙级, C 丙级; default: no fire door'),
  closer: usual(doorSchema.shape.closer, true),
  shielded: z.boolean().default(false).describe('屏蔽门: true when it closes the shielded enclosure of one of its rooms'),
  decibels: doorSchema.shape.decibels.describe('shielding effectiveness of a shielded door'),
  inside: usual(doorSchema.shape.inside, 'free'),
});
export type DoorProps = z.input<typeof doorProps>;

/**
 * 门: between two rooms, or a room and what is beyond. Readers and locks name it.
 * @example
 * const front = new Door(floor, 'front', { between: [room, 'corridor'], at: { x: 3000, y: 0 }, width: 1500, leaves: 2, fireGrade: 'A' });
 */
export class Door extends Thing<typeof doorProps> {
  static override readonly schema: z.ZodObject = doorProps;
  readonly kind = 'door';
  readonly unnamed = true as const;
  constructor(scope: Construct, id: string, props: DoorProps) { super(scope, id, doorProps, props); }
}

export const windowProps = windowSchema.omit({ id: true, path: true, wall: true, offset: true }).extend({
  ...label,
  between,
  at,
  width: windowSchema.shape.width.describe('mm'),
  height: windowSchema.shape.height.describe('mm'),
  sealed: usual(windowSchema.shape.sealed, true),
  material: windowSchema.shape.material.default('双层中空钢化玻璃').describe('frame and glass'),
  fireHours: windowSchema.shape.fireHours.describe('耐火极限 in hours'),
});
export type WindowProps = z.input<typeof windowProps>;

/** 窗: in a wall, as doors are. */
export class Window extends Thing<typeof windowProps> {
  static override readonly schema: z.ZodObject = windowProps;
  readonly kind = 'window';
  constructor(scope: Construct, id: string, props: WindowProps) { super(scope, id, windowProps, props); }
}
