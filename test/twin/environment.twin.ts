/** Environment monitoring: every kind of point read over its own protocol, every fault seen as an alarm. */
import { monitoringPointKindNames, type MonitoringPoint } from '../../model';
import { measure } from '../../cli/verify';
import { differencesOf } from '../../twin/verify/outcome';
import { conditions } from '../../twin/environment/conditions';
import { alarmsOf, awaitAlarm, conditionOf, setPoint } from '../../twin/environment/faults';
import { dockerText, figure, twinOf, waitFor, type LiveTwin } from './support';
import { monitoredFacility } from './monitored-facility';

const model = monitoredFacility({ everyCondition: true });
const points = model.monitoringPoints!;
let twin: LiveTwin;
beforeAll(async () => { twin = await twinOf(model); });
// After each and not after all: by then the twin is gone. A test that failed leaves no fault to the next.
afterEach(async () => { for (const point of points) await setPoint(model, point, 'normal'); });

/** What Prometheus has for an expression: value by point. */
async function query(expression: string): Promise<Record<string, number>> {
  const { code, stdout, stderr } = await twin.exec('ca-monitor', ['promtool', 'query', 'instant', '-o', 'json', 'http://127.0.0.1:9090', expression]);
  if (code !== 0) throw new Error(stderr);
  const found = JSON.parse(stdout) as readonly { metric: Record<string, string>; value: readonly [number, string] }[];
  return Object.fromEntries(found.map(({ metric, value }) => [metric['measure'] === undefined ? metric['point']! : `${metric['point']} ${metric['measure']}`, Number(value[1])]));
}

test('there is a point of every kind, and all are read', async () => {
  expect([...new Set(points.map(({ kind }) => kind))].sort()).toEqual([...monitoringPointKindNames].sort());
  await waitFor('every point is read', async () => {
    const up = await query('jifang_point_up');
    return points.every(({ id }) => up[id] === 1);
  });
  const values = await query('jifang_point_value');
  for (const { id, kind } of points) {
    if (kind === 'temperature-humidity') expect([id, values[`${id} temperature`], values[`${id} humidity`]]).toEqual([id, 23.5, 45]);
    if (kind === 'air-conditioner') expect([id, values[`${id} supply-temperature`]]).toEqual([id, 22]);
    if (kind === 'ups') expect([id, values[`${id} battery-charge`]]).toEqual([id, 100]);
  }
  const states = await query('jifang_point_state');
  expect(Object.values(states)).toEqual(Object.keys(states).map(() => 0));
  expect(Object.keys(states).length).toBe(points.filter(({ kind }) => kind !== 'temperature-humidity').length);
  await waitFor('no alarm is left', async () => (await alarmsOf(model, 'ca-monitor')).length === 0);
});

/** Every condition of every kind, each at a point of its own. */
const faults = monitoringPointKindNames.flatMap((kind) => conditions[kind].map((condition, n) => ({ condition, point: points.filter((point) => point.kind === kind)[n]! })));

test('every fault is seen in Alertmanager as its own alarm at its own point within a minute, and gone again', async () => {
  const start = performance.now();
  await Promise.all(faults.map(async ({ point, condition }) => {
    await setPoint(model, point, condition.id);
    expect(await conditionOf(model, point)).toBe(condition.id);
    expect({ [condition.alarm]: await awaitAlarm(model, point, condition.alarm, true) }).toEqual({ [condition.alarm]: true });
    figure(`${point.id} ${condition.id}: alarm after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }));
  // What follows of a fault comes later, by its own delay: warm air of a unit that stands still, the second level of a threshold. It is of the same point.
  const shown = await alarmsOf(model, 'ca-monitor');
  expect(shown.map(({ name, point }) => `${name} ${point}`)).toEqual(expect.arrayContaining(faults.map(({ point, condition }) => `${condition.alarm} ${point.id}`)));
  expect([...new Set(shown.map(({ point }) => point))].sort()).toEqual([...new Set(faults.map(({ point }) => point.id))].sort());
  await Promise.all(faults.map(async ({ point, condition }) => {
    await setPoint(model, point, 'normal');
    expect({ [condition.alarm]: await awaitAlarm(model, point, condition.alarm, false) }).toEqual({ [condition.alarm]: true });
  }));
  await waitFor('no alarm is left', async () => (await alarmsOf(model, 'ca-monitor')).length === 0);
});

test('the flow matrix is the planned one, and the agent of SNMP is asked in its own words', async () => {
  const outcome = await measure(model, 'test', undefined);
  figure(`verify, monitored facility: ${differencesOf(outcome).length} differences in ${outcome.seconds.toFixed(1)} s`);
  expect(differencesOf(outcome)).toEqual([]);
  const snmp = outcome.judgement.probes.filter(({ probe }) => probe.flow === 'sensors' && probe.protocol === 'udp');
  expect(snmp.map(({ answer }) => answer?.result)).toEqual(['open']);
});

test('the firewall passes the monitoring server to the UPS, and nobody to the collector from there', async () => {
  const ups = model.devices.find(({ id }) => id === 'ca-ups-host')!;
  const { stdout } = await twin.exec('ca-fw', 'nft list counter inet jifang c_power');
  expect(Number(/packets (\d+)/.exec(stdout)![1])).toBeGreaterThan(0);
  const collector = model.devices.find(({ id }) => id === 'ca-collector')!.interfaces.flatMap((port) => port.addresses)[0]!.address;
  const denied = await twin.exec(ups.id, ['twin-probe'], { input: `x\ttcp\t-\t${collector}\t502\t2000\n` });
  expect(JSON.parse(denied.stdout)).toMatchObject({ result: 'silent' });
});

test('a collector that is gone is an alarm of each of its points', async () => {
  const silent = (point: MonitoringPoint) => awaitAlarm(model, point, 'PointSilent', true, 90);
  const leak = points.find(({ id }) => id === 'leak-1')!;
  await dockerText(['stop', '-t', '1', twin.container('ca-collector')]);
  try {
    expect(await silent(leak)).toBe(true);
  } finally {
    await dockerText(['start', twin.container('ca-collector')]);
  }
  expect(await awaitAlarm(model, leak, 'PointSilent', false, 90)).toBe(true);
});
