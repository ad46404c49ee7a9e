/** Register map of modbus_exporter: a module for each set of registers that points share. */
import { readingsOf, type ModbusReading, type WatchedPoint } from '../analysis/environment';
import { by, type MonitoringPoint } from '../model';
import { stateMetric, valueMetric } from './names';
import { yamlDocument, type Yaml } from './yaml';

const readsModbus = ({ protocol }: MonitoringPoint): boolean => protocol === 'modbus' || protocol === 'modbus-rtu' || protocol === 'contact';
const registersOf = (point: MonitoringPoint): readonly ModbusReading[] => readingsOf(point).filter((reading) => reading.protocol === 'modbus');

/** Points that read the same measures from the usual registers share a module; who states registers, or is a contact, has one of its own. */
export function modbusModuleOf(point: MonitoringPoint): string {
  if (point.protocol === 'contact' || registersOf(point).some(({ stated }) => stated)) return point.id;
  return registersOf(point).map(({ measure }) => measure).join('_');
}

/** The exporter takes the function from the first digit: 3 holding registers, 4 input registers. Inputs of contacts are read as bits of registers. */
const addressOf = ({ table, register }: ModbusReading): number => Number(`${table === 'holding' ? 3 : 4}${String(register).padStart(5, '0')}`);

function metricOf(reading: ModbusReading): Yaml {
  const { measure, type, factor, bit } = reading;
  return {
    name: bit === undefined ? valueMetric : stateMetric, help: bit === undefined ? '监测量' : '状态量：1为是，0为否',
    labels: { measure }, address: addressOf(reading), metricType: 'gauge',
    ...(bit === undefined ? { dataType: type, ...(factor === 1 ? {} : { factor }) } : { dataType: 'bool', bitOffset: bit }),
  };
}

/** Nothing where no point is on Modbus. */
export function modbusFile(server: string, watched: readonly WatchedPoint[]): string | undefined {
  const modules = new Map<string, readonly ModbusReading[]>();
  for (const { point } of watched) if (readsModbus(point)) modules.set(modbusModuleOf(point), registersOf(point));
  if (modules.size === 0) return undefined;
  return yamlDocument([
    `${server}：Modbus 寄存器表（modbus_exporter）。由设施模型生成，请改模型，不要改本文件。`,
    '监测点未写明寄存器的，寄存器、类型和倍率为可配置默认值，以所选产品的说明书为准。',
    '地址首位：3 保持寄存器，4 输入寄存器；后五位为从 0 起的寄存器地址。',
  ], { modules: [...modules].sort(by(([name]) => name)).map(([name, readings]) => ({ name, protocol: 'tcp/ip', timeout: 3000, metrics: readings.map(metricOf) })) });
}
