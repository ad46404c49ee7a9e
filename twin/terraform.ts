/** Which Terraform runs, and what it is told: as `npm run twin:setup` left the machine, unless the user says otherwise. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What `npm run twin:setup` makes: provider mirror, configuration, and a program where none was installed. */
export const setupFolder = join(__dirname, '..', '.twin');

/**
 * The program: what `TERRAFORM_BINARY_NAME` names (cdktf reads the same variable), else terraform or tofu as installed,
 * else the one set up here. Without any of them the bare name, so that running it says what is missing.
 */
export function terraformProgram(): string {
  const own = join(setupFolder, 'bin', 'tofu');
  return process.env['TERRAFORM_BINARY_NAME'] ?? installed('terraform') ?? installed('tofu') ?? (existsSync(own) ? own : 'terraform');
}

/** Added to its environment: quiet, no calls home, and the provider mirror set up here unless the user's own configuration is there. */
export function terraformEnvironment(): Record<string, string> {
  const mine = process.env['TF_CLI_CONFIG_FILE'];
  const configuration = join(setupFolder, 'terraform.rc');
  return {
    TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1',
    ...((mine === undefined || !existsSync(mine)) && existsSync(configuration) ? { TF_CLI_CONFIG_FILE: configuration } : {}),
  };
}

function installed(name: string): string | undefined {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '').map((folder) => join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
