/** The embedded reference facility, whole: what `npm start` writes comes up, is the plan, and stays it through the loss of half its firewalls. */
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
