import { existsSync } from 'node:fs';
import { jifang } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

let workspace: Workspace;
beforeAll(() => {
  workspace = new Workspace();
});
afterAll(() => workspace.remove());

const start = `import type { Construct } from 'constructs';\nimport { Facility } from '../../constructs';\n`;

/** What the user wrote (or nothing at that path), and what they are told. */
const wrong: readonly { name: string; target: string; source?: string; code: 1 | 2; en: string; zh: string }[] = [
  {
    name: 'a path that is not there', target: 'facilities/smal', code: 2,
    en: 'There is no facility at facilities/smal.\nDid you mean facilities/small?',
    zh: '找不到设施 facilities/smal。\n是否应为 facilities/small？',
  },
  {
    name: 'a folder without facility.ts that holds facilities', target: 'facilities', code: 2,
    en: 'There is no facility.ts in facilities.\nFacilities below it: facilities/',
    zh: 'facilities 里没有 facility.ts。\n其下的设施：facilities/',
  },
  {
    name: 'an empty folder', target: 'nothing', source: '', code: 2,
    en: 'There is no facility.ts in nothing.\nA facility folder has a facility.ts; docs/first-facility.md shows one.',
    zh: 'nothing 里没有 facility.ts。\n设施文件夹里须有 facility.ts，写法见 docs/first-facility.md。',
  },
  {
    name: 'a file of another kind', target: 'package.json', code: 2,
    en: 'package.json is no TypeScript or JavaScript file.',
    zh: 'package.json 不是 TypeScript 或 JavaScript 文件。',
  },
  {
    name: 'no default export', target: 'facilities/no-default', source: 'export const facility = 1;\n', code: 2,
    en: 'facilities/no-default/facility.ts has no default export.\nExpected: export default (scope: Construct): Facility => { … }',
    zh: 'facilities/no-default/facility.ts 没有默认导出。\n应为：export default (scope: Construct): Facility => { … }',
  },
  {
    name: 'a default export that is no function', target: 'facilities/no-function', source: 'export default 42;\n', code: 2,
    en: 'The default export of facilities/no-function/facility.ts is a number; a function (scope: Construct) => Facility is expected.',
    zh: 'facilities/no-function/facility.ts 的默认导出是一个 number，应为函数 (scope: Construct) => Facility。',
  },
  {
    name: 'a function that returns nothing', target: 'facilities/returns-nothing',
    source: `${start}export default function make(scope: Construct): void {\n  new Facility(scope, 'x', { organization: 'x' });\n}\n`, code: 2,
    en: 'The default function of facilities/returns-nothing/facility.ts returned nothing instead of a Facility.',
    zh: 'facilities/returns-nothing/facility.ts 的默认函数返回了空值，应返回 Facility。',
  },
  {
    name: 'an async function', target: 'facilities/async',
    source: `${start}export default async function make(scope: Construct): Promise<Facility> {\n  return new Facility(scope, 'x', { organization: 'x' });\n}\n`, code: 2,
    en: 'The default function of facilities/async/facility.ts returned a Promise (the function must not be async) instead of a Facility.',
    zh: 'facilities/async/facility.ts 的默认函数返回了一个 Promise（函数不能是 async），应返回 Facility。',
  },
  {
    name: 'code that throws, in a file of the user’s own beside it', target: 'facilities/throws/facility.ts',
    source: `import { zones } from './zones';\n${start}\nexport default function make(scope: Construct): Facility {\n  const facility = new Facility(scope, 'x', { organization: 'x' });\n  zones(undefined as never);\n  return facility;\n}\n`, code: 1,
    en: `facilities/throws/facility.ts failed: TypeError: Cannot read properties of undefined (reading 'length')
  > names.length;
    zones facilities/throws/zones.ts:2:9
    make facilities/throws/facility.ts:7:3`,
    zh: `facilities/throws/facility.ts 运行出错：TypeError: Cannot read properties of undefined (reading 'length')`,
  },
  {
    name: 'a file that is no TypeScript', target: 'facilities/syntax', source: 'export default function (scope {\n', code: 1,
    en: 'facilities/syntax/facility.ts:1:31 cannot be parsed: Expected ")" but found "{"\n  > export default function (scope {',
    zh: 'facilities/syntax/facility.ts:1:31 无法解析：Expected ")" but found "{"\n  > export default function (scope {',
  },
  {
    name: 'a name that the vocabulary does not have', target: 'facilities/misnamed',
    source: `import type { Construct } from 'constructs';\nimport { Facilty } from '../../constructs';\nexport default (scope: Construct): unknown => new Facilty(scope, 'x', { organization: 'x' });\n`, code: 1,
    en: '../../constructs exports no Facilty (facilities/misnamed/facility.ts:3).\nDid you mean Facility?',
    zh: '../../constructs 没有导出 Facilty（facilities/misnamed/facility.ts:3）。\n是否应为 Facility？',
  },
  {
    name: 'an import of a file that is not there', target: 'facilities/import', source: `import { x } from './lost';\nexport default x;\n`, code: 1,
    en: 'facilities/import/facility.ts imports ./lost, which does not exist.',
    zh: 'facilities/import/facility.ts 引用的模块 ./lost 不存在。',
  },
];

describe('a facility that cannot be read', () => {
  beforeAll(() => {
    workspace.write('facilities/small/facility.ts', smallFacility('small'));
    workspace.write('facilities/throws/zones.ts', 'export const zones = (names: string[]): number =>\n  names.length;\n');
    workspace.write('nothing/readme.txt', '');
    for (const { target, source } of wrong) {
      if (source) workspace.write(target.endsWith('.ts') ? target : `${target}/facility.ts`, source);
    }
  });

  it.each(wrong)('$name: says so in both languages and writes nothing', async ({ target, code, en, zh }) => {
    const run = await jifang(['synth', target, '--json'], { cwd: workspace.folder });
    const { ok, errors } = JSON.parse(run.stdout) as { ok: boolean; errors: { message: { zh: string; en: string } }[] };
    expect(errors).toHaveLength(1);
    const [told] = errors;
    expect({ ok, code: run.code, stderr: run.stderr, en: told?.message.en.slice(0, en.length), zh: told?.message.zh.slice(0, zh.length) }).toEqual({ ok: false, code, stderr: '', en, zh });
    expect(existsSync(workspace.path('out'))).toBe(false);
  }, 30_000);

  it('is told as text on stderr in the language of the environment, or the one asked for', async () => {
    const { target, en, zh } = wrong[0]!;
    const runs = await Promise.all([
      jifang(['synth', target], { cwd: workspace.folder }),
      jifang(['synth', target], { cwd: workspace.folder, env: { LANG: 'zh_CN.UTF-8' } }),
      jifang(['synth', target, '--lang', 'en'], { cwd: workspace.folder, env: { LC_ALL: 'zh_CN.UTF-8' } }),
    ]);
    expect(runs).toEqual([en, zh, en].map((text) => ({ code: 2, stdout: '', stderr: `${text}\n` })));
  }, 30_000);
});

describe('the lock file of addresses', () => {
  it('that is no JSON stops the run and is left alone', async () => {
    workspace.write('facilities/merged/facility.ts', smallFacility('merged')).write('facilities/merged/addresses.lock.json', '<<<<<<< HEAD\n');
    const { code, stderr } = await jifang(['synth', 'facilities/merged'], { cwd: workspace.folder });
    expect(code).toBe(1);
    expect(stderr).toContain('The address lock file facilities/merged/addresses.lock.json cannot be read: line 1 is a merge conflict that nobody has resolved\n');
    expect(stderr).toContain('Restore it from version control; deleting it allocates all unstated addresses anew.');
    expect(workspace.read('facilities/merged/addresses.lock.json')).toBe('<<<<<<< HEAD\n');
  }, 30_000);

  it.each([
    ['text that is no JSON', '{\n  "zones": {},\n  "links": oops\n}\n', /: from line 3 on it is no JSON \(|: it is no JSON \(/],
    ['a place that is none', '{ "format": "jifang-addresses/1", "zones": {}, "links": {}, "ports": {}, "places": { "x": 5 } }', /: places\.x must be: device, \{ rack, unit \}/],
    ['an address that is none', '{ "format": "jifang-addresses/1", "zones": { "ca-service": { "ca-ocsp-1": ["10.10.10.300"] } }, "links": {}, "ports": {} }', /: zones\.ca-service\.ca-ocsp-1\.0 must be: zone, device, list of addresses/],
    ['what does not belong there', '{ "format": "jifang-addresses/1", "zones": {}, "links": {}, "ports": {}, "more": {} }', /: expected: format, zones, links, ports, places, patches, codes, nothing else/],
  ])('with %s is told so', async (_, content, told) => {
    workspace.write('facilities/odd/facility.ts', smallFacility('odd')).write('facilities/odd/addresses.lock.json', content);
    expect((await jifang(['check', 'facilities/odd'], { cwd: workspace.folder })).stderr).toMatch(told);
  }, 30_000);

  it('that is a folder is told so, without a trace of ours', async () => {
    workspace.write('facilities/folder/facility.ts', smallFacility('folder')).write('facilities/folder/addresses.lock.json/x', '');
    const { code, stderr } = await jifang(['synth', 'facilities/folder'], { cwd: workspace.folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The address lock file facilities\/folder\/addresses\.lock\.json cannot be read: there is a folder of that name \(.+\)\nRestore it .+\n$/);
  }, 30_000);

  it('that somebody else changes during a run stands, and nothing is written', async () => {
    const file = 'facilities/shared/addresses.lock.json';
    // The design stands for them: it changes the lock once it has been read.
    const theirs = (design: string) => `import { existsSync, renameSync } from 'node:fs';
if (existsSync(__dirname + '/theirs.json')) queueMicrotask(() => renameSync(__dirname + '/theirs.json', __dirname + '/addresses.lock.json'));
${design}`;
    const run = () => jifang(['synth', 'facilities/shared', '--no-png'], { cwd: workspace.folder });
    workspace.write('facilities/shared/facility.ts', theirs(smallFacility('shared')));
    expect((await run()).code).toBe(0);
    const before = workspace.tree('out', 'shared');
    const changed = workspace.read(file).replace(/"10\.10\.10\.\d+"/, '"10.10.10.99"');
    workspace.write('facilities/shared/facility.ts', theirs(smallFacility('shared', `  new OcspServer(service, 'ocsp-2');\n`))).write('facilities/shared/theirs.json', changed);
    const { code, stderr } = await run();
    expect({ code, stderr }).toEqual({ code: 1, stderr: `The address lock file ${file} was changed while this run was going on (by another run, an editor or version control) and is left as it is now.\nRun the command again: it then works from the lock file as it stands.\n` });
    expect(workspace.read(file)).toBe(changed);
    expect(workspace.tree('out', 'shared')).toEqual(before);
    expect((await run()).code).toBe(0);
    expect(workspace.read(file)).toContain('"10.10.10.99"');
    expect(workspace.read(file)).toContain('ca-ocsp-2');
  }, 60_000);

  it('is written beside the facility, keeps every address, and is not touched when nothing changed', async () => {
    const facility = 'facilities/growing/facility.ts';
    const lock = () => workspace.read('facilities/growing/addresses.lock.json');
    const addresses = () => (JSON.parse(lock()) as { zones: Record<string, Record<string, string[]>> }).zones['ca-service']!;
    const run = () => jifang(['synth', 'facilities/growing', '--no-png'], { cwd: workspace.folder });
    workspace.write(facility, smallFacility('growing'));
    await run();
    const first = lock();
    const before = addresses();
    await run();
    expect(lock()).toBe(first);
    workspace.write(facility, smallFacility('growing', `  new OcspServer(service, 'a-first-by-name');\n`));
    await run();
    expect(addresses()).toMatchObject(before);
    expect(Object.keys(addresses())).toHaveLength(Object.keys(before).length + 1);
  }, 30_000);
});
