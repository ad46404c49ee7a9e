/** The embedded reference facility, whole, on two Docker hosts: the CA's outer zones on the one, all that holds keys on the other, each pair of firewalls divided. */
import type { Placement } from '../../stacks';
import { docker, dockerLines, figure, referenceModel, waitFor } from './support';
import { dockerHosts, type DockerHosts } from './harness/docker-hosts';
import { engineFolder } from './harness/left-overs';
import type { LiveTwin } from './harness/live-twin';
import { matrixOf, matrixText } from './harness/matrix';
import { upOnHosts } from './harness/on-hosts';

const model = referenceModel();
const pairs = model.pairs.filter(({ members }) => members.every((member) => model.devices.find(({ id }) => id === member)?.kind === 'firewall'));
let machines: DockerHosts;
let twin: LiveTwin;

beforeAll(async () => {
  const folder = await engineFolder('jfh-');
  machines = await dockerHosts(['east', 'west'], folder);
  const [east, west] = machines.hosts;
  const placement: Placement = {
    hosts: { east: { docker: east!.url }, west: { docker: west!.url } },
    zones: { 'internet': 'east', 'ca-service': 'east', 'ca-management': 'east', 'ca-core': 'west', 'km-core': 'west', 'km-management': 'west' },
    devices: Object.fromEntries(pairs.flatMap(({ members }) => members.map((member, i) => [member, ['east', 'west'][i]!]))),
  };
  twin = await upOnHosts(machines, folder, model, placement);
});
afterAll(async () => {
  await twin?.destroy();
  await machines?.end();
});

test('every device has its container, on both hosts, and there is nothing to change', async () => {
  const containers = await twin.containers();
  const names = containers.map(({ name }) => name);
  for (const { id } of model.devices) expect(names).toContain(twin.container(id));
  figure(`reference on two hosts: ${machines.hosts.map((host) => `${containers.filter(({ engine }) => engine.name === host.name).length} containers on ${host.name}`).join(', ')}`);
  for (const host of machines.hosts) expect(containers.filter(({ engine }) => engine.name === host.name).length).toBeGreaterThan(20);
  expect(await twin.changes()).toEqual([]);
});

test('lets pass what the flows say and nothing else', async () => {
  const matrix = await matrixOf(twin);
  figure(`matrix of ${twin.facility} on two hosts: ${matrixText(matrix)}`);
  expect(matrix.differences).toEqual([]);
  expect(matrix.allowed.all).toBeGreaterThan(200);
  expect(matrix.denied.all).toBeGreaterThan(200);
});

test('loses the first member of every pair of firewalls and passes the same through those on the other host', async () => {
  const state = async (device: string) => (await twin.exec(device, ['cat', '/run/jifang/vrrp'])).stdout.trim();
  const firsts = pairs.map(({ members }) => members[0]!);
  const seconds = pairs.map(({ members }) => members[1]!);
  const all = (devices: readonly string[]) => async () => (await Promise.all(devices.map(state))).every((each) => each === 'master');
  await waitFor('the first members have the addresses', all(firsts), 120);
  const start = performance.now();
  for (const device of firsts) await docker(['kill', twin.container(device)], { engine: twin.engines.of(device) });
  await waitFor('the second members have them', all(seconds), 60);
  figure(`reference on two hosts: ${firsts.length} pairs handed over to the other host in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  for (const device of firsts) await docker(['start', twin.container(device)], { engine: twin.engines.of(device) });
  await twin.healthy(180);
  await waitFor('the first members have them back', all(firsts), 120);
  const matrix = await matrixOf(twin);
  figure(`matrix of ${twin.facility} on two hosts after that: ${matrixText(matrix)}`);
  expect(matrix.differences).toEqual([]);
});

test('goes from both hosts', async () => {
  await twin.destroy();
  for (const engine of machines.hosts) {
    for (const what of [['ps', '-aq'], ['volume', 'ls', '-q'], ['network', 'ls', '-q', '--filter', 'type=custom']]) expect(await dockerLines(what, { engine })).toEqual([]);
    expect((await machines.in(engine, ['ip', '-o', 'link', 'show', 'type', 'vxlan'])).stdout).toBe('');
  }
});
