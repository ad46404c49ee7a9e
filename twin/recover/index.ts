/** Makes the engine and Terraform's state agree again after an apply or destroy that was broken off. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { trunkId } from '../../stacks/trunks';
import { docker, dockerLines, type Engine } from '../engine';
import { enginesIn, idsOf, kinds, namesOf, orphans, type Found, type Kind, type Named } from './orphans';

export type { Found, Kind } from './orphans';

export interface Recovery {
  /** Taken off the engine: Terraform did not know of it and makes it again. */
  readonly removed: readonly Found[];
  /** Where a state went that could not be read; then every container and network of the facility was removed. */
  readonly brokenState?: string;
}

const listings: Readonly<Record<Kind, readonly string[]>> = {
  container: ['ps', '-a', '--no-trunc', '--format', '{{.ID}}\t{{.Names}}'],
  network: ['network', 'ls', '--no-trunc', '--format', '{{.ID}}\t{{.Name}}'],
};
const removals: Readonly<Record<Kind, readonly string[]>> = { container: ['rm', '-f', '-v'], network: ['network', 'rm'] };

/** What is on the engine and labelled as ours: a name alone may be someone else's. */
async function labelled(engine: Engine): Promise<Found[]> {
  const found: Found[] = [];
  for (const kind of kinds) {
    const label = kind === 'network' ? 'label=jifang.network' : 'label=jifang.facility';
    for (const line of await dockerLines([...listings[kind], '--filter', label], { engine })) {
      const [id = '', name = ''] = line.split('\t');
      found.push({ kind, id, name });
    }
  }
  return found;
}

/** Milliseconds between two looks, and how many looks may find something. */
const pause = 2000;
const patience = 30;

/**
 * Removes what bears one of these names and is not known. The engine ends what it was told to do after whoever told it is gone:
 * it is looked at again until two looks in a row find nothing.
 * @returns what was removed
 */
export async function removeOrphans(configured: readonly Named[], known: ReadonlySet<string>, engine: Engine = {}): Promise<Found[]> {
  const removed = new Map<string, Found>();
  let settled = false;
  for (let looks = 0; ; looks++) {
    const left = orphans(configured, known, await labelled(engine));
    if (left.length === 0 && settled) return [...removed.values()];
    settled = left.length === 0;
    for (const one of left) {
      // Told to end, it takes away what it has made on its host.
      if (one.name.endsWith(`-${trunkId}`)) await docker(['stop', one.id], { engine });
      const { code, stderr } = await docker([...removals[one.kind], one.id], { engine });
      // What the engine is still busy with, or has just removed itself, is another look's matter.
      if (code !== 0 && looks >= patience) throw new Error(`${one.kind} ${one.name}: ${stderr.trim()}`);
      if (code === 0) removed.set(one.id, one);
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}

/**
 * Removes what bears a name of the configuration and a label of ours, and is in no state. What Terraform knows, and all data, stays.
 *
 * @param stack folder of `cdk.tf.json` and `terraform.tfstate`
 * @returns undefined where no apply was ever begun: a twin of these names on the engine would be somebody else's
 */
export async function recover(stack: string): Promise<Recovery | undefined> {
  const configuration = readFileSync(join(stack, 'cdk.tf.json'), 'utf8');
  const configured = namesOf(configuration);
  const stateFile = join(stack, 'terraform.tfstate');
  if (!existsSync(stateFile)) return undefined;
  const state = idsOf(readFileSync(stateFile, 'utf8'));
  const removed = (await Promise.all(enginesIn(configuration).map((engine) => removeOrphans(configured, state ?? new Set(), engine)))).flat();
  if (state) return { removed };
  const brokenState = `${stateFile}.broken`;
  renameSync(stateFile, brokenState);
  return { removed, brokenState };
}
