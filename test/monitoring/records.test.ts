/** What points record beside their thresholds: batteries part by part, power factors worked out, and what nothing reads is said. */
import { createRequire } from 'node:module';
import { measuresOf, readingsOf, thresholdsOf, unreadOf } from '../../analysis/environment';
import type { Model, MonitoringPoint } from '../../model';
import { alertRules, monitoringFiles } from '../../monitoring';
import { referenceModel } from '../support';
import { inFolder } from './tools';

const { safeLoad: load } = createRequire(__filename)('js-yaml') as { safeLoad: (text: string) => unknown };
const model = referenceModel();
const pointOf = (id: string): MonitoringPoint => model.monitoringPoints!.find((point) => point.id === id)!;
const textOf = (of: Model, name: string): string => new TextDecoder().decode(monitoringFiles(of).find(({ path }) => path === `monitoring/env-host/${name}`)!.bytes);
const withPoint = (id: string, change: Partial<MonitoringPoint>): Model => ({ ...model, monitoringPoints: model.monitoringPoints!.map((point) => (point.id === id ? { ...point, ...change } : point)) });

interface Metric { readonly name: string; readonly address: number; readonly labels: Record<string, string> }
const metricsOf = (of: Model, point: string): Metric[] => (load(textOf(of, 'modbus.yml')) as { modules: { metrics: Metric[] }[] }).modules.flatMap(({ metrics }) => metrics).filter(({ labels }) => labels['point'] === point);

test('what is recorded is read, and raises no alarm', () => {
  for (const point of model.monitoringPoints!) {
    expect(new Set(measuresOf(point))).toEqual(new Set([...thresholdsOf(point).map(({ measure }) => measure), ...point.records ?? []]));
    expect([point.id, unreadOf(point)]).toEqual([point.id, []]);
  }
  expect(textOf(model, 'prometheus.yml')).not.toContain('未采集');
  expect(alertRules(model, 'env-host')).not.toMatch(/HarmonicsHigh|SpeedHigh|alert: Heating/);
});

test('each block of a battery has its registers and its label', () => {
  const values = metricsOf(model, 'env-battery-b').filter(({ labels }) => labels['cell'] !== '' && labels['measure'] !== undefined);
  expect(values).toHaveLength(32 * 3);
  expect(new Set(values.map(({ address }) => address)).size).toBe(32 * 3);
  expect(values.filter(({ labels }) => labels['measure'] === 'battery-resistance').map(({ labels }) => labels['cell'])).toEqual(Array.from({ length: 32 }, (_, i) => `1-${String(i + 1).padStart(2, '0')}`));
  const strings = withPoint('env-battery-b', { each: 'string', parts: { strings: 3, blocks: 32 } });
  expect(metricsOf(strings, 'env-battery-b').filter(({ labels }) => labels['measure'] === 'battery-voltage').map(({ labels }) => labels['cell'])).toEqual(['1', '2', '3']);
});

test('values of two registers stand two apart', () => {
  const stated = withPoint('env-battery-a', { readings: [{ measure: 'battery-voltage', register: 40_000, type: 'float32', table: 'holding' }] });
  expect(metricsOf(stated, 'env-battery-a').filter(({ labels }) => labels['measure'] === 'battery-voltage').slice(0, 3).map(({ address }) => address)).toEqual([340_000, 340_002, 340_004]);
});

test('more blocks than the usual map has room for are not read, and it says so', () => {
  const many = withPoint('env-battery-a', { parts: { strings: 4, blocks: 40 } });
  expect(metricsOf(many, 'env-battery-a').filter(({ labels }) => labels['measure'] !== undefined)).toEqual([]);
  expect(textOf(many, 'prometheus.yml')).toContain('未采集：env-battery-a 电池组-A巡检的电池温度、电池电压、电池内阻');
});

test('what RFC 1628 has no object for is said to be unread', () => {
  const asked = withPoint('env-ups-a', { records: ['unsynchronised'] });
  expect(unreadOf(asked.monitoringPoints!.find(({ id }) => id === 'env-ups-a')!)).toEqual(['unsynchronised']);
  expect(textOf(asked, 'prometheus.yml')).toContain('# 未采集：env-ups-a UPS-A的不同步');
});

test('an alarm names the block; power factors are worked out of power, voltage and current, and without a load there is none', () => {
  expect(readingsOf(pointOf('env-ups-a')).filter(({ protocol }) => protocol === 'derived').map(({ measure }) => measure)).toEqual(['input-power-factor', 'output-power-factor']);
  const battery = 'point="env-battery-a",kind="ups",name="电池组-A巡检",room="电池间",measure="battery-temperature"';
  const ups = (line: string) => `{point="env-ups-a",kind="ups",name="UPS-A",room="UPS配电间",line="${line}"}`;
  const test = {
    rule_files: ['rules.yml'], evaluation_interval: '10s',
    tests: [{
      interval: '10s',
      input_series: [
        { series: `jifang_point_value{${battery},cell="1-05"}`, values: '40x20' }, { series: `jifang_point_value{${battery},cell="1-06"}`, values: '25x20' },
        { series: `upsOutputPower${ups('1')}`, values: '4400x20' }, { series: `upsOutputVoltage${ups('1')}`, values: '220x20' }, { series: `upsOutputCurrent${ups('1')}`, values: '250x20' },
        { series: `upsOutputPower${ups('2')}`, values: '0x20' }, { series: `upsOutputVoltage${ups('2')}`, values: '220x20' }, { series: `upsOutputCurrent${ups('2')}`, values: '0x20' },
      ],
      promql_expr_test: [
        { expr: 'sum by (line) (jifang_point_value{measure="output-power-factor"})', eval_time: '30s', exp_samples: [{ labels: '{line="1"}', value: 0.8 }] },
        { expr: 'count by (cell) (ALERTS{alertname="BatteryTemperatureHigh", alertstate="firing"})', eval_time: '120s', exp_samples: [{ labels: '{cell="1-05"}', value: 1 }] },
      ],
    }],
  };
  expect(inFolder({ 'rules.yml': alertRules(model, 'env-host'), 'test.yml': JSON.stringify(test) }, 'promtool', 'test', 'rules', 'test.yml')).toContain('SUCCESS');
  expect(alertRules(model, 'env-host')).toContain('{{ $labels.name }} {{ $labels.cell }}号：电池温度过高');
});
