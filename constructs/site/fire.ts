import type { Construct } from 'constructs';
import { z } from 'zod';
import {
  breathingSchema, detectorSchema, extinguisherSchema, fireDeviceSchema, firePanelSchema, gasSystemSchema, gasZoneSchema, linkageSchema, meaning, pointSchema, reliefSchema,
} from '../../model';
import { Element } from '../element';
import { Placed } from './placed';
import { inputs, product } from './power-node';
import { Door, Room } from './room';
import { label, place, Thing, usual, without } from './thing';

const omitted = { id: true, path: true, position: true } as const;

export const firePanelProps = firePanelSchema.omit({ ...omitted, inputs: true }).extend({
  ...label, ...place, inputs, product,
  loops: firePanelSchema.shape.loops.default(2).describe(meaning('回路数', 'number of loops')),
});
export type FirePanelProps = z.input<typeof firePanelProps>;
/**
 * 火灾报警控制器（气体灭火控制）.
 *
 * @zh 火灾报警控制器：探测器、按钮、声光报警器接在其上，可控制气体灭火。
 * @example
 * const alarms = new FirePanel(room, 'panel-9', { x: 400, y: 150, z: 1400 });
 * const smoke = new FireDetector(room, 'smoke-9', { kind: 'smoke', x: 3000, y: 3000, panel: alarms });
 */
export class FirePanel extends Placed<typeof firePanelProps> {
  static override readonly schema: z.ZodObject = firePanelProps;
  readonly kind = 'fire-panel';
  constructor(scope: Construct, id: string, props: FirePanelProps) { super(scope, id, firePanelProps, props); }
}

const panel = z.instanceof(FirePanel).describe(meaning('所接的火灾报警控制器', 'fire panel it reports to'));

export const fireDetectorProps = detectorSchema.omit(omitted).extend({
  ...label, ...place, panel,
  kind: detectorSchema.shape.kind.describe(meaning('感烟、感温或吸气式', 'smoke, heat or aspirating')),
  layer: detectorSchema.shape.layer.default('room').describe(meaning('所在空间：房间、吊顶内或活动地板下', 'room, above the ceiling, or under the raised floor')),
  group: detectorSchema.shape.group.optional().describe(meaning('独立探测组；默认：感烟 1，感温 2', 'independent group of detectors; default: 1 for smoke, 2 for heat')),
  holes: detectorSchema.shape.holes.describe(meaning('吸气式探测器的采样孔：{ x, y }，mm', 'sampling holes of an aspirating one: { x, y } in mm')),
});
export type FireDetectorProps = z.input<typeof fireDetectorProps>;
/**
 * 火灾探测器 in the room it is created in.
 *
 * @zh 火灾探测器：在所建的房间里。
 */
export class FireDetector extends Placed<typeof fireDetectorProps> {
  static override readonly schema: z.ZodObject = fireDetectorProps;
  readonly kind = 'detector';
  constructor(scope: Construct, id: string, props: FireDetectorProps) { super(scope, id, fireDetectorProps, props); }
  override entry(): Record<string, unknown> {
    return { ...super.entry(), group: this.props.group ?? (this.props.kind === 'heat' ? 2 : 1) };
  }
}

export const gasSystemProps = gasSystemSchema.omit(omitted).extend({
  ...label, ...place, product,
  kind: usual(gasSystemSchema.shape.kind, 'piped'),
  agent: gasSystemSchema.shape.agent.describe(meaning('灭火剂', 'extinguishing agent')),
  cylinders: gasSystemSchema.shape.cylinders.describe(meaning('钢瓶：数量、容积（L）、每瓶药剂量（kg）、20 ℃ 压力（MPa）、空瓶重（kg）', 'count, litres, kg of agent in each, MPa at 20 ℃, tare in kg')),
  reserve: usual(gasSystemSchema.shape.reserve, false),
});
export type GasSystemProps = z.input<typeof gasSystemProps>;
/**
 * 气体灭火系统: its cylinders, in the room they are created in.
 *
 * @zh 气体灭火系统：钢瓶组，在所建的房间里。
 */
export class GasSystem extends Placed<typeof gasSystemProps> {
  static override readonly schema: z.ZodObject = gasSystemProps;
  readonly kind = 'gas-system';
  constructor(scope: Construct, id: string, props: GasSystemProps) { super(scope, id, gasSystemProps, props); }
}

const relief = reliefSchema.omit({ wall: true, offset: true }).extend({
  room: z.instanceof(Room).describe(meaning('受保护的房间', 'protected room')),
  at: pointSchema.describe(meaning('房间某面墙上开口的中点', 'middle of the opening on a wall of the room')),
  waveguide: usual(reliefSchema.shape.waveguide, false),
});
const nozzle = z.strictObject({ room: z.instanceof(Room), x: place.x, y: place.y, z: place.z });

export const gasZoneProps = gasZoneSchema.omit({ id: true, path: true, rooms: true, system: true, nozzles: true, reliefs: true }).extend({
  ...label,
  rooms: z.array(z.instanceof(Room)).min(1).describe(meaning('受保护的房间', 'protected rooms')),
  system: z.instanceof(GasSystem).describe(meaning('气源：所用的气体灭火系统', 'where the gas comes from')),
  layers: usual(gasZoneSchema.shape.layers, ['room']),
  dischargeSeconds: gasZoneSchema.shape.dischargeSeconds.describe(meaning('喷放时间（s）', 'time of discharge (s)')),
  soakMinutes: gasZoneSchema.shape.soakMinutes.describe(meaning('浸渍时间（min）', 'soak time (min)')),
  nozzles: z.array(nozzle).default([]).describe(meaning('喷头：room、x、y', 'nozzles: room, x, y')),
  reliefs: z.array(relief).default([]).describe(meaning('泄压口：room、墙上开口的中点、下沿高度、宽、高（mm）', 'pressure reliefs: room, the middle of the opening on its wall, lower edge, width and height in mm')),
});
export type GasZoneProps = z.input<typeof gasZoneProps>;
/**
 * 气体灭火防护区.
 *
 * @zh 气体灭火防护区：由一套气体灭火系统保护的一个或几个房间。
 */
export class GasZone extends Thing<typeof gasZoneProps> {
  static override readonly schema: z.ZodObject = gasZoneProps;
  readonly kind = 'gas-zone';
  constructor(scope: Construct, id: string, props: GasZoneProps) { super(scope, id, gasZoneProps, props); }
  override entry(): Record<string, unknown> {
    return without(this.props, 'reliefs');
  }
}

export const fireDeviceProps = fireDeviceSchema.omit(omitted).extend({
  ...label, ...place, panel,
  kind: fireDeviceSchema.shape.kind.describe(meaning('手动报警按钮、紧急启停按钮、声光报警器、放气指示灯、消防电话', 'manual call point, release and abort buttons, sounder and beacon, discharge lamp, telephone')),
  zone: z.instanceof(GasZone).optional().describe(meaning('所属气体灭火防护区', 'gas zone it belongs to')),
  door: z.instanceof(Door).optional().describe(meaning('装在哪个门旁', 'door beside which it hangs')),
});
export type FireDeviceProps = z.input<typeof fireDeviceProps>;
/**
 * 手动报警按钮, 紧急启停, 声光报警器, 放气指示灯.
 *
 * @zh 消防现场设备：手动报警按钮、紧急启停按钮、声光报警器、放气指示灯、消防电话。
 */
export class FireDevice extends Placed<typeof fireDeviceProps> {
  static override readonly schema: z.ZodObject = fireDeviceProps;
  readonly kind = 'fire-device';
  constructor(scope: Construct, id: string, props: FireDeviceProps) { super(scope, id, fireDeviceProps, props); }
}

export const linkageProps = linkageSchema.omit({ id: true, path: true, zone: true, targets: true }).extend({
  ...label,
  trigger: linkageSchema.shape.trigger.describe(meaning('触发条件', 'what triggers it')),
  action: linkageSchema.shape.action.describe(meaning('联动动作', 'what is done')),
  zone: z.union([z.instanceof(GasZone), z.instanceof(Room)]).optional().describe(meaning('报警的防护区或房间；默认：场所内任一处', 'gas zone or room that alarms; default: any of the site')),
  targets: z.array(z.instanceof(Element)).default([]).describe(meaning('联动对象：门、空调、防火阀、回路、灯具、气体灭火系统', 'doors, air conditioners, dampers, circuits, lamps, gas systems')),
});
export type LinkageProps = z.input<typeof linkageProps>;
/**
 * 联动: when fire or intruders raise an alarm, what is done to which things. Those of fire are shown with 消防, that of intruders with 安防.
 *
 * @zh 联动：火灾或入侵报警时，对哪些对象做什么动作。火灾触发的列入消防，入侵触发的列入安防。
 */
export class Linkage extends Thing<typeof linkageProps> {
  static override readonly schema: z.ZodObject = linkageProps;
  readonly kind = 'linkage';
  constructor(scope: Construct, id: string, props: LinkageProps) { super(scope, id, linkageProps, props); }
}

export const extinguisherProps = extinguisherSchema.omit(omitted).extend({
  ...label, ...place,
  kilograms: usual(extinguisherSchema.shape.kilograms, 3),
  count: extinguisherSchema.shape.count.default(2).describe(meaning('该处的具数', 'how many at that place')),
});
export type ExtinguisherProps = z.input<typeof extinguisherProps>;
/**
 * 手提式灭火器.
 *
 * @zh 灭火器：手提式灭火器。
 */
export class Extinguisher extends Placed<typeof extinguisherProps> {
  static override readonly schema: z.ZodObject = extinguisherProps;
  readonly kind = 'extinguisher';
  constructor(scope: Construct, id: string, props: ExtinguisherProps) { super(scope, id, extinguisherProps, props); }
}

export const breathingSetProps = breathingSchema.omit(omitted).extend({ ...label, ...place, sets: breathingSchema.shape.sets.default(2).describe(meaning('套数', 'number of sets')) });
export type BreathingSetProps = z.input<typeof breathingSetProps>;
/**
 * 空气呼吸器.
 *
 * @zh 空气呼吸器：供进入喷放过气体的房间使用。
 */
export class BreathingSet extends Placed<typeof breathingSetProps> {
  static override readonly schema: z.ZodObject = breathingSetProps;
  readonly kind = 'breathing';
  constructor(scope: Construct, id: string, props: BreathingSetProps) { super(scope, id, breathingSetProps, props); }
}
