/** 采集配置 of a server: each point through the exporter of its protocol, which runs beside Prometheus on the server. */
import { readingsOf, type WatchedPoint } from '../analysis/environment';
import { by, type Model } from '../model';
import { modbusModuleOf } from './modbus';
import { snmpAuth, snmpModuleOf } from './snmp';
import type { PointLabels } from './names';
import { yamlDocument, type Yaml } from './yaml';

/** Where exporters and Alertmanager listen by default, on the server itself. */
const exporters = { modbus: '127.0.0.1:9602', snmp: '127.0.0.1:9116', nut: '127.0.0.1:9199' } as const;

export const labelsOf = ({ point, room }: WatchedPoint): PointLabels => ({ point: point.id, kind: point.kind, name: point.name, room });

/** An IPv6 address with a port is bracketed. */
const withPort = (address: string, port: number): string => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);

type Target = { readonly targets: readonly string[]; readonly labels: Readonly<Record<string, string>> };

/** The point's address becomes a parameter of the exporter, which is asked instead. */
const throughExporter = (exporter: keyof typeof exporters, parameter: string): Yaml => [
  { source_labels: ['__address__'], target_label: `__param_${parameter}` },
  { source_labels: [`__param_${parameter}`], target_label: 'instance' },
  { target_label: '__address__', replacement: exporters[exporter] },
];

function targetOf(watched: WatchedPoint): { readonly job: keyof typeof exporters; readonly target: Target } | undefined {
  const { point, address } = watched;
  const readings = readingsOf(point);
  if (address === undefined || readings.length === 0) return undefined;
  const labels = { ...labelsOf(watched) };
  if (point.protocol === 'snmp') return { job: 'snmp', target: { targets: [address], labels: { ...labels, __param_module: snmpModuleOf(point) } } };
  if (point.protocol === 'nut') return { job: 'nut', target: { targets: [address], labels: { ...labels, __param_ups: point.id, __param_variables: [...new Set(readings.flatMap((reading) => (reading.protocol === 'nut' ? [reading.variable] : [])))].join(',') } } };
  // Dry contacts are inputs of the collector itself; a bus is reached through it, by the unit number of the sensor.
  const unit = point.protocol === 'contact' ? 1 : point.number ?? 1;
  return { job: 'modbus', target: { targets: [withPort(address, 502)], labels: { ...labels, __param_module: modbusModuleOf(point), __param_sub_target: String(unit) } } };
}

export function prometheusFile(model: Model, server: string, watched: readonly WatchedPoint[]): string {
  const found = watched.map((each) => ({ each, made: targetOf(each) }));
  const of = (job: keyof typeof exporters): Target[] => found.flatMap(({ made }) => (made?.job === job ? [made.target] : [])).sort(by(({ labels }) => labels['point']!));
  const job = (name: keyof typeof exporters, path: string, parameter: string, more: Record<string, Yaml> = {}): Yaml[] => {
    const targets = of(name);
    return targets.length === 0 ? [] : [{ job_name: name, metrics_path: path, ...more, static_configs: targets, relabel_configs: throughExporter(name, parameter) }];
  };
  const left = found.filter(({ made }) => made === undefined).map(({ each: { point, address } }) => `未采集：${point.id} ${point.name}（${address === undefined ? '设计未给出采集地址' : '设计未给出寄存器或OID'}）`);
  return yamlDocument([
    `${server}：环境监控采集配置（Prometheus）。由设施模型生成，请改模型，不要改本文件。`,
    '采集程序 modbus_exporter、snmp_exporter、nut_exporter 与 Prometheus、Alertmanager 同在本机，端口为各程序的默认值。',
    '采集周期为可配置默认值。',
    ...left,
  ], {
    global: { scrape_interval: '10s', scrape_timeout: '8s', evaluation_interval: '10s', external_labels: { facility: model.facility.id, server } },
    rule_files: ['rules.yml'],
    alerting: { alertmanagers: [{ static_configs: [{ targets: ['127.0.0.1:9093'] }] }] },
    scrape_configs: [
      ...job('modbus', '/modbus', 'target'),
      ...job('snmp', '/snmp', 'target', { params: { auth: [snmpAuth] } }),
      ...job('nut', '/ups_metrics', 'server'),
    ],
  });
}
