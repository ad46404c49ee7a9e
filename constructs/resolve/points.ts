/** What monitoring points are wired to: unit numbers of a bus, inputs of dry contacts and registers, each taken once. */
import { measuresOf, modbusUnitOf, readingsOf, registersOf, type ModbusReading } from '../../analysis/environment';
import { measures, type Bilingual, type Measure, type MonitoringPoint as ModelPoint } from '../../model';
import type { MonitoringPoint } from '../environment';

/** Unit numbers that Modbus knows. */
const lastUnit = 247;
const wires: Readonly<Partial<Record<ModelPoint['protocol'], { readonly words: Bilingual; readonly last: number; readonly allowed: Bilingual }>>> = {
  'modbus-rtu': { words: { zh: '从站号', en: 'unit number' }, last: lastUnit, allowed: { zh: `1 至 ${lastUnit}，同一采集器的总线上每个只用一次`, en: `1 to ${lastUnit}, each once on the bus of a collector` } },
  contact: { words: { zh: '干接点输入', en: 'input' }, last: Infinity, allowed: { zh: '从 1 起，同一采集器的每个输入只用一次；有几个状态量的依次占用几个', en: 'from 1, each input of a collector once; a point of several states takes as many in a row' } },
};

export function checkInputs(points: readonly MonitoringPoint[]): void {
  const held = new Map<string, MonitoringPoint>();
  for (const point of points) {
    const { protocol, source, number = 1, readings = [] } = point.props;
    const wire = protocol && wires[protocol];
    // Whose registers are stated is asked for these, whatever its number.
    if (!wire || readings.length > 0) continue;
    const words = { what: wire.words, number: String(number), allowed: wire.allowed };
    if (number < 1 || number > wire.last) { point.report('input-invalid', words); continue; }
    const count = protocol === 'contact' ? Math.max(1, measuresOf(point.props as unknown as ModelPoint).length) : 1;
    const keys = Array.from({ length: count }, (_, i) => `${source.node.path} ${protocol} ${number + i}`);
    const taken = keys.findIndex((key) => held.has(key));
    if (taken < 0) for (const key of keys) held.set(key, point);
    else {
      const other = held.get(keys[taken]!)!;
      point.report('input-taken', { ...words, number: String(number + taken), other: other.props.name ?? other.node.id }, other);
    }
  }
}

const tables: Readonly<Record<ModbusReading['table'], Bilingual>> = { input: { zh: '输入寄存器', en: 'input register' }, holding: { zh: '保持寄存器', en: 'holding register' } };

interface Holder { readonly point: MonitoringPoint; readonly measure: Measure }
/** Who has a register whole, or bits of it. */
interface Register { whole?: Holder; readonly bits: Map<number, Holder> }

/**
 * Two values in one register of a source: one of them is read wrongly. The same register may be read by two servers.
 * @param entryOf what the model says of a point
 */
export function checkRegisters(points: readonly MonitoringPoint[], entryOf: (point: MonitoringPoint) => ModelPoint | undefined): void {
  const registers = new Map<string, Register>();
  for (const point of points) {
    const entry = entryOf(point);
    for (const reading of entry ? readingsOf(entry) : []) if (reading.protocol === 'modbus') {
      const taken = taking(registers, entry!, reading, { point, measure: reading.measure });
      if (!taken) continue;
      const { holder, register } = taken;
      point.report('register-taken', {
        source: nameOf(point.props.source), table: tables[reading.table], register: `${register}${reading.bit === undefined ? '' : `.${reading.bit}`}`,
        measure: measureWords(reading.measure), other: nameOf(holder.point), otherMeasure: measureWords(holder.measure),
        allowed: { zh: '同一采集来源的每个寄存器（状态量：每一位）只属于一个监测量；32 位的量占两个', en: 'each register of a source (of states: each bit) for one measure; values of 32 bits take two' },
      }, holder.point);
      // What it has in common with another point is told once.
      break;
    }
  }
}

const measureWords = (measure: Measure): Bilingual => ({ zh: measures[measure].zh, en: measure });
const nameOf = ({ props, node }: MonitoringPoint | MonitoringPoint['props']['source']): string => (props as { name?: string }).name ?? node.id;

/** Takes what a reading occupies, up to what is taken already: that is returned. */
function taking(registers: Map<string, Register>, { server, source, address = '', ...entry }: ModelPoint, reading: ModbusReading, own: Holder): { holder: Holder; register: number } | undefined {
  const { table, register: first, bit, cells = [''] } = reading;
  for (let register = first; register < first + cells.length * registersOf(reading); register++) {
    const key = `${server} ${source} ${address} ${modbusUnitOf(entry)} ${table} ${register}`;
    const held = registers.get(key) ?? { bits: new Map<number, Holder>() };
    registers.set(key, held);
    const holder = held.whole ?? (bit === undefined ? [...held.bits.values()][0] : held.bits.get(bit));
    if (holder) return { holder, register };
    if (bit === undefined) held.whole = own;
    else held.bits.set(bit, own);
  }
  return undefined;
}
