/** Before the tests: is there an engine, and who clears up when nobody else can? Twins are brought up by the tests that want them. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engineVersion, run } from '../../../twin/engine';
import { terraformEnvironment, terraformProgram } from '../../../twin/terraform';
import { startJanitor, type Janitor } from './janitor-process';
import { takeDownKilledRuns } from './killed-runs';
import { ownFolder } from './left-overs';
import { keepVariable, runFolderVariable, runPrefix } from './run-folder';

let janitor: Janitor | undefined;

export default async function setUp(): Promise<void> {
  const missing = await whatIsMissing();
  if (missing !== undefined) {
    process.stderr.write(`\n${missing}\n`);
    process.exit(2);
  }
  await takeDownKilledRuns();
  const kept = process.env[keepVariable];
  const folder = kept === undefined ? ownFolder(runPrefix) : resolve(kept);
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'figures.txt'), { force: true });
  process.env[runFolderVariable] = folder;
  if (kept === undefined) janitor = startJanitor(folder);
}

/** In words why no twin can be brought up here. */
export async function whatIsMissing(): Promise<string | undefined> {
  const engine = await engineVersion();
  if ('reason' in engine) return `No Docker engine answers, so no twin can be brought up: ${engine.reason}\nnpm run twin:setup prepares one on this machine; DOCKER_HOST names another one.`;
  const terraform = await run(terraformProgram(), ['version'], { env: terraformEnvironment() });
  if (terraform.code !== 0) return `${terraformProgram()} is not there, so no twin can be brought up: ${terraform.stderr.trim()}\nnpm run twin:setup installs it; TERRAFORM_BINARY_NAME names another program.`;
  return undefined;
}

/** Lets the janitor do what is left to do, and waits for it. */
export const dismissJanitor = async (): Promise<void> => janitor?.dismiss();
