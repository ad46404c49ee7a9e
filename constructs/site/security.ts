import type { Construct } from 'constructs';
import { z } from 'zod';
import {
  alarmPanelSchema, cameraSchema, doorControllerSchema, factorNames, intrusionDetectorSchema, lockSchema, meaning, readerSchema, recorderSchema, rightSchema, viewerSchema,
} from '../../model';
import { Furniture } from './furniture';
import { Placed } from './placed';
import { Rack } from './power';
import { inputs, product, rackInputs } from './power-node';
import { Door, Room, Window } from './room';
import { label, maybePlace, place, Thing, usual } from './thing';

const known = { id: true, path: true } as const;
const omitted = { ...known, position: true } as const;

export const doorControllerProps = doorControllerSchema.omit({ ...omitted, inputs: true }).extend({
  ...label, ...place, inputs, product,
  address: doorControllerSchema.shape.address.describe(meaning('监控系统网络中的地址', 'address in the network of the monitoring system')),
  standbyHours: doorControllerSchema.shape.standbyHours.default(8).describe(meaning('电池后备时间（h）', 'hours its battery lasts')),
});
export type DoorControllerProps = z.input<typeof doorControllerProps>;
/**
 * 门禁控制器.
 *
 * @zh 门禁控制器：读卡器和电锁接在其上。
 */
export class DoorController extends Placed<typeof doorControllerProps> {
  static override readonly schema: z.ZodObject = doorControllerProps;
  readonly kind = 'door-controller';
  constructor(scope: Construct, id: string, props: DoorControllerProps) { super(scope, id, doorControllerProps, props); }
}

const door = z.instanceof(Door).describe(meaning('所在的门', 'door it belongs to'));
const controller = z.instanceof(DoorController);

export const readerProps = readerSchema.omit({ ...known, side: true }).extend({
  ...label, door, product,
  side: z.union([z.instanceof(Room), z.literal('outside')]).describe(meaning('使用者在哪个房间刷读，或 outside（场所之外）', 'room in which a person uses it, or outside the site')),
  factors: z.array(z.enum(factorNames)).min(1).default(['card']).describe(meaning('认证因子，须全部通过：card 卡、biometric 生物特征、code 密码', 'factors, all of which are asked for: card, biometric, code')),
  persons: usual(readerSchema.shape.persons, 1),
  scheme: readerSchema.shape.scheme.describe(meaning('门禁卡体制；普通卡没有密码认证', 'scheme of the cards; plain cards authenticate by no cryptography')),
  controller: controller.describe(meaning('所接的门禁控制器', 'controller it is wired to')),
  height: usual(readerSchema.shape.height, 1300),
});
export type ReaderProps = z.input<typeof readerProps>;
/**
 * 读卡器 or 生物识别终端 on one side of a door.
 *
 * @zh 读卡器：门一侧的读卡器或生物识别终端。
 * @example
 * const entry = new Door(floor, 'entry', { between: [room, 'corridor'], at: { x: 3000, y: 0 } });
 * const control = new DoorController(room, 'acu-9', { x: 400, y: 150, z: 2200 });
 * new Reader(floor, 'entry-reader', { door: entry, side: 'outside', factors: ['card', 'code'], scheme: 'gmt0036-cpu', controller: control });
 * new Lock(floor, 'entry-lock', { door: entry, kind: 'magnetic', controller: control });
 */
export class Reader extends Thing<typeof readerProps> {
  static override readonly schema: z.ZodObject = readerProps;
  readonly kind = 'reader';
  constructor(scope: Construct, id: string, props: ReaderProps) { super(scope, id, readerProps, props); }
  override entry(): Record<string, unknown> {
    return { ...this.props, side: this.props.side === 'outside' ? undefined : this.props.side };
  }
}

export const lockProps = lockSchema.omit(known).extend({
  ...label, door, product,
  kind: lockSchema.shape.kind.default('magnetic').describe(meaning('锁具', 'kind of lock')),
  failSafe: usual(lockSchema.shape.failSafe, true),
  controller: controller.optional().describe(meaning('所接的门禁控制器；默认：没有门禁', 'controller it is wired to; default: no door control')),
  antiPassback: lockSchema.shape.antiPassback.default(false).describe(meaning('true：防反传', 'true: anti-passback')),
});
export type LockProps = z.input<typeof lockProps>;
/**
 * 电锁 of a door.
 *
 * @zh 电锁：一扇门的电锁。
 */
export class Lock extends Thing<typeof lockProps> {
  static override readonly schema: z.ZodObject = lockProps;
  readonly kind = 'lock';
  constructor(scope: Construct, id: string, props: LockProps) { super(scope, id, lockProps, props); }
}

export const accessRightProps = rightSchema.omit(known).extend({
  ...label,
  rooms: z.array(z.instanceof(Room)).describe(meaning('该角色可以进入的房间', 'rooms the role may enter')),
  escorted: usual(rightSchema.shape.escorted, false),
});
export type AccessRightProps = z.input<typeof accessRightProps>;
/**
 * 出入权限 of one role: its name is the role.
 *
 * @zh 出入权限：一个角色可以进入的房间；其名称即角色。
 */
export class AccessRight extends Thing<typeof accessRightProps> {
  static override readonly schema: z.ZodObject = accessRightProps;
  readonly kind = 'right';
  constructor(scope: Construct, id: string, props: AccessRightProps) { super(scope, id, accessRightProps, props); }
}

export const recorderProps = recorderSchema.omit({ ...omitted, inputs: true }).extend({
  ...label, ...maybePlace, inputs: rackInputs, product,
  rack: z.instanceof(Rack).optional().describe(meaning('所在机柜', 'rack it stands in')),
  unit: recorderSchema.shape.unit.describe(meaning('所占最低 U 位', 'lowest U it takes')),
  units: recorderSchema.shape.units.default(2).describe(meaning('高度（U）', 'height in U')),
  address: recorderSchema.shape.address.describe(meaning('监控系统网络中的地址', 'address in the network of the monitoring system')),
  watts: recorderSchema.shape.watts.default(200).describe(meaning('功率（W）', 'power (W)')),
});
export type RecorderProps = z.input<typeof recorderProps>;
/**
 * 网络硬盘录像机.
 *
 * @zh 网络硬盘录像机：保存摄像机的录像。
 */
export class Recorder extends Placed<typeof recorderProps> {
  static override readonly schema: z.ZodObject = recorderProps;
  readonly kind = 'recorder';
  constructor(scope: Construct, id: string, props: RecorderProps) { super(scope, id, recorderProps, props); }
}

export const cameraProps = cameraSchema.omit(omitted).extend({
  ...label, ...place, product,
  z: place.z.unwrap().default(2600).describe(meaning('镜头高度（mm）', 'height of the lens in mm')),
  direction: place.direction.unwrap().describe(meaning('朝向：自 +x 逆时针的度数', 'where it looks, in degrees counter-clockwise from +x')),
  angle: usual(cameraSchema.shape.angle, 90),
  tilt: usual(cameraSchema.shape.tilt, 30),
  range: cameraSchema.shape.range.default(10_000).describe(meaning('能辨认人员的距离（mm）', 'mm up to which people are recognised')),
  pixels: cameraSchema.shape.pixels.default('400万（2560×1440）').describe(meaning('像素', 'resolution')),
  infrared: cameraSchema.shape.infrared.default(true).describe(meaning('true：红外补光', 'true: it has infrared lamps')),
  door: z.instanceof(Door).optional().describe(meaning('拍摄正面人脸的门', 'door whose passers it sees in the face')),
  recorder: z.instanceof(Recorder).describe(meaning('录像存到哪里', 'where its pictures are kept')),
  address: cameraSchema.shape.address.describe(meaning('监控系统网络中的地址', 'address in the network of the monitoring system')),
});
export type CameraProps = z.input<typeof cameraProps>;
/**
 * 摄像机.
 *
 * @zh 摄像机：位置、朝向、视角决定它看到哪里。
 * @example
 * const nvr = new Recorder(room, 'nvr-9', { rack, unit: 40, terabytes: 48 });
 * const eye = new Camera(room, 'cam-9', { x: 300, y: 300, direction: 45, angle: 100, recorder: nvr });
 */
export class Camera extends Placed<typeof cameraProps> {
  static override readonly schema: z.ZodObject = cameraProps;
  readonly kind = 'camera';
  constructor(scope: Construct, id: string, props: CameraProps) { super(scope, id, cameraProps, props); }
}

export const viewerProps = viewerSchema.omit({ ...known, furniture: true }).extend({
  ...label,
  furniture: z.instanceof(Furniture).describe(meaning('所在的控制台', 'console it stands on')),
  screens: viewerSchema.shape.screens.default(2).describe(meaning('屏幕数', 'number of screens')),
  functions: usual(viewerSchema.shape.functions, []),
});
export type ViewerProps = z.input<typeof viewerProps>;
/**
 * 视频监控终端.
 *
 * @zh 视频监控终端：在控制台上查看摄像机。
 */
export class Viewer extends Thing<typeof viewerProps> {
  static override readonly schema: z.ZodObject = viewerProps;
  readonly kind = 'viewer';
  constructor(scope: Construct, id: string, props: ViewerProps) { super(scope, id, viewerProps, props); }
}

export const alarmPanelProps = alarmPanelSchema.omit({ ...omitted, inputs: true }).extend({
  ...label, ...place, inputs, product,
});
export type AlarmPanelProps = z.input<typeof alarmPanelProps>;
/**
 * 入侵报警主机.
 *
 * @zh 入侵报警主机：入侵探测器接在其上。
 */
export class AlarmPanel extends Placed<typeof alarmPanelProps> {
  static override readonly schema: z.ZodObject = alarmPanelProps;
  readonly kind = 'alarm-panel';
  constructor(scope: Construct, id: string, props: AlarmPanelProps) { super(scope, id, alarmPanelProps, props); }
}

export const intrusionSensorProps = intrusionDetectorSchema.omit(omitted).extend({
  ...label, ...place,
  kind: intrusionDetectorSchema.shape.kind.describe(meaning('红外、门磁、玻璃破碎、震动、紧急按钮', 'infrared, door contact, glass break, vibration, panic button')),
  door: z.instanceof(Door).optional().describe(meaning('门磁所在的门', 'door of a contact')),
  window: z.instanceof(Window).optional().describe(meaning('所监测的窗', 'window it watches')),
  angle: intrusionDetectorSchema.shape.angle.describe(meaning('探测角度（度）', 'degrees it sees')),
  range: intrusionDetectorSchema.shape.range.describe(meaning('探测距离（mm）', 'mm it sees')),
  panel: z.instanceof(AlarmPanel).describe(meaning('所接的入侵报警主机', 'alarm panel it reports to')),
  armed: usual(intrusionDetectorSchema.shape.armed, '无人值守时布防'),
});
export type IntrusionSensorProps = z.input<typeof intrusionSensorProps>;
/**
 * 入侵探测器.
 *
 * @zh 入侵探测器：红外、门磁、玻璃破碎、震动或紧急按钮。
 */
export class IntrusionSensor extends Placed<typeof intrusionSensorProps> {
  static override readonly schema: z.ZodObject = intrusionSensorProps;
  readonly kind = 'intrusion-detector';
  constructor(scope: Construct, id: string, props: IntrusionSensorProps) { super(scope, id, intrusionSensorProps, props); }
}
