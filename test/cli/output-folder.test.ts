import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearLeftovers, replaceAll, replaceFile, replaceFolder, stageFile, stageFolder } from '../../cli/output-folder';

const text = (path: string, content: string) => ({ path, bytes: new TextEncoder().encode(content) });
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
/** No process has it: beyond the largest process id of Linux. */
const deadProcess = 2 ** 22 + 1;

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jifang-output-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('replacing an output folder', () => {
  it('fails at once where the system makes no folder', () => {
    expect(() => replaceFolder('/proc/jifang/out', 'ca', [text('a', '1')])).toThrow(/ENOENT|EACCES|EPERM|EROFS/);
  });

  it('leaves exactly the new files, and nothing of the old ones', () => {
    replaceFolder(parent, 'ca', [text('old.txt', '1'), text('sub/same.txt', '1')]);
    replaceFolder(parent, 'ca', [text('sub/same.txt', '2'), text('new.txt', '2')]);
    expect(readdirSync(parent)).toEqual(['ca']);
    expect(readdirSync(join(parent, 'ca'), { recursive: true }).sort()).toEqual(['new.txt', 'sub', 'sub/same.txt']);
    expect(read(parent, 'ca', 'sub/same.txt')).toBe('2');
  });

  it('leaves the last good output when a file cannot be written', () => {
    replaceFolder(parent, 'ca', [text('a', 'good')]);
    expect(() => replaceFolder(parent, 'ca', [text('a', 'bad'), text('a/b', 'below a file')])).toThrow();
    expect(readdirSync(parent)).toEqual(['ca']);
    expect(read(parent, 'ca', 'a')).toBe('good');
  });

  it('removes what killed runs left, and touches neither running ones nor other facilities', () => {
    replaceFolder(parent, 'ca', [text('a', '1')]);
    const left = [`.ca.new-${deadProcess}`, `.ca.old-${deadProcess}`];
    const kept = [`.ca.new-${process.ppid}`, `.km.new-${deadProcess}`];
    for (const name of [...left, ...kept]) mkdirSync(join(parent, name));
    replaceFolder(parent, 'ca', [text('a', '2')]);
    expect(readdirSync(parent).sort()).toEqual([...kept, 'ca'].sort());
  });

  it('puts the last good output back when a run was killed between the two renames', () => {
    const hidden = join(parent, `.ca.old-${deadProcess}`);
    mkdirSync(hidden);
    writeFileSync(join(hidden, 'a'), 'good');
    clearLeftovers(parent, 'ca');
    expect(readdirSync(parent)).toEqual(['ca']);
    expect(read(parent, 'ca', 'a')).toBe('good');
  });

  it('replaces one file whole and leaves no other', () => {
    replaceFile(join(parent, 'deep', 'lock.json'), 'first');
    replaceFile(join(parent, 'deep', 'lock.json'), 'second');
    expect(readdirSync(join(parent, 'deep'))).toEqual(['lock.json']);
    expect(read(parent, 'deep', 'lock.json')).toBe('second');
  });
});

describe('replacing several at once', () => {
  it('leaves all of the last when one of them cannot be written, and nothing beside', () => {
    replaceFolder(parent, 'ca', [text('a', 'last')]);
    replaceFile(join(parent, 'lock.json'), 'last');
    expect(() => replaceAll([() => stageFolder(parent, 'ca', [text('a', 'new')]), () => stageFile(join(parent, 'lock.json'), 'new'), () => stageFile('/proc/jifang/lock.json', 'new')])).toThrow();
    expect(readdirSync(parent)).toEqual(['ca', 'lock.json']);
    expect([read(parent, 'ca', 'a'), read(parent, 'lock.json')]).toEqual(['last', 'last']);
    replaceAll([() => stageFolder(parent, 'ca', [text('a', 'new')]), () => stageFile(join(parent, 'lock.json'), 'new')]);
    expect([read(parent, 'ca', 'a'), read(parent, 'lock.json')]).toEqual(['new', 'new']);
  });

  it('stops at the first that cannot be put in place', () => {
    replaceFile(join(parent, 'lock.json'), 'last');
    expect(() => replaceAll([() => ({ commit: () => { throw new Error('changed'); }, discard: () => undefined }), () => stageFile(join(parent, 'lock.json'), 'new')])).toThrow('changed');
    expect(readdirSync(parent)).toEqual(['lock.json']);
    expect(read(parent, 'lock.json')).toBe('last');
  });

  it('removes single files that killed runs left, not those of running ones', () => {
    const [left, kept] = [`lock.json.new-${deadProcess}`, `lock.json.new-${process.ppid}`];
    for (const name of [left, kept]) writeFileSync(join(parent, name), '');
    replaceFile(join(parent, 'lock.json'), 'new');
    expect(readdirSync(parent).sort()).toEqual(['lock.json', kept]);
  });
});

/** Replaces the folder again and again; every file of one round holds the same number. */
const endless = `
  const { replaceFolder } = require('./cli/output-folder.ts');
  const [parent, first, rounds] = [process.argv[1], Number(process.argv[2]), Number(process.argv[3])];
  for (let n = first; n < first + rounds; n++) {
    replaceFolder(parent, 'ca', Array.from({ length: 20 }, (_, i) => ({ path: 'f' + i, bytes: Buffer.from(String(n)) })));
    if (n === first) process.stdout.write('writing');
  }
`;
const writer = (first: number, rounds: number): ChildProcess =>
  spawn(process.execPath, ['--require', 'tsx/cjs', '-e', endless, parent, String(first), String(rounds)], { cwd: join(__dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] });

const roundsSeen = () => new Set(Array.from({ length: 20 }, (_, i) => read(parent, 'ca', `f${i}`)));

describe('several runs', () => {
  it('killed at any moment leave one whole output', async () => {
    for (let kill = 0; kill < 8; kill++) {
      const child = writer(kill * 1_000_000, 1_000_000);
      await once(child.stdout!, 'data');
      await new Promise((resolve) => setTimeout(resolve, 3 * kill));
      child.kill('SIGKILL');
      await once(child, 'exit');
      clearLeftovers(parent, 'ca');
      expect(readdirSync(parent)).toEqual(['ca']);
      expect(roundsSeen().size).toBe(1);
    }
  }, 60_000);

  it('at the same time never mix their files', async () => {
    const children = [writer(0, 150), writer(1_000_000, 150)];
    const exits = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number));
    expect(exits).toEqual([0, 0]);
    expect(existsSync(join(parent, 'ca'))).toBe(true);
    expect(readdirSync(parent)).toEqual(['ca']);
    expect(roundsSeen().size).toBe(1);
  }, 60_000);
});
