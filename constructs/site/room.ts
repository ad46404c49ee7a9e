import type { Construct, IConstruct } from 'constructs';
import { z } from 'zod';
import { airPlanSchema, indicatorSchema, meaning, outsideNames, pointSchema, polygonSchema, roomSchema, wallMaterialSchema, wallSchema, doorSchema, windowSchema, type Polygon } from '../../model';
import { enclosing } from '../element';
import { Floor } from './building';
import { around, label, Thing, usual, without } from './thing';

/**
 * A rectangle on the plan: left and lower edge, width and height in mm.
 *
 * @zh 矩形轮廓：左下角的 x、y 和宽、高（mm）。
 */
export const rectangle = (left: number, bottom: number, width: number, height: number): Polygon => [
  { x: left, y: bottom }, { x: left + width, y: bottom }, { x: left + width, y: bottom + height }, { x: left, y: bottom + height },
];

export const roomProps = roomSchema.omit({ id: true, path: true, floor: true, inner: true }).extend({
  ...label,
  area: roomSchema.shape.area.describe(meaning('物理区域：谁可以在那里', 'physical area: who may be there')),
  use: roomSchema.shape.use.default('equipment').describe(meaning('房间用途', 'what stands there')),
  outline: polygonSchema.describe(meaning('沿墙中心线的各角点（mm）；可用 `rectangle` 生成', 'corners along the centre lines of its walls, in mm; `rectangle` makes one')),
  clearHeight: roomSchema.shape.clearHeight.default(2800).describe(meaning('净高（mm）：地板完成面到吊顶面', 'clear height in mm, finished floor to ceiling')),
  ceilingHeight: roomSchema.shape.ceilingHeight.describe(meaning('吊顶内空间的高度（mm）；默认：没有吊顶', 'height of the space above the ceiling in mm; default: none')),
  raisedFloor: roomSchema.shape.raisedFloor.describe(meaning('活动地板；默认：没有', 'raised floor; default: none')),
  finishes: roomSchema.shape.finishes.prefault({}).describe(meaning('装修：吊顶、墙面、地面、防尘、防火的材料和等级', 'finishes: ceiling, walls, floor, against dust, against fire, with material and grade')),
  people: roomSchema.shape.people.default(0).describe(meaning('同时在其中工作的人数', 'people who work there at a time')),
  indicators: z.array(indicatorSchema.omit({ room: true })).default([]).describe(meaning('本房间的环境指标：设计值和实测值', 'environmental figures of the room: design and measured values')),
  air: airPlanSchema.omit({ room: true }).optional().describe(meaning('气流组织：如何送风、回风；正压（pascals，Pa）', 'how air is supplied and returned; pascals of over-pressure')),
});
export type RoomProps = z.input<typeof roomProps>;

/**
 * 功能间: a polygon on a floor. What stands in it is created inside it.
 *
 * @zh 功能间：楼层上的一个多边形；其中的一切建在它里面。
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

  /**
   * The room a construct stands in.
   *
   * @zh 构件所在的房间。
   */
  static of(element: IConstruct): Room | undefined {
    return enclosing(element, (candidate): candidate is Room => candidate instanceof Room);
  }

  override entry(): Record<string, unknown> {
    return { ...without(this.props, 'indicators', 'air'), floor: this.floor };
  }
}

const sides = z.tuple([z.instanceof(Room), z.union([z.instanceof(Room), z.enum(outsideNames)])]);
const between = sides.describe(meaning('一个房间，及另一侧的房间或其他：室外（outdoor）、走廊（corridor）、其他单位（tenant）', 'a room, and the room or what else is beyond: outdoor, corridor, tenant'));

const { thickness, material, fireHours } = wallMaterialSchema.shape;
export const wallProps = z.strictObject({
  ...label,
  between,
  thickness: thickness.optional().describe(meaning('厚度（mm），取偶数；默认：同楼层的墙', 'thickness in mm, even; default: that of the floor’s walls')),
  material: material.optional().describe(meaning('材料；默认：同楼层的墙', 'material; default: that of the floor’s walls')),
  fireHours: fireHours.describe(meaning('耐火极限（h）；默认：同楼层的墙', 'fire resistance (h); default: that of the floor\'s walls')),
  glazed: usual(wallSchema.shape.glazed, false),
});
export type WallProps = z.input<typeof wallProps>;

/**
 * 墙: what is special about the walls between two rooms, or between a room and what is beyond. Walls need not be created: they follow from the rooms.
 *
 * @zh 墙：两个房间之间、或房间与外面之间的墙有何特殊；墙由房间导出，普通的墙不必写。
 * @example
 * new Wall(floor, 'w-room', { between: [room, 'outdoor'], thickness: 370, material: '钢筋混凝土', fireHours: 3 });
 */
export class Wall extends Thing<typeof wallProps> {
  static override readonly schema: z.ZodObject = wallProps;
  readonly kind = 'wall';
  constructor(scope: Construct, id: string, props: WallProps) { super(scope, id, wallProps, props); }
}

const at = pointSchema.describe(meaning('洞口中点在墙上的位置：{ x, y }，mm，偏离墙中心线须小于半个墙厚', 'middle of its opening, on the wall: { x, y } in mm, less than half the wall\u2019s thickness off its centre line'));

export const doorProps = doorSchema.omit({ id: true, path: true, wall: true, offset: true, swing: true, shielding: true }).extend({
  ...label,
  between,
  at,
  width: doorSchema.shape.width.default(1000).describe(meaning('净宽（mm）', 'clear opening in mm')),
  height: doorSchema.shape.height.default(2100).describe(meaning('净高（mm）', 'clear height in mm')),
  leaves: doorSchema.shape.leaves.default(1).describe(meaning('1 扇，或同宽的 2 扇', '1, or 2 of the same width')),
  hinge: doorSchema.shape.hinge.default('near').describe(meaning('单扇门合页的一侧：near 为 x 较小的一侧（竖墙为 y 较小的一侧）', 'jamb with the hinges of a single leaf: near is the one with smaller x (or, in an upright wall, smaller y)')),
  opensInto: z.union([z.instanceof(Room), z.enum(['outside', 'sliding'])]).optional().describe(meaning('开向哪个房间，或 outside（向外）、sliding（推拉）；默认：`between` 的第二个，即向外', 'room it swings into, or outside, or sliding; default: the second of `between`, outwards')),
  use: usual(doorSchema.shape.use, 'normal'),
  fireGrade: doorSchema.shape.fireGrade.describe(meaning('防火门等级：A 甲级，B 乙级，C 丙级；默认：不是防火门', 'class of a fire door: A 甲级, B 乙级, C 丙级; default: no fire door')),
  shielded: z.boolean().default(false).describe(meaning('true：屏蔽门，封闭其一侧房间的屏蔽室', 'true: it closes the shielded enclosure of one of its rooms')),
  decibels: doorSchema.shape.decibels.describe(meaning('屏蔽门的屏蔽效能（dB）', 'shielding effectiveness of a shielded door (dB)')),
});
export type DoorProps = z.input<typeof doorProps>;

/**
 * 门: between two rooms, or a room and what is beyond. Readers and locks name it.
 *
 * @zh 门：在两个房间之间，或房间与外面之间；读卡器和电锁写明所在的门。
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
  width: windowSchema.shape.width.describe(meaning('宽度（mm）', 'width in mm')),
  height: windowSchema.shape.height.describe(meaning('高度（mm）', 'height in mm')),
  material: windowSchema.shape.material.default('双层中空钢化玻璃').describe(meaning('窗框和玻璃', 'frame and glass')),
  fireHours: windowSchema.shape.fireHours.describe(meaning('耐火极限（h）', 'fire resistance in hours')),
});
export type WindowProps = z.input<typeof windowProps>;

/**
 * 窗: in a wall, as doors are.
 *
 * @zh 窗：在墙上，写法同门。
 */
export class Window extends Thing<typeof windowProps> {
  static override readonly schema: z.ZodObject = windowProps;
  readonly kind = 'window';
  constructor(scope: Construct, id: string, props: WindowProps) { super(scope, id, windowProps, props); }
}
