/**
 * Configuration of 环境监控: what the monitoring server of the machine room runs. The live twin runs the same rules.
 */
import { pointsOfServer } from '../analysis/environment';
import { indexOf, siteIndexOf, textFile, type Model, type MonitoringPointKind, type OutputFile, type Serves } from '../model';
import { alertmanagerFile } from './alertmanager';
import { modbusFile } from './modbus';
import { prometheusFile } from './prometheus';
import { rulesFile } from './rules';
import { snmpFile } from './snmp';

/** The section of each kind, below 7.9 of CA and 6.9 of KM. */
const sections: Readonly<Partial<Record<MonitoringPointKind, number>>> = { 'temperature-humidity': 3, smoke: 4, leak: 5, ups: 6, 'air-conditioner': 7, infrared: 8 };

function served(model: Model, kinds: ReadonlySet<MonitoringPointKind>): Serves[] {
  const systems = new Set(model.systems.map(({ kind }) => kind));
  const numbers = Object.entries(sections).flatMap(([kind, number]) => (kinds.has(kind as MonitoringPointKind) ? [number] : []));
  return [...systems.has('ca') ? numbers.map((number) => ({ doc: 'CA-建设', section: `7.9.${number}` })) : [], ...systems.has('km') ? numbers.map((number) => ({ doc: 'KM-建设', section: `6.9.${number}` })) : []];
}

/** `rules.yml` of a server that reads points, as {@link monitoringFiles} and the twin have it. */
export function alertRules(model: Model, server: string): string {
  return rulesFile(nameOf(model, server), pointsOfServer(model).get(server) ?? []);
}

const nameOf = (model: Model, server: string): string =>
  indexOf(model).devices.get(server)?.name ?? (model.site && siteIndexOf(model.site).things.get(server)?.thing.name) ?? server;

/** `monitoring/<server>/` for every server that reads points. */
export function monitoringFiles(model: Model): OutputFile[] {
  return [...pointsOfServer(model)].flatMap(([server, watched]) => {
    const name = nameOf(model, server);
    const serves = served(model, new Set(watched.map(({ point }) => point.kind)));
    const file = (path: string, title: string, content: string | undefined) =>
      (content === undefined ? [] : [textFile(`monitoring/${server}/${path}`, `${title} ${name}`, 'monitoring', content, serves)]);
    return [
      ...file('prometheus.yml', '环境监控采集配置', prometheusFile(model, name, watched)),
      ...file('rules.yml', '环境监控告警规则', rulesFile(name, watched)),
      ...file('alertmanager.yml', '环境监控告警通知', alertmanagerFile(name, watched)),
      ...file('modbus.yml', 'Modbus寄存器表', modbusFile(name, watched)),
      ...file('snmp.yml', 'SNMP对象表', snmpFile(name, watched, 'split')),
      ...file('snmp-0.22.yml', 'SNMP对象表（snmp_exporter 0.22及以前）', snmpFile(name, watched, 'joined')),
    ];
  });
}

export { stateMetric, upMetric, valueMetric } from './names';
