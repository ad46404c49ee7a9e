/**
 * Where each value of a point is read. What the design does not say is a configurable default: one register map for every product on
 * Modbus/TCP, a block of it for each sensor on the bus of a collector, RFC 1628 (UPS) and RFC 3433 (sensors) on SNMP, the variables of Network UPS Tools on NUT.
 */
import { measures, type Measure, type MonitoringPoint, type PointReading } from '../../model';
import { thresholdsOf } from './thresholds';

interface Read {
  readonly measure: Measure;
  /** Stated by the design, not a configurable default. */
  readonly stated: boolean;
}
export interface ModbusReading extends Read {
  readonly protocol: 'modbus';
  readonly table: 'input' | 'holding';
  /** From 0. */
  readonly register: number;
  /** Of a state. */
  readonly bit?: number;
  readonly type: NonNullable<PointReading['type']>;
  readonly factor: number;
}
export interface SnmpReading extends Read {
  readonly protocol: 'snmp';
  readonly oid: string;
  /** What the MIB calls it. */
  readonly object?: string;
  /** The object stands once for each line (phase): its rows are read. */
  readonly perLine: boolean;
  readonly factor: number;
  /** Of a state: the numbers that say it is so. */
  readonly means?: readonly number[];
}
export interface NutReading extends Read {
  readonly protocol: 'nut';
  readonly variable: string;
  readonly factor: number;
  /** Of a state: the flags of `ups.status` that say it is so. */
  readonly flags?: readonly string[];
}
export type Reading = ModbusReading | SnmpReading | NutReading;

/** Every measure that a threshold of the point is about, in the order of the thresholds. */
export const measuresOf = (point: MonitoringPoint): readonly Measure[] => [...new Set(thresholdsOf(point).map(({ measure }) => measure))];

/** How each measure is read; a measure that no map has is left out. */
export function readingsOf(point: MonitoringPoint): readonly Reading[] {
  const stated = new Map((point.readings ?? []).map((reading) => [reading.measure, reading]));
  return measuresOf(point).flatMap((measure, place): Reading[] => {
    const said = stated.get(measure);
    const isState = measures[measure].unit === undefined;
    if (point.protocol === 'snmp') return [snmp(point, measure, isState, said)].filter((reading) => reading !== undefined);
    if (point.protocol === 'nut') return nut.has(measure) ? [{ protocol: 'nut', measure, stated: false, ...nut.get(measure)! }] : [];
    return [modbus(point, measure, place, isState, said)];
  });
}

/** Registers of values from 0 in the order of the list, type and factor beside it; bits of states from register 100. */
const registers: readonly (readonly [Measure, ModbusReading['type'], number])[] = [
  ['temperature', 'int16', 0.1], ['humidity', 'uint16', 0.1], ['dew-point', 'int16', 0.1], ['pressure-difference', 'int16', 0.1],
  ['supply-temperature', 'int16', 0.1], ['return-temperature', 'int16', 0.1], ['input-voltage', 'uint16', 0.1], ['output-voltage', 'uint16', 0.1],
  ['frequency', 'uint16', 0.01], ['current', 'uint16', 0.1], ['power', 'uint16', 0.1], ['power-factor', 'int16', 0.001], ['load', 'uint16', 0.1],
  ['battery-voltage', 'uint16', 0.1], ['battery-temperature', 'int16', 0.1], ['battery-charge', 'uint16', 0.1], ['autonomy', 'uint16', 1],
];
const values = new Map(registers.map(([measure, type, factor], register) => [measure, { register, type, factor }]));
const stateRegister = 100;
const stateBits: readonly Measure[] = ['running', 'fault', 'bypass', 'mains-failed', 'no-air-flow', 'breaker-open', 'fire', 'wet', 'motion', 'door-forced', 'door-held'];

/**
 * A collector asks the sensors on its bus itself, and keeps what they said in registers of its own, in blocks by their unit numbers. In a block values
 * stand first, then the states, last whether the sensor answers.
 */
const block = { first: 1000, size: 20, states: 18, online: 19 } as const;
const blockOf = (number: number): number => block.first + block.size * (Math.max(1, number) - 1);

/** Register in which a collector says whether a sensor on its bus answers (1); absent for other points, and where the design states registers. */
export const onlineRegister = ({ protocol, number = 1, readings = [] }: MonitoringPoint): number | undefined =>
  (protocol === 'modbus-rtu' && readings.length === 0 ? blockOf(number) + block.online : undefined);

function modbus({ protocol, number = 1 }: MonitoringPoint, measure: Measure, place: number, isState: boolean, said: PointReading | undefined): ModbusReading {
  const base = { protocol: 'modbus' as const, measure, stated: said?.register !== undefined, table: said?.table ?? 'input' };
  if (isState) {
    // Inputs of a collector stand sixteen to a register.
    const input = Math.max(0, number - 1 + place);
    const usual = protocol === 'contact' ? { register: input >> 4, bit: input & 15 }
      : { register: protocol === 'modbus-rtu' ? blockOf(number) + block.states : stateRegister, bit: Math.max(0, stateBits.indexOf(measure)) };
    return { ...base, type: 'uint16', factor: 1, register: said?.register ?? usual.register, bit: said?.bit ?? (said?.register === undefined ? usual.bit : 0) };
  }
  const usual = values.get(measure) ?? { register: 0, type: 'int16' as const, factor: 1 };
  return { ...base, register: said?.register ?? usual.register + (protocol === 'modbus-rtu' ? blockOf(number) : 0), type: said?.type ?? (said?.register === undefined ? usual.type : 'int16'), factor: said?.factor ?? (said?.register === undefined ? usual.factor : 1) };
}

/** RFC 1628, below 1.3.6.1.2.1.33.1: object, place, factor, rows for each line, numbers of a state. */
type UpsObject = readonly [object: string, oid: string, factor: number, perLine?: boolean, means?: readonly number[]];
const upsMib: Readonly<Partial<Record<Measure, UpsObject>>> = {
  'input-voltage': ['upsInputVoltage', '3.3.1.3', 1, true], frequency: ['upsInputFrequency', '3.3.1.2', 0.1, true],
  'output-voltage': ['upsOutputVoltage', '4.4.1.2', 1, true], current: ['upsOutputCurrent', '4.4.1.3', 0.1, true],
  power: ['upsOutputPower', '4.4.1.4', 0.001, true], load: ['upsOutputPercentLoad', '4.4.1.5', 1, true],
  autonomy: ['upsEstimatedMinutesRemaining', '2.3.0', 1], 'battery-charge': ['upsEstimatedChargeRemaining', '2.4.0', 1],
  'battery-voltage': ['upsBatteryVoltage', '2.5.0', 0.1], 'battery-temperature': ['upsBatteryTemperature', '2.7.0', 1],
  bypass: ['upsOutputSource', '4.1.0', 1, false, [4]], 'mains-failed': ['upsOutputSource', '4.1.0', 1, false, [5]],
  // No output, or a battery that is low or empty: what the other two do not say already.
  fault: ['upsBatteryStatus', '2.1.0', 1, false, [3, 4]],
};
const upsRoot = '1.3.6.1.2.1.33.1';
/** entPhySensorValue of RFC 3433, its rows numbered from 1 in this order. */
const sensorValue = '1.3.6.1.2.1.99.1.1.1.4';
const sensors: readonly Measure[] = ['temperature', 'humidity', 'dew-point', 'pressure-difference'];

function snmp({ kind, number = 1 }: MonitoringPoint, measure: Measure, isState: boolean, said: PointReading | undefined): SnmpReading | undefined {
  const base = { protocol: 'snmp' as const, measure };
  if (said?.oid !== undefined) return { ...base, stated: true, oid: said.oid, perLine: false, factor: said.factor ?? 1, ...(isState ? { means: said.means ?? [1] } : {}) };
  const known = kind === 'ups' ? upsMib[measure] : undefined;
  if (known) {
    const [object, oid, factor, perLine = false, means] = known;
    return { ...base, stated: false, object, oid: `${upsRoot}.${oid}`, perLine, factor, ...(means ? { means } : {}) };
  }
  const place = sensors.indexOf(measure);
  if (place < 0) return undefined;
  const row = (Math.max(1, number) - 1) * sensors.length + place + 1;
  return { ...base, stated: false, object: 'entPhySensorValue', oid: `${sensorValue}.${row}`, perLine: false, factor: 0.1 };
}

const nut: ReadonlyMap<Measure, Omit<NutReading, 'protocol' | 'measure' | 'stated'>> = new Map([
  ['input-voltage', { variable: 'input.voltage', factor: 1 }], ['output-voltage', { variable: 'output.voltage', factor: 1 }],
  ['frequency', { variable: 'input.frequency', factor: 1 }], ['current', { variable: 'output.current', factor: 1 }], ['load', { variable: 'ups.load', factor: 1 }],
  ['power', { variable: 'ups.realpower', factor: 0.001 }], ['battery-voltage', { variable: 'battery.voltage', factor: 1 }],
  ['battery-temperature', { variable: 'battery.temperature', factor: 1 }], ['battery-charge', { variable: 'battery.charge', factor: 1 }],
  // The variable counts seconds.
  ['autonomy', { variable: 'battery.runtime', factor: 1 / 60 }],
  ['mains-failed', { variable: 'ups.status', factor: 1, flags: ['OB'] }], ['bypass', { variable: 'ups.status', factor: 1, flags: ['BYPASS'] }],
  ['fault', { variable: 'ups.status', factor: 1, flags: ['ALARM', 'OFF', 'OVER', 'RB'] }],
]);
