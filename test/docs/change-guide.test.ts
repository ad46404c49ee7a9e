/** Every block of the guide to changes does what the page says, in a repository of its own. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jifang, packageFolder } from '../cli/support/run';
import { Workspace } from '../cli/support/workspace';

interface Block { readonly language: string; readonly text: string }
const blocksOf = (page: string): Block[] =>
  [...readFileSync(join(packageFolder, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language: language!, text: text! }));

/** `…` stands for anything in a line, and alone for any number of lines. */
function expectOutput(wanted: readonly string[], printed: string): void {
  const source = wanted.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}\\n`)).join('');
  if (!new RegExp(`^${source}$`).test(printed)) expect(printed).toBe(`${wanted.join('\n')}\n`);
}

const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

it.each([
  { page: 'docs/change.md', lang: 'en_US.UTF-8' },
  { page: 'docs/change.zh-CN.md', lang: 'zh_CN.UTF-8' },
])('$page does what it says', async ({ page, lang }) => {
  const workspace = new Workspace();
  try {
    const first = blocksOf('docs/first-facility.md').find(({ language }) => language === 'ts')!;
    workspace.write('facilities/my-ca/facility.ts', first.text);
    let asked = 0;
    for (const { language, text } of blocksOf(page)) {
      if (language === 'ts') workspace.write(/^\/\/ (\S+\.ts)\n/.exec(text)![1]!, text);
      if (language !== 'console') continue;
      for (const call of text.split(/^(?=\$ )/m)) {
        const [line = '', ...output] = call.trimEnd().split('\n');
        const [, program, ...args] = words(line);
        if (program === 'git') execFileSync('git', ['-c', 'user.name=tester', '-c', 'user.email=tester@example.cn', '-c', 'commit.gpgsign=false', ...args], { cwd: workspace.folder });
        else {
          expect([program, args[0]]).toEqual(['npx', 'jifang']);
          const { stdout, stderr } = await jifang(args.slice(1), { cwd: workspace.folder, env: { LANG: lang } });
          expectOutput(output, stdout + stderr);
          asked++;
        }
      }
    }
    expect(asked).toBe(5);
  } finally {
    workspace.remove();
  }
});
