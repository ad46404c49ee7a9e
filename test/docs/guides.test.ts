/** Every block of the guides does what the page says: files are written, commands are run, their output is compared. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jifang, packageFolder } from '../cli/support/run';
import { Workspace } from '../cli/support/workspace';

interface Block { readonly language: string; readonly text: string }

const blocksOf = (page: string): Block[] =>
  [...readFileSync(join(packageFolder, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language: language!, text: text! }));

interface Call { readonly args: readonly string[]; readonly output: readonly string[] }

function callsOf({ text }: Block): Call[] {
  return text.split(/^(?=\$ )/m).filter((part) => part !== '').map((part) => {
    const [line, ...output] = part.trimEnd().split('\n') as [string, ...string[]];
    expect(line).toMatch(/^\$ npx jifang /);
    return { args: line.replace('$ npx jifang ', '').split(' '), output };
  });
}

/** `…` stands for anything in a line, and alone for any number of lines. */
function expectOutput(call: Call, printed: string): void {
  const source = call.output.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}\\n`)).join('');
  if (!new RegExp(`^${source}$`).test(printed)) expect(printed).toBe(`${call.output.join('\n')}\n`);
}

describe.each([
  { page: 'docs/first-facility.md', lang: 'en_US.UTF-8', run: 7 },
  { page: 'docs/first-facility.zh-CN.md', lang: 'zh_CN.UTF-8', run: 7 },
  { page: 'docs/machine-room.md', lang: 'en_US.UTF-8', run: 7 },
  { page: 'docs/machine-room.zh-CN.md', lang: 'zh_CN.UTF-8', run: 7 },
  { page: 'docs/impact.md', lang: 'en_US.UTF-8', run: 5 },
  { page: 'docs/impact.zh-CN.md', lang: 'zh_CN.UTF-8', run: 5 },
])('$page', ({ page, lang, run }) => {
  it('does what it says', async () => {
    const workspace = new Workspace();
    try {
      let commands = 0;
      for (const block of blocksOf(page)) {
        const file = /^\/\/ (\S+\.ts)\n/.exec(block.text)?.[1];
        if (block.language === 'ts') workspace.write(file!, block.text);
        else if (block.language === 'console') {
          for (const call of callsOf(block)) {
            const { stdout, stderr } = await jifang(call.args, { cwd: workspace.folder, env: { LANG: lang } });
            expectOutput(call, stdout + stderr);
            commands++;
          }
        }
      }
      expect(commands).toBe(run);
    } finally {
      workspace.remove();
    }
  }, 120_000);
});

/** What a process has printed when a text is among it. */
function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (more: string) => {
      text += more;
      if (wanted.test(text)) resolve(text);
    });
    child.once('close', () => reject(new Error(`it ended after: ${text}`)));
  });
}

describe.each([
  { page: 'docs/watch.md', lang: 'en_US.UTF-8', written: /^Written .*\n/m },
  { page: 'docs/watch.zh-CN.md', lang: 'zh_CN.UTF-8', written: /^已写入.*\n/m },
])('$page', ({ page, lang, written }) => {
  it('prints what it shows, for the facility of the guide and the line that is changed', async () => {
    const workspace = new Workspace();
    const design = blocksOf('docs/first-facility.md').find(({ language }) => language === 'ts')!.text;
    const [shown, change, after] = ['console', 'diff', 'text'].map((of) => blocksOf(page).find(({ language }) => language === of)!);
    const [call] = callsOf(shown!) as [Call];
    const [before, now] = [/^-(.*)$/m, /^\+(.*)$/m].map((line) => line.exec(change!.text)![1]!) as [string, string];
    expect(design).toContain(`\n${before}\n`);
    workspace.write('facilities/my-ca/facility.ts', design);
    // Pictures are no part of what it says.
    const child = spawn(process.execPath, [join(packageFolder, 'cli', 'jifang.cjs'), ...call.args, '--no-png'], { cwd: workspace.folder, env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: lang }, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8');
    const ended = new Promise((resolve) => child.on('close', resolve));
    try {
      expectOutput(call, await printed(child, written));
      const told = printed(child, /Terraform.*\n/);
      workspace.write('facilities/my-ca/facility.ts', design.replace(before, now));
      expectOutput({ args: [], output: after!.text.trimEnd().split('\n') }, await told);
    } finally {
      child.kill('SIGINT');
      await ended;
      workspace.remove();
    }
  }, 120_000);
});

it.each(['docs/first-facility.md', 'docs/first-facility.zh-CN.md'])('%s shows a complete facility in at most 30 lines', (page) => {
  const [first] = blocksOf(page).filter(({ language }) => language === 'ts');
  expect(first!.text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
});

it.each(['README.md', 'README.zh-CN.md'])('%s shows the facility that the guide runs', (page) => {
  const [facility] = blocksOf(page).filter(({ language }) => language === 'ts');
  expect(facility).toEqual(blocksOf('docs/first-facility.md').find(({ language }) => language === 'ts'));
  const guided = blocksOf('docs/first-facility.md').filter(({ language }) => language === 'console').flatMap(callsOf).map(({ args }) => args.join(' '));
  for (const call of blocksOf(page).filter(({ language }) => language === 'console').flatMap(callsOf)) expect(guided).toContain(call.args.join(' '));
});
