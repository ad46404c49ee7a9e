/** Register map of modbus_exporter: a module for each collector or device that answers, with the registers of all points behind it. */
import { modbusUnitOf, onlineRegister, readingsOf, registersOf, type ModbusReading, type WatchedPoint } from '../analysis/environment';
import { by, groupedBy, type MonitoringPoint } from '../model';
import { labelsOf, stateMetric, upMetric, valueMetric } from './names';
import { yamlDocument, type Yaml } from './yaml';

export const readsModbus = ({ protocol }: MonitoringPoint): boolean => protocol === 'modbus' || protocol === 'modbus-rtu' || protocol === 'contact';

/** One who answers is asked once: by its source, with the address of its own where it has one, and unit number. */
export const modbusModuleOf = (point: MonitoringPoint): string =>
  [point.source, ...point.address === undefined ? [] : [point.address], ...modbusUnitOf(point) === 1 ? [] : [String(modbusUnitOf(point))]].join('_').replace(/[^\w-]/g, '_');

/** The exporter takes the function from the first digit: 3 holding registers, 4 input registers. Inputs of contacts are read as bits of registers. */
const addressOf = (table: ModbusReading['table'], register: number): number => Number(`${table === 'holding' ? 3 : 4}${String(register).padStart(5, '0')}`);

/** Parts of a battery are told apart by the label `cell`. The exporter wants the same labels on all values of a module, so others bear it empty. */
function metricsOf(watched: WatchedPoint, cells: boolean): Yaml[] {
  const { point } = watched;
  const labels = { ...labelsOf(watched) };
  const online = onlineRegister(point);
  return [
    ...readingsOf(point).flatMap((reading): Yaml[] => {
      if (reading.protocol !== 'modbus') return [];
      const { measure, table, register, type, factor, bit } = reading;
      if (bit !== undefined) return [{ name: stateMetric, help: '状态量：1为是，0为否', labels: { ...labels, measure }, address: addressOf(table, register), metricType: 'gauge', dataType: 'bool', bitOffset: bit }];
      return (reading.cells ?? ['']).map((cell, i) => ({
        name: valueMetric, help: '监测量', labels: { ...labels, measure, ...(cells ? { cell } : {}) }, address: addressOf(table, register + i * registersOf(reading)), metricType: 'gauge',
        dataType: type, ...(factor === 1 ? {} : { factor }),
      }));
    }),
    ...(online === undefined ? [] : [{ name: upMetric, help: '传感器应答：1为在线', labels, address: addressOf('input', online), dataType: 'uint16', metricType: 'gauge' }]),
  ];
}

/** Nothing where no point is on Modbus. */
export function modbusFile(server: string, watched: readonly WatchedPoint[]): string | undefined {
  const modules = groupedBy(watched.filter(({ point }) => readsModbus(point)), ({ point }) => modbusModuleOf(point));
  if (modules.size === 0) return undefined;
  return yamlDocument([
    `${server}：Modbus 寄存器表（modbus_exporter）。由设施模型生成，请改模型，不要改本文件。`,
    '每台采集器（或自带 Modbus/TCP 的设备）一个模块，一次采集读出其全部监测点，标签 point 指明监测点。',
    '监测点未写明寄存器的，寄存器、类型和倍率为可配置默认值，以所选产品的说明书为准。',
    '地址首位：3 保持寄存器（功能码 3），4 输入寄存器（功能码 4），与惯用的 Modicon 编号相反；后五位为从 0 起的寄存器地址。',
    '格式已对照 modbus_exporter 0.4 及其后的源码核对，未经该程序实际运行。它逐个读取寄存器，一个读不到，整个模块这一次的采集即失败：设备没有的量，从设计中删去。',
  ], { modules: [...modules].sort(by(([name]) => name)).map(([name, own]) => {
    const cells = own.some(({ point }) => point.parts !== undefined);
    return { name, protocol: 'tcp/ip', timeout: 3000, metrics: own.flatMap((each) => metricsOf(each, cells)) };
  }) });
}
