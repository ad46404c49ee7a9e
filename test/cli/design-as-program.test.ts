/** A design is a program: what it does besides describing the facility must not disturb the command. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jifang } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

const opened: Workspace[] = [];
const workspace = (text = smallFacility('a')): Workspace => {
  const made = new Workspace().write('facilities/a/facility.ts', text);
  opened.push(made);
  return made;
};
afterAll(() => {
  for (const each of opened) each.remove();
});
const inside = (code: string): Workspace => workspace(smallFacility('a', `  ${code}\n`));

describe('a design that', () => {
  it('prints leaves the JSON whole: what it prints goes to stderr', async () => {
    const { code, stdout, stderr } = await jifang(['synth', 'facilities/a', '--no-png', '--json'], { cwd: inside(`console.log('hello'); process.stdout.write('more');`).folder });
    expect({ code, ok: (JSON.parse(stdout) as { ok: boolean }).ok, stderr }).toEqual({ code: 0, ok: true, stderr: 'hello\nmore' });
  }, 60_000);

  it('ends the process fails, with the line', async () => {
    const at = inside('process.exit(0);');
    const { code, stdout, stderr } = await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    expect({ code, stdout, written: existsSync(at.path('out')) }).toEqual({ code: 1, stdout: '', written: false });
    expect(stderr).toContain('the design calls process.exit(0); it only describes the facility and may not end the process\n  > process.exit(0);');
    expect(stderr).toContain('facilities/a/facility.ts:13:');
  }, 60_000);

  it('ends the process from a timer, or lets a promise fail, gets an error in words, with the line', async () => {
    const [timer, promise] = [inside('setTimeout(() => process.exit(3), 0);'), inside(`void Promise.reject(new Error('no catalogue'));`)];
    const [ended, failed] = await Promise.all([timer, promise].map((at) => jifang(['synth', 'facilities/a'], { cwd: at.folder })));
    expect({ code: ended!.code, stdout: ended!.stdout, written: existsSync(timer.path('out')) }).toEqual({ code: 1, stdout: '', written: false });
    expect(ended!.stderr).toMatch(/^Code that the design left running \(a timer or a promise\) failed: Error: the design calls process\.exit\(3\).*\n {2}> setTimeout/);
    expect(ended!.stderr).toContain('facilities/a/facility.ts:13:');
    expect(failed!.code).toBe(1);
    expect(failed!.stderr).toMatch(/failed: Error: no catalogue\n {2}> void Promise/);
    expect(failed!.stderr).not.toContain('Node.js v');
  }, 60_000);

  it('asks the catalogue for what it does not have gets an error of the design, with the line', async () => {
    const at = inside(`new OcspServer(service, 'ocsp-9', { product: products.server3U });`);
    at.write('facilities/a/facility.ts', `import { products } from '${join(__dirname, '../../catalogue')}';\n${at.read('facilities/a/facility.ts')}`);
    const { code, stderr } = await jifang(['check', 'facilities/a'], { cwd: at.folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^The design has one error:\n\n1\. products\.server3U \(facilities\/a\/facility\.ts:14\)\n {3}the catalogue has no product server3U\n {3}allowed: firewall, .+\n {3}mend: Did you mean server2U\? Or write a product of your own with product\(\{…\}\)\n/) as string });
  }, 60_000);

  it('leaves a timer open does not keep the command', async () => {
    const { code, stdout } = await jifang(['check', 'facilities/a', '--json'], { cwd: inside('setInterval(() => undefined, 1000);').folder });
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { facilities: object[] }).facilities).toHaveLength(1);
  }, 60_000);
});

describe('wrong use', () => {
  it('without a command is JSON for programs', async () => {
    const { code, stdout, stderr } = await jifang(['--json']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, errors: [{ code: 'usage', message: { en: 'The command is missing.\nSee jifang --help' } }] });
  }, 60_000);

  it('with an empty output folder is refused', async () => {
    const at = workspace();
    const { code, stderr } = await jifang(['synth', 'facilities/a', '--out', ''], { cwd: at.folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'The option --out has an empty value.\n' });
  }, 60_000);
});

describe('a lock file', () => {
  const lock = '{ "format": "jifang-addresses/1", "zones": { "ca-service": { "ca-ocsp-1": ["10.10.10.77"] } }, "links": {}, "ports": {} }';
  const withLock = (text: string): Workspace => workspace().write('facilities/a/addresses.lock.json', text);

  it('with a mark of byte order is read', async () => {
    const at = withLock(`\uFEFF${lock}`);
    expect((await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder })).code).toBe(0);
    expect(at.read('out/a/model.json')).toContain('10.10.10.77');
  }, 60_000);

  it('of another form is refused in words', async () => {
    const at = withLock(lock.replace('"ports": {}', '"ports": { "sw": { "x": "one" } }, "more": 1'));
    const { code, stderr } = await jifang(['check', 'facilities/a'], { cwd: at.folder });
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be read: ports.sw.x must be: switch, other end, port number (an integer from 1); expected: format, zones, links, ports, places, patches, codes, nothing else');
  }, 60_000);
});
