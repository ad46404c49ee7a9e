import type { Construct } from 'constructs';
import { z } from 'zod';
import {
  batterySchema, bondSchema, cabinetSchema, circuitSchema, earthBarSchema, generatorSchema, lightingSchema, mainsSchema, pduSchema, pointSchema,
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
  transformer: mainsSchema.shape.transformer.describe('变压器'),
});
export type MainsProps = z.input<typeof mainsProps>;
/**
 * 市电进线.
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
  kva: generatorSchema.shape.kva.describe('rated kVA'),
  powerFactor: generatorSchema.shape.powerFactor.default(0.8).describe('kW = kVA × power factor'),
  startSeconds: generatorSchema.shape.startSeconds.default(15).describe('until it bears the load'),
});
export type GeneratorProps = z.input<typeof generatorProps>;
/** 柴油发电机组. In a room when created in one, else outside. */
export class Generator extends PowerNode<typeof generatorProps> {
  static override readonly schema: z.ZodObject = generatorProps;
  readonly kind = 'generator';
  constructor(scope: Construct, id: string, props: GeneratorProps) { super(scope, id, generatorProps, props); }
}

export const transferSwitchProps = transferSwitchSchema.omit(omitted).extend({
  ...label, ...maybePlace, product,
  kind: transferSwitchSchema.shape.kind.default('ats').describe('ats: mechanical; sts: static'),
  inputs: z.array(node).min(2).describe('what it chooses from, the preferred one first'),
  amperes: transferSwitchSchema.shape.amperes.describe('rated current'),
  milliseconds: usual(transferSwitchSchema.shape.milliseconds, 150),
});
export type TransferSwitchProps = z.input<typeof transferSwitchProps>;
/** 双电源转换开关 (ATS, STS). */
export class TransferSwitch extends PowerNode<typeof transferSwitchProps> {
  static override readonly schema: z.ZodObject = transferSwitchProps;
  readonly kind = 'transfer-switch';
  constructor(scope: Construct, id: string, props: TransferSwitchProps) { super(scope, id, transferSwitchProps, props); }
}

const weight = z.number().positive().optional().describe('kg');

export const upsProps = upsSchema.omit(omitted).extend({
  ...label, ...place, product, inputs, kilograms: weight,
  size: size(600, 850, 2000),
  group: usual(upsSchema.shape.group, 'ups'),
  redundancy: upsSchema.shape.redundancy.default('N').describe('of its group: N, N+1, 2N'),
  kva: upsSchema.shape.kva.describe('rated kVA, without the spare modules'),
  powerFactor: usual(upsSchema.shape.powerFactor, 0.9),
  efficiency: usual(upsSchema.shape.efficiency, 0.94),
  bypass: upsSchema.shape.bypass.prefault({ automatic: true, manual: true }).describe('旁路'),
  load: usual(upsSchema.shape.load, 'it'),
});
export type UpsProps = z.input<typeof upsProps>;
/**
 * 不间断电源.
 * @example
 * const supply = new Ups(room, 'ups-9', { x: 1000, y: 5000, direction: 0, kva: 40, inputs: [cabinet] });
 * new Battery(room, 'battery-9', { x: 2600, y: 5000, ups: supply, blocks: 32, ampereHours: 100, kilograms: 1200 });
 */
export class Ups extends PowerNode<typeof upsProps> {
  static override readonly schema: z.ZodObject = upsProps;
  readonly kind = 'ups';
  constructor(scope: Construct, id: string, props: UpsProps) { super(scope, id, upsProps, props); }
}

export const batteryProps = batterySchema.omit({ ...known, position: true }).extend({
  ...label, ...place, product,
  ups: z.instanceof(Ups).describe('UPS it stands behind'),
  size: size(900, 800, 1500),
  kilograms: batterySchema.shape.kilograms,
  type: batterySchema.shape.type.default('vrla').describe('vrla or lithium'),
  strings: batterySchema.shape.strings.default(1).describe('in parallel'),
  cells: usual(batterySchema.shape.cells, 6),
  voltsPerBlock: batterySchema.shape.voltsPerBlock.default(12).describe('nominal voltage of a block'),
  endVolts: usual(batterySchema.shape.endVolts, 1.75),
  discharge: usual(batterySchema.shape.discharge, []),
  tiers: usual(batterySchema.shape.tiers, 4),
});
export type BatteryProps = z.input<typeof batteryProps>;
/** 蓄电池组 of a UPS. */
export class Battery extends Placed<typeof batteryProps> {
  static override readonly schema: z.ZodObject = batteryProps;
  readonly kind = 'battery';
  constructor(scope: Construct, id: string, props: BatteryProps) { super(scope, id, batteryProps, props); }
}

export const distributionCabinetProps = cabinetSchema.omit(omitted).extend({
  ...label, ...place, product, inputs, kilograms: weight,
  kind: cabinetSchema.shape.kind.describe('what it distributes'),
  feed: cabinetSchema.shape.feed.describe('the path of the IT load it belongs to'),
  size: size(800, 400, 2000),
  volts: usual(cabinetSchema.shape.volts, 380),
  surge: cabinetSchema.shape.surge.describe('浪涌保护器: stage, kA, waveform'),
  meter: usual(cabinetSchema.shape.meter, true),
});
export type DistributionCabinetProps = z.input<typeof distributionCabinetProps>;
/**
 * 配电柜.
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
  phase: circuitSchema.shape.phase.describe('L1, L2, L3, or 3P for three-phase'),
  nonFire: usual(circuitSchema.shape.nonFire, false),
});
export type CircuitProps = z.input<typeof circuitProps>;
/** 回路: one way out of a cabinet. Created inside its DistributionCabinet. */
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
  direction: place.direction.unwrap().default(270).describe('where its front faces, in degrees counter-clockwise from +x; default: 270, down the sheet'),
  size: size(600, 1100, 2000),
  units: rackSchema.shape.units.default(42).describe('height in U; units are counted from 1 at the bottom'),
  kilograms: rackSchema.shape.kilograms.default(110).describe('kg, empty'),
  maxKilograms: rackSchema.shape.maxKilograms.default(1000).describe('kg of static load it bears'),
  maxWatts: rackSchema.shape.maxWatts.default(5000).describe('W it is planned for'),
});
export type RackProps = z.input<typeof rackProps>;
/**
 * 机柜. Devices name it in their `rack`, or are assigned by the site.
 * @example
 * const first = new Rack(room, 'z01', { x: 1500, y: 3000, direction: 270, units: 47, maxWatts: 6000 });
 */
export class Rack extends Placed<typeof rackProps> {
  static override readonly schema: z.ZodObject = rackProps;
  readonly kind = 'rack';
  readonly unnamed = true as const;
  constructor(scope: Construct, id: string, props: RackProps) { super(scope, id, rackProps, props); }
}

export const pduProps = pduSchema.omit({ id: true, path: true, rack: true, inputs: true }).extend({
  ...label, inputs, product,
  feed: pduSchema.shape.feed.describe('path of the load'),
  side: pduSchema.shape.side.optional().describe('left or right, seen from the front, at the rear of the rack; default: left for A, right for B'),
  amperes: pduSchema.shape.amperes.default(32).describe('rated current'),
  outlets: pduSchema.shape.outlets.default(24).describe('sockets'),
  meter: pduSchema.shape.meter.default(true).describe('metered'),
});
export type PduProps = z.input<typeof pduProps>;
/** 机柜配电单元 (PDU). Created inside its Rack. */
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
  kind: lightingSchema.shape.kind.default('normal').describe('正常, 备用, 疏散 or 疏散指示'),
  fixtures: z.array(pointSchema).min(1).describe('where they hang: { x, y } in mm on the plan'),
  control: lightingSchema.shape.control.describe('控制方式'),
});
export type LightingProps = z.input<typeof lightingProps>;
/** 灯具 of one kind in a room. */
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
  from: z.instanceof(Element).describe('a thing of the site'),
  squareMillimetres: usual(bondSchema.shape.squareMillimetres, 6),
  count: usual(bondSchema.shape.count, 1),
  material: usual(bondSchema.shape.material, '铜'),
});

export const earthBarProps = earthBarSchema.omit({ ...known, position: true }).extend({
  ...label, ...maybePlace,
  kind: usual(earthBarSchema.shape.kind, 'local'),
  bonds: z.array(bonded).default([]).describe('conductors that end on it: from which thing, mm², how many'),
});
export type EarthBarProps = z.input<typeof earthBarProps>;
/**
 * 接地端子板 with the conductors that end on it.
 * @example
 * const main = new EarthBar(site, 'meb', { kind: 'main' });
 * const local = new EarthBar(room, 'leb-room', { x: 200, y: 2000 });
 * const joined = new EarthBar(room, 'leb-room-2', { x: 200, y: 2400, bonds: [{ from: local, squareMillimetres: 16 }] });
 */
export class EarthBar extends Placed<typeof earthBarProps> {
  static override readonly schema: z.ZodObject = earthBarProps;
  readonly kind = 'earth-bar';
  constructor(scope: Construct, id: string, props: EarthBarProps = {}) { super(scope, id, earthBarProps, props); }
  /** Adds a conductor that ends on it. */
  bond(from: Element, squareMillimetres: number, count = 1): this {
    (this.props.bonds as { from: Element; squareMillimetres: number; count: number; material: string }[]).push({ from, squareMillimetres, count, material: '铜' });
    return this;
  }
  override entry(): Record<string, unknown> {
    return without(super.entry(), 'bonds');
  }
}

