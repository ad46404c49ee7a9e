import { variables } from '../../stacks/resources';
import { twinPlan } from '../../stacks';
import { preflight, type Check } from '../../twin/preflight';
import { firewallImage } from '../../twin/preflight/firewall-image';
import { quickFacility } from './quick-facility';
import { docker, dockerLines, dockerText } from './support';

const baseImage = String(variables['base_image']!.default);
const plan = twinPlan(quickFacility({ id: 'canary', network: '10.67' }));
const state = (checks: readonly Check[], id: Check['id']) => checks.find((check) => check.id === id)?.state;
const leftOver = async () => [
  ...await dockerLines(['ps', '-aq', '--filter', 'label=jifang.canary']),
  ...await dockerLines(['network', 'ls', '-q', '--filter', 'label=jifang.canary']),
];

test('an engine that carries twins passes, and the canary leaves nothing behind', async () => {
  const checks = await preflight(plan, { baseImage });
  expect(checks.filter(({ state }) => state === 'error' || state === 'skipped')).toEqual([]);
  expect(await leftOver()).toEqual([]);
});

test('who else drops the denied packet is found out', async () => {
  const firewall = await firewallImage(baseImage, () => undefined);
  if ('reason' in firewall) throw new Error(firewall.reason);
  const inHost = (...command: string[]) =>
    dockerText(['run', '--rm', '--network', 'host', '--cap-drop', 'ALL', '--cap-add', 'NET_ADMIN', '--no-healthcheck', '--entrypoint', 'nft', firewall.image, ...command]);
  await inHost('add table bridge jifang_test; add chain bridge jifang_test f { type filter hook forward priority 0; }; add rule bridge jifang_test f tcp dport 7002 drop');
  try {
    const checks = await preflight(plan, { baseImage });
    expect(state(checks, 'canary-allowed')).toBe('ok');
    expect(state(checks, 'canary-denied')).toBe('error');
  } finally {
    await inHost('delete table bridge jifang_test');
  }
  expect(await leftOver()).toEqual([]);
});

test('another network with a planned subnet is named', async () => {
  const { subnet } = plan.networks[0]!.subnets[0]!;
  await dockerText(['network', 'create', '--subnet', subnet, 'jifang-test-clash']);
  try {
    const checks = await preflight(plan, { baseImage, canary: false });
    expect(checks.find(({ id }) => id === 'subnets')).toMatchObject({ state: 'error', found: { en: expect.stringContaining('jifang-test-clash') as unknown } });
  } finally {
    await docker(['network', 'rm', 'jifang-test-clash']);
  }
});

test('without the base image the canary stays where it is', async () => {
  const checks = await preflight(plan, { baseImage: 'jifang-twin/not-there:0' });
  expect(state(checks, 'base-image')).toBe('error');
  expect(state(checks, 'canary-allowed')).toBe('skipped');
});
