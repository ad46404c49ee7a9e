/** Compiled modules are kept from run to run; nothing that happens to the file they are kept in may change what a run does. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Cache { functionOf(file: string, compile: (file: string) => string | undefined): ((exports: object, require: NodeJS.Require, module: object) => void) | undefined; save(): void }
const { ModuleCache } = createRequire(__filename)('../../cli/module-cache.cjs') as { ModuleCache: new (file: string, root: string) => Cache };
const { sourceLines } = createRequire(__filename)('../../cli/transform.cjs') as { sourceLines: (stack: string) => string };

let folder: string;
let compiled: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jifang-module-cache-'));
  compiled = [];
  writeFileSync(join(folder, 'a.ts'), 'exports.value = "甲"');
  writeFileSync(join(folder, 'b.ts'), 'exports.value = "b"');
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = () => join(folder, 'kept.bin');
const source = (name: string) => join(folder, name);

/** A run of its own: loads the modules, then keeps them. */
function run(...names: string[]): unknown[] {
  const cache = new ModuleCache(kept(), folder);
  const values = names.map((name) => {
    const module = { exports: {} as { value?: unknown } };
    const body = cache.functionOf(source(name), (file) => {
      compiled.push(name);
      return readFileSync(file, 'utf8');
    });
    body?.(module.exports, require, module);
    return module.exports.value;
  });
  cache.save();
  return values;
}

it('a module is compiled in the first run only', () => {
  expect(run('a.ts', 'b.ts')).toEqual(['甲', 'b']);
  expect(run('a.ts', 'b.ts')).toEqual(['甲', 'b']);
  expect(compiled).toEqual(['a.ts', 'b.ts']);
});

it('what another run has kept stays', () => {
  run('a.ts');
  run('b.ts');
  run('a.ts', 'b.ts');
  expect(compiled).toEqual(['a.ts', 'b.ts']);
});

it('a changed source is compiled again, even one of the same length', () => {
  run('a.ts', 'b.ts');
  writeFileSync(source('b.ts'), 'exports.value = "c"');
  utimesSync(source('b.ts'), 1, 1);
  expect(run('a.ts', 'b.ts')).toEqual(['甲', 'c']);
  expect(compiled).toEqual(['a.ts', 'b.ts', 'b.ts']);
});

it.each([0, 3, 200])('a kept file cut off after %i bytes is as none', (length) => {
  run('a.ts');
  truncateSync(kept(), Math.min(length, statSync(kept()).size - 1));
  expect(run('a.ts')).toEqual(['甲']);
  expect(compiled).toEqual(['a.ts', 'a.ts']);
});

it('code of V8 that is damaged is made again from the text', () => {
  run('b.ts');
  const bytes = readFileSync(kept());
  const from = bytes.indexOf('})') + 2;
  bytes.fill(7, from, from + 64);
  writeFileSync(kept(), bytes);
  expect(run('b.ts')).toEqual(['b']);
});

it('nowhere to keep anything is no fault', () => {
  const cache = new ModuleCache(join(source('a.ts'), 'kept.bin'), folder);
  expect(typeof cache.functionOf(source('b.ts'), (file) => readFileSync(file, 'utf8'))).toBe('function');
  expect(() => cache.save()).not.toThrow();
  expect(readdirSync(folder).sort()).toEqual(['a.ts', 'b.ts']);
});

it('a stack names the lines of the sources, not those of the text that runs', () => {
  const file = join(__dirname, '../../cli/failure.ts');
  const { transform } = createRequire(__filename)('../../cli/transform.cjs') as { transform: (file: string) => { code: string } };
  const written = readFileSync(file, 'utf8').split('\n').findIndex((line) => line.includes('super(text.en)')) + 1;
  const running = transform(file).code.split('\n').findIndex((line) => line.includes('super(text.en)')) + 1;
  expect(running).not.toBe(written);
  expect(sourceLines(`Error: x\n    at new Failure (${file}:${running}:5)`)).toContain(`${file}:${written}:`);
});
