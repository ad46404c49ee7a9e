import fc from 'fast-check';
import { formatPrefix, overlaps, parsePrefix, prefixOf } from '../../model';
import { twinPlan, type TwinNetwork, type TwinPlan } from '../../stacks';
import { freeSubnets, type CanaryResult } from '../../twin/preflight/canary';
import { compareVersions, judgeBridge, judgeCanary, judgeDisk, judgeEngine, judgeMemory, judgeRoutes, judgeSubnets, judgeTerraform } from '../../twin/preflight/judge';
import { smallFacility } from '../stacks/small-facility';
import { readHost, type HostFacts } from '../../twin/preflight/host-text';

const network = (id: string, subnet: string): TwinNetwork =>
  ({ id: `lan-${id}`, name: `small-lan-${id}`, bridge: `br-${id}`, of: id, kind: 'zone', subnets: [{ family: subnet.includes(':') ? 6 : 4, subnet, gateway: '' }] });
const plan = (...networks: TwinNetwork[]): TwinPlan => ({ facility: 'small', networks, images: [], volumes: [], containers: [] });
const host = (...routes: [prefix: string, device: string][]): HostFacts =>
  ({ kernel: '6.1', memory: 8000, disk: 20_000, routes: routes.map(([prefix, device]) => ({ prefix: parsePrefix(prefix)!, device })) });
const states = (checks: { id: string; state: string }[]) => Object.fromEntries(checks.map(({ id, state }) => [id, state]));

describe('what the host says', () => {
  const text = `kernel 6.12.1
bridge-nf 1
memory 8388608
disk 1048576
route4 eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
route4 eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
route6 20010db8000000010000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
route6 fe800000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
route6 00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo
`;
  test('routes without the default one and those every host has', () => {
    const { routes, ...rest } = readHost(text);
    expect(rest).toEqual({ kernel: '6.12.1', bridgeNetfilter: true, memory: 8192, disk: 1024 });
    expect(routes.map(({ prefix, device }) => [formatPrefix(prefix), device])).toEqual([['192.168.1.0/24', 'eth0'], ['2001:db8:0:1::/64', 'eth0']]);
  });
  test('no br_netfilter module is no error', () => {
    const facts = readHost(text.replace('bridge-nf 1', 'bridge-nf -'));
    expect(facts.bridgeNetfilter).toBeUndefined();
    expect(judgeBridge(facts).state).toBe('ok');
  });
});

describe('engine', () => {
  const facts = { version: '28.5.2', api: '1.51', system: 'Debian', type: 'linux', rootless: false };
  test.each([
    [{}, 'ok'], [{ version: '26.1.5+dfsg1' }, 'ok'], [{ version: '20.10.24+dfsg1' }, 'warning'], [{ version: '19.03.15' }, 'error'],
    [{ type: 'windows' }, 'error'], [{ rootless: true }, 'warning'],
  ])('%j is %s', (change, state) => { expect(judgeEngine({ ...facts, ...change }).state).toBe(state); });
  test('no answer is told with its reason and a mend', () => {
    const check = judgeEngine({ reason: 'connection refused' });
    expect(check.state).toBe('error');
    expect(check.found.en).toContain('connection refused');
    expect(check.mend?.zh).toContain('twin:setup');
  });
  test('versions are numbers, not texts', () => {
    expect(compareVersions('9.0', '20.10')).toBeLessThan(0);
    expect(compareVersions('20.10.24+dfsg1', '20.10')).toBeGreaterThan(0);
    expect(compareVersions('26', '26.0.0')).toBe(0);
  });
});

describe('subnets', () => {
  test('of other networks of the engine, whichever holds the other', () => {
    const two = plan(network('a', '10.1.2.0/24'), network('b', '10.2.0.0/16'));
    expect(judgeSubnets(two, [{ name: 'bridge', subnets: ['172.17.0.0/16'] }]).state).toBe('ok');
    const check = judgeSubnets(two, [{ name: 'wide', subnets: ['10.1.0.0/16'] }, { name: 'narrow', subnets: ['10.2.3.0/24'] }]);
    expect(check.state).toBe('error');
    expect(check.found.en).toMatch(/a 10\.1\.2\.0\/24 ↔ wide 10\.1\.0\.0\/16; b 10\.2\.0\.0\/16 ↔ narrow 10\.2\.3\.0\/24/);
  });
  test('the twin’s own networks are no clash', () => {
    const check = judgeSubnets(plan(network('a', '10.1.2.0/24')), [{ name: 'small-lan-a', subnets: ['10.1.2.0/24'] }]);
    expect(check.state).toBe('ok');
    expect(check.found.en).toContain('1 of its networks are up');
  });
  test('a route of the host is a warning, one to the twin’s own bridge is not', () => {
    const one = plan(network('a', '10.1.2.0/24'));
    expect(judgeRoutes(one, host(['10.0.0.0/8', 'tun0'])).state).toBe('warning');
    expect(judgeRoutes(one, host(['10.1.2.0/24', 'br-a'])).state).toBe('ok');
  });
  test('found exactly where prefixes overlap', () => {
    const prefix = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 4, max: 30 })).map(([byte, length]) => prefixOf(BigInt(10 * 2 ** 24 + byte * 2 ** 12), length, 4));
    fc.assert(fc.property(prefix, fc.array(prefix, { maxLength: 5 }), (planned, others) => {
      const check = judgeSubnets(plan(network('a', formatPrefix(planned))), others.map((other, at) => ({ name: `n${at}`, subnets: [formatPrefix(other)] })));
      expect(check.state === 'error').toBe(others.some((other) => overlaps(planned, other)));
      expect((check.found.en.match(/↔/g) ?? []).length).toBe(others.filter((other) => overlaps(planned, other)).length);
    }));
  });
  test('the canary keeps out of what is taken', () => {
    const [a, b] = freeSubnets([parsePrefix('198.18.0.0/16')!, parsePrefix('198.19.1.0/24')!]);
    expect([formatPrefix(a), formatPrefix(b)]).toEqual(['198.19.0.0/24', '198.19.2.0/24']);
    expect(() => freeSubnets([parsePrefix('198.18.0.0/15')!])).toThrow('no free subnet');
  });
});

describe('memory and disk', () => {
  const small = twinPlan(smallFacility());
  const limits = small.containers.reduce((sum, container) => sum + container.memory, 0);
  test.each([[100, 'error'], [limits - 1, 'warning'], [limits, 'ok']])('a small facility on %d MB: %s', (memory, state) => {
    expect(judgeMemory(small, { ...host(), memory }, false).state).toBe(state);
  });
  test('what runs already has its memory', () => { expect(judgeMemory(small, { ...host(), memory: 100 }, true).state).toBe('ok'); });
  test('little disk is a warning', () => { expect(judgeDisk({ ...host(), disk: 100 }, false).state).toBe('warning'); });
});

test('Terraform without its provider, and neither', () => {
  expect(states(judgeTerraform({ program: 'terraform' }))).toEqual({ terraform: 'error' });
  expect(states(judgeTerraform({ program: 'terraform', version: 'Terraform v1.11.4', provider: { reason: 'no route' } }))).toEqual({ terraform: 'ok', provider: 'error' });
  expect(states(judgeTerraform({ program: 'tofu', version: 'OpenTofu v1.12.6', provider: { version: '4.6.0' } }))).toEqual({ terraform: 'ok', provider: 'ok' });
});

describe('canary', () => {
  const good: CanaryResult = { missing: [], allowed: { reached: true, counted: 1 }, denied: { reached: false, counted: 3 }, passedWithoutFirewall: false, hostAddresses: [] };
  const wrongOnes = (change: Partial<CanaryResult>) => judgeCanary({ ...good, ...change }).filter(({ state }) => state !== 'ok').map(({ id }) => id);
  test('all as it should be', () => { expect(wrongOnes({})).toEqual([]); });
  test.each<[string, Partial<CanaryResult>, string[]]>([
    ['dropped before the firewall', { allowed: { reached: false, counted: 0 } }, ['canary-allowed']],
    ['dropped behind the firewall', { allowed: { reached: false, counted: 2 } }, ['canary-allowed']],
    ['past the firewall', { allowed: { reached: true, counted: 0 } }, ['canary-allowed']],
    ['denied by somebody else', { denied: { reached: false, counted: 0 } }, ['canary-denied']],
    ['not denied', { denied: { reached: true, counted: 0 } }, ['canary-denied']],
    ['another way', { passedWithoutFirewall: true }, ['canary-no-way-round']],
    ['the host inside', { hostAddresses: ['198.18.0.1/24 (br)'] }, ['canary-host-outside']],
    ['a kernel without NFLOG', { missing: ['NFLOG'] }, ['kernel-features']],
  ])('%s', (_, change, ids) => { expect(wrongOnes(change)).toEqual(ids); });
  test('a kernel without mirroring costs only the detectors', () => {
    expect(judgeCanary({ ...good, missing: ['nf_tables dup', 'vxlan'] }).find(({ id }) => id === 'kernel-features')?.state).toBe('warning');
  });
});
