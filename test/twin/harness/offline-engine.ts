/** A Docker engine of its own on this machine, in a network namespace with nothing but loopback: what an air-gapped site has. */
import { spawn } from 'node:child_process';
import { openSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, waitUntil } from '../support';
import { removeEngineFolder, sweepNamespaces } from './left-overs';

export interface OfflineEngine {
  readonly env: { readonly DOCKER_HOST: string };
  /** Runs a command in the engine's network: it has none either. */
  in(command: readonly string[], options?: { cwd?: string }): ReturnType<typeof run>;
  end(): Promise<void>;
}

const prefix = 'jifang-offline-';

/** @param folder for images, containers and log; @throws Error when the machine lets us start none: it takes root, dockerd and iproute2 */
export async function offlineEngine(folder: string): Promise<OfflineEngine> {
  await sweepNamespaces(prefix);
  const namespace = `${prefix}${process.pid.toString(36)}`;
  const env = { DOCKER_HOST: `unix://${join(folder, 'docker.sock')}` };
  mkdirSync(folder, { recursive: true });
  await must(['ip', 'netns', 'add', namespace]);
  await must(['ip', '-n', namespace, 'link', 'set', 'lo', 'up']);
  const log = openSync(join(folder, 'dockerd.log'), 'a');
  // Not `ip netns exec`: that hides the control groups.
  // It ends when the tests do, in whatever way.
  const engine = spawn('setpriv', ['--pdeathsig', 'TERM', 'nsenter', `--net=/run/netns/${namespace}`, 'dockerd', '--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec'),
    '--pidfile', join(folder, 'dockerd.pid'), '--host', env.DOCKER_HOST], { stdio: ['ignore', log, log] });
  const ended = new Promise<void>((done) => { engine.on('close', () => { done(); }); });
  const end = async () => {
    engine.kill('SIGTERM');
    await ended;
    await run('ip', ['netns', 'del', namespace]);
    await removeEngineFolder(folder);
  };
  if (!await waitUntil(async () => (await run('docker', ['version'], { env })).code === 0, 60)) {
    const told = readFileSync(join(folder, 'dockerd.log'), 'utf8').slice(-2000);
    await end();
    throw new Error(`dockerd gave no answer:\n${told}`);
  }
  return { env, end, in: ([file, ...args], options) => run('nsenter', [`--net=/run/netns/${namespace}`, file!, ...args], { env, ...options }) };
}

async function must([file, ...args]: readonly string[]): Promise<void> {
  const { code, stderr } = await run(file!, args);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr.trim()}`);
}
