/** What the monitoring server of the machine room is given: accepted by the programs it is for, and saying what the points say. */
import { createRequire } from 'node:module';
import { measures, type Model } from '../../model';
import { monitoringFiles } from '../../monitoring';
import { measuresOf, pointsOfServer, thresholdsOf } from '../../analysis/environment';
import { expectGolden } from '../golden';
import { referenceModel } from '../support';
import { monitoredFacility } from '../twin/monitored-facility';
import { inFolder } from './tools';

const { safeLoad: load } = createRequire(__filename)('js-yaml') as { safeLoad: (text: string) => unknown };
const text = new TextDecoder();
const filesOf = (model: Model): Record<string, string> => Object.fromEntries(monitoringFiles(model).map(({ path, bytes }) => [path, text.decode(bytes)]));
const models = { reference: referenceModel(), monitored: monitoredFacility() };
const watchedOf = (model: Model) => [...pointsOfServer(model)].flatMap(([server, list]) => list.map((watched) => ({ server, watched })));
const servers = { reference: 'env-host', monitored: 'ca-monitor' };

describe.each(['reference', 'monitored'] as const)('%s', (name) => {
  const files = filesOf(models[name]);
  const at = `monitoring/${servers[name]}`;
  const own = Object.fromEntries(Object.entries(files).map(([path, content]) => [path.slice(at.length + 1), content]));

  test('Prometheus takes the scrapes and the rules, without a word of complaint', () => {
    expect(inFolder(own, 'promtool', 'check', 'config', 'prometheus.yml')).not.toMatch(/duplicate|warn|fail/i);
    expect(inFolder(own, 'promtool', 'check', 'rules', 'rules.yml')).toMatch(/SUCCESS: \d+ rules found\n/);
  });
  test('Alertmanager takes the routes', () => { expect(inFolder(own, 'amtool', 'check-config', 'alertmanager.yml')).toContain('SUCCESS'); });
  test('the SNMP exporter takes the module map', () => { expect(() => inFolder(own, 'prometheus-snmp-exporter', '--dry-run', '--config.file=snmp-0.22.yml')).not.toThrow(); });
  test('what newer SNMP exporters read holds the same modules, their access right beside them', () => {
    const { auths, modules } = load(own['snmp.yml']!) as { auths: Record<string, object>; modules: object };
    const joined = load(own['snmp-0.22.yml']!) as Record<string, object>;
    const { version, ...auth } = auths['jifang'] as { version: number };
    expect(Object.fromEntries(Object.entries(modules).map(([key, module]) => [key, { ...module as object, version, auth }]))).toEqual(joined);
  });

  type Job = { job_name: string; honor_labels?: boolean; static_configs: { targets: string[]; labels: Record<string, string> }[] };
  type Metric = { name: string; address: number; labels: Record<string, string> };
  const jobs = (load(own['prometheus.yml']!) as { scrape_configs: Job[] }).scrape_configs;
  const targets = jobs.flatMap(({ job_name, static_configs }) => static_configs.map(({ targets: at, labels }) => ({ job: job_name, at: at[0]!, ...labels } as Record<string, string>)));
  const modules = new Map((load(own['modbus.yml']!) as { modules: { name: string; metrics: Metric[] }[] }).modules.map((module) => [module.name, module.metrics]));
  test('every point is read once, with each of its measures, under its own name and room', () => {
    const snmp = (load(own['snmp.yml']!) as { modules: Record<string, object> }).modules;
    const byModbus = targets.filter(({ job }) => job === 'modbus').flatMap((target) => modules.get(target['__param_module']!)!);
    const others = targets.filter(({ job }) => job !== 'modbus');
    for (const { watched: { point, room } } of watchedOf(models[name])) {
      const wanted = [...measuresOf(point)].sort();
      const mine = byModbus.filter(({ labels }) => labels['point'] === point.id);
      const apart = others.filter((labels) => labels['point'] === point.id);
      expect([point.id, mine.length > 0 ? 1 : 0, apart.length]).toEqual([point.id, ...point.protocol === 'snmp' || point.protocol === 'nut' ? [0, 1] : [1, 0]]);
      for (const labels of [...mine.map((metric) => metric.labels), ...apart]) expect(labels).toMatchObject({ point: point.id, kind: point.kind, name: point.name, room });
      if (mine.length > 0) expect([...new Set(mine.flatMap(({ labels }) => labels['measure'] ?? []))].sort()).toEqual(wanted);
      if (apart[0]?.['job'] === 'snmp') expect(snmp).toHaveProperty([apart[0]['__param_module']!]);
    }
  });
  test('who answers on Modbus is asked once for all its points, and has an alarm of its own', () => {
    const asked = targets.filter(({ job }) => job === 'modbus');
    expect(asked.map(({ source }) => source)).toEqual([{ reference: 'env-collector', monitored: 'ca-collector' }[name]]);
    expect([...modules.keys()]).toEqual(asked.map((target) => target['__param_module']));
    // Labels of the exporter stand, the target's are for `up`.
    expect(jobs.find(({ job_name }) => job_name === 'modbus')?.honor_labels).toBe(true);
    expect(asked[0]).toMatchObject({ name: '动环采集器' });
    expect(own['rules.yml']).toContain(`up{source="${asked[0]!['source']}"} == 0`);
  });
  test('no two values of one who answers stand in the same place', () => {
    for (const metrics of modules.values()) {
      const seen = metrics.map(({ address, ...metric }) => `${address} ${'bitOffset' in metric ? String(metric.bitOffset) : ''}`);
      if (name === 'reference') expect(seen.filter((each, i) => seen.indexOf(each) !== i)).toEqual([]);
    }
  });
  test('every alarm says its place and its clause, or that it is a default', () => {
    const { groups } = load(own['rules.yml']!) as { groups: { rules: { alert?: string; annotations?: Record<string, string>; labels: Record<string, string> }[] }[] };
    const alerts = groups.flatMap(({ rules }) => rules).filter(({ alert }) => alert !== undefined);
    const clauses = new Set(models[name].monitoringPoints!.flatMap((point) => thresholdsOf(point).map(({ clause }) => clause ?? '可配置默认值')));
    for (const { annotations, labels } of alerts) {
      expect(annotations!['place']).toBe('{{ $labels.room }}');
      expect(clauses).toContain(annotations!['basis']);
      expect(['warning', 'critical']).toContain(labels['severity']);
    }
  });
});

test('the files of a small facility', () => {
  const files = filesOf(models.monitored);
  for (const path of ['rules.yml', 'prometheus.yml', 'modbus.yml', 'snmp.yml', 'alertmanager.yml']) expectGolden(`monitoring/${path}`, files[`monitoring/ca-monitor/${path}`]!);
});

test('an alarm beyond a limit of a standard is called a default where the standard has no such limit', () => {
  const core = models.reference.monitoringPoints!.find(({ id }) => id === 'th-core-1')!;
  expect(core.thresholds!.filter(({ alarm }) => alarm !== undefined).map(({ measure, clause }) => [measures[measure].zh, clause])).toEqual([['温度', undefined], ['相对湿度', undefined]]);
  expect(core.thresholds!.filter(({ warning }) => warning !== undefined).every(({ clause }) => clause === 'GB 50174-2017 附录A')).toBe(true);
});

test('no two dry contacts of a collector share an input', () => {
  const modbus = load(filesOf(models.reference)['monitoring/env-host/modbus.yml']!) as { modules: { metrics: { address: number; bitOffset?: number }[] }[] };
  const inputs = modbus.modules.flatMap(({ metrics }) => metrics).filter(({ address, bitOffset }) => bitOffset !== undefined && address < 400_100).map(({ address, bitOffset }) => `${address} ${bitOffset}`);
  expect(inputs.length).toBeGreaterThan(30);
  expect(new Set(inputs).size).toBe(inputs.length);
});

test('registers and objects that the design states stand in the maps', () => {
  const model = structuredClone(models.monitored) as Model;
  const points = model.monitoringPoints!;
  const stated = [
    { ...points.find(({ id }) => id === 'cooling-1')!, number: 7, readings: [{ measure: 'fault' as const, table: 'holding' as const, register: 40, bit: 3 }, { measure: 'supply-temperature' as const, register: 12, type: 'float32' as const }] },
    { ...points.find(({ id }) => id === 'climate-1')!, readings: [{ measure: 'temperature' as const, oid: '1.3.6.1.4.1.32473.9.1.0', factor: 0.01 }] },
  ];
  const files = filesOf({ ...model, monitoringPoints: stated });
  const of = (path: string) => load(files[`monitoring/ca-monitor/${path}`]!);
  const labels = { point: 'cooling-1', kind: 'air-conditioner', name: '精密空调', room: '核心区机房' };
  expect(of('modbus.yml')).toEqual({ modules: [{ name: 'ca-collector_7', protocol: 'tcp/ip', timeout: 3000, metrics: [
    { name: 'jifang_point_state', help: expect.any(String), labels: { ...labels, measure: 'fault' }, address: 300_040, metricType: 'gauge', dataType: 'bool', bitOffset: 3 },
    { name: 'jifang_point_value', help: expect.any(String), labels: { ...labels, measure: 'supply-temperature' }, address: 400_012, metricType: 'gauge', dataType: 'float32' },
  ] }] });
  expect(JSON.stringify(of('snmp.yml'))).toContain('"oid_1_3_6_1_4_1_32473_9_1_0"');
  expect(files['monitoring/ca-monitor/rules.yml']).toContain('oid_1_3_6_1_4_1_32473_9_1_0{point="climate-1"} / 100');
});

test('a point without an address is named as not read, and its alarms are there all the same', () => {
  const { site, ...rest } = models.reference;
  const collectors = site!.monitoring.collectors.map(({ address: _, ...collector }) => collector);
  const files = filesOf({ ...rest, site: { ...site!, monitoring: { ...site!.monitoring, collectors } } });
  expect(files['monitoring/env-host/prometheus.yml']).toContain('# 未采集：th-core-1 ');
  expect(files['monitoring/env-host/rules.yml']).toContain('th-core-1');
});

test('neither the order of points nor that of their thresholds matters', () => {
  const points = models.reference.monitoringPoints!;
  const turned = { ...models.reference, monitoringPoints: [...points].reverse() };
  expect(filesOf(turned)).toEqual(filesOf(models.reference));
});
