/** Takes down every twin of a run, whatever state it is in. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dockerLines, dockerText, run } from '../../../twin/engine';
import { removeOrphans } from '../../../twin/recover';
import { namesOf } from '../../../twin/recover/orphans';
import { terraformEnvironment, terraformProgram } from '../../../twin/terraform';
import { stacksIn } from './run-folder';

/** Leaves nothing on the engine, and no folder. @returns what could not be taken down, in words: then the folder stays, and the next run tries again */
export async function takeDown(folder: string): Promise<string[]> {
  const troubles: string[] = [];
  for (const { facility, stack } of stacksIn(folder)) {
    if (existsSync(join(stack, 'terraform.tfstate'))) {
      // A broken-off apply may still be running.
      const { code, stdout, stderr } = await run(terraformProgram(), [`-chdir=${stack}`, 'destroy', '-input=false', '-auto-approve', '-no-color', '-lock-timeout=120s'], { env: terraformEnvironment() });
      if (code !== 0) troubles.push(`terraform destroy of ${facility}: ${(stderr || stdout).trim().slice(-2000)}`);
    }
    troubles.push(...await removeLeftOvers(facility, stack));
  }
  if (troubles.length === 0) rmSync(folder, { recursive: true, force: true });
  return troubles;
}

/** What Terraform never came to know, or could not remove. */
async function removeLeftOvers(facility: string, stack: string): Promise<string[]> {
  try {
    const networks = existsSync(join(stack, 'cdk.tf.json')) ? namesOf(readFileSync(join(stack, 'cdk.tf.json'), 'utf8')) : [];
    const containers = (await dockerLines(['ps', '-a', '--filter', `label=jifang.facility=${facility}`, '--format', '{{.Names}}'])).map((name) => ({ kind: 'container' as const, name }));
    const { stuck } = await removeOrphans([...networks, ...containers], new Set());
    const volumes = await dockerLines(['volume', 'ls', '-q', '--filter', `label=jifang.facility=${facility}`]);
    if (volumes.length > 0) await dockerText(['volume', 'rm', '-f', ...volumes]);
    return stuck.map(({ name }) => `the engine keeps the network ${name}, on which no container is: restart the engine`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
