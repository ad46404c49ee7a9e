import type { Construct } from 'constructs';
import { z } from 'zod';
import {
  batterySchema, bondSchema, cabinetSchema, circuitSchema, earthBarSchema, generatorSchema, lightingSchema, mainsSchema, meaning, pduSchema, pointSchema,
  rackSchema, transferSwitchSchema, upsSchema,
} from '../../model';
import { Element } from '../element';
import { Placed } from './placed';
import { inputs, node, PowerNode, product } from './power-node';
import { Room } from './room';
import { around, label, maybePlace, place, size, Thing, usual, without } from './thing';

const known = { id: true, path: true } as const;
const omitted = { ...known, position: true, inputs: true } as const;
export const mainsProps = mainsSchema.omit(known).extend({
  ...label,
  volts: usual(mainsSchema.shape.volts, 380),
  transformer: mainsSchema.shape.transformer.describe(meaning('变压器', 'transformer')),
});
export type MainsProps = z.input<typeof mainsProps>;
/**
 * 市电进线.
 *
 * @zh 市电进线：一路市电。
 * @example
 * const mains = new Mains(site, 'mains-1', { kva: 160, substation: '示例110kV变电站' });
 */
export class Mains extends PowerNode<typeof mainsProps> {
  static override readonly schema: z.ZodObject = mainsProps;
  readonly kind = 'mains';
  constructor(scope: Construct, id: string, props: MainsProps) { super(scope, id, mainsProps, props); }
}

export const generatorProps = generatorSchema.omit({ ...known, position: true }).extend({
  ...label, ...maybePlace, product,
  kva: generatorSchema.shape.kva.describe(meaning('额定容量（kVA）', 'rated capacity (kVA)')),
  powerFactor: generatorSchema.shape.powerFactor.describe(meaning('功率因数：kW = kVA × 功率因数', 'power factor: kW = kVA × power factor')),
});
export type GeneratorProps = z.input<typeof generatorProps>;
/**
 * 柴油发电机组. In a room when created in one, else outside.
 *
 * @zh 柴油发电机组：建在房间里即在该房间，否则在室外。
 */
export class Generator extends PowerNode<typeof generatorProps> {
  static override readonly schema: z.ZodObject = generatorProps;
  readonly kind = 'generator';
  constructor(scope: Construct, id: string, props: GeneratorProps) { super(scope, id, generatorProps, props); }
}

export const transferSwitchProps = transferSwitchSchema.omit(omitted).extend({
  ...label, ...maybePlace, product,
  kind: transferSwitchSchema.shape.kind.default('ats').describe(meaning('ats：机械式自动转换开关；sts：静态转换开关', 'ats: mechanical; sts: static')),
  inputs: z.array(node).min(2).describe(meaning('可选的各路电源，优先的在前', 'what it chooses from, the preferred one first')),
  amperes: transferSwitchSchema.shape.amperes.describe(meaning('额定电流（A）', 'rated current (A)')),
});
export type TransferSwitchProps = z.input<typeof transferSwitchProps>;
/**
 * 双电源转换开关 (ATS, STS).
 *
 * @zh 双电源转换开关：ATS 或 STS。
 */
export class TransferSwitch extends PowerNode<typeof transferSwitchProps> {
  static override readonly schema: z.ZodObject = transferSwitchProps;
  readonly kind = 'transfer-switch';
  constructor(scope: Construct, id: string, props: TransferSwitchProps) { super(scope, id, transferSwitchProps, props); }
}

const weight = z.number().positive().optional().describe(meaning('重量（kg）', 'weight (kg)'));

export const upsProps = upsSchema.omit(omitted).extend({
  ...label, ...place, product, inputs, kilograms: weight,
  size: size(600, 850, 2000),
  group: usual(upsSchema.shape.group, 'ups'),
  redundancy: upsSchema.shape.redundancy.default('N').describe(meaning('所在组的冗余方式：N、N+1、2N', 'redundancy of its group: N, N+1, 2N')),
  kva: upsSchema.shape.kva.describe(meaning('额定容量（kVA），不含冗余模块', 'rated capacity (kVA), without the spare modules')),
  load: usual(upsSchema.shape.load, 'it'),
});
export type UpsProps = z.input<typeof upsProps>;
/**
 * 不间断电源.
 *
 * @zh 不间断电源：由市电或配电柜供电，后接电池。
 * @example
 * const supply = new Ups(room, 'ups-9', { x: 1000, y: 5000, direction: 0, kva: 40, powerFactor: 0.9, efficiency: 0.94, inputs: [cabinet] });
 * new Battery(room, 'battery-9', { x: 2600, y: 5000, ups: supply, blocks: 32, cells: 6, ampereHours: 100, kilograms: 1200 });
 */
export class Ups extends PowerNode<typeof upsProps> {
  static override readonly schema: z.ZodObject = upsProps;
  readonly kind = 'ups';
  constructor(scope: Construct, id: string, props: UpsProps) { super(scope, id, upsProps, props); }
}

export const batteryProps = batterySchema.omit({ ...known, position: true }).extend({
  ...label, ...place, product,
  ups: z.instanceof(Ups).describe(meaning('所接的 UPS', 'UPS it stands behind')),
  size: size(900, 800, 1500),
  kilograms: batterySchema.shape.kilograms,
  type: batterySchema.shape.type.default('vrla').describe(meaning('铅酸阀控（vrla）或锂电（lithium）', 'vrla or lithium')),
  strings: batterySchema.shape.strings.default(1).describe(meaning('并联组数', 'strings in parallel')),
  voltsPerBlock: batterySchema.shape.voltsPerBlock.default(12).describe(meaning('每块标称电压（V）', 'nominal voltage of a block (V)')),
  endVolts: usual(batterySchema.shape.endVolts, 1.75),
  discharge: usual(batterySchema.shape.discharge, []),
  tiers: usual(batterySchema.shape.tiers, 4),
});
export type BatteryProps = z.input<typeof batteryProps>;
/**
 * 蓄电池组 of a UPS.
 *
 * @zh 蓄电池组：某台 UPS 的电池。
 */
export class Battery extends Placed<typeof batteryProps> {
  static override readonly schema: z.ZodObject = batteryProps;
  readonly kind = 'battery';
  constructor(scope: Construct, id: string, props: BatteryProps) { super(scope, id, batteryProps, props); }
}

export const distributionCabinetProps = cabinetSchema.omit(omitted).extend({
  ...label, ...place, product, inputs, kilograms: weight,
  kind: cabinetSchema.shape.kind.describe(meaning('配电对象', 'what it distributes')),
  feed: cabinetSchema.shape.feed.describe(meaning('所属的 IT 供电路（A 或 B）', 'the path of the IT load it belongs to')),
  size: size(800, 400, 2000),
  volts: usual(cabinetSchema.shape.volts, 380),
  surge: cabinetSchema.shape.surge.describe(meaning('浪涌保护器：级别（stage）、通流容量（kA）、波形', 'surge protector: stage, kA, waveform')),
});
export type DistributionCabinetProps = z.input<typeof distributionCabinetProps>;
/**
 * 配电柜.
 *
 * @zh 配电柜：由上级电源供电，回路建在其中。
 * @example
 * const lights = new DistributionCabinet(room, 'pd-light', { kind: 'lighting', x: 3000, y: 200, direction: 90, amperes: 63, inputs: [cabinet] });
 * const lamp = new Circuit(lights, 'light-1', { phase: 'L1', amperes: 16, cable: 'ZR-BV-3×2.5', squareMillimetres: 2.5 });
 */
export class DistributionCabinet extends PowerNode<typeof distributionCabinetProps> {
  static override readonly schema: z.ZodObject = distributionCabinetProps;
  readonly kind = 'cabinet';
  readonly unnamed = true as const;
  constructor(scope: Construct, id: string, props: DistributionCabinetProps) { super(scope, id, distributionCabinetProps, props); }
}

export const circuitProps = circuitSchema.omit({ id: true, path: true, cabinet: true }).extend({
  ...label,
  phase: circuitSchema.shape.phase.describe(meaning('相：L1、L2、L3，或三相 3P', 'L1, L2, L3, or 3P for three-phase')),
  nonFire: usual(circuitSchema.shape.nonFire, false),
});
export type CircuitProps = z.input<typeof circuitProps>;
/**
 * 回路: one way out of a cabinet. Created inside its DistributionCabinet.
 *
 * @zh 回路：配电柜的一路出线，建在配电柜里。
 */
export class Circuit extends PowerNode<typeof circuitProps> {
  static override readonly schema: z.ZodObject = circuitProps;
  readonly kind = 'circuit';
  readonly cabinet: DistributionCabinet | undefined;
  constructor(scope: Construct, id: string, props: CircuitProps) {
    super(scope, id, circuitProps, props);
    this.cabinet = around(this, DistributionCabinet, { zh: '配电柜 (DistributionCabinet)', en: 'a DistributionCabinet' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, cabinet: this.cabinet };
  }
}

export const rackProps = rackSchema.omit({ ...known, position: true }).extend({
  ...label, ...place, product,
  direction: place.direction.unwrap().default(270).describe(meaning('正面朝向：自 +x 逆时针的度数；默认：270，朝图面下方', 'where its front faces, in degrees counter-clockwise from +x; default: 270, down the sheet')),
  size: size(600, 1100, 2000),
  units: rackSchema.shape.units.default(42).describe(meaning('高度（U），自下而上从 1 数', 'height in U; units are counted from 1 at the bottom')),
});
export type RackProps = z.input<typeof rackProps>;
/**
 * 机柜. Devices name it in their `rack`, or are assigned by the site.
 *
 * @zh 机柜：设备用 rack 写明所在机柜，或由场所自动安排。
 * @example
 * const first = new Rack(room, 'z01', { x: 1500, y: 3000, direction: 270, units: 47, size: { width: 600, depth: 1100, height: 2200 }, maxWatts: 6000 });
 */
export class Rack extends Placed<typeof rackProps> {
  static override readonly schema: z.ZodObject = rackProps;
  readonly kind = 'rack';
  readonly unnamed = true as const;
  constructor(scope: Construct, id: string, props: RackProps) { super(scope, id, rackProps, props); }
}

export const pduProps = pduSchema.omit({ id: true, path: true, rack: true, inputs: true }).extend({
  ...label, inputs, product,
  feed: pduSchema.shape.feed.describe(meaning('供电路（A 或 B）', 'path of the load: A or B')),
  side: pduSchema.shape.side.optional().describe(meaning('正面看在左侧还是右侧，装在机柜后部；默认：A 路左，B 路右', 'left or right, seen from the front, at the rear of the rack; default: left for A, right for B')),
  amperes: pduSchema.shape.amperes.describe(meaning('额定电流（A）', 'rated current (A)')),
  outlets: pduSchema.shape.outlets.default(24).describe(meaning('插座数', 'number of sockets')),
  meter: pduSchema.shape.meter.default(true).describe(meaning('true：带计量', 'true: metered')),
});
export type PduProps = z.input<typeof pduProps>;
/**
 * 机柜配电单元 (PDU). Created inside its Rack.
 *
 * @zh 机柜配电单元（PDU）：建在机柜里。
 */
export class Pdu extends PowerNode<typeof pduProps> {
  static override readonly schema: z.ZodObject = pduProps;
  readonly kind = 'pdu';
  readonly rack: Rack | undefined;
  constructor(scope: Construct, id: string, props: PduProps) {
    super(scope, id, pduProps, props);
    this.rack = around(this, Rack, { zh: '机柜 (Rack)', en: 'a Rack' });
  }
  override get title(): string {
    return (this.props as PduProps).name ?? `${this.rack?.title ?? ''}-PDU-${this.props.feed}`;
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, side: this.props.side ?? (this.props.feed === 'A' ? 'left' : 'right'), rack: this.rack };
  }
}

export const lightingProps = lightingSchema.omit({ id: true, path: true, room: true, inputs: true }).extend({
  ...label, inputs,
  kind: lightingSchema.shape.kind.default('normal').describe(meaning('正常照明、备用照明、疏散照明或疏散指示', 'normal, standby, escape lighting or escape signs')),
  fixtures: z.array(pointSchema).min(1).describe(meaning('安装位置：平面图上的 { x, y }，mm', 'where they hang: { x, y } in mm on the plan')),
  control: lightingSchema.shape.control.describe(meaning('控制方式', 'how it is switched')),
});
export type LightingProps = z.input<typeof lightingProps>;
/**
 * 灯具 of one kind in a room.
 *
 * @zh 灯具：一个房间里的一种灯具。
 */
export class Lighting extends Thing<typeof lightingProps> {
  static override readonly schema: z.ZodObject = lightingProps;
  readonly kind = 'lighting';
  readonly room: Room | undefined;
  constructor(scope: Construct, id: string, props: LightingProps) {
    super(scope, id, lightingProps, props);
    this.room = around(this, Room, { zh: '房间 (Room)', en: 'a Room' });
  }
  override entry(): Record<string, unknown> {
    return { ...this.props, room: this.room };
  }
}

const bonded = bondSchema.omit({ from: true, to: true }).extend({
  from: z.instanceof(Element).describe(meaning('场所中的对象', 'a thing of the site')),
  squareMillimetres: usual(bondSchema.shape.squareMillimetres, 6),
  count: usual(bondSchema.shape.count, 1),
  material: usual(bondSchema.shape.material, '铜'),
});

export const earthBarProps = earthBarSchema.omit({ ...known, position: true }).extend({
  ...label, ...maybePlace,
  kind: usual(earthBarSchema.shape.kind, 'local'),
  bonds: z.array(bonded).default([]).describe(meaning('接在端子板上的导体：另一端的对象、截面（mm²）、根数；两块端子板之间的写在哪一块上都可以', 'conductors that end on it: the thing at the other end, mm², how many; one between two bars may be written on either')),
});
export type EarthBarProps = z.input<typeof earthBarProps>;
/**
 * 接地端子板 with the conductors that end on it.
 *
 * @zh 接地端子板：及接在其上的导体。
 * @example
 * const main = new EarthBar(site, 'meb', { kind: 'main' });
 * const local = new EarthBar(room, 'leb-room', { x: 200, y: 2000 });
 * const joined = new EarthBar(room, 'leb-room-2', { x: 200, y: 2400, bonds: [{ from: local, squareMillimetres: 16 }] });
 */
export class EarthBar extends Placed<typeof earthBarProps> {
  static override readonly schema: z.ZodObject = earthBarProps;
  readonly kind = 'earth-bar';
  constructor(scope: Construct, id: string, props: EarthBarProps = {}) { super(scope, id, earthBarProps, props); }
  /**
   * Adds a conductor that ends on it.
   *
   * @zh 增加一根接在端子板上的导体。
   */
  bond(from: Element, squareMillimetres: number, count = 1): this {
    (this.props.bonds as { from: Element; squareMillimetres: number; count: number; material: string }[]).push({ from, squareMillimetres, count, material: '铜' });
    return this;
  }
  override entry(): Record<string, unknown> {
    return without(super.entry(), 'bonds');
  }
}

