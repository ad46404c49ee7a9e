/** Network namespaces of the tests, called `<prefix><number of the process, in base 36>[-what]`. */
import { existsSync, readdirSync } from 'node:fs';
import { run } from '../../../twin/engine';

/** Removes those of runs that were killed: their processes have ended with them. */
export async function sweepNamespaces(prefix: string): Promise<void> {
  if (!existsSync('/run/netns')) return;
  for (const namespace of readdirSync('/run/netns')) {
    const pid = new RegExp(`^${prefix}([0-9a-z]+)(-|$)`).exec(namespace)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${Number.parseInt(pid, 36)}`)) await run('ip', ['netns', 'del', namespace]);
  }
}
