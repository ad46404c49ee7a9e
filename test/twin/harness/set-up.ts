/** Before the tests: is there an engine, and who clears up when nobody else can? Twins are brought up by the tests that want them. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { engineVersion, run } from '../../../twin/engine';
import { terraformEnvironment, terraformProgram } from '../../../twin/terraform';
import { keepVariable, runFolderVariable } from './run-folder';

interface Janitor { readonly process: ChildProcess; readonly ended: Promise<void> }
let janitor: Janitor | undefined;

export default async function setUp(): Promise<void> {
  const missing = await whatIsMissing();
  if (missing !== undefined) {
    process.stderr.write(`\n${missing}\n`);
    process.exit(2);
  }
  const kept = process.env[keepVariable];
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'jifang-twin-')) : resolve(kept);
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'figures.txt'), { force: true });
  process.env[runFolderVariable] = folder;
  if (kept !== undefined) return;
  janitor = startJanitor(folder);
  // Ctrl-C: the janitor does its work first, and no test goes on meanwhile.
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
    process.once(signal, () => {
      janitor?.process.kill('SIGUSR1');
      spawnSync('tail', ['--pid', String(janitor?.process.pid), '-f', '/dev/null']);
      process.exit(code);
    });
  }
}

async function whatIsMissing(): Promise<string | undefined> {
  const engine = await engineVersion();
  if ('reason' in engine) return `No Docker engine answers, so no twin can be brought up: ${engine.reason}\nnpm run twin:setup prepares one on this machine; DOCKER_HOST names another one.`;
  const terraform = await run(terraformProgram(), ['version'], { env: terraformEnvironment() });
  if (terraform.code !== 0) return `${terraformProgram()} is not there, so no twin can be brought up: ${terraform.stderr.trim()}\nnpm run twin:setup installs it; TERRAFORM_BINARY_NAME names another program.`;
  return undefined;
}

function startJanitor(folder: string): Janitor {
  // A process group of its own: Ctrl-C reaches the tests only.
  const child = spawn(process.execPath, [require.resolve('tsx/cli'), join(__dirname, 'janitor.ts'), folder], { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.on('error', () => undefined);
  return { process: child, ended: new Promise((done) => { child.on('close', () => { done(); }); }) };
}

/** Lets the janitor do what is left to do, and waits for it. */
export async function dismissJanitor(): Promise<void> {
  if (!janitor) return;
  janitor.process.stdin?.end();
  await janitor.ended;
}
