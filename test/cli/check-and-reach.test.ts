import { existsSync } from 'node:fs';
import { jifang } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

let workspace: Workspace;
beforeAll(() => {
  workspace = new Workspace().write('facilities/small/facility.ts', smallFacility('small'));
});
afterAll(() => workspace.remove());
const here = (...args: readonly string[]) => jifang(args, { cwd: workspace.folder });

describe('check', () => {
  it('of the reference facility finds nothing unmet and proves that nothing but the flows passes', async () => {
    const [text, machine] = await Promise.all([jifang(['check']), jifang(['check', '--json'])]);
    expect([text.code, machine.code, text.stderr, machine.stderr]).toEqual([0, 0, '', '']);
    expect(text.stdout).toMatch(/^参考电子认证服务设施 \(revision A\)\n/);
    expect(text.stdout).toMatch(/Reachability: over all packets, the firewalls let pass the stated flows and nothing else\.\n$/);
    const { ok, facilities } = JSON.parse(machine.stdout) as { ok: boolean; facilities: { counts: { errors: number; notAssessable: number }; deviations: unknown[]; verdicts: { system: string }[] }[] };
    expect({ ok, errors: facilities[0]!.counts.errors, deviations: facilities[0]!.deviations, systems: facilities[0]!.verdicts.map(({ system }) => system) })
      .toEqual({ ok: true, errors: 0, deviations: [], systems: ['ca', 'km'] });
    expect(facilities[0]!.counts.notAssessable).toBeGreaterThan(0);
  }, 60_000);

  it('of a facility with unmet rules exits 1, names the lines, and writes nothing', async () => {
    const [text, machine] = await Promise.all([here('check', 'facilities/small', '--lang', 'zh'), here('check', 'facilities/small', '--json')]);
    expect([text.code, machine.code, text.stderr, machine.stderr]).toEqual([1, 1, '', '']);
    expect(text.stdout).toContain('签发、注册、OCSP、密钥管理服务器都配有密码机');
    expect(text.stdout).toContain('GM/T 0037-2014 §8.1.2');
    const { ok, facilities } = JSON.parse(machine.stdout) as { ok: boolean; facilities: { findings: object[] }[] };
    expect(ok).toBe(false);
    expect(facilities[0]!.findings).toContainEqual(expect.objectContaining({
      id: 'dev-hsm-count[ca/service/ocsp-1]', rule: 'dev-hsm-count', state: 'not-met', source: { file: 'facilities/small/facility.ts', line: 9 },
    }));
    expect(existsSync(workspace.path('out'))).toBe(false);
    expect(existsSync(workspace.path('facilities/small/addresses.lock.json'))).toBe(false);
  }, 60_000);
});

describe('reach', () => {
  const small = ['--facility', 'facilities/small'];

  it('exits 0 for what a flow allows and names the rule, 1 for what dies and names the place', async () => {
    const [allowed, denied] = await Promise.all([
      here('reach', 'ca-issuing-1', 'ca-ocsp-1', 'tcp/8443', ...small),
      here('reach', 'ca-issuing-1', 'ca-ocsp-1', 'tcp/8000-9000', ...small, '--json'),
    ]);
    expect([allowed.code, allowed.stderr]).toEqual([0, '']);
    expect(allowed.stdout).toMatch(/^ca-issuing-1 to ca-ocsp-1, tcp\/8443: allowed\n.+ca-fw-2 forward ca-core to ca-service IPv4: rule \d+ \(.+\) lets it pass/);
    expect(denied.code).toBe(1);
    expect(JSON.parse(denied.stdout)).toMatchObject({
      ok: false, from: 'ca-issuing-1', to: 'ca-ocsp-1', verdict: 'partly', service: { protocol: 'tcp', ports: [{ from: 8000, to: 9000 }] },
      paths: [{ family: 4, verdict: 'partly', steps: [{ kind: 'passed', policy: 'ca-fw-2' }, { kind: 'arrived', at: 'ca-service' }] }],
    });
  }, 60_000);

  it.each([
    { args: ['ca-isuing-1', 'ca-ocsp-1', 'tcp/80'], told: 'There is no device ca-isuing-1.\nDid you mean ca-issuing-1?\n' },
    { args: ['ca-issuing-1', 'ca-ocsp-1', 'tcp/0'], told: 'tcp/0 is no service; write tcp/8443, udp/123, tcp/8000-8010 or icmp.\n' },
    { args: ['ca-issuing-1', 'ca-ocsp-1', 'tcp/90-80'], told: 'tcp/90-80 is no service; write tcp/8443, udp/123, tcp/8000-8010 or icmp.\n' },
  ])('$args exits 2', async ({ args, told }) => {
    expect(await here('reach', ...args, ...small)).toEqual({ code: 2, stdout: '', stderr: told });
  }, 60_000);
});
