/** Makes the engine and Terraform's state agree again after an apply or destroy that was broken off. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { dockerLines, dockerText } from '../engine';
import { idsOf, kinds, namesOf, orphans, type Found, type Kind } from './orphans';

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
export async function labelled(): Promise<Found[]> {
  const found: Found[] = [];
  for (const kind of kinds) {
    const label = kind === 'network' ? 'label=jifang.network' : 'label=jifang.facility';
    for (const line of await dockerLines([...listings[kind], '--filter', label])) {
      const [id = '', name = ''] = line.split('\t');
      found.push({ kind, id, name });
    }
  }
  return found;
}

/** Removes it from the engine. */
export const remove = ({ kind, id }: Found): Promise<string> => dockerText([...removals[kind], id]);

/**
 * Removes what bears a name of the configuration and a label of ours, and is in no state. What Terraform knows, and all data, stays.
 *
 * @param stack folder of `cdk.tf.json` and `terraform.tfstate`
 * @returns undefined where no apply was ever begun: a twin of these names on the engine would be somebody else's
 */
export async function recover(stack: string): Promise<Recovery | undefined> {
  const configured = namesOf(readFileSync(join(stack, 'cdk.tf.json'), 'utf8'));
  const stateFile = join(stack, 'terraform.tfstate');
  if (!existsSync(stateFile)) return undefined;
  const state = idsOf(readFileSync(stateFile, 'utf8'));
  const removed = orphans(configured, state ?? new Set(), await labelled());
  for (const one of removed) await remove(one);
  if (state) return { removed };
  const brokenState = `${stateFile}.broken`;
  renameSync(stateFile, brokenState);
  return { removed, brokenState };
}
