/** What runs of the tests that were killed have left on the machine: network namespaces and folders, called `<prefix><number of the process, in base 36>-…`. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../twin/engine';

const alive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Whether a name is one that a process gave that has ended. */
function ofTheDead(name: string, prefix: string): boolean {
  const pid = name.startsWith(prefix) ? /^([0-9a-z]+)(-|$)/.exec(name.slice(prefix.length))?.[1] : undefined;
  return pid !== undefined && !alive(Number.parseInt(pid, 36));
}

/** Removes the namespaces of killed runs. */
export async function sweepNamespaces(prefix: string): Promise<void> {
  if (!existsSync('/run/netns')) return;
  for (const namespace of readdirSync('/run/netns')) if (ofTheDead(namespace, prefix)) await run('ip', ['netns', 'del', namespace]);
}

/** A fresh folder for this process. */
export const ownFolder = (prefix: string): string => mkdtempSync(join(tmpdir(), `${prefix}${process.pid.toString(36)}-`));

/** Folders of killed runs. */
export const foldersLeft = (prefix: string): string[] => readdirSync(tmpdir()).filter((name) => ofTheDead(name, prefix)).sort().map((name) => join(tmpdir(), name));

/** A fresh folder for engines, after those of killed runs are removed: each holds gigabytes of images. */
export async function engineFolder(prefix: string): Promise<string> {
  for (const left of foldersLeft(prefix)) {
    // Told to end with its run, an engine takes some seconds for it.
    const engines = readdirSync(left).map((name) => join(left, name, 'dockerd.pid')).filter((file) => existsSync(file));
    if (!engines.some((file) => alive(Number(readFileSync(file, 'utf8'))))) await removeEngineFolder(left);
  }
  return ownFolder(prefix);
}

/** Removes the folder of engines that have ended. They leave mounted there what their containers had, and the network they gave to those of the host's network. */
export async function removeEngineFolder(folder: string): Promise<void> {
  const mounted = readFileSync('/proc/self/mounts', 'utf8').split('\n').flatMap((line) => line.split(' ').slice(1, 2)).filter((at) => at.startsWith(`${folder}/`));
  for (const at of mounted.reverse()) await run('umount', [at]);
  rmSync(folder, { recursive: true, force: true });
}
