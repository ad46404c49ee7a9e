/** `jifang watch` as users run it: a process of its own, a design that is saved, lines that tell what changed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { jifang, packageFolder } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

interface Change { readonly title: string; readonly paths: readonly string[]; readonly kind: string; readonly items: readonly string[] }
interface Event { readonly event: string; readonly files?: number; readonly mended?: boolean; readonly changes?: readonly Change[]; readonly errors?: readonly { readonly code: string; readonly message: { readonly en: string } }[] }

/** A watching process and the lines it has said. */
class Watching {
  private readonly child: ChildProcess;
  private readonly said: string[] = [];
  private wake: (() => void) | undefined;
  private taken = 0;
  stderr = '';
  readonly ended: Promise<{ code: number | null; signal: string | null }>;

  constructor(cwd: string, args: readonly string[]) {
    this.child = spawn(process.execPath, [join(packageFolder, 'cli', 'jifang.cjs'), 'watch', ...args], { cwd, env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let rest = '';
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      this.said.push(...lines);
      this.wake?.();
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      this.wake?.();
    });
    this.ended = new Promise((resolve) => this.child.on('close', (code, signal) => {
      resolve({ code, signal });
      this.wake?.();
    }));
  }

  /** The next line on stdout. */
  async line(): Promise<string> {
    while (this.said.length <= this.taken) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) throw new Error(`watch has ended (${this.child.exitCode ?? this.child.signalCode}): ${this.stderr}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.said[this.taken++]!;
  }

  /** The next event. One save may be looked at twice where the machine is busy, and the second look finds nothing: passed over, unless it is asked for. */
  async event(unchanged = false): Promise<Event> {
    for (;;) {
      const event = JSON.parse(await this.line()) as Event;
      if (unchanged || event.event !== 'unchanged') return event;
    }
  }

  async told(text: string): Promise<void> {
    while (!this.stderr.includes(text)) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }
}

const opened: Workspace[] = [];
const watching: Watching[] = [];
afterEach(async () => {
  // What is killed may still be writing: its folder is removed when it has ended.
  await Promise.all(watching.splice(0).map((each) => {
    each.signal('SIGKILL');
    return each.ended;
  }));
  for (const each of opened.splice(0)) each.remove();
});

function workspace(): Workspace {
  const made = new Workspace();
  opened.push(made);
  return made.write('facilities/a/facility.ts', smallFacility('a', server('10.10.10.40')));
}
const server = (address: string, name = 'OCSP服务器-2') => `  new OcspServer(service, 'ocsp-2', { address: '${address}', name: '${name}' });\n`;
function watch(at: Workspace, ...args: string[]): Watching {
  const made = new Watching(at.folder, ['facilities/a', '--cache', 'cache', ...args]);
  watching.push(made);
  return made;
}

/** Saves a file as many editors do: whole, under another name, then renamed. */
function put(at: Workspace, path: string, text: string): void {
  const hidden = at.path(path.replace(/([^/]+)$/, '.$1.swp'));
  writeFileSync(hidden, text);
  renameSync(hidden, at.path(path));
}
const save = (at: Workspace, more: string) => put(at, 'facilities/a/facility.ts', smallFacility('a', more));

/** What a clean run would have written. */
async function expectAsClean(at: Workspace): Promise<void> {
  expect((await jifang(['synth', 'facilities/a', '--no-cache', '--no-png', '--out', 'clean'], { cwd: at.folder })).code).toBe(0);
  expect(at.tree('out', 'a')).toEqual(at.tree('clean', 'a'));
  expect(at.tree('cdktf.out')).toEqual(at.tree('clean', 'cdktf.out'));
}

it('says of each save what changed in which output, and leaves the files that a clean run makes', async () => {
  const at = workspace();
  const run = watch(at, '--no-png', '--json');
  expect(await run.event()).toMatchObject({ event: 'ready', facility: 'a', folder: 'out/a' });
  await expectAsClean(at);

  save(at, server('10.10.10.41'));
  const { event, mended, changes } = await run.event();
  expect({ event, mended }).toEqual({ event: 'changed', mended: false });
  const itemsOf = (title: string) => changes!.find((change) => change.title === title)?.items;
  expect(itemsOf('证书认证系统IP地址规划与设备连接表')).toEqual(['IP地址规划表：OCSP服务器-2 eth0 IP地址：10.10.10.40 → 10.10.10.41']);
  expect(itemsOf('服务区网络拓扑图')).toEqual(['OCSP服务器-2：10.10.10.40 → 10.10.10.41']);
  expect(itemsOf('设施模型')![0]).toContain('10.10.10.40 → 10.10.10.41');
  expect(changes!.find(({ title }) => title === '服务区网络拓扑图')!.paths).toContain('diagrams/zone-ca-service.svg');
  expect(changes!.some(({ title }) => title === '核心区网络拓扑图' || title.endsWith('软硬件清单'))).toBe(false);
  await expectAsClean(at);

  // A design that says the same in other words changes nothing.
  save(at, `// 说明\n${server('10.10.10.41')}`);
  expect(await run.event(true)).toMatchObject({ event: 'unchanged' });

  save(at, '');
  const removed = await run.event();
  expect(removed.changes!.find(({ title }) => title === '设施模型')!.items.join('\n')).toMatch(/^- \S+ OCSP服务器-2/m);
  expect(removed.changes!.find(({ title }) => title === '服务区网络拓扑图')!.items).toContain('− OCSP服务器-2');
  await expectAsClean(at);
});

it('shows errors as they come and go, and keeps the files as they last were right', async () => {
  const at = workspace();
  const run = watch(at, '--no-png', '--json');
  await run.event();
  const good = at.tree('out', 'a');

  save(at, server('10.10.99.9'));
  expect((await run.event()).errors!.map(({ code }) => code)).toEqual(['address-outside-zone']);
  put(at, 'facilities/a/facility.ts', 'export default (');
  expect((await run.event()).errors!.map(({ code }) => code)).toEqual(['facility-syntax']);
  save(at, '  throw new Error(\'own fault\');\n');
  expect((await run.event()).errors![0]!.message.en).toContain('own fault');
  expect(at.tree('out', 'a')).toEqual(good);

  // A file that the design imports, and that comes later.
  put(at, 'facilities/a/facility.ts', `import { address } from './plan';\n${smallFacility('a', `  new OcspServer(service, 'ocsp-2', { address, name: 'OCSP服务器-2' });\n`)}`);
  expect((await run.event()).errors!.map(({ code }) => code)).toEqual(['facility-import']);
  put(at, 'facilities/a/plan.ts', `export const address = '10.10.10.42';\n`);
  expect(await run.event()).toMatchObject({ event: 'changed', mended: true });
  expect(at.read('out', 'a', 'model.json')).toContain('10.10.10.42');
  await expectAsClean(at);

  // It is watched from then on.
  put(at, 'facilities/a/plan.ts', `export const address = '10.10.10.43';\n`);
  expect(await run.event()).toMatchObject({ event: 'changed', mended: false });
  expect(at.read('out', 'a', 'model.json')).toContain('10.10.10.43');
});

it('notices what editors do, and data that a design reads; not its own lock file, nor a file that is only touched', async () => {
  const at = workspace();
  at.write('facilities/data/addresses.csv', 'ocsp-2,10.10.10.44\n');
  const reading = `import { readFileSync } from 'node:fs';\nimport { join } from 'node:path';\n${smallFacility('a', `  new OcspServer(service, 'ocsp-2', { name: 'OCSP服务器-2', address: readFileSync(join(__dirname, '../data/addresses.csv'), 'utf8').trim().split(',')[1]! });\n  new OcspServer(service, 'ocsp-3', { name: 'OCSP服务器-3' });\n`)}`;
  put(at, 'facilities/a/facility.ts', reading);
  const run = watch(at, '--no-png', '--json');
  await run.event();

  // Emptied first and filled then, as many editors do that do not rename.
  writeFileSync(at.path('facilities/a/facility.ts'), '');
  writeFileSync(at.path('facilities/a/facility.ts'), reading.replace('OCSP服务器-3', '第三台服务器'));
  expect((await run.event()).changes!.find(({ title }) => title === '设施模型')!.items.join()).toContain('第三台服务器');

  put(at, 'facilities/data/addresses.csv', 'ocsp-2,10.10.10.45\n');
  expect((await run.event()).changes!.find(({ title }) => title === '设施模型')!.items.join()).toContain('10.10.10.44 → 10.10.10.45');

  // Its own lock changes with this save; neither that nor touching sets off another run: the next event is that of the next save.
  put(at, 'facilities/a/facility.ts', reading.replace(`'ocsp-3', {`, `'ocsp-4', {`));
  expect(await run.event()).toMatchObject({ event: 'changed' });
  expect(at.read('facilities/a/addresses.lock.json')).toContain('ocsp-4');
  utimesSync(at.path('facilities/a/facility.ts'), new Date(), new Date());
  put(at, 'facilities/a/facility.ts', reading.replace(`'ocsp-3', {`, `'ocsp-5', {`));
  const last = await run.event();
  expect(last.event).toBe('changed');
  expect(at.read('out', 'a', 'model.json')).toContain('ca-ocsp-5');

  // A lock that somebody else has changed does: an address it gives out is another's now.
  const lock = JSON.parse(at.read('facilities/a/addresses.lock.json')) as { zones: Record<string, Record<string, string[]>> };
  const given = lock.zones['ca-service']!['ca-ocsp-5']!;
  lock.zones['ca-service']!['ca-ocsp-5'] = ['10.10.10.99'];
  put(at, 'facilities/a/addresses.lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  expect((await run.event()).changes!.find(({ title }) => title === '设施模型')!.items.join()).toContain(`${given[0]} → 10.10.10.99`);
});

it('leaves a lock that somebody changes while a save is being handled, and follows it then', async () => {
  const at = workspace();
  // The design stands for them: when asked, it changes the lock once it has been read.
  const design = (name: string) => `import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
const theirs = join(__dirname, 'theirs.json');
if (existsSync(theirs)) queueMicrotask(() => renameSync(theirs, join(__dirname, 'addresses.lock.json')));
${smallFacility('a', `  new OcspServer(service, 'ocsp-2', { name: '${name}' });\n`)}`;
  put(at, 'facilities/a/facility.ts', design('OCSP服务器-2'));
  const run = watch(at, '--no-png', '--json');
  await run.event();
  const lock = JSON.parse(at.read('facilities/a/addresses.lock.json')) as { zones: Record<string, Record<string, string[]>> };
  const given = lock.zones['ca-service']!['ca-ocsp-2']![0]!;
  lock.zones['ca-service']!['ca-ocsp-2'] = ['10.10.10.99'];
  writeFileSync(at.path('facilities/a/theirs.json'), `${JSON.stringify(lock, null, 2)}\n`);
  // A new address makes the run write the lock too.
  put(at, 'facilities/a/facility.ts', design('OCSP服务器-2').replace('return facility;', `new OcspServer(service, 'ocsp-3');\n  return facility;`));
  const items = async (): Promise<string> => (await run.event()).changes!.find(({ title }) => title === '设施模型')!.items.join();
  expect(await items()).not.toContain('10.10.10.99');
  expect(await items()).toContain(`${given} → 10.10.10.99`);
  expect(at.read('facilities/a/addresses.lock.json')).toMatch(/"10\.10\.10\.99"[^]*ca-ocsp-3/);
});

it('follows a file that somebody changes when it has been read for the first time', async () => {
  const at = workspace();
  at.write('facilities/a/address.txt', '10.10.10.44').write('facilities/a/theirs.txt', '10.10.10.45');
  put(at, 'facilities/a/facility.ts', `import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
const [own, theirs] = ['address.txt', 'theirs.txt'].map((name) => join(__dirname, name));
const address = readFileSync(own, 'utf8');
if (existsSync(theirs)) queueMicrotask(() => renameSync(theirs, own));
${smallFacility('a', `  new OcspServer(service, 'ocsp-2', { address });\n`)}`);
  const run = watch(at, '--no-png', '--json');
  expect(await run.event()).toMatchObject({ event: 'ready' });
  expect((await run.event()).changes!.find(({ title }) => title === '设施模型')!.items.join()).toContain('10.10.10.44 → 10.10.10.45');
});

it('looks once at a save', async () => {
  const at = workspace();
  const run = watch(at, '--no-png', '--json');
  await run.event();
  for (const name of ['第一台服务器', '第二台服务器']) {
    save(at, server('10.10.10.40', name));
    expect(await run.event(true)).toMatchObject({ event: 'changed' });
    // Longer than what it waits before it looks without an event.
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
});

it('renews pictures and the manifest, and ends cleanly when interrupted', async () => {
  const at = workspace();
  const run = watch(at, '--json');
  await run.event();
  const before = at.tree('out', 'a');
  save(at, server('10.10.10.46'));
  const { changes } = await run.event();
  expect(changes!.flatMap(({ paths }) => paths)).toContain('diagrams/zone-ca-service.png');
  const after = at.tree('out', 'a');
  expect(after['diagrams/zone-ca-service.png']).not.toBe(before['diagrams/zone-ca-service.png']);
  expect(after['diagrams/zone-ca-core.png']).toBe(before['diagrams/zone-ca-core.png']);
  const manifest = JSON.parse(Buffer.from(after['manifest.json']!, 'latin1').toString()) as { files: { path: string; sha256: string }[] };
  for (const { path, sha256 } of manifest.files) expect(createHash('sha256').update(Buffer.from(after[Buffer.from(path).toString()]!, 'latin1')).digest('hex')).toBe(sha256);
  run.signal('SIGINT');
  expect(await run.event()).toEqual({ event: 'end' });
  expect(await run.ended).toEqual({ code: 0, signal: null });
  // A folder that is gone is written anew by the next one, from what is kept.
  rmSync(at.path('out'), { recursive: true });
  const again = watch(at, '--json');
  await again.event();
  expect(at.tree('out', 'a')).toEqual(after);
});

it('speaks to people: a line for each output, errors on stderr, nothing else in a pipe', async () => {
  const at = workspace();
  const run = watch(at, '--no-png');
  while (!(await run.line()).startsWith('Written to out/a'));
  save(at, server('10.10.10.47'));
  expect(await run.line()).toMatch(/^\d+ files renewed in \d+ ms$/);
  const lines: string[] = [];
  while (!lines.at(-1)?.includes('Terraform')) lines.push(await run.line());
  expect(lines).toContain('  服务区网络拓扑图: OCSP服务器-2：10.10.10.40 → 10.10.10.47');
  save(at, server('10.10.99.9'));
  await run.told('The files stay as they last were right');
  expect(run.stderr).toContain('the address 10.10.99.9 is outside 10.10.10.0/24');
  expect(run.stderr).not.toContain('\u001b');
  save(at, server('10.10.10.48'));
  await run.told('The errors are gone.');
  expect(existsSync(at.path('out/a/manifest.json'))).toBe(true);
});

it('refuses what synth refuses', async () => {
  const at = workspace();
  const [nowhere, foreign] = await Promise.all([jifang(['watch', 'facilities/b'], { cwd: at.folder }), jifang(['watch', 'facilities/a', '--out', ''], { cwd: at.folder })]);
  expect([nowhere.code, foreign.code]).toEqual([2, 2]);
  expect(nowhere.stderr).toContain('There is no facility at facilities/b');
});
