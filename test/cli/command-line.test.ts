import { jifang } from './support/run';
import { version } from '../../package.json';

describe('help', () => {
  it('shows a newcomer the commands, examples and exit codes, in the language of the environment', async () => {
    const [english, chinese] = await Promise.all([jifang(['--help']), jifang(['--help'], { env: { LANG: 'zh_CN.UTF-8' } })]);
    expect([english.code, chinese.code, english.stderr, chinese.stderr]).toEqual([0, 0, '', '']);
    for (const text of ['Usage: jifang', 'synth [options] [facility...]', 'Examples:', 'Exit codes: 0 fine;', 'docs/first-facility.md']) expect(english.stdout).toContain(text);
    for (const text of ['用法： jifang', '由设计生成全部文件', '示例：', '退出码：0 正常；', 'docs/first-facility.md']) expect(chinese.stdout).toContain(text);
    // No line runs over the edge of a terminal.
    for (const line of english.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(112);
  });

  it('of a command tells its arguments', async () => {
    const { code, stdout } = await jifang(['synth', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/--out <folder>\s+output folder, by default out/);
  });

  it('is what a call without a command gets, as wrong use', async () => {
    const { code, stdout, stderr } = await jifang([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Make and check:');
  });
});

it('prints its version', async () => {
  expect(await jifang(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

describe('wrong use', () => {
  it.each([
    { args: ['synht'], en: 'There is no command synht.\nDid you mean synth?\nSee jifang --help\n', zh: '没有命令 synht。\n是否应为 synth？\n查看用法：jifang --help\n' },
    { args: ['facilities/reference'], en: 'There is no command facilities/reference.\nDid you mean synth facilities/reference?\nSee jifang --help\n', zh: '没有命令 facilities/reference。\n是否应为 synth facilities/reference？\n查看用法：jifang --help\n' },
    { args: ['synth', '--oot', 'x'], en: 'There is no option --oot.\nDid you mean --out?\nSee jifang synth --help\n', zh: '没有选项 --oot。\n是否应为 --out？\n查看用法：jifang synth --help\n' },
    { args: ['synth', '--out'], en: 'The option --out <folder> needs a value.\nSee jifang synth --help\n', zh: '选项 --out <folder> 缺少值。\n查看用法：jifang synth --help\n' },
    { args: ['schema', 'A', 'B'], en: 'There are too many arguments.\nSee jifang schema --help\n', zh: '参数过多。\n查看用法：jifang schema --help\n' },
    { args: ['schema', '--lang', 'fr'], en: 'The value fr of --lang <zh-CN|en-US> is not allowed; allowed: zh-CN, en-US, zh, en.\nSee jifang schema --help\n', zh: '选项 --lang <zh-CN|en-US> 的值 fr 无效，可用：zh-CN, en-US, zh, en。\n查看用法：jifang schema --help\n' },
    { args: ['schema', 'OscpServer'], en: 'There is no construct OscpServer.\nDid you mean OcspServer?\n', zh: '没有构件 OscpServer。\n是否应为 OcspServer？\n' },
  ])('$args exits 2 and says what is wrong', async ({ args, en, zh }) => {
    const [text, machine] = await Promise.all([jifang(args), jifang([...args, '--json'])]);
    expect(text).toEqual({ code: 2, stdout: '', stderr: en });
    expect([machine.code, machine.stderr]).toEqual([2, '']);
    const { ok, errors } = JSON.parse(machine.stdout) as { ok: boolean; errors: { message: { en: string; zh: string } }[] };
    expect({ ok, texts: errors.map(({ message }) => message) }).toEqual({ ok: false, texts: [{ en: en.trimEnd(), zh: zh.trimEnd() }] });
  });
});

describe('schema', () => {
  it('prints the JSON Schema of model.json, of one construct, or of all', async () => {
    const [model, ocsp, all] = await Promise.all([jifang(['schema']), jifang(['schema', 'OcspServer']), jifang(['schema', '--all'])]);
    const read = (text: string) => JSON.parse(text) as { properties?: Record<string, unknown>; model?: unknown; constructs?: { $defs: Record<string, unknown> } };
    expect(Object.keys(read(model.stdout).properties!)).toEqual(expect.arrayContaining(['facility', 'devices', 'policies']));
    expect(Object.keys(read(ocsp.stdout).properties!)).toEqual(expect.arrayContaining(['address', 'rack', 'software']));
    const values = await Promise.all(['product', 'Evidence', 'settings'].map((name) => jifang(['schema', name])));
    expect(values.map(({ code, stdout }) => [code, Object.keys(read(stdout).properties!)[0]])).toEqual([[0, 'id'], [0, 'kind'], [0, 'mode']]);
    expect((await jifang(['schema', 'evidense'])).stderr).toBe('There is no construct evidense.\nDid you mean evidence?\n');
    expect(read(all.stdout).model).toEqual(read(model.stdout));
    expect(read(all.stdout).constructs!.$defs).toMatchObject({ OcspServer: { $ref: expect.stringMatching(/^#\/\$defs\//) as string }, Facility: { type: 'object' } });
  });
});
