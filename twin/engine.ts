/** The Docker engine through its own command, which knows `DOCKER_HOST` and contexts by itself. */
import { spawn } from 'node:child_process';

/** What a command that has ended left: nothing is thrown for an exit code that is not 0. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Given to the command as its standard input. */
  readonly input?: string;
  /** Milliseconds until the command is killed; then its code is 124. @default - never */
  readonly timeout?: number;
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each piece of output as it comes. */
  readonly seen?: (text: string) => void;
}

/** Runs a program to its end. A program that is not there gives code 127. */
export function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(file, [...args], { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let late = false;
    const timer = options.timeout === undefined ? undefined : setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, options.timeout);
    const note = (to: Buffer[]) => (chunk: Buffer) => {
      to.push(chunk);
      options.seen?.(chunk.toString());
    };
    child.stdout.on('data', note(out));
    child.stderr.on('data', note(err));
    // A program that ends without reading its input is no fault of ours.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    const finish = (code: number, reason = '') => {
      clearTimeout(timer);
      done({ code, stdout: Buffer.concat(out).toString(), stderr: reason + Buffer.concat(err).toString() });
    };
    child.on('error', (error) => { finish(127, `${error.message}\n`); });
    child.on('close', (code) => { finish(late ? 124 : code ?? 137); });
  });
}

/** One Docker engine. Without a URL the one that DOCKER_HOST or the context names. */
export interface Engine {
  /** As the placement calls its host. */
  readonly name?: string;
  /** `ssh://root@192.0.2.11` */
  readonly url?: string;
}

export interface DockerOptions extends RunOptions {
  /** @default - the one that DOCKER_HOST or the context names */
  readonly engine?: Engine | undefined;
}

/** Runs `docker …` and gives what it left. */
export const docker = (args: readonly string[], { engine, ...options }: DockerOptions = {}): Promise<Ran> =>
  run('docker', [...(engine?.url === undefined ? [] : ['-H', engine.url]), ...args], options);

/** Runs `docker …` and gives its output. @throws Error with the engine's words when it fails */
export async function dockerText(args: readonly string[], options?: DockerOptions): Promise<string> {
  const { code, stdout, stderr } = await docker(args, options);
  if (code !== 0) throw new Error(`${options?.engine?.name === undefined ? '' : `${options.engine.name}: `}docker ${args.join(' ')}: ${stderr.trim() || `code ${code}`}`);
  return stdout;
}

/** Output of `docker …`, line by line, without empty ones. */
export const dockerLines = async (args: readonly string[], options?: DockerOptions): Promise<string[]> =>
  (await dockerText(args, options)).split('\n').filter((line) => line !== '');

/** Runs a command in a container, as its root, whatever it gives. A text is a line for its shell. */
export const exec = (container: string, command: string | readonly string[], options?: DockerOptions): Promise<Ran> =>
  docker(['exec', ...(options?.input === undefined ? [] : ['-i']), container, ...(typeof command === 'string' ? ['sh', '-c', command] : command)], options);

/** Version of the engine, or in words why there is none. */
export async function engineVersion(engine?: Engine): Promise<{ readonly version: string } | { readonly reason: string }> {
  const { code, stdout, stderr } = await docker(['version', '--format', '{{.Server.Version}}'], { timeout: 15_000, engine });
  return code === 0 && stdout.trim() !== '' ? { version: stdout.trim() } : { reason: stderr.trim() || 'no answer' };
}

/** So many at once, each asking the engine to start a process; results in order of the list. */
export async function inParallel<T, R>(items: readonly T[], limit: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i]!);
  }));
  return results;
}

/** Asks again and again. @returns whether it came true in that time */
export async function waitUntil(true_: () => boolean | Promise<boolean>, seconds: number, pause = 300): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    if (await true_()) return true;
    if (performance.now() > end) return false;
    await new Promise((done) => setTimeout(done, pause));
  }
}
