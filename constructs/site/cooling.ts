import type { Construct } from 'constructs';
import { z } from 'zod';
import { airConditionerSchema, airTerminalSchema, aisleSchema, damperSchema, exhaustSchema, freshAirSchema, meaning, pointSchema } from '../../model';
import { Placed } from './placed';
import { inputs, product } from './power-node';
import { Room } from './room';
import { around, label, maybePlace, place, refer, size, Thing, usual } from './thing';

const omitted = { id: true, path: true, position: true, inputs: true, serves: true } as const;
const serves = z.array(z.instanceof(Room)).min(1).optional().describe(meaning('所服务的房间；默认：所在房间', 'rooms it serves; default: the room it stands in'));
const watts = airConditionerSchema.shape.watts;
const kilograms = z.number().positive().optional().describe(meaning('重量（kg）', 'weight (kg)'));
const airflow = airConditionerSchema.shape.airflow;

/** A thing that serves rooms: its own unless told. */
abstract class Serving<S extends z.ZodObject> extends Placed<S> {
  override entry(): Record<string, unknown> {
    const entry = super.entry();
    return { ...entry, serves: entry.serves ?? (this.room ? [this.room] : Room.of(this) ? [Room.of(this)] : []) };
  }
}

export const airConditionerProps = airConditionerSchema.omit(omitted).extend({
  ...label, ...place, product, inputs, serves, watts, airflow, kilograms,
  size: size(900, 900, 1950),
  group: airConditionerSchema.shape.group.optional().describe(meaning('同组机组互为备用；默认：房间的 id', 'units of one group back each other up; default: the id of its room')),
  spare: usual(airConditionerSchema.shape.spare, false),
  totalKilowatts: airConditionerSchema.shape.totalKilowatts.optional().describe(meaning('总冷量（kW）；默认：显冷量 / 0.9（可配置默认值）', 'kW of total cooling; default: sensible cooling / 0.9 (configurable default)')),
  sensibleKilowatts: airConditionerSchema.shape.sensibleKilowatts.describe(meaning('显冷量（kW）', 'sensible cooling (kW)')),
  supply: airConditionerSchema.shape.supply.default('underfloor').describe(meaning('送风方式', 'how air is supplied')),
  return: airConditionerSchema.shape.return.default('free').describe(meaning('回风方式', 'how air returns')),
  humidifier: usual(airConditionerSchema.shape.humidifier, 0),
  refrigerant: airConditionerSchema.shape.refrigerant.describe(meaning('制冷剂', 'refrigerant')),
  water: usual(airConditionerSchema.shape.water, true),
});
export type AirConditionerProps = z.input<typeof airConditionerProps>;
/**
 * 空调, a precision unit or a comfort unit, as `precision` says.
 *
 * @zh 空调：给所在房间（或写明的房间）制冷的机组；是否精密空调由 precision 写明。
 * @example
 * const unit = new AirConditioner(room, 'ac-9', { x: 5200, y: 600, sensibleKilowatts: 20, airflow: 6000, watts: 8000, inputs: [cabinet], precision: true, spare: true });
 */
export class AirConditioner extends Serving<typeof airConditionerProps> {
  static override readonly schema: z.ZodObject = airConditionerProps;
  readonly kind = 'air-conditioner';
  constructor(scope: Construct, id: string, props: AirConditionerProps) { super(scope, id, airConditionerProps, props); }
  override entry(): Record<string, unknown> {
    const { group, totalKilowatts, sensibleKilowatts } = this.props;
    return { ...super.entry(), group: group ?? this.room?.node.id, totalKilowatts: totalKilowatts ?? Math.round(sensibleKilowatts / 0.09) / 10 };
  }
}

export const freshAirProps = freshAirSchema.omit(omitted).extend({
  ...label, ...place, product, inputs, serves, watts, airflow, kilograms,
  size: size(800, 600, 400),
  filter: usual(freshAirSchema.shape.filter, '初效G4+中效F7'),
  pascals: usual(freshAirSchema.shape.pascals, 10),
});
export type FreshAirProps = z.input<typeof freshAirProps>;
/**
 * 新风机.
 *
 * @zh 新风机：向房间送新风，维持正压。
 */
export class FreshAir extends Serving<typeof freshAirProps> {
  static override readonly schema: z.ZodObject = freshAirProps;
  readonly kind = 'fresh-air';
  constructor(scope: Construct, id: string, props: FreshAirProps) { super(scope, id, freshAirProps, props); }
}

export const exhaustProps = exhaustSchema.omit(omitted).extend({
  ...label, ...maybePlace, inputs, serves, watts, airflow,
});
export type ExhaustProps = z.input<typeof exhaustProps>;
/**
 * 排风机; `afterFire` says whether it is for the time after a gas discharge.
 *
 * @zh 排风机：是否用于气体灭火之后的排风，由 afterFire 写明。
 */
export class Exhaust extends Serving<typeof exhaustProps> {
  static override readonly schema: z.ZodObject = exhaustProps;
  readonly kind = 'exhaust';
  constructor(scope: Construct, id: string, props: ExhaustProps) { super(scope, id, exhaustProps, props); }
}

export const damperProps = damperSchema.omit({ id: true, path: true, wall: true, offset: true }).extend({
  ...label,
  at: pointSchema.describe(meaning('风管穿墙处：{ x, y }，mm', 'where the duct goes through the wall: { x, y } in mm')),
  z: damperSchema.shape.z.default(2600).describe(meaning('中心高度（mm）', 'height of its centre in mm')),
  degrees: usual(damperSchema.shape.degrees, 70),
  duct: damperSchema.shape.duct.default('新风管').describe(meaning('所在的风管', 'the duct it closes')),
});
export type DamperProps = z.input<typeof damperProps>;
/**
 * 防火阀 in a duct through a wall of the room it is created in.
 *
 * @zh 防火阀：在所在房间墙上的风管中。
 */
export class Damper extends Thing<typeof damperProps> {
  static override readonly schema: z.ZodObject = damperProps;
  readonly kind = 'damper';
  readonly room: Room | undefined;
  constructor(scope: Construct, id: string, props: DamperProps) {
    super(scope, id, damperProps, props);
    this.room = around(this, Room, { zh: '房间 (Room)', en: 'a Room' });
  }
}

export const aisleProps = aisleSchema.omit({ id: true, path: true, room: true }).extend({
  ...label,
  kind: aisleSchema.shape.kind.describe(meaning('冷通道（cold）或热通道（hot）', 'cold or hot')),
  outline: aisleSchema.shape.outline.describe(meaning('平面图上的各角点', 'corners on the plan')),
  contained: aisleSchema.shape.contained.default(false).describe(meaning('true：封闭通道', 'true: contained')),
});
export type AisleProps = z.input<typeof aisleProps>;
/**
 * 冷通道 or 热通道 between racks.
 *
 * @zh 通道：机柜列之间的冷通道或热通道。
 */
export class Aisle extends Thing<typeof aisleProps> {
  static override readonly schema: z.ZodObject = aisleProps;
  readonly kind = 'aisle';
  readonly room: Room | undefined;
  constructor(scope: Construct, id: string, props: AisleProps) {
    super(scope, id, aisleProps, props);
    this.room = around(this, Room, { zh: '房间 (Room)', en: 'a Room' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, room: this.room };
  }
}

export const airTerminalProps = airTerminalSchema.omit({ id: true, path: true, position: true, of: true }).extend({
  ...label, ...place,
  kind: airTerminalSchema.shape.kind.default('supply').describe(meaning('送风口、回风口、新风口或排风口', 'outlet or inlet: supply, return, fresh, exhaust')),
  mount: usual(airTerminalSchema.shape.mount, 'ceiling'),
  width: usual(airTerminalSchema.shape.width, 600),
  depth: usual(airTerminalSchema.shape.depth, 600),
  perforated: usual(airTerminalSchema.shape.perforated, false),
  of: refer<AirConditioner | FreshAir | Exhaust>('空调、新风机或排风机', 'an AirConditioner, FreshAir or Exhaust', AirConditioner, FreshAir, Exhaust).optional().describe(airTerminalSchema.shape.of.description!),
});
export type AirTerminalProps = z.input<typeof airTerminalProps>;
/**
 * 风口: an outlet or inlet of air in the ceiling, a wall or the raised floor of the room it is created in.
 *
 * @zh 风口：所在房间吊顶、侧墙或活动地板上的送风口、回风口、新风口、排风口。
 * @example
 * const outlet = new AirTerminal(room, 'outlet-9', { kind: 'fresh', mount: 'ceiling', x: 3000, y: 4000, width: 400, depth: 400 });
 */
export class AirTerminal extends Placed<typeof airTerminalProps> {
  static override readonly schema: z.ZodObject = airTerminalProps;
  readonly kind = 'air-terminal';
  constructor(scope: Construct, id: string, props: AirTerminalProps) { super(scope, id, airTerminalProps, props); }
}
