/** What monitoring points are wired to: unit numbers of a bus and inputs of dry contacts, each taken once. */
import { measuresOf } from '../../../analysis/environment';
import type { Bilingual, MonitoringPoint as ModelPoint } from '../../../model';
import type { MonitoringPoint } from '../../environment';

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
