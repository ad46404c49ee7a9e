/** Taking times: the best of several runs, since everything else on the machine only ever adds. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './report';

/** Best wall time of a piece of work in this process. */
export async function best<T>(times: number, work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  let found: { seconds: number; result: T } | undefined;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const result = await work();
    const taken = (performance.now() - start) / 1000;
    if (!found || taken < found.seconds) found = { seconds: taken, result };
  }
  return found!;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Done before each run, and not timed. */
  readonly before?: () => void;
}

const peakRecorder = join(__dirname, 'record-peak.cjs');

/** Runs a command as a process of its own, from cold. Peak memory is known of Node programs only, without their children. */
export async function run({ file, args, cwd, env }: Command): Promise<Measured & { stdout: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'jifang-peak-'));
  const peakFile = join(folder, 'peak');
  const node = file === process.execPath;
  try {
    const start = performance.now();
    const stdout = await new Promise<string>((done, fail) => {
      const child = spawn(file, node ? ['--require', peakRecorder, ...args] : [...args], {
        cwd, env: { ...process.env, ...env, ...(node ? { JIFANG_PEAK_FILE: peakFile } : {}) }, stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
      child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
      child.on('error', fail);
      child.on('close', (code) => (code === 0 ? done(out) : fail(new Error(`${file} ${args.join(' ')} ended with ${code}: ${err.slice(-2000)}`))));
    });
    const taken = (performance.now() - start) / 1000;
    return { seconds: taken, ...(node ? peakOf(peakFile) : {}), stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function peakOf(file: string): { megabytes: number; cpuSeconds: number } {
  const [kilobytes, cpuMicroseconds] = readFileSync(file, 'utf8').split(' ').map(Number);
  return { megabytes: kilobytes! / 1024, cpuSeconds: cpuMicroseconds! / 1e6 };
}

/** Runs commands in turn, several rounds, and keeps the best of each: whatever disturbs one disturbs the others as much. */
export async function inTurn(rounds: number, commands: readonly Command[]): Promise<Measured[]> {
  const found: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [i, command] of commands.entries()) {
      command.before?.();
      const measured = await run(command);
      if (!found[i] || measured.seconds < found[i].seconds) found[i] = measured;
    }
  }
  return found;
}
