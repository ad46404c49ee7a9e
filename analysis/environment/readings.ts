/**
 * Where each value of a point is read. What the design does not say is a configurable default: one register map for every product on
 * Modbus/TCP, a block of it for each sensor on the bus of a collector, the parts of a battery one after the other, RFC 1628 (UPS) and RFC 3433 (sensors) on SNMP, the variables of Network UPS Tools on NUT.
 */
import { batteryMeasures, measures, type Measure, type MonitoringPoint, type PointReading } from '../../model';
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
  /** Strings or blocks of a battery, whose values follow one another from `register` on, each `registersOf` long. */
  readonly cells?: readonly string[];
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
/** 功率因数, which RFC 1628 has no object for: active power through voltage times current, line by line. */
export interface DerivedReading extends Read {
  readonly protocol: 'derived';
  readonly watts: SnmpReading;
  readonly volts: SnmpReading;
  readonly amperes: SnmpReading;
}
export type Reading = ModbusReading | SnmpReading | NutReading | DerivedReading;

/** Every measure that a threshold of the point is about, in the order of the thresholds, then those it only records. */
export const measuresOf = (point: MonitoringPoint): readonly Measure[] => [...new Set([...thresholdsOf(point).map(({ measure }) => measure), ...point.records ?? []])];

/** Measures that are not read, as no usual map has them and the design does not say where they stand. */
export const unreadOf = (point: MonitoringPoint): readonly Measure[] => { const read = new Set(readingsOf(point).map(({ measure }) => measure)); return measuresOf(point).filter((measure) => !read.has(measure)); };

/** `1018.3`: a register and its bit; `200～231`: from the first register of the first part of a battery to that of the last. */
export const registerWords = (reading: ModbusReading): string => {
  const { register, bit, cells = [] } = reading;
  return cells.length > 1 ? `${register}～${register + (cells.length - 1) * registersOf(reading)}` : `${register}${bit === undefined ? '' : `.${bit}`}`;
};

/** Dry contacts and what is on its bus a collector answers for itself; other points by their own unit number. */
export const modbusUnitOf = ({ protocol, number }: Pick<MonitoringPoint, 'protocol' | 'number'>): number => (protocol === 'modbus' ? number ?? 1 : 1);

/** How many registers a value takes. */
export const registersOf = ({ type }: ModbusReading): number => (type.endsWith('32') ? 2 : 1);

/** How each measure is read; a measure that no map has is left out. */
export function readingsOf(point: MonitoringPoint): readonly Reading[] {
  const stated = new Map((point.readings ?? []).map((reading) => [reading.measure, reading]));
  return measuresOf(point).flatMap((measure, place): Reading[] => {
    const said = stated.get(measure);
    const isState = measures[measure].unit === undefined;
    if (point.protocol === 'snmp') return [snmp(point, measure, isState, said) ?? derived(point, measure)].filter((reading) => reading !== undefined);
    if (point.protocol === 'nut') return nut.has(measure) ? [{ protocol: 'nut', measure, stated: false, ...nut.get(measure)! }] : [];
    return [point.parts !== undefined && batteryMeasures.includes(measure) ? ofParts(point, measure, said) : modbus(point, measure, place, isState, said)].filter((reading) => reading !== undefined);
  });
}

/** Registers of values from 0 in the order of the list, type and factor beside it; bits of states from register 100. */
const registers: readonly (readonly [Measure, ModbusReading['type'], number])[] = [
  ['temperature', 'int16', 0.1], ['humidity', 'uint16', 0.1], ['dew-point', 'int16', 0.1], ['pressure-difference', 'int16', 0.1],
  ['supply-temperature', 'int16', 0.1], ['return-temperature', 'int16', 0.1], ['input-voltage', 'uint16', 0.1], ['output-voltage', 'uint16', 0.1],
  ['frequency', 'uint16', 0.01], ['current', 'uint16', 0.1], ['power', 'uint16', 0.1], ['power-factor', 'int16', 0.001], ['load', 'uint16', 0.1],
  ['battery-voltage', 'uint16', 0.1], ['battery-temperature', 'int16', 0.1], ['battery-charge', 'uint16', 0.1], ['autonomy', 'uint16', 1],
  ['input-frequency', 'uint16', 0.01], ['output-frequency', 'uint16', 0.01], ['input-current', 'uint16', 0.1], ['output-current', 'uint16', 0.1],
  ['input-power-factor', 'int16', 0.001], ['output-power-factor', 'int16', 0.001], ['battery-current', 'int16', 0.1], ['battery-resistance', 'uint16', 0.01],
  ['harmonics', 'uint16', 0.1], ['speed', 'uint16', 1], ['fuel-level', 'uint16', 0.1],
];
const values = new Map(registers.map(([measure, type, factor], register) => [measure, { register, type, factor }]));
const stateRegister = 100;
const stateBits: readonly Measure[] = [
  'running', 'fault', 'bypass', 'mains-failed', 'no-air-flow', 'breaker-open', 'fire', 'wet', 'motion', 'door-forced', 'door-held',
  'unsynchronised', 'cooling', 'heating', 'humidifying', 'dehumidifying', 'temperature-alarm', 'humidity-alarm', 'sensor-fault', 'compressor-pressure', 'humidifier-water',
];

/**
 * A collector asks the sensors on its bus itself, and keeps what they said in registers of its own, in blocks by their unit numbers. In a block values
 * stand first, then the states, sixteen to a register, last whether the sensor answers.
 */
export const collectorBlock = { first: 1000, size: 40, states: 36, online: 39 } as const;
const block = collectorBlock;
const blockOf = (number: number): number => block.first + block.size * (Math.max(1, number) - 1);

/** Register in which a collector says whether a sensor on its bus answers (1); absent for other points, and where the design states registers. */
export const onlineRegister = ({ protocol, number = 1, readings = [] }: MonitoringPoint): number | undefined =>
  (protocol === 'modbus-rtu' && readings.length === 0 ? blockOf(number) + block.online : undefined);

function modbus({ protocol, number = 1 }: MonitoringPoint, measure: Measure, place: number, isState: boolean, said: PointReading | undefined): ModbusReading {
  const base = { protocol: 'modbus' as const, measure, stated: said?.register !== undefined, table: said?.table ?? 'input' };
  if (isState) {
    // Inputs of a collector stand sixteen to a register.
    const input = Math.max(0, number - 1 + place);
    const state = Math.max(0, stateBits.indexOf(measure));
    const usual = protocol === 'contact' ? { register: input >> 4, bit: input & 15 }
      : { register: (protocol === 'modbus-rtu' ? blockOf(number) + block.states : stateRegister) + (state >> 4), bit: state & 15 };
    return { ...base, type: 'uint16', factor: 1, register: said?.register ?? usual.register, bit: said?.bit ?? (said?.register === undefined ? usual.bit : 0) };
  }
  const usual = values.get(measure) ?? { register: 0, type: 'int16' as const, factor: 1 };
  return { ...base, register: said?.register ?? usual.register + (protocol === 'modbus-rtu' ? blockOf(number) : 0), type: said?.type ?? (said?.register === undefined ? usual.type : 'int16'), factor: said?.factor ?? (said?.register === undefined ? usual.factor : 1) };
}

/** Where the values of a battery's parts begin: of one on the bus, in the registers of its collector. */
export const batteryBlock = { own: 200, first: 20_000, size: 400 } as const;

/** One measure of every string or block of a battery; nothing where the usual map has no room for so many. */
function ofParts(point: MonitoringPoint, measure: Measure, said: PointReading | undefined): ModbusReading | undefined {
  const { protocol, number = 1, each, parts } = point;
  const cells = Array.from({ length: parts!.strings }, (_, string) => (each === 'string' ? [`${string + 1}`] : Array.from({ length: parts!.blocks }, (_, i) => `${string + 1}-${String(i + 1).padStart(2, '0')}`))).flat();
  const common = { protocol: 'modbus' as const, measure, table: said?.table ?? 'input', cells };
  if (said?.register !== undefined) return { ...common, stated: true, register: said.register, type: said.type ?? 'int16', factor: said.factor ?? 1 };
  const first = protocol === 'modbus-rtu' ? batteryBlock.first + batteryBlock.size * (Math.max(1, number) - 1) : batteryBlock.own;
  if (cells.length * batteryMeasures.length > batteryBlock.size || first + batteryBlock.size > 65_536) return undefined;
  return { ...common, stated: false, register: first + cells.length * batteryMeasures.indexOf(measure), type: measure === 'battery-temperature' ? 'int16' : 'uint16', factor: measure === 'battery-temperature' ? 0.1 : 0.01 };
}

/** RFC 1628, below 1.3.6.1.2.1.33.1: object, place, factor, rows for each line, numbers of a state. */
type UpsObject = readonly [object: string, oid: string, factor: number, perLine?: boolean, means?: readonly number[]];
const inputFrequency: UpsObject = ['upsInputFrequency', '3.3.1.2', 0.1, true];
const outputCurrent: UpsObject = ['upsOutputCurrent', '4.4.1.3', 0.1, true];
const upsMib: Readonly<Partial<Record<Measure, UpsObject>>> = {
  'input-voltage': ['upsInputVoltage', '3.3.1.3', 1, true], 'input-frequency': inputFrequency, 'input-current': ['upsInputCurrent', '3.3.1.4', 0.1, true],
  'output-voltage': ['upsOutputVoltage', '4.4.1.2', 1, true], 'output-frequency': ['upsOutputFrequency', '4.2.0', 0.1], 'output-current': outputCurrent,
  // Of a UPS the frequency is that of its input, the current that of its output, where the design does not say which.
  frequency: inputFrequency, current: outputCurrent,
  power: ['upsOutputPower', '4.4.1.4', 0.001, true], load: ['upsOutputPercentLoad', '4.4.1.5', 1, true],
  autonomy: ['upsEstimatedMinutesRemaining', '2.3.0', 1], 'battery-charge': ['upsEstimatedChargeRemaining', '2.4.0', 1],
  'battery-voltage': ['upsBatteryVoltage', '2.5.0', 0.1], 'battery-current': ['upsBatteryCurrent', '2.6.0', 0.1], 'battery-temperature': ['upsBatteryTemperature', '2.7.0', 1],
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
  if (known) return ofMib(measure, known);
  const place = sensors.indexOf(measure);
  if (place < 0) return undefined;
  const row = (Math.max(1, number) - 1) * sensors.length + place + 1;
  return { ...base, stated: false, object: 'entPhySensorValue', oid: `${sensorValue}.${row}`, perLine: false, factor: 0.1 };
}

const ofMib = (measure: Measure, [object, oid, factor, perLine = false, means]: UpsObject): SnmpReading =>
  ({ protocol: 'snmp', measure, stated: false, object, oid: `${upsRoot}.${oid}`, perLine, factor, ...(means ? { means } : {}) });

function derived({ kind }: MonitoringPoint, measure: Measure): DerivedReading | undefined {
  if (kind !== 'ups' || (measure !== 'input-power-factor' && measure !== 'output-power-factor')) return undefined;
  const [watts, volts, amperes]: readonly UpsObject[] = measure === 'input-power-factor'
    ? [['upsInputTruePower', '3.3.1.5', 1, true], upsMib['input-voltage']!, upsMib['input-current']!] : [['upsOutputPower', '4.4.1.4', 1, true], upsMib['output-voltage']!, outputCurrent];
  return { protocol: 'derived', measure, stated: false, watts: ofMib('power', watts!), volts: ofMib('output-voltage', volts!), amperes: ofMib('current', amperes!) };
}

const nut: ReadonlyMap<Measure, Omit<NutReading, 'protocol' | 'measure' | 'stated'>> = new Map([
  ['input-voltage', { variable: 'input.voltage', factor: 1 }], ['output-voltage', { variable: 'output.voltage', factor: 1 }],
  ['input-frequency', { variable: 'input.frequency', factor: 1 }], ['output-frequency', { variable: 'output.frequency', factor: 1 }],
  ['input-current', { variable: 'input.current', factor: 1 }], ['output-current', { variable: 'output.current', factor: 1 }],
  ['input-power-factor', { variable: 'input.powerfactor', factor: 1 }], ['output-power-factor', { variable: 'output.powerfactor', factor: 1 }], ['battery-current', { variable: 'battery.current', factor: 1 }],
  ['frequency', { variable: 'input.frequency', factor: 1 }], ['current', { variable: 'output.current', factor: 1 }], ['load', { variable: 'ups.load', factor: 1 }],
  ['power', { variable: 'ups.realpower', factor: 0.001 }], ['battery-voltage', { variable: 'battery.voltage', factor: 1 }],
  ['battery-temperature', { variable: 'battery.temperature', factor: 1 }], ['battery-charge', { variable: 'battery.charge', factor: 1 }],
  // The variable counts seconds.
  ['autonomy', { variable: 'battery.runtime', factor: 1 / 60 }],
  ['mains-failed', { variable: 'ups.status', factor: 1, flags: ['OB'] }], ['bypass', { variable: 'ups.status', factor: 1, flags: ['BYPASS'] }],
  ['fault', { variable: 'ups.status', factor: 1, flags: ['ALARM', 'OFF', 'OVER', 'RB'] }],
]);
