/**
 * 供配电 as a graph: mains and generators → ATS → cabinets and UPS → circuits → PDUs → devices.
 * Every consumer names what feeds it in `inputs`; ids of mains, generators, transfer switches, UPS, cabinets, circuits and PDUs may stand there.
 * Devices name their feeds themselves (`device.feeds`).
 */
import { z } from 'zod';
import { meaning } from '../meaning';
import { batteryTypeNames, cabinetKindNames, lightingKindNames, phaseNames, upsRedundancyNames } from './vocabulary';
import { id, named, pointSchema, positionSchema, standing, text } from './place';

const inputs = z.array(id).describe(meaning('上级电源，优先的在前', 'what feeds it, the preferred one first'));
const volts = z.number().positive().describe(meaning('线电压（V），三相', 'between lines (V), three-phase'));

/** 浪涌保护器 in a cabinet. */
export const surgeProtectorSchema = z.strictObject({
  stage: z.int().min(1).max(3),
  kiloamperes: z.number().positive(),
  waveform: text.describe(meaning('波形：10/350 μs 或 8/20 μs', 'waveform: 10/350 μs or 8/20 μs')),
});

export const mainsSchema = z.strictObject({
  ...named,
  volts,
  kva: z.number().positive().describe(meaning('协议容量（kVA）', 'agreed capacity (kVA)')),
  transformer: text.optional(),
  substation: text.optional().describe(meaning('上级变电站：不同变电站的两路不会同时失电', 'substation: two feeds from different ones do not fail together')),
  route: text.optional().describe(meaning('进线方式，如 电缆埋地', 'how the line comes in: 电缆埋地 …')),
  overhead: z.boolean().optional().describe(meaning('是否架空进线；不填：未说明', 'whether it comes in by an overhead line; absent: not said')),
  dedicated: z.boolean().optional().describe(meaning('是否专用变压器或专用回路；不填：未说明', 'whether transformer or circuit is for this site alone; absent: not said')),
});

export const generatorSchema = z.strictObject({
  ...named,
  position: positionSchema.optional().describe(meaning('不填：在场所的房间之外', 'absent: stands outside the rooms of the site')),
  kva: z.number().positive(),
  powerFactor: z.number().positive().max(1),
  grade: text.optional().describe(meaning('性能等级，如 G3', 'performance class, such as G3')),
  startSeconds: z.number().positive().optional().describe(meaning('从启动到带载的时间（s）；不填：未说明', 'seconds until it bears the load; absent: not said')),
  fuelHours: z.number().positive().describe(meaning('满载运行的储油时间（h）', 'hours its fuel lasts at full load')),
  product: id.optional(),
});

export const transferSwitchSchema = z.strictObject({
  ...named,
  position: positionSchema.optional().describe(meaning('不填：装在所供的配电柜内', 'absent: built into the cabinet it feeds')),
  kind: z.enum(['ats', 'sts']),
  inputs: inputs.min(2),
  amperes: z.number().positive(),
  milliseconds: z.number().nonnegative().optional().describe(meaning('转换时间（ms）；不填：未说明', 'time of transfer (ms); absent: not said')),
  product: id.optional(),
});

export const upsSchema = z.strictObject({
  ...standing,
  inputs,
  feed: z.enum(['A', 'B']).optional().describe(meaning('所属的供电路（A 或 B）', 'the path of the load it belongs to')),
  address: text.optional().describe(meaning('网络管理卡在监控系统自有网络中的地址；不填：没有网络管理卡', 'address of its network card in the network of the monitoring system; absent: it has none')),
  group: text.describe(meaning('同组 UPS 共担负荷：并机，或 A、B 路各一', 'UPS of one group share their load: parallel, or one each on path A and B')),
  redundancy: z.enum(upsRedundancyNames).describe(meaning('所在组的冗余方式', 'redundancy of its group')),
  kva: z.number().positive(),
  powerFactor: z.number().positive().max(1).describe(meaning('输出功率因数：kW = kVA × 功率因数', 'power factor of its output: kW = kVA × power factor')),
  efficiency: z.number().positive().max(1).describe(meaning('计划负载下的效率', 'efficiency at the planned load')),
  modules: z.strictObject({ installed: z.int().min(1), spare: z.int().min(0), kva: z.number().positive() }).optional().describe(meaning('模块化 UPS 的模块：spare 为冗余模块数', 'of a modular one: spare are the redundant modules')),
  bypass: z.strictObject({ automatic: z.boolean(), manual: z.boolean() }).optional().describe(meaning('旁路：自动、手动；不填：未说明', 'bypass: automatic, manual; absent: not said')),
  load: z.enum(['it', 'cooling', 'test']).describe(meaning('用途：空调与 IT 负荷不共用一组', 'what it is for: air conditioners and IT are not on one group')),
});

/** 蓄电池组. All cells of a string in series, strings in parallel. */
export const batterySchema = z.strictObject({
  ...standing,
  kilograms: z.number().positive().describe(meaning('重量（kg），含电池柜或架', 'weight (kg), with its cabinet or stand')),
  ups: id,
  type: z.enum(batteryTypeNames),
  strings: z.int().min(1),
  blocks: z.int().min(1).describe(meaning('每组的电池块数', 'blocks in a string')),
  cells: z.int().min(1).describe(meaning('每块的单体数', 'cells in a block')),
  voltsPerBlock: z.number().positive(),
  ampereHours: z.number().positive().describe(meaning('每块 10 小时率容量（Ah）', 'ampere-hours of a block, at the 10-hour rate')),
  endVolts: z.number().positive().describe(meaning('单体终止电压（V），UPS 至此停机', 'volts per cell at which the UPS stops')),
  discharge: z.array(z.strictObject({ minutes: z.number().positive(), wattsPerCell: z.number().positive() })).describe(meaning('厂家 25 ℃ 恒功率放电数据（到 endVolts），按时间由短到长；空：只知道额定容量', 'constant-power discharge data of the maker to endVolts at 25 ℃, by growing minutes; empty: only the rated ampere-hours are known')),
  tiers: z.int().min(1).describe(meaning('电池架层数', 'storeys of the stand')),
});

export const cabinetSchema = z.strictObject({
  ...standing,
  kind: z.enum(cabinetKindNames),
  inputs,
  feed: z.enum(['A', 'B']).optional(),
  amperes: z.number().positive().describe(meaning('总开关额定电流（A）', 'rated current of its main breaker (A)')),
  volts,
  surge: surgeProtectorSchema.optional(),
  meter: z.boolean().optional().describe(meaning('true：有可远程读取的电表；不填：未说明', 'true: it has a meter with a remote interface; absent: not said')),
});

/** 回路: one way out of a cabinet. */
export const circuitSchema = z.strictObject({
  ...named,
  cabinet: id,
  phase: z.enum(phaseNames),
  amperes: z.number().positive().describe(meaning('开关额定电流（A）', 'rated current of its breaker (A)')),
  cable: text.describe(meaning('电缆，如 ZR-YJV-3×6', 'cable, such as ZR-YJV-3×6')),
  squareMillimetres: z.number().positive().describe(meaning('线芯截面（mm²）', 'cross-section of a conductor (mm²)')),
  nonFire: z.boolean().describe(meaning('true：非消防电源，火灾时切除', 'true: cut when there is fire')),
});

/** PDU of a rack; at 0U on the side of the frame. */
export const pduSchema = z.strictObject({
  ...named,
  rack: id,
  feed: z.enum(['A', 'B']),
  inputs,
  side: z.enum(['left', 'right']).describe(meaning('正面看在左侧还是右侧（装在机柜后部）', 'seen from the front, at the rear of the rack')),
  unit: z.int().min(1).optional().describe(meaning('不填：0U（竖装）', 'absent: 0U')),
  amperes: z.number().positive(),
  outlets: z.int().min(1),
  meter: z.boolean(),
  product: id.optional(),
});

/** A device\u2019s power supply: from a PDU of its rack, or from a circuit at a desk. */
export const feedSchema = z.strictObject({
  feed: z.enum(['A', 'B']),
  from: id,
  outlet: z.int().min(1).optional(),
});

/** 灯具 of one kind in a room. */
export const lightingSchema = z.strictObject({
  ...named,
  room: id,
  kind: z.enum(lightingKindNames),
  inputs: inputs.describe(meaning('供电的回路；空：只由自带电池供电', 'circuits that feed them; empty: only their own batteries')),
  fixtures: z.array(pointSchema).min(1).describe(meaning('安装位置', 'where they hang')),
  watts: z.number().positive().describe(meaning('每盏功率（W）', 'power of each (W)')),
  lumens: z.number().positive().describe(meaning('每盏光通量（lm）', 'light of each (lm)')),
  lux: z.number().positive().describe(meaning('设计照度（lx）', 'design value (lx)')),
  minutes: z.number().positive().optional().describe(meaning('自带电池的持续时间（min）', 'minutes that their own batteries last')),
  control: text.optional(),
});

export const earthBarSchema = z.strictObject({
  ...named,
  position: positionSchema.optional().describe(meaning('不填：属于建筑', 'absent: of the building')),
  kind: z.enum(['main', 'local']).describe(meaning('main：总接地端子板；local：房间的局部等电位端子板', 'main: main earth bar; local: bonding bar of a room')),
});

/** A conductor of earthing or bonding. */
export const bondSchema = z.strictObject({
  from: id.describe(meaning('接地端子板，或场所中的任何对象', 'earth bar, or any thing of the site')),
  to: id.describe(meaning('接地端子板', 'earth bar')),
  squareMillimetres: z.number().positive().describe(meaning('导体截面（mm²）', 'cross-section in mm²')),
  count: z.int().min(1).describe(meaning('不同长度的导体根数', 'conductors of different length')),
  material: text.describe(meaning('导体材料', 'material of the conductor')),
});

export const earthingSchema = z.strictObject({
  system: z.enum(['TN-S', 'TN-C-S', 'TT', 'IT']),
  common: z.boolean().describe(meaning('true：联合接地，共用一组接地体', 'true: one electrode for all')),
  ohms: z.number().positive().describe(meaning('共用接地电阻的设计值（Ω）', 'design value of the common earth (Ω)')),
  mesh: z.strictObject({ kind: z.enum(['M', 'S', 'SM']), squareMillimetres: z.number().positive(), spacing: z.int().positive().describe(meaning('网格间距（mm）', 'mesh spacing in mm')), ring: z.number().positive().describe(meaning('环形导体截面（mm²）', 'mm² of the ring')) }).optional(),
  bars: z.array(earthBarSchema),
  bonds: z.array(bondSchema),
});

export const powerSchema = z.strictObject({
  mains: z.array(mainsSchema),
  generators: z.array(generatorSchema),
  transferSwitches: z.array(transferSwitchSchema),
  ups: z.array(upsSchema),
  batteries: z.array(batterySchema),
  cabinets: z.array(cabinetSchema),
  circuits: z.array(circuitSchema),
  pdus: z.array(pduSchema),
  lighting: z.array(lightingSchema),
  earthing: earthingSchema.optional(),
});
