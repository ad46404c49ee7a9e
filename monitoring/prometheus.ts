/**
 * 采集配置 of a server: each point through the exporter of its protocol, which runs beside Prometheus on the server. Whoever answers for
 * several points on Modbus is asked once for all of them.
 */
import { modbusUnitOf, readingsOf, sourceOf, unreadOf, type WatchedPoint } from '../analysis/environment';
import { by, measures, type Model } from '../model';
import { modbusModuleOf } from './modbus';
import { labelsOf } from './names';
import { snmpAuth, snmpModuleOf } from './snmp';
import { yamlDocument, type Yaml } from './yaml';

/** Where exporters and Alertmanager listen by default, on the server itself. */
const exporters = { modbus: '127.0.0.1:9602', snmp: '127.0.0.1:9116', nut: '127.0.0.1:9199' } as const;

/** An IPv6 address before a port is bracketed. nut_exporter puts the port there itself, and wants the brackets too. */
const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

type Target = { readonly targets: readonly string[]; readonly labels: Readonly<Record<string, string>> };

/** The point's address becomes a parameter of the exporter, which is asked instead. */
const throughExporter = (exporter: keyof typeof exporters, parameter: string): Yaml => [
  { source_labels: ['__address__'], target_label: `__param_${parameter}` },
  { source_labels: [`__param_${parameter}`], target_label: 'instance' },
  { target_label: '__address__', replacement: exporters[exporter] },
];

function targetOf(model: Model, watched: WatchedPoint): { readonly job: keyof typeof exporters; readonly target: Target } | undefined {
  const { point, address } = watched;
  const readings = readingsOf(point);
  if (address === undefined || readings.length === 0) return undefined;
  const labels = { ...labelsOf(watched) };
  if (point.protocol === 'snmp') return { job: 'snmp', target: { targets: [address], labels: { ...labels, __param_module: snmpModuleOf(point) } } };
  if (point.protocol === 'nut') return { job: 'nut', target: { targets: [bracketed(address)], labels: { ...labels, __param_ups: point.id, __param_variables: [...new Set(readings.flatMap((reading) => (reading.protocol === 'nut' ? [reading.variable] : [])))].join(',') } } };
  // The exporter names the points; these stand at `up`, by which one sees that all of them are not read.
  return { job: 'modbus', target: { targets: [`${bracketed(address)}:502`], labels: { source: point.source, ...sourceOf(model, point.source), __param_module: modbusModuleOf(point), __param_sub_target: String(modbusUnitOf(point)) } } };
}

export function prometheusFile(model: Model, server: string, watched: readonly WatchedPoint[]): string {
  const found = watched.map((each) => ({ each, made: targetOf(model, each) }));
  const of = (job: keyof typeof exporters): Target[] => {
    const targets = new Map(found.flatMap(({ made }) => (made?.job === job ? [[JSON.stringify(made.target), made.target] as const] : [])));
    return [...targets.values()].sort(by(({ labels }) => labels['point'] ?? labels['__param_module']!));
  };
  const job = (name: keyof typeof exporters, path: string, parameter: string, more: Record<string, Yaml> = {}): Yaml[] => {
    const targets = of(name);
    return targets.length === 0 ? [] : [{ job_name: name, metrics_path: path, ...more, static_configs: targets, relabel_configs: throughExporter(name, parameter) }];
  };
  const left = found.filter(({ made }) => made === undefined).map(({ each: { point, address } }) => `未采集：${point.id} ${point.name}（${address === undefined ? '设计未给出采集地址' : '设计未给出寄存器或OID'}）`);
  const unread = watched.map(({ point }) => ({ point, missing: unreadOf(point) })).filter(({ missing }) => missing.length > 0).map(({ point, missing }) => `未采集：${point.id} ${point.name}的${missing.map((measure) => measures[measure].zh).join('、')}（没有通用的寄存器或对象，设计也未给出）`);
  return yamlDocument([
    `${server}：环境监控采集配置（Prometheus）。由设施模型生成，请改模型，不要改本文件。`,
    '采集程序 modbus_exporter、snmp_exporter、nut_exporter 与 Prometheus、Alertmanager 同在本机，端口为各程序的默认值。',
    '采集周期为可配置默认值。',
    ...of('nut').length === 0 ? [] : [
      'NUT：参数 server、ups、variables 已对照 nut_exporter 2.x 的源码和 3.x 的说明核对，未经该程序实际运行；NUT 服务器上各 UPS 的名称须与监测点的机器名（point）相同。',
      'nut_exporter 记住每台 UPS 第一次采集时的 variables，改变监测量后须将它重启。',
    ],
    ...left, ...unread,
  ], {
    global: { scrape_interval: '10s', scrape_timeout: '8s', evaluation_interval: '10s', external_labels: { facility: model.facility.id, server } },
    rule_files: ['rules.yml'],
    alerting: { alertmanagers: [{ static_configs: [{ targets: ['127.0.0.1:9093'] }] }] },
    scrape_configs: [
      // Points behind a collector bear their own name and room.
      ...job('modbus', '/modbus', 'target', { honor_labels: true }),
      ...job('snmp', '/snmp', 'target', { params: { auth: [snmpAuth] } }),
      ...job('nut', '/ups_metrics', 'server'),
    ],
  });
}
