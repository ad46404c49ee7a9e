/** Takes down every twin of a run, whatever state it is in. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dockerLines, run } from '../../../twin/engine';
import { terraformEnvironment, terraformProgram } from '../../../twin/terraform';
import { stacksIn } from './run-folder';

/** Leaves nothing on the engine and nothing in the folder. @returns what could not be taken down, in words */
export async function takeDown(folder: string): Promise<string[]> {
  const troubles: string[] = [];
  for (const { facility, stack } of stacksIn(folder)) {
    if (existsSync(join(stack, 'terraform.tfstate'))) {
      // A broken-off apply may still be running.
      const { code, stdout, stderr } = await run(terraformProgram(), [`-chdir=${stack}`, 'destroy', '-input=false', '-auto-approve', '-no-color', '-lock-timeout=120s'], { env: terraformEnvironment() });
      if (code !== 0) troubles.push(`terraform destroy of ${facility}: ${(stderr || stdout).trim().slice(-2000)}`);
    }
    troubles.push(...await removeLeftOvers(facility));
  }
  rmSync(folder, { recursive: true, force: true });
  return troubles;
}

/** What Terraform never came to know: resources made in the moment in which an apply was broken off. */
async function removeLeftOvers(facility: string): Promise<string[]> {
  const label = `label=jifang.facility=${facility}`;
  const kinds: readonly (readonly [list: readonly string[], remove: readonly string[]])[] = [
    [['ps', '-aq', '--filter', label], ['rm', '-f', '-v']],
    [['network', 'ls', '-q', '--filter', label], ['network', 'rm']],
    [['volume', 'ls', '-q', '--filter', label], ['volume', 'rm', '-f']],
  ];
  try {
    for (const [list, remove] of kinds) {
      const found = await dockerLines(list);
      if (found.length > 0) await dockerLines([...remove, ...found]);
    }
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
