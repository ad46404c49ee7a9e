/** Every block of the guides does what the page says: files are written, commands are run, their output is compared. */
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
  { page: 'docs/machine-room.md', lang: 'en_US.UTF-8', run: 6 },
  { page: 'docs/machine-room.zh-CN.md', lang: 'zh_CN.UTF-8', run: 6 },
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
