/** What a run writes when it cannot write everything. */
import { existsSync } from 'node:fs';
import { jifang } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

const opened: Workspace[] = [];
const workspace = (...more: string[]): Workspace => {
  const made = new Workspace().write('facilities/a/facility.ts', smallFacility('a', ...more));
  opened.push(made);
  return made;
};
afterAll(() => {
  for (const each of opened) each.remove();
});

describe('a facility that Docker cannot build', () => {
  const beyondDocker = `  ocsp.join(core);\n  new ServiceZone(ca, 'six', { prefix6: 'fd00:66::/64' });\n`;

  it('gets every other file, and the reasons with the line of the design', async () => {
    const at = workspace();
    await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    const twin = at.path('cdktf.out/stacks/a-twin/cdk.tf.json');
    expect(existsSync(twin)).toBe(true);
    at.write('cdktf.out/stacks/a-twin/terraform.tfstate', 'kept').write('facilities/a/facility.ts', smallFacility('a', beyondDocker));
    const { code, stdout, stderr } = await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    expect(code).toBe(0);
    expect(stdout).toContain('Written to out/a');
    // A server in two zones is a way round the firewalls.
    expect(stderr).toBe(`Warning: in 1 place packets can do something other than what the flows ask; see jifang check.
Warning: Docker cannot build the twin of this facility. There is no cdk.tf.json (an earlier one was removed); all other files are written. Reasons:

1. a/ca/six (facilities/a/facility.ts:14)
   there is no IPv4 prefix, so the twin cannot be built
   allowed: at least one IPv4 prefix (a limit of Docker networks)
   mend: add an IPv4 prefix

2. a/ca/service/ocsp-1 (facilities/a/facility.ts:9)
   OCSP服务器-1 stands in ca-service, ca-core
   allowed: only firewalls and network encryption machines join zones; any other device would be a way round them
   mend: keep one zone; use a point-to-point link or a flow through the firewall for the rest
`);
    expect(existsSync(at.path('out/a/firewalls'))).toBe(true);
    expect(existsSync(twin)).toBe(false);
    expect(at.read('cdktf.out/stacks/a-twin/terraform.tfstate')).toBe('kept');
  }, 60_000);

  it('says so to programs', async () => {
    const { code, stdout, stderr } = await jifang(['synth', 'facilities/a', '--no-png', '--json'], { cwd: workspace(beyondDocker).folder });
    const { ok, facilities } = JSON.parse(stdout) as { ok: boolean; facilities: { twin: { buildable: boolean; reasons: { code: string; source: object }[] } }[] };
    expect({ code, stderr, ok, buildable: facilities[0]!.twin.buildable }).toEqual({ code: 0, stderr: '', ok: true, buildable: false });
    expect(facilities[0]!.twin.reasons.map(({ code: reason, source }) => ({ reason, source }))).toEqual([
      { reason: 'twin-ipv4-missing', source: { file: 'facilities/a/facility.ts', line: 14 } },
      { reason: 'twin-two-zones', source: { file: 'facilities/a/facility.ts', line: 9 } },
    ]);
  }, 60_000);
});

describe('a drawing that fits no sheet', () => {
  const tall = `  new OcspServer(service, 'tall', { name: '很长的设备名称'.repeat(600) });\n`;

  it('is named, costs no other file, and makes the run fail', async () => {
    const at = workspace(tall);
    const { code, stdout, stderr } = await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    expect(code).toBe(1);
    expect(stdout).toContain('Written to out/a');
    expect(stderr).toMatch(/^Warning: .*drawing.* all other files are written:\n(  \S+ \(.+\): .+\n)+$/);
    expect(stderr).toContain('  zone-ca-service (');
    expect(existsSync(at.path('out/a/diagrams/zone-ca-core.svg'))).toBe(true);
    expect(existsSync(at.path('out/a/diagrams/zone-ca-service.svg'))).toBe(false);
    expect(existsSync(at.path('out/a/firewalls'))).toBe(true);
  }, 60_000);
});

describe('a text that drawings cannot write', () => {
  it('is an error with its place and its code, all of them at once, for synth and for check', async () => {
    const at = workspace(`  new OcspServer(service, 'rare', { name: '𠮷野家服务器' });\n  new OcspServer(service, 'smile', { name: '😀' });\n`);
    for (const command of ['synth', 'check']) {
      const { code, stdout, stderr } = await jifang([command, 'facilities/a'], { cwd: at.folder });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('The design has 2 errors:');
      expect(stderr).toContain(`a/ca/service/rare (facilities/a/facility.ts:13)
   name "𠮷野家服务器" has characters that the lettering of drawings lacks: 𠮷 (U+20BB7)`);
      expect(stderr).toContain('a/ca/service/smile (facilities/a/facility.ts:14)');
      expect(stderr).toContain('Nothing was written.');
    }
    expect(existsSync(at.path('out'))).toBe(false);
  }, 60_000);

  it('is told once with all its characters, not again for each name that is made of it', async () => {
    const at = workspace('').write('facilities/a/facility.ts', smallFacility('a', `  new ReferenceMachineRoom(facility, 'site', { km: false, override: { buffer: { name: '🔐🔑间🔐' } } });\n  new OcspServer(service, 'turned', { name: 'abc\\u202edef' });\n`).replace('OcspServer,', 'OcspServer, ReferenceMachineRoom,'));
    const { stderr } = await jifang(['check', 'facilities/a'], { cwd: at.folder });
    expect(stderr).toContain('The design has 2 errors:');
    expect(stderr).toContain('name "abc<U+202E>def" has characters that the lettering of drawings lacks: <U+202E> (U+202E)');
    expect(stderr).toContain('name "🔐🔑间🔐" has characters that the lettering of drawings lacks: 🔐 (U+1F510), 🔑 (U+1F511)');
  }, 60_000);
});

describe('a server stated where another one has stood', () => {
  const room = `  new ReferenceMachineRoom(facility, 'site', { km: false });\n`;
  const design = (more: string) => smallFacility('a', room + more).replace('OcspServer,', 'OcspServer, ReferenceMachineRoom,');

  it('moves that within its rack, and every run says so until it is kept', async () => {
    const at = workspace().write('facilities/a/facility.ts', design(''));
    await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    const places = () => (JSON.parse(at.read('facilities/a/addresses.lock.json')) as { places: Record<string, { rack: string; unit: number }> }).places;
    const from = places()['ca-ocsp-1']!;
    const rack = from.rack.toUpperCase();
    at.write('facilities/a/facility.ts', design(`  new OcspServer(service, 'portal-1', { name: '门户服务器-1', rack: '${rack}', unit: ${from.unit} });\n`));
    const told = `a/ca/service/ocsp-1 (facilities/a/facility.ts:9)
   OCSP服务器-1 moves from ${rack} ${from.unit}U to ${rack} ${from.unit + 1}U: 门户服务器-1 stands there now
   allowed: a stated place goes first; `;
    expect((await jifang(['check', 'facilities/a'], { cwd: at.folder })).stdout).toContain(told);
    const { code, stderr } = await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    expect(code).toBe(0);
    expect(stderr).toContain(told);
    expect(places()).toMatchObject({ 'ca-portal-1': from, 'ca-ocsp-1': { rack: from.rack, unit: from.unit + 1 } });
    expect((await jifang(['check', 'facilities/a'], { cwd: at.folder })).stdout).not.toContain('moves from');
  }, 120_000);
});
