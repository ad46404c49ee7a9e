/** Outputs are kept from run to run; nothing that happens to their folder may change what a run makes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutputStore } from '../../cli/output-store';
import type { OutputFile } from '../../model';
import { jifang, packageFolder } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jifang-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (content: string): OutputFile => ({ path: 'tables/表.xlsx', title: '表', kind: 'table', serves: [{ doc: 'CA-技术', section: '6.3' }], bytes: new TextEncoder().encode(content) });
const contentOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A run of its own: what a step makes of an input, and how often it was made. */
async function run(input: string, { at = folder, code = 'code', limit }: { at?: string; code?: string; limit?: number } = {}): Promise<{ content: string; made: boolean }> {
  const store = new OutputStore({ folder: at, code, ...(limit === undefined ? {} : { limit }) });
  let made = false;
  const { files } = store.once('step', [input], () => {
    made = true;
    return { files: [file(`made of ${input}`)] };
  });
  await store.endRun();
  expect(files.map(({ bytes: _, ...about }) => about)).toEqual([{ path: 'tables/表.xlsx', title: '表', kind: 'table', serves: [{ doc: 'CA-技术', section: '6.3' }] }]);
  return { content: contentOf(files[0]!.bytes), made };
}
const entries = (): string[] => readdirSync(folder).map((name) => join(folder, name));

it('what was made of the same input by the same code is not made again', async () => {
  expect(await run('a')).toEqual({ content: 'made of a', made: true });
  expect(await run('a')).toEqual({ content: 'made of a', made: false });
  expect((await run('b')).made).toBe(true);
  expect((await run('a', { code: 'newer' })).made).toBe(true);
});

it('inputs that run into one another are others', async () => {
  const store = new OutputStore({ code: 'x' });
  const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['a', 'b', 'c']].map((inputs) => store.keyOf('step', ...inputs));
  expect(new Set([...keys, store.keyOf('step2', 'abc'), store.keyOf('step', 'ab\u00001\u0000c')]).size).toBe(keys.length + 2);
});

it.each([0, 10, 36, 120])('an entry cut off after %i bytes is as none, and is made whole again', async (length) => {
  await run('a');
  truncateSync(entries()[0]!, length);
  expect(await run('a')).toEqual({ content: 'made of a', made: true });
  expect((await run('a')).made).toBe(false);
});

it('a single damaged byte anywhere makes an entry as none', async () => {
  await run('a');
  const [path] = entries() as [string];
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 0x20;
    writeFileSync(path, damaged);
    expect({ at, ...await run('a') }).toEqual({ at, content: 'made of a', made: true });
  }
});

it('an entry under the name of another is as none', async () => {
  await run('a');
  const [a] = entries() as [string];
  await run('b');
  const b = entries().find((path) => path !== a)!;
  writeFileSync(b, readFileSync(a));
  expect(await run('b')).toEqual({ content: 'made of b', made: true });
});

it('the folder may go between and during runs', async () => {
  const store = new OutputStore({ folder, code: 'code' });
  const make = () => store.once('step', ['a'], () => ({ files: [file('a')] }));
  make();
  rmSync(folder, { recursive: true });
  await store.endRun();
  expect(entries()).toHaveLength(1);
  rmSync(folder, { recursive: true });
  expect(contentOf(make().files[0]!.bytes)).toBe('a');
  await store.endRun();
  expect((await run('a')).content).toBe('made of a');
});

it('nowhere to keep anything is no fault', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await run('a', { at: join(folder, 'file') })).toEqual({ content: 'made of a', made: true });
  expect(await run('a', { at: join(folder, 'file', 'below') })).toEqual({ content: 'made of a', made: true });
});

it('what was used least lately goes when there is too much; what is not ours stays', async () => {
  writeFileSync(join(folder, 'thesis.docx'), 'years of work'.repeat(1000));
  writeFileSync(join(folder, 'backup.2024'), 'of last year');
  for (const [age, input] of ['oldest', 'older', 'old'].entries()) {
    const before = new Set(entries());
    await run(input);
    const made = entries().find((path) => !before.has(path))!;
    utimesSync(made, 1_000_000 + age, 1_000_000 + age);
  }
  const size = statSync(entries().find((path) => /[0-9a-f]{64}$/.test(path))!).size;
  // Used now: it is the youngest.
  await run('oldest');
  await run('new', { limit: 3.9 * size });
  expect(await Promise.all(['older', 'oldest', 'new'].map(async (input) => (await run(input)).made))).toEqual([true, false, false]);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['thesis.docx', 'backup.2024']));
});

it('a list holds what entries of their own hold as references, and is as none when one of those is gone', async () => {
  const store = new OutputStore({ folder, code: 'code' });
  const { files } = store.once('step', ['a'], () => ({ files: [file('of the step')] }));
  const key = store.keyOf('list');
  store.keepList(key, [{ ...files[0]!, title: '另一个题名' }, file('own')], { said: 'so' });
  await store.endRun();
  const later = () => new OutputStore({ folder, code: 'code' }).findList(key);
  expect(later()?.files.map(({ title, bytes }) => [title, contentOf(bytes)])).toEqual([['另一个题名', 'of the step'], ['表', 'own']]);
  expect(later()?.note).toEqual({ said: 'so' });
  expect(readFileSync(join(folder, key), 'latin1')).not.toContain('of the step');
  rmSync(join(folder, store.keyOf('step', 'a')));
  expect(later()).toBeUndefined();
});

describe('runs of the command', () => {
  const opened: Workspace[] = [];
  afterAll(() => {
    for (const each of opened) each.remove();
  });
  const workspace = (): Workspace => {
    const made = new Workspace();
    opened.push(made);
    return made.write('facilities/a/facility.ts', smallFacility('a'));
  };
  const synth = (at: Workspace, ...more: string[]) => jifang(['synth', 'facilities/a', ...more], { cwd: at.folder });
  const outputs = (at: Workspace, out: string) => ({ ...at.tree(out, 'a'), ...at.tree(out, 'cdktf.out') });

  it('give the same bytes with a cache, with what it holds, with what is damaged in it, and without', async () => {
    const at = workspace();
    expect((await synth(at, '--cache', 'cache', '--out', 'first')).code).toBe(0);
    expect((await synth(at, '--cache', 'cache', '--out', 'second')).code).toBe(0);
    for (const [i, name] of readdirSync(at.path('cache')).entries()) if (i % 2 === 0) truncateSync(at.path('cache', name), 50);
    expect((await synth(at, '--cache', 'cache', '--out', 'third')).code).toBe(0);
    expect((await synth(at, '--no-cache', '--out', 'clean')).code).toBe(0);
    const clean = outputs(at, 'clean');
    expect(Object.keys(clean).filter((path) => path.endsWith('.png')).length).toBeGreaterThan(4);
    for (const out of ['first', 'second', 'third']) expect(outputs(at, out)).toEqual(clean);
  }, 120_000);

  it('that are killed at any moment, or run at the same time, leave a cache that gives the same bytes', async () => {
    const at = workspace();
    await synth(at, '--no-cache', '--out', 'clean');
    const clean = outputs(at, 'clean');
    for (const enough of [1, 9]) {
      rmSync(at.path('cache'), { recursive: true, force: true });
      mkdirSync(at.path('cache'));
      const child = spawn(process.execPath, [join(packageFolder, 'cli', 'jifang.cjs'), 'synth', 'facilities/a', '--cache', 'cache', '--out', 'killed'], { cwd: at.folder, stdio: 'ignore' });
      const ended = once(child, 'exit');
      // While it writes to the cache.
      while (child.exitCode === null && readdirSync(at.path('cache')).length < enough) await new Promise((resolve) => setImmediate(resolve));
      child.kill('SIGKILL');
      await ended;
      const both = await Promise.all([synth(at, '--cache', 'cache', '--out', 'one'), synth(at, '--cache', 'cache', '--out', 'other')]);
      expect(both.map(({ code }) => code)).toEqual([0, 0]);
      expect(outputs(at, 'one')).toEqual(clean);
      expect(outputs(at, 'other')).toEqual(clean);
      // What the killed one left half written is gone.
      expect(readdirSync(at.path('cache')).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
    }
  }, 300_000);
});
