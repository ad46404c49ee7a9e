/** 回差 and 延时 of the rules, run by Prometheus itself against an alarm written as plainly as can be. */
import fc from 'fast-check';
import type { Model, MonitoringPoint, Threshold } from '../../model';
import { alertRules } from '../../monitoring';
import { monitoredFacility } from '../twin/monitored-facility';
import { inFolder } from './tools';

const base = monitoredFacility();
const template = base.monitoringPoints!.find(({ id }) => id === 'climate-1')!;
const step = 10;

interface Case { readonly threshold: Threshold; readonly values: readonly number[] }
const cases = fc.array(fc.record({
  side: fc.constantFrom('max' as const, 'min' as const), severity: fc.constantFrom('warning' as const, 'alarm' as const),
  limit: fc.integer({ min: 20, max: 24 }), hysteresis: fc.integer({ min: 0, max: 3 }), delaySeconds: fc.constantFrom(0, 10, 20, 30),
  values: fc.array(fc.integer({ min: 16, max: 28 }), { minLength: 40, maxLength: 40 }),
}), { minLength: 25, maxLength: 25 }).map((list) => list.map(({ side, severity, limit, hysteresis, delaySeconds, values }): Case =>
  ({ threshold: { measure: 'temperature', [severity]: { [side]: limit }, hysteresis, delaySeconds }, values })));

/** At each step: does it fire? It must be beyond the limit for the delay, and goes when it has come back by the hysteresis. */
function firing({ threshold: { warning, alarm, hysteresis, delaySeconds }, values }: Case): boolean[] {
  const { min, max } = (warning ?? alarm)!;
  let fires = false;
  let since: number | undefined;
  return values.map((value, i) => {
    const beyond = max === undefined ? value < min! : value > max;
    const back = max === undefined ? value >= min! + hysteresis : value <= max - hysteresis;
    if (fires && back && !beyond) fires = false;
    since = beyond ? since ?? i : fires ? since : undefined;
    if (beyond && (i - since!) * step >= delaySeconds) fires = true;
    return fires;
  });
}

const pointOf = (threshold: Threshold, i: number): MonitoringPoint => ({ ...template, id: `p-${String(i).padStart(2, '0')}`, thresholds: [threshold] });
const rulesFor = (points: readonly MonitoringPoint[]): string => alertRules({ ...base, monitoringPoints: [...points] } as Model, 'ca-monitor');

test('an alarm comes and goes as the threshold says, over random readings', () => {
  fc.assert(fc.property(cases, (list) => {
    const points = list.map(({ threshold }, i) => pointOf(threshold, i));
    const expected = list.map(firing);
    const test = {
      rule_files: ['rules.yml'], evaluation_interval: `${step}s`,
      tests: [{
        interval: `${step}s`,
        input_series: list.map(({ values }, i) => ({ series: `jifang_point_value{point="${points[i]!.id}", measure="temperature"}`, values: values.join(' ') })),
        promql_expr_test: list[0]!.values.map((_, at) => ({
          expr: 'count by (point) (ALERTS{alertstate="firing", alertname=~"Temperature.*"})', eval_time: `${at * step}s`,
          exp_samples: points.flatMap(({ id }, i) => (expected[i]![at] ? [{ labels: `{point="${id}"}`, value: 1 }] : [])),
        })),
      }],
    };
    expect(inFolder({ 'rules.yml': rulesFor(points), 'test.yml': JSON.stringify(test) }, 'promtool', 'test', 'rules', 'test.yml')).toContain('SUCCESS');
  }), { numRuns: 6, endOnFailure: true });
}, 60_000);

test('what an alarm says; a state at once; a silent point', () => {
  const points = [
    pointOf({ measure: 'temperature', warning: { max: 27 }, hysteresis: 1, delaySeconds: 60, clause: 'GB 50174-2017 附录A' }, 1),
    { ...pointOf({ measure: 'wet', state: 'alarm', hysteresis: 0, delaySeconds: 0 }, 2), kind: 'leak' as const, name: '精密空调漏水', notify: { channels: ['sound' as const, 'sms' as const], to: ['监控室值班员'] } },
  ];
  const labels = { point: 'p-01', kind: 'temperature-humidity', name: '核心区温湿度', room: '核心区', measure: 'temperature' };
  const wet = { point: 'p-02', kind: 'leak', name: '精密空调漏水', room: '核心区', measure: 'wet' };
  const series = (metric: string, of: Record<string, string>) => `${metric}{${Object.entries(of).map(([key, value]) => `${key}="${value}"`).join(',')}}`;
  const alert = (alertname: string, eval_time: string, exp_alerts: readonly object[]) => ({ alertname, eval_time, exp_alerts });
  const test = {
    rule_files: ['rules.yml'], evaluation_interval: '10s',
    tests: [{
      interval: '10s',
      input_series: [
        { series: series('jifang_point_value', labels), values: '26x2 27.5x7 26.5x6 26x3' },
        { series: series('jifang_point_state', wet), values: '0x3 1x3 0x3' },
        { series: 'up{point="p-01", kind="temperature-humidity", name="核心区温湿度", room="核心区"}', values: '1x2 0x5 1' },
      ],
      alert_rule_test: [
        alert('TemperatureHigh', '80s', []),
        alert('TemperatureHigh', '90s', [{
          exp_labels: { ...labels, severity: 'warning', limit: '27' },
          exp_annotations: { summary: '核心区温湿度：温度过高 27.5 ℃（预警上限 27 ℃）', place: '核心区', basis: 'GB 50174-2017 附录A', recovery: '降至 26 ℃ 恢复（回差 1）' },
        }]),
        // 26.5 is below the limit, but not yet back.
        alert('TemperatureHigh', '160s', [{
          exp_labels: { ...labels, severity: 'warning', limit: '27' },
          exp_annotations: { summary: '核心区温湿度：温度过高 26.5 ℃（预警上限 27 ℃）', place: '核心区', basis: 'GB 50174-2017 附录A', recovery: '降至 26 ℃ 恢复（回差 1）' },
        }]),
        alert('TemperatureHigh', '190s', []),
        alert('WaterLeak', '30s', []),
        alert('WaterLeak', '40s', [{
          exp_labels: { ...wet, severity: 'critical', notify: '声光、短信：监控室值班员' },
          exp_annotations: { summary: '精密空调漏水：漏水', place: '核心区', basis: '可配置默认值' },
        }]),
        alert('PointSilent', '30s', []),
        alert('PointSilent', '60s', [{
          exp_labels: { point: 'p-01', kind: 'temperature-humidity', name: '核心区温湿度', room: '核心区', severity: 'warning' },
          exp_annotations: { summary: '核心区温湿度：读不到监测点', place: '核心区', basis: '可配置默认值' },
        }]),
      ],
    }],
  };
  expect(inFolder({ 'rules.yml': rulesFor(points), 'test.yml': JSON.stringify(test) }, 'promtool', 'test', 'rules', 'test.yml')).toContain('SUCCESS');
});
