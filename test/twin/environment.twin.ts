/** Environment monitoring: every kind of point read over its own protocol, every fault seen as an alarm. */
import { monitoringPointKindNames, type MonitoringPoint } from '../../model';
import { conditions } from '../../twin/environment/conditions';
import { alarmsOf, awaitAlarm, conditionOf, setPoint } from '../../twin/environment/faults';
import { dockerText, figure, twinOf, waitFor, type LiveTwin } from './support';
import { monitoredFacility } from './monitored-facility';

const model = monitoredFacility();
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
  expect(await query('jifang_point_value')).toEqual({ 'climate-1 temperature': 23.5, 'climate-1 humidity': 45, 'cooling-1 supply-temperature': 22, 'ups-1 battery-charge': 100 });
  expect(Object.values(await query('jifang_point_state'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  await waitFor('no alarm is left', async () => (await alarmsOf(model, 'ca-monitor')).length === 0);
});

/** The first condition of every point together, then the second, and so on: each kind tells its own. */
const rounds = [0, 1, 2, 3].map((n) => points.flatMap((point) => conditions[point.kind].slice(n, n + 1).map((condition) => ({ point, condition }))));

test.each(rounds.map((faults) => [faults.map(({ point, condition }) => `${point.id} ${condition.id}`).join(', '), faults] as const))('%s: seen in Alertmanager within a minute, and gone again', async (_names, faults) => {
  const start = performance.now();
  await Promise.all(faults.map(async ({ point, condition }) => {
    await setPoint(model, point, condition.id);
    expect(await conditionOf(model, point)).toBe(condition.id);
    expect({ [condition.alarm]: await awaitAlarm(model, point, condition.alarm, true) }).toEqual({ [condition.alarm]: true });
    figure(`${point.id} ${condition.id}: alarm after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }));
  const troubled = faults.map(({ point }) => point.id);
  expect((await alarmsOf(model, 'ca-monitor')).filter(({ point }) => !troubled.includes(point))).toEqual([]);
  await Promise.all(faults.map(async ({ point, condition }) => {
    await setPoint(model, point, 'normal');
    expect({ [condition.alarm]: await awaitAlarm(model, point, condition.alarm, false) }).toEqual({ [condition.alarm]: true });
  }));
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
