/** The embedded reference facility, whole: what `npm start` writes comes up, is the plan, and stays it through the loss of half its firewalls. */
import { indexOf, mainInterface } from '../../model';
import { alarmsOf, setPoint } from '../../twin/environment/faults';
import { docker, figure, referenceModel, twinOf, waitFor, type LiveTwin } from './support';
import { matrixOf, matrixText } from './harness/matrix';
import { Stream } from './harness/stream';

let twin: LiveTwin;
beforeAll(async () => { twin = await twinOf(referenceModel()); });

test('has a container for every device, and nothing to change', async () => {
  const names = (await twin.containers()).map(({ name }) => name);
  for (const { id } of twin.model.devices) expect(names).toContain(twin.container(id));
  expect(await twin.changes()).toEqual([]);
});

test('lets pass what the flows say and nothing else', async () => {
  const matrix = await matrixOf(twin);
  figure(`matrix of ${twin.facility}: ${matrixText(matrix)}`);
  expect(matrix.differences).toEqual([]);
  expect(matrix.allowed.all).toBeGreaterThan(0);
  expect(matrix.denied.all).toBeGreaterThan(0);
});

describe('the monitoring of the machine room', () => {
  const host = () => twin.model.site!.monitoring.hosts[0]!.id;
  const points = () => twin.model.monitoringPoints!;
  const alarms = async () => (await alarmsOf(twin.model, host())).map(({ name, point }) => `${name} ${point}`).sort();

  test('reads every point by the rules that synth writes, and has no alarm', async () => {
    expect(points().length).toBeGreaterThan(40);
    await waitFor('every point is read, and nothing alarms', async () => {
      const { stdout } = await twin.exec(host(), ['promtool', 'query', 'instant', '-o', 'json', 'http://127.0.0.1:9090', 'jifang_point_up == 1']);
      const up = new Set((JSON.parse(stdout) as readonly { metric: { point: string } }[]).map(({ metric }) => metric.point));
      return points().every(({ id }) => up.has(id)) && (await alarms()).length === 0;
    }, 120);
    figure(`machine room: ${points().length} points read, no alarm`);
  });

  test('shows a leak, a fire and a UPS on battery as alarms of their points, and nothing else', async () => {
    const troubled = [['wet', 'alarm', 'WaterLeak'], ['fire', 'alarm', 'SmokeDetected'], ['mains-failed', 'on-battery', 'UpsOnBattery']]
      .map(([state, condition, alarm]) => ({ point: points().find(({ thresholds }) => thresholds?.some(({ measure }) => measure === state))!, condition: condition!, alarm: alarm! }));
    try {
      await Promise.all(troubled.map(({ point, condition }) => setPoint(twin.model, point, condition)));
      await waitFor('all three are shown', async () => (await alarms()).join() === troubled.map(({ point, alarm }) => `${alarm} ${point.id}`).sort().join(), 90);
    } finally {
      await Promise.all(troubled.map(({ point }) => setPoint(twin.model, point, 'normal')));
    }
    await waitFor('they are gone', async () => (await alarms()).length === 0, 90);
  });

  test('has no way to any zone, nor any zone to it', async () => {
    const index = indexOf(twin.model);
    const zones = twin.model.zones.flatMap(({ devices }) => devices.slice(0, 1)).filter((id) => mainInterface(index.devices.get(id)!)?.addresses[0] !== undefined);
    const inward = zones.map((id) => `${id}\ttcp\t-\t${mainInterface(index.devices.get(id)!)!.addresses[0]!.address}\t22\t2000\n`).join('');
    const results = async (from: string, input: string) => (await twin.exec(from, ['twin-probe'], { input })).stdout.trim().split('\n').map((line) => (JSON.parse(line) as { result: string }).result);
    for (const result of await results(host(), inward)) expect(['unreachable', 'silent']).toContain(result);
    for (const id of zones) for (const result of await results(id, `x\ttcp\t-\t${twin.model.site!.monitoring.collectors[0]!.address!}\t502\t1500\n`)) expect([id, ['unreachable', 'silent'].includes(result)]).toEqual([id, true]);
  });
});

test('every pair of firewalls takes over when all masters are killed at once, and all is as planned when they are back', async () => {
  const pairs = twin.model.pairs.filter(({ members }) => members.every((member) => twin.model.devices.find(({ id }) => id === member)?.kind === 'firewall'));
  expect(pairs.length).toBeGreaterThan(1);
  const masters = pairs.map(({ members }) => members[0]!);
  const holds = async (device: string, addresses: readonly string[]) => {
    const { stdout } = await twin.exec(device, 'ip -o addr');
    return addresses.every((address) => stdout.includes(` ${address}/`));
  };
  const all = (member: 0 | 1) => async () => (await Promise.all(pairs.map(({ members, virtual }) => holds(members[member]!, virtual.map(({ address }) => address))))).every(Boolean);
  await waitFor('the planned masters hold their addresses', all(0), 120);
  const issuing = twin.model.pairs.find(({ id }) => id === 'ca-issuing')!;
  const stream = await Stream.start(twin.container('ca-ra-1'), issuing.virtual[0]!.address, 7443, 50);
  try {
    await docker(['kill', ...masters.map((device) => twin.container(device))]);
    await waitFor('the second members hold the addresses', all(1), 60);
    await stream.flows('through the second members');
  } finally {
    const { outage, answered, sent, stalled } = await stream.stop();
    figure(`${masters.length} firewall masters killed at once: outage ${outage} ms (${answered} of ${sent} connections, nothing sent for ${stalled} ms)`);
  }
  await docker(['start', ...masters.map((device) => twin.container(device))]);
  await twin.healthy(180);
  await waitFor('the planned masters hold their addresses again', all(0), 120);
  const matrix = await matrixOf(twin);
  figure(`matrix of ${twin.facility} after that: ${matrixText(matrix)}`);
  expect(matrix.differences).toEqual([]);
  expect(await twin.changes()).toEqual([]);
});

test('goes in one command', async () => {
  const start = performance.now();
  await twin.destroy();
  figure(`${twin.facility}: destroyed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  expect(await twin.containers()).toEqual([]);
});
