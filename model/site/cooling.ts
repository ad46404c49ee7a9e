/** 空调与通风. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { airReturnNames, airSupplyNames, airTerminalKindNames, airTerminalMountNames } from './vocabulary';
import { id, millimetres, named, polygonSchema, positionSchema, standing, text } from './place';

const consumer = {
  inputs: z.array(id).describe(meaning('供电的回路', 'circuits that feed it')),
  watts: z.number().positive().describe(meaning('满载电功率（W）', 'electrical power at full load (W)')),
};
const airflow = z.number().positive().describe(meaning('风量（m³/h）', 'airflow (m³/h)'));

export const airConditionerSchema = z.strictObject({
  ...standing,
  ...consumer,
  precision: z.boolean().optional().describe(meaning('true：精密空调；false：舒适性空调；不填：未说明', 'true: precision unit; false: comfort unit; absent: not said')),
  serves: z.array(id).min(1).describe(meaning('所服务的房间', 'rooms it serves')),
  group: text.describe(meaning('同组机组互为备用', 'units of one group back each other up')),
  spare: z.boolean().describe(meaning('true：备用机（N+1 中的 +1），少了它同组仍能承担全部负荷', 'true: the group carries the load without it, the +1 of N+1')),
  totalKilowatts: z.number().positive().describe(meaning('总冷量（kW）', 'total cooling (kW)')),
  sensibleKilowatts: z.number().positive().describe(meaning('显冷量（kW）', 'sensible cooling (kW)')),
  airflow,
  supply: z.enum(airSupplyNames),
  return: z.enum(airReturnNames),
  humidifier: z.number().nonnegative().describe(meaning('加湿量（kg/h）；0：没有', 'humidifier, kg/h; 0: none')),
  refrigerant: text.optional(),
  condenser: text.optional().describe(meaning('热排到哪里，如 室外机位于屋面', 'where the heat goes: 室外机位于屋面 …')),
  water: z.boolean().describe(meaning('true：有水管接入', 'true: a water pipe leads to it')),
});

/** 新风机. */
export const freshAirSchema = z.strictObject({
  ...standing,
  ...consumer,
  serves: z.array(id).min(1),
  airflow,
  filter: text.describe(meaning('过滤等级，如 初效G4+中效F7', 'filter classes, such as 初效G4+中效F7')),
  pascals: z.number().positive().describe(meaning('在主机房维持的正压（Pa）', 'over-pressure it keeps in the main rooms (Pa)')),
});

/** 排风机. */
export const exhaustSchema = z.strictObject({
  ...named,
  ...consumer,
  position: positionSchema.optional(),
  serves: z.array(id).min(1),
  airflow,
  afterFire: z.boolean().optional().describe(meaning('true：气体灭火后的排风（灾后排风）：平时不运行；回路按其额定功率核算，与火灾时切除的负荷不叠加；不填：未说明，按平时运行计入负荷', 'true: it clears the room after a gas discharge. It stands still until then: its circuit is sized for its rated power, and it is not added to what fire cuts off; absent: not said, it counts among the loads of every day')),
});

/** 防火阀 in a duct through a wall. */
export const damperSchema = z.strictObject({
  ...named,
  wall: id,
  offset: z.int().nonnegative().describe(meaning('其中心距墙的首端的距离（mm）', 'of its centre from the first end of the wall (mm)')),
  z: z.int(),
  degrees: z.number().positive().describe(meaning('自行关闭的温度（℃）', 'at which it closes by itself (℃)')),
  duct: text,
});

/** 冷热通道. */
export const aisleSchema = z.strictObject({
  ...named,
  room: id,
  kind: z.enum(['cold', 'hot']),
  outline: polygonSchema,
  contained: z.boolean(),
});

/** 气流组织 of a room. */
export const airPlanSchema = z.strictObject({
  room: id,
  supply: z.enum(airSupplyNames),
  return: z.enum(airReturnNames),
  pascals: z.number().optional().describe(meaning('对相邻房间的正压（Pa）', 'over-pressure to its neighbours (Pa)')),
});

/** 风口: where air comes into a room or leaves it. */
export const airTerminalSchema = z.strictObject({
  ...named,
  kind: z.enum(airTerminalKindNames),
  mount: z.enum(airTerminalMountNames).describe(meaning('装在吊顶、侧墙还是活动地板上', 'in the ceiling, in a wall or in the raised floor')),
  position: positionSchema,
  width: millimetres.describe(meaning('沿正面的宽度（mm）', 'width along its front (mm)')),
  depth: millimetres.describe(meaning('平面图上的进深（mm）；侧墙风口为其厚度', 'depth on the plan (mm); of one in a wall its thickness')),
  perforated: z.boolean().describe(meaning('true：多孔板', 'true: a perforated panel')),
  of: id.optional().describe(meaning('所属的空调、新风机或排风机', 'air conditioner, fresh air unit or fan it belongs to')),
});

export const coolingSchema = z.strictObject({
  airConditioners: z.array(airConditionerSchema),
  freshAir: z.array(freshAirSchema),
  exhausts: z.array(exhaustSchema),
  dampers: z.array(damperSchema),
  terminals: z.array(airTerminalSchema).default([]).describe(meaning('送风口、回风口、新风口、排风口', 'outlets and inlets of air')),
  aisles: z.array(aisleSchema),
  plans: z.array(airPlanSchema).describe(meaning('每房间一项', 'one a room')),
});
