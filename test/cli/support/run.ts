/** The command line as users run it: a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const packageFolder = join(__dirname, '../../..');
const command = join(packageFolder, 'cli', 'jifang.cjs');

export interface Run { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export interface RunOptions { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }

/** English unless `env` says otherwise: nothing of the machine's own locale reaches the command. */
export async function jifang(args: readonly string[], { cwd = packageFolder, env = {} }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd, env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}
