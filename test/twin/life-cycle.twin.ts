/** What an engineer does every day: plan, change one thing, take down. Only what has changed may be touched. */
import { mostProcesses } from '../../stacks/resources';
import { docker, dockerText, figure, twinOf, unbuiltTwin, waitFor, type LiveTwin } from './support';
import { hostState } from './harness/host-state';
import { addressOf, asPlanned, deviations } from './harness/quick-checks';
import { quickFacility } from './quick-facility';

/** Ids of the running containers by name. */
async function containerIds(twin: LiveTwin): Promise<Record<string, string>> {
  const { stdout } = await docker(['ps', '--no-trunc', '--filter', `label=jifang.facility=${twin.facility}`, '--format', '{{.Names}} {{.ID}}']);
  return Object.fromEntries(stdout.trim().split('\n').map((line) => line.split(' ') as [string, string]));
}

describe('a twin that is up', () => {
  let twin: LiveTwin;
  beforeAll(async () => { twin = await twinOf(quickFacility()); });

  test('has nothing to change', async () => {
    expect(await twin.changes()).toEqual([]);
    await asPlanned(twin);
  });

  test('limits each container in memory, processes and rights', async () => {
    for (const { name } of await twin.containers()) {
      const limits = JSON.parse(await dockerText(['inspect', '--format', '{{json .HostConfig}}', name])) as { Memory: number; PidsLimit: number; Privileged: boolean; CapDrop: string[] };
      expect([name, limits.Memory > 0, limits.PidsLimit, limits.Privileged, limits.CapDrop]).toEqual([name, true, mostProcesses, false, ['ALL']]);
    }
    // As the kernel has it: that the engine was told is not enough.
    for (const device of ['ca-terminal', 'ca-fw-2']) expect((await twin.exec(device, 'cat /sys/fs/cgroup/pids/pids.max 2>/dev/null || cat /sys/fs/cgroup/pids.max')).stdout.trim()).toBe(String(mostProcesses));
  });

  test('has nothing to change when the same design is written again', async () => {
    twin.write(quickFacility());
    expect(await twin.changes()).toEqual([]);
  });

  test('changes the members of one pair when one rule is edited, and lets the new traffic pass', async () => {
    const before = await containerIds(twin);
    twin.write(quickFacility({ secondPort: true }));
    try {
      const changes = await twin.changes();
      expect(changes.map(({ address }) => address).sort()).toEqual(['docker_container.ca-fw-1-a', 'docker_container.ca-fw-1-b']);
      for (const { actions } of changes) expect([...actions].sort()).toEqual(['create', 'delete']);
      const start = performance.now();
      await twin.apply();
      figure(`one rule edited: applied in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      await twin.healthy();
      const after = await containerIds(twin);
      expect(Object.keys(after).filter((name) => after[name] !== before[name]).sort()).toEqual(['quick-ca-fw-1-a', 'quick-ca-fw-1-b']);
      // Both members are new: until they have agreed who has the addresses, nothing passes.
      await waitFor('the new traffic passes, and all else is as planned', async () => (await deviations(twin, ['ca-terminal -> ca-server 8002'])).length === 0);
      expect(await twin.changes()).toEqual([]);
    } finally {
      twin.write(quickFacility());
      await twin.apply();
    }
    await twin.healthy();
    await asPlanned(twin);
  });

  test('lets a second facility stand beside it, and neither reaches the other', async () => {
    const second = await twinOf(quickFacility({ id: 'quick-2', network: '10.62' }));
    await asPlanned(second);
    await asPlanned(twin);
    for (const [from, to] of [[twin, second], [second, twin]] as const) {
      for (const device of ['ca-terminal', 'ca-server']) {
        const { code } = await from.exec(device, ['perl', '-MIO::Socket::INET', '-e', 'exit !IO::Socket::INET->new(PeerAddr => shift, PeerPort => 8001, Timeout => 1)', addressOf(to.model, 'ca-server')]);
        expect(code).not.toBe(0);
      }
    }
    await second.destroy();
    await asPlanned(twin);
  });
});

test('a facility with the subnets of another is refused, and the first one is not harmed', async () => {
  const first = await twinOf(quickFacility());
  const clash = await unbuiltTwin(quickFacility({ id: 'quick-3' }));
  await expect(clash.up()).rejects.toThrow(/overlaps/i);
  await clash.destroy();
  expect(await clash.containers()).toEqual([]);
  await asPlanned(first);
});

test('destroy leaves nothing behind', async () => {
  const twin = await unbuiltTwin(quickFacility({ id: 'quick-4', network: '10.64' }));
  twin.write();
  await twin.init();
  await twin.buildImages();
  const { stdout } = await docker(['images', '-q', 'jifang-twin/forwarder']);
  const image = stdout.split('\n')[0]!;
  const before = await hostState(image);
  await twin.up();
  const during = await hostState(image);
  expect(during['interfaces']!.length).toBeGreaterThan(before['interfaces']!.length);
  const start = performance.now();
  await twin.destroy();
  figure(`quick-4: destroyed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  expect(await hostState(image)).toEqual(before);
});
