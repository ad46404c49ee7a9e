/** A facility's twin on an engine: its configuration written to a folder, brought up and taken down by Terraform. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeTerraform } from '../../../cli/terraform-folder';
import { firewallFiles } from '../../../firewalls';
import { textFile, type Model } from '../../../model';
import { stackName, twinFile, twinFiles, type Placement } from '../../../stacks';
import { docker, dockerLines, engineVersion, exec, inParallel, run, waitUntil, type Engine, type Ran, type RunOptions } from '../../../twin/engine';
import { enginesOf, type Engines } from '../../../twin/engines';
import { imageContexts } from '../../../twin/image-contexts';
import { recover } from '../../../twin/recover';
import { terraformEnvironment, terraformProgram } from '../../../twin/terraform';
import { restartCommand } from './restart-engine';

/** What Terraform would do to one resource. */
export interface PlannedChange {
  /** `docker_container.ca-fw-1-a` */
  readonly address: string;
  /** `['create']`, `['delete', 'create']` for a replacement, `['update']`. */
  readonly actions: readonly string[];
}

/** A command of Terraform that failed, with what it wrote. */
export class TerraformFailure extends Error {
  constructor(readonly args: readonly string[], readonly ran: Ran) {
    super(`terraform ${args[0] ?? ''} ended with ${ran.code}:\n${(ran.stderr || ran.stdout).trim().slice(-6000)}`);
  }
}

export class LiveTwin {
  /** Where the configuration and the state lie: `<folder>/stacks/<facility>-twin`. */
  readonly stack: string;
  engines: Engines;
  private current: Model;

  /**
   * @param model the resolved facility
   * @param folder stands for `cdktf.out`
   * @param placement of the zones on hosts; one engine carries all where there is none
   * @param configuration instead of the one that is made of the model
   */
  constructor(model: Model, readonly folder: string, private readonly placement?: Placement, private readonly configuration?: string) {
    this.current = model;
    this.engines = enginesOf(model, placement);
    this.stack = join(folder, 'stacks', stackName(model));
  }

  get model(): Model {
    return this.current;
  }

  get facility(): string {
    return this.current.facility.id;
  }

  /** Writes the configuration, of an altered design if one is given. Terraform's state beside it stays. */
  write(model: Model = this.current): void {
    this.current = model;
    this.engines = enginesOf(model, this.placement);
    const props = { model, firewallFiles: firewallFiles(model), imageContexts: imageContexts(), ...(this.placement ? { placement: this.placement } : {}) };
    writeTerraform(this.folder, model, this.configuration === undefined ? twinFiles(props) : [textFile(twinFile(model), 'Terraform', 'terraform', this.configuration)]);
  }

  /** Makes the provider available to the stack's folder; once is enough. */
  async init(): Promise<void> {
    if (!existsSync(join(this.stack, '.terraform'))) await this.terraform('init', '-input=false');
  }

  /** Written, initialised, applied, and every health check passed. @returns seconds of each */
  async up(options: { readonly healthy?: number } = {}): Promise<{ apply: number; healthy: number }> {
    this.write();
    await this.init();
    const start = performance.now();
    await this.apply();
    const applied = performance.now();
    await this.healthy(options.healthy);
    return { apply: (applied - start) / 1000, healthy: (performance.now() - applied) / 1000 };
  }

  /** Builds the images and nothing else. */
  async buildImages(): Promise<void> {
    const targets = this.addresses('docker_image').map((address) => `-target=${address}`);
    await this.terraform('apply', '-input=false', '-auto-approve', ...targets);
  }

  async apply(): Promise<void> {
    await this.terraform('apply', '-input=false', '-auto-approve');
  }

  /** Makes a device's container anew, as planned: what was changed by hand inside it is gone. */
  async replace(device: string): Promise<void> {
    await this.terraform('apply', '-input=false', '-auto-approve', `-replace=docker_container.${device}`);
  }

  /** Breaks an apply off after so many milliseconds, as a power cut would: nothing can clean up. @returns whether it had ended before */
  async applyBrokenOff(milliseconds: number): Promise<boolean> {
    const child = spawn(terraformProgram(), [`-chdir=${this.stack}`, 'apply', '-input=false', '-auto-approve', '-no-color'], {
      env: { ...process.env, ...terraformEnvironment() }, stdio: 'ignore', detached: true,
    });
    const ended = new Promise<boolean>((done) => { child.on('close', (code) => { done(code !== null); }); });
    // The group holds the provider too: it is a process of its own.
    const timer = setTimeout(() => { if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL'); }, milliseconds);
    const complete = await ended;
    clearTimeout(timer);
    return complete;
  }

  /** What a plan would change; nothing when the twin is as planned. What has drifted on the engine is seen too. */
  async changes(): Promise<PlannedChange[]> {
    const file = join(this.stack, 'tests.tfplan');
    try {
      const { code } = await this.terraform('plan', '-input=false', '-detailed-exitcode', `-out=${file}`);
      const shown = JSON.parse((await this.terraform('show', '-json', file)).stdout) as { resource_changes?: { address: string; change: { actions: string[] } }[] };
      const changes = (shown.resource_changes ?? []).map(({ address, change: { actions } }) => ({ address, actions })).filter(({ actions }) => actions[0] !== 'no-op');
      if ((code === 0) !== (changes.length === 0)) throw new Error(`terraform plan gave ${code} with ${changes.length} changes`);
      return changes;
    } finally {
      rmSync(file, { force: true });
    }
  }

  /**
   * Takes down whatever the state knows. Without a state there is nothing to do.
   *
   * Engine 20.10 counts the endpoints of a network wrongly now and then and keeps it until it is restarted. That, and nothing else, is
   * mended here as its user would, where the engine is ours to restart: `jifang recover` names it.
   */
  async destroy(): Promise<void> {
    if (!existsSync(join(this.stack, 'terraform.tfstate'))) return;
    const args = ['destroy', '-input=false', '-auto-approve', '-lock-timeout=120s'];
    try {
      await this.terraform(...args);
    } catch (error) {
      const restart = this.engines.all.every(({ url }) => url === undefined) ? restartCommand() : undefined;
      const stuck = restart === undefined ? [] : (await recover(this.stack))?.stuck ?? [];
      if (restart === undefined || stuck.length === 0) throw error;
      process.stderr.write(`    ${this.facility}: the engine kept ${stuck.map(({ name }) => name).join(', ')} with no container on it, and was restarted\n`);
      await run('sh', ['-c', restart], { timeout: 120_000 });
      await waitUntil(async () => 'version' in await engineVersion(), 120);
      await this.terraform(...args);
    }
  }

  /** Runs Terraform in the stack's folder. @throws TerraformFailure; the 2 of a plan that has changes is none */
  async terraform(...args: string[]): Promise<Ran> {
    const ran = await run(terraformProgram(), [`-chdir=${this.stack}`, ...args, ...(args[0] === 'show' ? [] : ['-no-color'])], { env: terraformEnvironment() });
    if (ran.code !== 0 && !(ran.code === 2 && args[0] === 'plan')) throw new TerraformFailure(args, ran);
    return ran;
  }

  /** Addresses of the configuration's resources of one type. */
  private addresses(type: string): string[] {
    const { resource } = JSON.parse(readFileSync(join(this.stack, 'cdk.tf.json'), 'utf8')) as { resource: Record<string, Record<string, unknown>> };
    return Object.keys(resource[type] ?? {}).map((id) => `${type}.${id}`);
  }

  /** Name of a device's container. */
  container(device: string): string {
    return `${this.facility}-${device}`;
  }

  /** Runs a command in a device's container, whatever it gives. A text is a line for its shell. */
  exec(device: string, command: string | readonly string[], options?: RunOptions): Promise<Ran> {
    return exec(this.container(device), command, { ...options, engine: this.engines.of(device) });
  }

  /** Names and states of this facility's containers, stopped ones too. */
  async containers(): Promise<{ name: string; state: string; status: string; engine: Engine }[]> {
    const found = await Promise.all(this.engines.all.map(async (engine) => {
      const lines = await dockerLines(['ps', '-a', '--filter', `label=jifang.facility=${this.facility}`, '--format', '{{.Names}}\t{{.State}}\t{{.Status}}'], { engine });
      return lines.map((line) => line.split('\t')).map(([name = '', state = '', status = '']) => ({ name, state, status, engine }));
    }));
    return found.flat();
  }

  /**
   * Waits until every container runs and says of itself that it is well. The engine asks only every half minute, because
   * sixty containers asked more often would be most of a machine's work: who waits asks for himself.
   * @param seconds how long at most, 120 if not said
   */
  async healthy(seconds = 120): Promise<void> {
    let wrong = await this.containers();
    const checks = await this.healthChecks(wrong);
    if (wrong.length === 0) throw new Error(`${this.facility}: no containers`);
    const well = async () => {
      const running = new Map((await this.containers()).map((container) => [keyOf(container), container]));
      const asked = await inParallel(wrong, 8, async (container) => {
        const check = checks.get(keyOf(container));
        return running.get(keyOf(container))?.state === 'running' && (check === undefined || (await exec(container.name, check, { timeout: 30_000, engine: container.engine })).code === 0);
      });
      wrong = wrong.filter((_, i) => !asked[i]).map((container) => ({ ...container, status: running.get(keyOf(container))?.status ?? 'gone' }));
      return wrong.length === 0;
    };
    if (await waitUntil(well, seconds)) return;
    const told = await Promise.all(wrong.slice(0, 10).map(async ({ name, status, engine }) => `${name}: ${status}\n${await lastWords(name, engine)}`));
    throw new Error(`${wrong.length} containers not healthy after ${seconds} s:\n${told.join('\n')}`);
  }

  /** What each container's image says to run for its health. */
  private async healthChecks(containers: readonly Placed[]): Promise<Map<string, string[]>> {
    const found = await Promise.all(this.engines.all.map(async (engine) => {
      const names = containers.filter((container) => container.engine.name === engine.name).map(({ name }) => name);
      const lines = names.length === 0 ? [] : await dockerLines(['inspect', '--format', '{{.Name}}\t{{json .Config.Healthcheck}}', ...names], { engine });
      return lines.map((line) => line.split('\t')).flatMap(([name = '', check = 'null']) => {
        const test = (JSON.parse(check) as { Test?: string[] } | null)?.Test;
        return test?.[0] === 'CMD' ? [[keyOf({ name: name.replace('/', ''), engine }), test.slice(1)] as const] : [];
      });
    }));
    return new Map(found.flat());
  }
}

interface Placed { readonly name: string; readonly engine: Engine }
/** Each host has its own guard and trunk, of the same names. */
const keyOf = ({ name, engine }: Placed): string => `${engine.name ?? ''} ${name}`;

/** The end of a container's log. */
async function lastWords(container: string, engine: Engine): Promise<string> {
  const { stdout, stderr } = await docker(['logs', '--tail', '5', container], { engine });
  return `${stdout}${stderr}`.trimEnd().replace(/^/gm, '    ');
}
