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
  /** Networks on which no container is, and which the engine keeps all the same: it has counted wrongly, and only a restart makes it count anew. */
  readonly stuck: readonly Found[];
}

/** What was taken off an engine, and what it would not let go. */
type Removal = Pick<Recovery, 'removed' | 'stuck'>;

/** Of engines whose count of a network's endpoints is wrong (seen on 20.10), as of those on whose network containers are. */
const held = /has active endpoints/;

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
 */
export async function removeOrphans(configured: readonly Named[], known: ReadonlySet<string>, engine: Engine = {}): Promise<Removal> {
  const removed = new Map<string, Found>();
  const stuck = new Map<string, Found>();
  let settled = false;
  for (let looks = 0; ; looks++) {
    const left = orphans(configured, known, await labelled(engine)).filter(({ id }) => !stuck.has(id));
    if (left.length === 0 && settled) return { removed: [...removed.values()], stuck: [...stuck.values()] };
    settled = left.length === 0;
    for (const one of left) {
      // Told to end, it takes away what it has made on its host.
      if (one.name.endsWith(`-${trunkId}`)) await docker(['stop', one.id], { engine });
      const { code, stderr } = await docker([...removals[one.kind], one.id], { engine });
      // What the engine is still busy with, or has just removed itself, is another look's matter.
      if (code === 0) removed.set(one.id, one);
      else if (looks >= patience && held.test(stderr)) stuck.set(one.id, one);
      else if (looks >= patience) throw new Error(`${one.kind} ${one.name}: ${stderr.trim()}`);
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** After a destroy that failed at its networks, when no container is left: those networks. Terraform finds them gone by itself. */
async function removeEmptied(configured: readonly Named[], engine: Engine): Promise<Removal> {
  const names = new Set(configured.map(({ name }) => name));
  const left = (await labelled(engine)).filter(({ name }) => names.has(name));
  const removed: Found[] = [];
  const stuck: Found[] = [];
  if (left.some(({ kind }) => kind === 'container')) return { removed, stuck };
  for (const one of left) {
    const { code, stderr } = await docker([...removals.network, one.id], { engine });
    if (code === 0) removed.push(one);
    else if (held.test(stderr)) stuck.push(one);
  }
  return { removed, stuck };
}

/**
 * Removes what bears a name of the configuration and a label of ours, and is in no state; where no container is left, its networks too.
 * All else that Terraform knows, and all data, stays.
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
  const parts = await Promise.all(enginesIn(configuration).map(async (engine) => [await removeOrphans(configured, state ?? new Set(), engine), await removeEmptied(configured, engine)]));
  const removed = parts.flat().flatMap((part) => part.removed);
  const stuck = [...new Map(parts.flat().flatMap((part) => part.stuck).map((one) => [one.id, one])).values()];
  if (state) return { removed, stuck };
  const brokenState = `${stateFile}.broken`;
  renameSync(stateFile, brokenState);
  return { removed, stuck, brokenState };
}
