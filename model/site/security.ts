/** 门禁, 视频监控, 入侵报警. */
import { z } from 'zod';
import { cardSchemeNames, factorNames, intrusionKindNames, lockKindNames } from './vocabulary';
import { id, millimetres, named, positionSchema, text } from './place';

export const doorControllerSchema = z.strictObject({
  ...named,
  position: positionSchema,
  address: text.optional(),
  inputs: z.array(id).describe('circuits'),
  standbyHours: z.number().nonnegative(),
  product: id.optional(),
});

/** 读卡器 or 生物识别终端 beside a door. `side` is the room from which a person uses it. */
export const readerSchema = z.strictObject({
  ...named,
  door: id,
  side: id.optional().describe('room it hangs in; absent: outside the site'),
  factors: z.array(z.enum(factorNames)).min(1).describe('all are asked for'),
  persons: z.int().min(1).max(3).describe('that must authenticate together'),
  scheme: z.enum(cardSchemeNames).optional(),
  controller: id,
  height: millimetres.describe('above the finished floor'),
  product: id.optional(),
});

export const lockSchema = z.strictObject({
  ...named,
  door: id,
  kind: z.enum(lockKindNames),
  failSafe: z.boolean().describe('true: unlocked without power'),
  controller: id.optional().describe('absent: no door control'),
  heldOpenSeconds: z.number().positive().describe('after which an open door alarms'),
  fireRelease: z.boolean().describe('released by the fire panel'),
  antiPassback: z.boolean(),
  product: id.optional(),
});

/** Who may pass which doors. */
export const rightSchema = z.strictObject({
  ...named,
  rooms: z.array(id).describe('they may enter, by the doors that lead there'),
  time: text.optional().describe('when; absent: always'),
  escorted: z.boolean().describe('only in company'),
});

export const accessSchema = z.strictObject({
  controllers: z.array(doorControllerSchema),
  readers: z.array(readerSchema),
  locks: z.array(lockSchema),
  rights: z.array(rightSchema).describe('one a role'),
  logMonths: z.number().positive().optional().describe('that entries and exits are kept'),
  integrity: text.optional().describe('how records are protected against change'),
});

/** 摄像机. `position.z` is the height of the lens, `position.direction` where it looks. */
export const cameraSchema = z.strictObject({
  ...named,
  position: positionSchema.required({ z: true, direction: true }),
  angle: z.number().positive().max(360).describe('horizontal field of view (degrees)'),
  tilt: z.number().min(0).max(90).describe('below the horizon (degrees)'),
  range: millimetres.describe('up to which people are recognised'),
  pixels: text.describe('such as 400万（2560×1440）'),
  megabits: z.number().positive().describe('Mbit/s of the stream'),
  infrared: z.boolean(),
  door: id.optional().describe('door whose passers it sees in the face'),
  recorder: id,
  address: text.optional(),
  product: id.optional(),
});

export const recorderSchema = z.strictObject({
  ...named,
  rack: id.optional(),
  unit: z.int().min(1).optional(),
  units: z.int().min(1).optional(),
  position: positionSchema.optional().describe('when in no rack'),
  terabytes: z.number().positive().describe('usable'),
  retentionDays: z.int().min(1),
  address: text.optional(),
  inputs: z.array(id),
  watts: z.number().positive(),
  kilograms: z.number().positive().optional().describe('absent: that of its product'),
  product: id.optional(),
});

/** 监控台 display, from which cameras are watched. */
export const viewerSchema = z.strictObject({ ...named, furniture: id, screens: z.int().min(1), functions: z.array(text).describe('实时查看, 多画面, 历史回放 …') });

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
  door: id.optional().describe('of a contact'),
  window: id.optional(),
  angle: z.number().positive().max(360).optional(),
  range: millimetres.optional(),
  panel: id,
  armed: text.describe('when it is armed'),
});

export const alarmPanelSchema = z.strictObject({
  ...named,
  position: positionSchema,
  standbyHours: z.number().nonnegative(),
  tamper: z.boolean(),
  inputs: z.array(id),
  product: id.optional(),
});

export const intrusionSchema = z.strictObject({ detectors: z.array(intrusionDetectorSchema), panels: z.array(alarmPanelSchema) });
