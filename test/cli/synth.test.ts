import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../cli/manifest';
import { sectionTitle } from '../../model';
import { jifang, packageFolder } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

const opened: Workspace[] = [];
function workspace(): Workspace {
  const made = new Workspace();
  opened.push(made);
  return made;
}
afterAll(() => {
  for (const each of opened) each.remove();
});

const withReference = (): Workspace => {
  const made = workspace();
  mkdirSync(made.path('facilities', 'reference'), { recursive: true });
  copyFileSync(join(packageFolder, 'facilities', 'reference', 'facility.ts'), made.path('facilities', 'reference', 'facility.ts'));
  return made;
};

describe('the reference facility', () => {
  const environments: Readonly<Record<string, string>>[] = [
    { LANG: 'en_US.UTF-8', TZ: 'UTC' },
    { LANG: 'zh_CN.GB18030', LC_ALL: 'zh_CN.GB18030', TZ: 'Asia/Shanghai', HOME: '/nonexistent', COLUMNS: '40' },
  ];
  const runs = environments.map((env) => ({ env, at: withReference() }));

  beforeAll(async () => {
    const ended = await Promise.all(runs.map(({ env, at }) => jifang(['synth', 'facilities/reference', '--no-cache'], { cwd: at.folder, env })));
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(runs.map(() => ({ code: 0, stderr: '' })));
  }, 120_000);

  it('gives the same bytes in another directory, locale and time zone', () => {
    const [first, second] = runs.map(({ at }) => ({ ...at.tree('out'), ...at.tree('cdktf.out'), ...at.tree('facilities', 'reference') }));
    expect(Object.keys(first!).length).toBeGreaterThan(60);
    expect(Object.keys(second!)).toEqual(Object.keys(first!));
    expect(Object.keys(first!).filter((path) => first![path] !== second![path])).toEqual([]);
  });

  it('has every file in its manifest, with its hash and the sections it serves, and nothing else', () => {
    const { at } = runs[0]!;
    const manifest = JSON.parse(at.read('out', 'reference', 'manifest.json')) as Manifest;
    expect(Object.keys(manifest)).toEqual(['facility', 'revision', 'source', 'model', 'files']);
    expect(manifest).toMatchObject({ facility: 'reference', revision: 'A', source: 'facilities/reference/facility.ts' });
    const onDisk = readdirSync(at.path('out', 'reference'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(at.path('out', 'reference').length + 1));
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(onDisk.filter((path) => path !== 'manifest.json').sort());
    for (const { path, sha256, title, serves } of manifest.files) {
      expect({ path, sha256 }).toEqual({ path, sha256: createHash('sha256').update(readFileSync(at.path('out', 'reference', path))).digest('hex') });
      expect(title).toMatch(/\p{Script=Han}/u);
      for (const section of serves) expect({ path, section, known: sectionTitle(section) !== undefined }).toEqual({ path, section, known: true });
    }
    expect(manifest.model).toBe(manifest.files.find(({ path }) => path === 'model.json')!.sha256);
    expect(new Set(manifest.files.map(({ kind }) => kind))).toEqual(new Set(['model', 'schema', 'drawing', 'table', 'inventory', 'firewall', 'monitoring', 'compliance']));
  });

  it('leaves the twin’s Terraform beside the output, without a path of the machine', () => {
    const { at } = runs[0]!;
    const json = at.read('cdktf.out', 'stacks', 'reference-twin', 'cdk.tf.json');
    expect(json).not.toContain(at.folder);
    expect(Object.keys((JSON.parse(json) as { resource: object }).resource)).toEqual(expect.arrayContaining(['docker_network', 'docker_container']));
  });

  it('keeps the addresses that are in the repository', () => {
    expect(runs[0]!.at.read('facilities', 'reference', 'addresses.lock.json')).toBe(readFileSync(join(packageFolder, 'facilities', 'reference', 'addresses.lock.json'), 'utf8'));
  });
});

describe('a run', () => {
  it('of declarations in another order gives the same bytes', async () => {
    const [one, other] = [workspace(), workspace()];
    const lines = smallFacility('same').split('\n');
    const [service, core, ocsp, issuing] = lines.filter((line) => /new (ServiceZone|CoreZone|OcspServer|IssuingServer)\(/.test(line)) as [string, string, string, string];
    const at = lines.indexOf(service);
    one.write('facilities/same/facility.ts', lines.join('\n'));
    other.write('facilities/same/facility.ts', [...lines.slice(0, at), core, issuing, service, ocsp, ...lines.slice(at + 4)].join('\n'));
    expect(other.read('facilities/same/facility.ts')).not.toBe(one.read('facilities/same/facility.ts'));
    await Promise.all([one, other].map(({ folder }) => jifang(['synth', 'facilities/same', '--no-cache'], { cwd: folder })));
    expect(Object.keys(one.tree('out')).length).toBeGreaterThan(20);
    expect(other.tree('out')).toEqual(one.tree('out'));
  }, 60_000);

  it('of several facilities writes each, and both to the folder asked for', async () => {
    const at = workspace();
    for (const id of ['a', 'b']) at.write(`facilities/${id}/facility.ts`, smallFacility(id));
    const { code, stdout } = await jifang(['synth', 'facilities/a', 'facilities/b', '--out', 'build', '--no-png', '--json'], { cwd: at.folder });
    const { ok, facilities } = JSON.parse(stdout) as { ok: boolean; facilities: { folder: string; compliance: { errors: number }; manifest: Manifest }[] };
    expect({ code, ok, folders: facilities.map(({ folder }) => folder) }).toEqual({ code: 0, ok: true, folders: ['build/a', 'build/b'] });
    expect(readdirSync(at.path('build')).sort()).toEqual(['a', 'b', 'cdktf.out']);
    expect(facilities[0]!.manifest).toEqual(JSON.parse(at.read('build', 'a', 'manifest.json')));
    expect(facilities[0]!.manifest.files.some(({ path }) => path.endsWith('.png'))).toBe(false);
    expect(facilities[0]!.compliance.errors).toBeGreaterThan(0);
  }, 60_000);

  it('of a facility that is named twice writes it once, and ends where the system makes no folder for the cache', async () => {
    const at = workspace().write('facilities/a/facility.ts', smallFacility('a'));
    const { code, stdout } = await jifang(['synth', 'facilities/a', 'facilities/a/facility.ts', '--no-png', '--cache', '/proc/jifang', '--json'], { cwd: at.folder });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { facilities: unknown[] }).facilities).toHaveLength(1);
  }, 30_000);

  it('refuses two facilities of one name, and a folder that holds something else', async () => {
    const at = workspace();
    for (const folder of ['a', 'b']) at.write(`facilities/${folder}/facility.ts`, smallFacility('same'));
    at.write('mine/same/thesis.docx', 'years of work');
    const [twice, foreign] = await Promise.all([
      jifang(['synth', 'facilities/a', 'facilities/b'], { cwd: at.folder }),
      jifang(['synth', 'facilities/a', '--out', 'mine'], { cwd: at.folder }),
    ]);
    expect(twice).toEqual({ code: 2, stdout: '', stderr: 'facilities/a/facility.ts and facilities/b/facility.ts both have the facility id same and would be written to one folder. Give one of them another id in new Facility(scope, \'same\', …).\n' });
    expect(foreign).toEqual({ code: 2, stdout: '', stderr: 'mine/same was not written by jifang (it has no manifest.json) and is left alone. State another --out.\n' });
    expect(at.tree('mine')).toEqual({ 'same/thesis.docx': 'years of work' });
  }, 60_000);

  it('does not replace the output of another design that has the same id, but follows a design that was moved', async () => {
    const at = workspace();
    for (const folder of ['a', 'copy']) at.write(`facilities/${folder}/facility.ts`, smallFacility('same'));
    const run = (folder: string) => jifang(['synth', `facilities/${folder}`, '--no-png'], { cwd: at.folder });
    expect((await run('a')).code).toBe(0);
    const before = at.tree('out');
    const refused = await run('copy');
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('out/same was written from another design, facilities/a/facility.ts, and is left alone. Give the facility in facilities/copy/facility.ts an id of its own');
    expect(at.tree('out')).toEqual(before);
    renameSync(at.path('facilities', 'a'), at.path('facilities', 'moved'));
    expect((await run('moved')).code).toBe(0);
    expect((JSON.parse(at.read('out', 'same', 'manifest.json')) as Manifest).source).toBe('facilities/moved/facility.ts');
  }, 60_000);

  it('that cannot write says where and why', async () => {
    const at = workspace().write('facilities/a/facility.ts', smallFacility('a')).write('file', '');
    const { code, stderr } = await jifang(['synth', 'facilities/a', '--out', 'file/out', '--no-png'], { cwd: at.folder });
    expect({ code, stderr: stderr.split(' (')[0] }).toEqual({ code: 1, stderr: 'file/out/a cannot be written: a part of the path is a file, no folder' });
    expect(existsSync(at.path('facilities/a/addresses.lock.json'))).toBe(false);
  }, 60_000);
});

describe('a wrong design', () => {
  const broken = `  new ServiceZone(ca, 'b', { prefix: '10.10.10.0/24' });\n  new OcspServer(service, 'ocsp-2', { address: '10.10.99.9' });\n`;

  it('gets all its errors at once, in the reader’s language or as JSON, and leaves the last output and the lock', async () => {
    const at = workspace().write('facilities/a/facility.ts', smallFacility('a'));
    await jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    const before = { ...at.tree('out'), ...at.tree('cdktf.out'), lock: at.read('facilities/a/addresses.lock.json') };
    at.write('facilities/a/facility.ts', smallFacility('a', broken));
    const [english, chinese, machine, checked] = await Promise.all([
      jifang(['synth', 'facilities/a'], { cwd: at.folder }),
      jifang(['synth', 'facilities/a', '--lang', 'zh'], { cwd: at.folder }),
      jifang(['synth', 'facilities/a', '--json'], { cwd: at.folder }),
      jifang(['check', 'facilities/a'], { cwd: at.folder }),
    ]);
    expect([english, chinese, machine, checked].map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(english.stdout).toBe('');
    expect(english.stderr).toBe(`The design has 2 errors:

1. a/ca/service (facilities/a/facility.ts:7)
   the prefix 10.10.10.0/24 overlaps 10.10.10.0/24 of ca/b (facilities/a/facility.ts:13)
   allowed: prefixes of zones and point-to-point links are disjoint
   mend: choose a free prefix

2. a/ca/service/ocsp-2 (facilities/a/facility.ts:14)
   the address 10.10.99.9 is outside 10.10.10.0/24 of zone ca-service
   allowed: 10.10.10.1 to 10.10.10.254
   mend: use an address inside it (did you mean 10.10.10.9?), or leave \`address\` out to have one allocated

Nothing was written.
`);
    expect(chinese.stderr).toContain('设计有 2 处错误：\n\n1. a/ca/service (facilities/a/facility.ts:7)\n');
    expect(checked.stderr).toContain('The design has 2 errors:');
    const { ok, errors } = JSON.parse(machine.stdout) as { ok: boolean; errors: object[] };
    expect(ok).toBe(false);
    expect(errors[1]).toEqual({
      code: 'address-outside-zone', path: 'a/ca/service/ocsp-2', source: { file: 'facilities/a/facility.ts', line: 14 },
      message: { en: 'the address 10.10.99.9 is outside 10.10.10.0/24 of zone ca-service', zh: expect.stringContaining('10.10.99.9') as string },
      allowed: { en: '10.10.10.1 to 10.10.10.254', zh: '10.10.10.1 至 10.10.10.254' },
      mend: { en: expect.stringContaining('10.10.10.9') as string, zh: expect.stringContaining('10.10.10.9') as string },
    });
    expect({ ...at.tree('out'), ...at.tree('cdktf.out'), lock: at.read('facilities/a/addresses.lock.json') }).toEqual(before);
  }, 60_000);
});

describe('a run that is killed', () => {
  /** Kills a run when its fresh folder shows; false when it was too quick and had swapped the folder in. */
  async function killWhileWriting(at: Workspace): Promise<boolean> {
    const child = spawn(process.execPath, [join(packageFolder, 'cli', 'jifang.cjs'), 'synth', 'facilities/a', '--no-png'], { cwd: at.folder, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (child.exitCode === null && readdirSync(at.path('out')).length < 2) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await ended;
    const left = readdirSync(at.path('out'));
    return left.includes('a') && left.some((name) => name.startsWith('.a.new-'));
  }

  it('while it writes leaves the last good output, and the next one clears up', async () => {
    const at = workspace().write('facilities/a/facility.ts', smallFacility('a'));
    const run = () => jifang(['synth', 'facilities/a', '--no-png'], { cwd: at.folder });
    let before: Record<string, string>;
    let version = 1;
    do {
      await run();
      before = at.tree('out', 'a');
      at.write('facilities/a/facility.ts', smallFacility('a', `  new OcspServer(service, 'ocsp-${++version}');\n`));
    } while (!(await killWhileWriting(at)));
    expect(at.tree('out', 'a')).toEqual(before);
    expect((await run()).code).toBe(0);
    expect(readdirSync(at.path('out'))).toEqual(['a']);
    expect(at.read('out', 'a', 'model.json')).toContain(`ca-ocsp-${version}`);
  }, 60_000);
});
