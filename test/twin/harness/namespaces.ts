/** What engines of the tests' own leave: network namespaces, called `<prefix><number of the process, in base 36>[-what]`, and their folders. */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { run } from '../../../twin/engine';

/** Removes those of runs that were killed: their processes have ended with them. */
export async function sweepNamespaces(prefix: string): Promise<void> {
  if (!existsSync('/run/netns')) return;
  for (const namespace of readdirSync('/run/netns')) {
    const pid = new RegExp(`^${prefix}([0-9a-z]+)(-|$)`).exec(namespace)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${Number.parseInt(pid, 36)}`)) await run('ip', ['netns', 'del', namespace]);
  }
}

/** Removes the folder of an engine that has ended. It leaves the network it gave to containers of the host's network mounted there. */
export async function removeEngineFolder(folder: string): Promise<void> {
  const mounted = readFileSync('/proc/self/mounts', 'utf8').split('\n').flatMap((line) => line.split(' ').slice(1, 2)).filter((at) => at.startsWith(`${folder}/`));
  for (const at of mounted.reverse()) await run('umount', [at]);
  rmSync(folder, { recursive: true, force: true });
}
