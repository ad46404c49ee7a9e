/** `jifang bundle`: the twin of a facility for a site without a network. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../model';
import { variables } from '../stacks/resources';
import { BundleFailure, makeBundle } from '../twin/bundle';
import { findFacilities, shownFrom } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { loadFacility } from './load-facility';
import type { Terminal } from './terminal';
import { bundled } from './words';

export interface BundleOptions {
  readonly facility?: string;
  readonly out: string;
  readonly baseImage?: string;
}

export async function bundle({ facility, out, baseImage }: BundleOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, out);
  const shown = shownFrom(terminal.cwd, folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Failure('bundle-folder', bundled.notEmpty(shown), 2);
  const { model } = loadFacility(findFacilities(facility === undefined ? [] : [facility], terminal.cwd)[0]!, terminal.cwd);
  const defaultBase: unknown = variables['base_image']?.default;
  try {
    const made = await makeBundle(model, folder, { baseImage: baseImage ?? String(defaultBase), progress: (text) => { terminal.progress(text); } });
    terminal.progress();
    if (terminal.json) terminal.out(json({ ok: true, facility: model.facility.id, folder, ...made }));
    else terminal.out(`${say(bundled.done(model.facility.id, shown, made.images.length, Math.ceil(made.bytes / 2 ** 20)), terminal.locale)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof BundleFailure) throw new Failure('bundle-failed', error.text, 1);
    throw error;
  }
}
