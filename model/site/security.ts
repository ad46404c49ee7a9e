/** 门禁, 视频监控, 入侵报警. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { cardAuthenticationNames, cardModuleNames, cardSchemeNames, factorNames, intrusionKindNames, lockKindNames } from './vocabulary';
import { id, millimetres, named, positionSchema, text } from './place';

export const doorControllerSchema = z.strictObject({
  ...named,
  position: positionSchema,
  address: text.optional(),
  inputs: z.array(id).describe(meaning('供电的回路', 'circuits that feed it')),
  standbyHours: z.number().nonnegative(),
  watts: z.number().positive().optional().describe(meaning('功率（W）；不填：未计入负荷', 'power (W); absent: not counted among the loads')),
  product: id.optional(),
});

/** 读卡器 or 生物识别终端 beside a door. `side` is the room from which a person uses it. */
export const readerSchema = z.strictObject({
  ...named,
  door: id,
  side: id.optional().describe(meaning('所在房间；不填：在场所之外', 'room it hangs in; absent: outside the site')),
  factors: z.array(z.enum(factorNames)).min(1).describe(meaning('认证因子，须全部通过', 'factors, all of which are asked for')),
  persons: z.int().min(1).max(3).describe(meaning('须同时认证的人数', 'persons that must authenticate together')),
  scheme: z.enum(cardSchemeNames).optional(),
  controller: id,
  height: millimetres.describe(meaning('距地板完成面的高度（mm）', 'height above the finished floor (mm)')),
  product: id.optional(),
});

export const lockSchema = z.strictObject({
  ...named,
  door: id,
  kind: z.enum(lockKindNames),
  failSafe: z.boolean().describe(meaning('true：断电时开锁', 'true: unlocked without power')),
  controller: id.optional().describe(meaning('不填：没有门禁', 'absent: no door control')),
  heldOpenSeconds: z.number().positive().optional().describe(meaning('开门超过此秒数报警；不填：未说明', 'seconds after which an open door alarms; absent: not said')),
  fireRelease: z.boolean().optional().describe(meaning('true：由火灾报警联动释放；不填：未说明', 'true: released by the fire panel; absent: not said')),
  antiPassback: z.boolean(),
  product: id.optional(),
});

/** Who may pass which doors. */
export const rightSchema = z.strictObject({
  ...named,
  rooms: z.array(id).describe(meaning('可以进入的房间，经通往那里的门', 'rooms they may enter, by the doors that lead there')),
  time: text.optional().describe(meaning('时段；不填：始终', 'hours; absent: always')),
  escorted: z.boolean().describe(meaning('true：须有人陪同', 'true: only in company')),
});

export const accessSchema = z.strictObject({
  controllers: z.array(doorControllerSchema),
  readers: z.array(readerSchema),
  locks: z.array(lockSchema),
  rights: z.array(rightSchema).describe(meaning('每角色一项', 'one a role')),
  cardAuthentication: z.enum(cardAuthenticationNames).optional().describe(meaning('由谁鉴别门禁卡；不填：未说明', 'who authenticates cards; absent: not said')),
  cardModules: z.partialRecord(z.enum(cardModuleNames), text).optional().describe(meaning('门禁系统各部分所用的密码模块，如 SM4 CPU卡、PSAM 卡；不填：未说明', 'cryptographic module of each part of the door system, such as an SM4 CPU card, a PSAM; absent: not said')),
  logMonths: z.number().positive().optional().describe(meaning('出入记录保存的月数', 'months that entries and exits are kept')),
  integrity: text.optional().describe(meaning('记录如何防篡改', 'how records are protected against change')),
});

/** 摄像机. `position.z` is the height of the lens, `position.direction` where it looks. */
export const cameraSchema = z.strictObject({
  ...named,
  position: positionSchema.required({ z: true, direction: true }),
  angle: z.number().positive().max(360).describe(meaning('水平视角（度）', 'horizontal field of view (degrees)')),
  tilt: z.number().min(0).max(90).describe(meaning('俯角（度）', 'below the horizon (degrees)')),
  range: millimetres.describe(meaning('能辨认人员的距离（mm）', 'mm up to which people are recognised')),
  pixels: text.describe(meaning('像素，如 400万（2560×1440）', 'pixels, such as 400万（2560×1440）')),
  megabits: z.number().positive().optional().describe(meaning('码流（Mbit/s）；不填：未说明', 'Mbit/s of the stream; absent: not said')),
  infrared: z.boolean(),
  door: id.optional().describe(meaning('拍摄正面人脸的门', 'door whose passers it sees in the face')),
  recorder: id,
  address: text.optional(),
  product: id.optional(),
});

export const recorderSchema = z.strictObject({
  ...named,
  rack: id.optional(),
  unit: z.int().min(1).optional(),
  units: z.int().min(1).optional(),
  position: positionSchema.optional().describe(meaning('不在机柜中时的位置', 'where it stands when in no rack')),
  terabytes: z.number().positive().describe(meaning('可用容量（TB）', 'usable capacity (TB)')),
  retentionDays: z.int().min(1).optional().describe(meaning('录像保存天数；不填：未说明', 'days for which recordings are kept; absent: not said')),
  address: text.optional(),
  inputs: z.array(id),
  watts: z.number().positive(),
  kilograms: z.number().positive().optional().describe(meaning('重量（kg）；不填：用其产品的', 'weight (kg); absent: that of its product')),
  product: id.optional(),
});

/** 监控台 display, from which cameras are watched. */
export const viewerSchema = z.strictObject({ ...named, furniture: id, screens: z.int().min(1), watts: z.number().positive().optional().describe(meaning('主机与屏幕的功率（W）；不填：未计入负荷', 'power of the station with its screens (W); absent: not counted among the loads')), functions: z.array(text).describe(meaning('功能：实时查看、多画面、历史回放……；空：未说明', 'functions: 实时查看, 多画面, 历史回放 …; empty: not said')) });

export const videoSchema = z.strictObject({
  cameras: z.array(cameraSchema),
  recorders: z.array(recorderSchema),
  viewers: z.array(viewerSchema),
  integrity: text.optional(),
});

export const intrusionDetectorSchema = z.strictObject({
  ...named,
  kind: z.enum(intrusionKindNames),
  position: positionSchema,
  door: id.optional().describe(meaning('门磁所在的门', 'door of a contact')),
  window: id.optional(),
  angle: z.number().positive().max(360).optional(),
  range: millimetres.optional(),
  panel: id,
  armed: text.describe(meaning('何时布防', 'when it is armed')),
});

export const alarmPanelSchema = z.strictObject({
  ...named,
  position: positionSchema,
  standbyHours: z.number().nonnegative().optional().describe(meaning('电池后备时间（h）；不填：未说明', 'hours its batteries last; absent: not said')),
  tamper: z.boolean().optional().describe(meaning('true：防拆报警；不填：未说明', 'true: it alarms when opened; absent: not said')),
  watts: z.number().positive().optional().describe(meaning('功率（W）；不填：未计入负荷', 'power (W); absent: not counted among the loads')),
  inputs: z.array(id),
  product: id.optional(),
});

export const intrusionSchema = z.strictObject({ detectors: z.array(intrusionDetectorSchema), panels: z.array(alarmPanelSchema) });
