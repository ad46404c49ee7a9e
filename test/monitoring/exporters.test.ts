/**
 * The files for programs that no test can run here, against what their sources take (modbus_exporter 0.4 and later, nut_exporter 2.x and the manual of 3.x): keys, types,
 * the way from a scrape to its parameters. More strictly than the programs where they would pass over an unknown key.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';
import { readingsOf } from '../../analysis/environment';
import { indexOf, type Model } from '../../model';
import { monitoringFiles } from '../../monitoring';
import { exampleModel } from '../support';
import { monitoredFacility } from '../twin/monitored-facility';

const { safeLoad: load } = createRequire(__filename)('js-yaml') as { safeLoad: (text: string) => unknown };
const models: Record<string, Model> = { reference: exampleModel('t7-reference'), monitored: monitoredFacility() };
const textOf = (model: Model, name: string): string | undefined => {
  const file = monitoringFiles(model).find(({ path }) => path.endsWith(`/${name}`));
  return file && new TextDecoder().decode(file.bytes);
};

/** Function by the first digit: 1 coils, 2 discrete inputs, 3 holding registers, 4 input registers; then the register from 0. */
const address = z.int().refine((value) => /^[1-4]\d{1,5}$/.test(String(value)) && Number(String(value).slice(1)) <= 65_535);
const labels = z.record(z.string().regex(/^[a-zA-Z_]\w*$/).refine((name) => name !== 'module', 'the exporter sets it itself'), z.string());
const common = { name: z.string().regex(/^[a-zA-Z_:][\w:]*$/), help: z.string(), labels, address, metricType: z.enum(['gauge', 'counter']) };
const metric = z.union([
  // Without a bit it cannot be read, and a factor is refused.
  z.strictObject({ ...common, dataType: z.literal('bool'), bitOffset: z.int().min(0).max(15) }),
  z.strictObject({
    ...common, dataType: z.enum(['int16', 'uint16', 'int32', 'uint32', 'float32', 'int64', 'uint64', 'float64']), endianness: z.enum(['big', 'little', 'mixed', 'yolo']).optional(),
    factor: z.number().refine((factor) => factor !== 0).optional(),
  }),
]);
const modbusFile = z.strictObject({ modules: z.array(z.strictObject({ name: z.string().min(1), protocol: z.literal('tcp/ip'), timeout: z.int().positive(), metrics: z.array(metric).min(1) })) });

interface Relabel { readonly source_labels?: readonly string[]; readonly target_label: string; readonly replacement?: string }
interface Job { readonly job_name: string; readonly metrics_path: string; readonly params?: Record<string, string[]>; readonly static_configs: readonly { targets: string[]; labels: Record<string, string> }[]; readonly relabel_configs: readonly Relabel[] }

/** What each target of a job asks the exporter for, as Prometheus relabels it: where, and with which parameters. */
function* askedBy({ metrics_path, params = {}, static_configs, relabel_configs }: Job): Iterable<{ readonly at: string; readonly path: string; readonly query: Record<string, string> }> {
  for (const { targets, labels: own } of static_configs) for (const target of targets) {
    const all: Record<string, string> = { ...Object.fromEntries(Object.entries(params).map(([key, [value]]) => [`__param_${key}`, value!])), ...own, __address__: target };
    for (const { source_labels, target_label, replacement } of relabel_configs) all[target_label] = replacement ?? (source_labels ?? []).map((label) => all[label] ?? '').join(';');
    yield { at: all['__address__']!, path: metrics_path, query: Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (key.startsWith('__param_') ? [[key.slice('__param_'.length), value]] : []))) };
  }
}
const asked = (model: Model, name: string) => (load(textOf(model, 'prometheus.yml')!) as { scrape_configs: Job[] }).scrape_configs.filter(({ job_name }) => job_name === name).flatMap((job) => [...askedBy(job)]);

describe.each(['reference', 'monitored'])('%s', (name) => {
  const model = models[name]!;
  const modules = modbusFile.parse(load(textOf(model, 'modbus.yml')!)).modules;

  test('every module of modbus_exporter is asked for by its name, with a port and a unit', () => {
    const requests = asked(model, 'modbus');
    expect(requests.map(({ query }) => query['module']).sort()).toEqual(modules.map((module) => module.name).sort());
    for (const { at, path, query } of requests) {
      expect([at, path]).toEqual(['127.0.0.1:9602', '/modbus']);
      expect(Object.keys(query).sort()).toEqual(['module', 'sub_target', 'target']);
      expect(query['target']).toMatch(/^(\d+\.\d+\.\d+\.\d+|\[[\da-f:]+\]):\d+$/);
      expect(Number(query['sub_target'])).toBeGreaterThanOrEqual(0);
      expect(Number(query['sub_target'])).toBeLessThanOrEqual(255);
    }
  });
  test('values of one name in a module have the same labels and help, and differ in a label: else the exporter gives up', () => {
    for (const { metrics } of modules) {
      const shapes = new Map<string, Set<string>>();
      for (const each of metrics) shapes.set(each.name, (shapes.get(each.name) ?? new Set()).add(JSON.stringify([each.help, each.metricType, Object.keys(each.labels).sort()])));
      for (const [, found] of shapes) expect(found.size).toBe(1);
      const series = metrics.map((each) => JSON.stringify([each.name, each.labels]));
      expect(new Set(series).size).toBe(series.length);
    }
  });
});

describe('nut_exporter', () => {
  const model = models['monitored']!;
  test('is asked for each UPS by its name, the variables of its readings, and the server without a port', () => {
    const points = model.monitoringPoints!.filter(({ protocol }) => protocol === 'nut');
    const host = indexOf(model).devices.get('ca-ups-host')!;
    expect(asked(model, 'nut')).toEqual(points.map((point) => ({
      at: '127.0.0.1:9199', path: '/ups_metrics',
      query: { ups: point.id, server: host.interfaces.flatMap(({ addresses }) => addresses)[0]!.address, variables: [...new Set(readingsOf(point).flatMap((reading) => (reading.protocol === 'nut' ? [reading.variable] : [])))].join(',') },
    })));
  });
  test('an IPv6 server is bracketed, as it puts a colon and the port behind it', () => {
    const six = { ...model, monitoringPoints: model.monitoringPoints!.map((point) => (point.protocol === 'nut' ? { ...point, address: 'fd00::21' } : point)) };
    expect(asked(six, 'nut').map(({ query }) => query['server'])).toEqual(['[fd00::21]']);
  });
  test('alarms ask for series by the names that it makes of variables', () => {
    const known = new Set(readingsOf({ ...model.monitoringPoints!.find(({ protocol }) => protocol === 'nut')!, thresholds: [] }).flatMap((reading) => (reading.protocol === 'nut' ? [`network_ups_tools_${reading.variable.replace(/[.-]/g, '_')}`] : [])));
    const used = [...textOf(model, 'rules.yml')!.matchAll(/network_ups_tools_\w+/g)].map(([series]) => series);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((series) => !known.has(series))).toEqual([]);
  });
});

test('what is no file of modbus_exporter is refused here', () => {
  const good = { name: 'a', help: '', labels: {}, address: 400_001, metricType: 'gauge', dataType: 'int16' };
  const file = (change: object) => modbusFile.safeParse({ modules: [{ name: 'm', protocol: 'tcp/ip', timeout: 1, metrics: [{ ...good, ...change }] }] }).success;
  expect(file({})).toBe(true);
  for (const wrong of [{ address: 500_001 }, { address: 465_536 }, { address: 4 }, { dataType: 'bool' }, { dataType: 'bool', bitOffset: 1, factor: 2 }, { factor: 0 }, { bitOffset: 3 }, { datatype: 'int16' }, { labels: { module: 'x' } }, { labels: { measure: 1 } }]) expect([wrong, file(wrong)]).toEqual([wrong, false]);
});
