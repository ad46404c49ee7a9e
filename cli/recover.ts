/** `jifang recover`: after an apply that was broken off, what Terraform does not know of goes, so that the next one gets through. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '../model';
import { stackName } from '../stacks';
import { versionsOf } from '../twin/engines';
import { recover as mend } from '../twin/recover';
import { enginesIn } from '../twin/recover/orphans';
import { findFacilities, shownFrom } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { loadFacility } from './load-facility';
import type { Terminal } from './terminal';
import { recovered } from './words';

export interface RecoverOptions {
  readonly facility?: string;
  /** As of `jifang synth`. */
  readonly out?: string;
}

export async function recover({ facility, out }: RecoverOptions, terminal: Terminal): Promise<ExitCode> {
  const { model } = loadFacility(findFacilities(facility === undefined ? [] : [facility], terminal.cwd)[0]!, terminal.cwd);
  const stack = join(resolve(terminal.cwd, out ?? '.', 'cdktf.out'), 'stacks', stackName(model));
  const shown = shownFrom(terminal.cwd, stack);
  if (!existsSync(join(stack, 'cdk.tf.json'))) throw new Failure('twin-not-written', recovered.notWritten(shown), 2);
  const engine = await versionsOf(enginesIn(readFileSync(join(stack, 'cdk.tf.json'), 'utf8')));
  if ('reason' in engine) throw new Failure('no-engine', recovered.noEngine(engine.reason), 1);
  const recovery = await mend(stack);
  if (!recovery) throw new Failure('twin-not-applied', recovered.notApplied(shown), 2);
  const { removed, brokenState, stuck } = recovery;
  if (terminal.json) terminal.out(json({ ok: stuck.length === 0, facility: model.facility.id, stack: shown, removed, stuck, brokenState: brokenState === undefined ? undefined : shownFrom(terminal.cwd, brokenState) }));
  else {
    for (const { kind, name } of removed) terminal.out(`${say(recovered.removed[kind](name), terminal.locale)}\n`);
    if (brokenState !== undefined) terminal.out(`${say(recovered.brokenState(shownFrom(terminal.cwd, brokenState)), terminal.locale)}\n`);
    for (const { name } of stuck) terminal.out(`${say(recovered.stuck(name), terminal.locale)}\n`);
    if (stuck.length === 0) terminal.out(`${say(removed.length === 0 && brokenState === undefined ? recovered.nothing : recovered.done(shown), terminal.locale)}\n`);
  }
  return stuck.length === 0 ? 0 : 1;
}
