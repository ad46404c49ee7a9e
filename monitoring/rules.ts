/**
 * Alert rules of Prometheus. 延时 is `for`. 回差: an alarm that fires is kept, by its own `ALERTS` series, until the value has come
 * back by the hysteresis; before it fires only the limit itself counts.
 */
import { alarmsOf, readingsOf, silenceOf, type Alarm, type Reading, type WatchedPoint } from '../analysis/environment';
import { by, groupedBy, measures, monitoringPointKinds } from '../model';
import { readsModbus } from './modbus';
import { oneOf, snmpMetric, stateMetric, upMetric, valueMetric } from './names';
import { yamlDocument, type Yaml } from './yaml';

const grave = { warning: '预警', critical: '告警' } as const;

function expression({ name, when, measure, severity, points }: Alarm): string {
  const of = `{${oneOf('point', points)}, measure=${JSON.stringify(measure)}}`;
  if (when.side === 'so') return `${stateMetric}${of} == 1`;
  const relation = when.side === 'above' ? '>' : '<';
  const over = `${valueMetric}${of} ${relation} ${when.limit}`;
  if (when.back === when.limit) return over;
  return `${over}\nor\n(\n  ${valueMetric}${of} ${relation} ${when.back}\n  and on (point, measure, line, cell) ALERTS{alertname="${name}", severity="${severity}", alertstate="firing"}\n)`;
}

function ruleOf(alarm: Alarm): Yaml {
  const { name, words, kind, when, measure, severity, hysteresis, delaySeconds, clause, notify, each } = alarm;
  const { unit } = measures[measure];
  const value = when.side === 'so' ? '' : ` {{ printf "%.1f" $value }}${unit ? ` ${unit}` : ''}（${grave[severity]}${when.side === 'above' ? '上限' : '下限'} ${when.limit}${unit ? ` ${unit}` : ''}）`;
  return {
    alert: name, expr: expression(alarm),
    ...(delaySeconds > 0 ? { for: `${Math.round(delaySeconds * 1000)}ms`.replace(/000ms$/, 's') } : {}),
    // Kind and limit tell apart rules of one name: each has a series of its own.
    labels: { severity, kind, ...(when.side === 'so' ? {} : { limit: String(when.limit) }), ...(notify === undefined ? {} : { notify }) },
    annotations: {
      summary: `{{ $labels.name }}${each === undefined ? '' : each === 'string' ? ' 第{{ $labels.cell }}组' : ' {{ $labels.cell }}号'}：${words.zh}${value}`,
      place: '{{ $labels.room }}',
      basis: clause ?? '可配置默认值',
      ...(when.side === 'so' ? {} : { recovery: `${when.side === 'above' ? '降至' : '升至'} ${when.back}${unit ? ` ${unit}` : ''} 恢复（回差 ${hysteresis}）` }),
    },
  };
}

/** What a point that is not read says of itself. */
const silences = (watched: readonly WatchedPoint[]): Yaml[] => silenceOf(watched).map(({ severity, notify, points }) => ({
  alert: 'PointSilent',
  expr: `up{${oneOf('point', points)}} == 0\nor\n${upMetric}{${oneOf('point', points)}} == 0`,
  for: '20s',
  labels: { severity, ...(notify === undefined ? {} : { notify }) },
  annotations: { summary: '{{ $labels.name }}：读不到监测点', place: '{{ $labels.room }}', basis: '可配置默认值' },
}));

/** Whoever answers for several points on Modbus: one alarm when it does not, as grave as losing the gravest of them, with the notification of the first. */
function sourcesSilent(watched: readonly WatchedPoint[]): Yaml[] {
  const sources = groupedBy(watched.filter(({ point }) => readsModbus(point)), ({ point }) => point.source);
  return [...sources].sort(by(([source]) => source)).map(([source, own]) => {
    const groups = silenceOf(own);
    const { severity, notify } = groups.find((group) => group.severity === 'critical') ?? groups[0]!;
    return {
      alert: 'SourceSilent', expr: `up{${oneOf('source', [source])}} == 0`, for: '20s',
      labels: { severity, ...(notify === undefined ? {} : { notify }) },
      annotations: { summary: `{{ $labels.name }}：无应答，其${own.length}个监测点读不到`, place: '{{ $labels.room }}', basis: '可配置默认值' },
    };
  });
}

/** Series of SNMP and NUT under the names that the alarms ask for. */
function recordings(watched: readonly WatchedPoint[]): Yaml[] {
  const rules = new Map<string, { record: string; measure: string; series: (of: string) => string; points: string[] }>();
  for (const { point } of watched) for (const reading of readingsOf(point)) {
    const made = recorded(reading);
    if (made === undefined) continue;
    const key = made.series(reading.measure);
    const known = rules.get(key);
    if (known) known.points.push(point.id);
    else rules.set(key, { ...made, measure: reading.measure, points: [point.id] });
  }
  // One rule for each name and measure: sources of different kinds are put together.
  const whole = new Map<string, { record: string; measure: string; parts: string[] }>();
  for (const [, { record, measure, series, points }] of [...rules].sort(by(([, { measure }]) => measure, ([key]) => key))) {
    const part = series(`{${oneOf('point', points)}}`);
    const known = whole.get(`${record} ${measure}`);
    if (known) known.parts.push(part);
    else whole.set(`${record} ${measure}`, { record, measure, parts: [part] });
  }
  return [...whole.values()].map(({ record, measure, parts }) => ({ record, expr: parts.join('\nor\n'), labels: { measure } }));
}

const scaled = ({ factor }: { factor: number }, series: string) => (factor === 1 ? series : factor < 1 ? `${series} / ${Number((1 / factor).toFixed(6))}` : `${series} * ${factor}`);

function recorded(reading: Reading): { readonly record: string; readonly series: (of: string) => string } | undefined {
  if (reading.protocol === 'modbus') return undefined;
  if (reading.protocol === 'derived') {
    const { watts, volts, amperes } = reading;
    // Without a load there is no factor.
    return { record: valueMetric, series: (of) => `${scaled(watts, `${snmpMetric(watts)}${of}`)} / (${scaled(volts, `${snmpMetric(volts)}${of}`)} * (${scaled(amperes, `${snmpMetric(amperes)}${of}`)}) > 0)` };
  }
  if (reading.protocol === 'snmp') {
    const { means } = reading;
    const name = snmpMetric(reading);
    if (means === undefined) return { record: valueMetric, series: (of) => scaled(reading, `${name}${of}`) };
    return { record: stateMetric, series: (of) => (means.length === 1 ? `${name}${of} == bool ${means[0]}` : `clamp_max(${means.map((value) => `(${name}${of} == bool ${value})`).join(' + ')}, 1)`) };
  }
  const name = `network_ups_tools_${reading.variable.replaceAll('.', '_')}`;
  const { flags } = reading;
  if (flags === undefined) return { record: valueMetric, series: (of) => scaled(reading, `${name}${of}`) };
  return { record: stateMetric, series: (of) => `max without (flag) (${name}${of.replace('}', `, ${oneOf('flag', flags)}}`)})` };
}

/** The whole rule file of one server. */
export function rulesFile(server: string, watched: readonly WatchedPoint[]): string {
  const alarms = alarmsOf(watched);
  const kinds = [...new Set(alarms.map(({ kind }) => kind))];
  const made = recordings(watched);
  return yamlDocument([
    `${server}：环境监控告警规则（Prometheus）。由设施模型生成，请改模型，不要改本文件。`,
    'basis 为“可配置默认值”的阈值不是标准的规定，可在设计中改。',
  ], { groups: [
    ...(made.length === 0 ? [] : [{ name: '采集量换算', rules: made }]),
    ...kinds.map((kind) => ({ name: monitoringPointKinds[kind].zh, rules: alarms.filter((alarm) => alarm.kind === kind).map(ruleOf) })),
    { name: '采集中断', rules: [...silences(watched), ...sourcesSilent(watched)] },
  ] });
}
