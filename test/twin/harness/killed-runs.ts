/** Runs that were killed together with the janitor beside them: what they have left would be in the way of a new run. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { waitUntil } from '../../../twin/engine';
import { foldersLeft } from './left-overs';
import { runPrefix, stacksIn } from './run-folder';
import { takeDown } from './take-down';

/** Takes their twins down. What cannot be taken down is told; whoever needs its place fails there. */
export async function takeDownKilledRuns(): Promise<void> {
  for (const folder of foldersLeft(runPrefix)) {
    await waitUntil(() => !hasJanitor(folder), 300);
    if (!existsSync(folder)) continue;
    process.stderr.write(`\nA run was killed; taking down ${stacksIn(folder).map(({ facility }) => facility).join(', ') || 'nothing'} …\n`);
    for (const trouble of await takeDown(folder)) process.stderr.write(`${trouble}\n`);
  }
}

/** Whether the folder's janitor is at it. */
const hasJanitor = (folder: string): boolean => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).some((pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').endsWith(`janitor.ts\0${folder}\0`);
  } catch {
    return false;
  }
});
