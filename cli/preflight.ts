/** `jifang preflight`: can this engine carry the twin of a facility? */
import { say, type Bilingual } from '../model';
import { twinPlan } from '../stacks';
import { variables } from '../stacks/resources';
import { preflight as look, type Check } from '../twin/preflight';
import { findFacilities } from './facility-file';
import type { ExitCode } from './failure';
import { json } from './json';
import { loadFacility } from './load-facility';
import type { Terminal } from './terminal';
import { preflighted } from './words';

export interface PreflightOptions {
  readonly facility?: string;
  readonly baseImage?: string;
  readonly canary: boolean;
}

/** Warnings do not fail it. */
export async function preflight({ facility, baseImage, canary }: PreflightOptions, terminal: Terminal): Promise<ExitCode> {
  const { model } = loadFacility(findFacilities(facility === undefined ? [] : [facility], terminal.cwd)[0]!, terminal.cwd);
  const defaultBase: unknown = variables['base_image']?.default;
  const checks = await look(twinPlan(model), { baseImage: baseImage ?? String(defaultBase), canary, progress: (text) => { terminal.progress(text); } });
  terminal.progress();
  const ok = !checks.some(({ state }) => state === 'error');
  if (terminal.json) terminal.out(json({ ok, facility: model.facility.id, checks }));
  else terminal.out(`${forPeople(checks, terminal)}${say(ok ? preflighted.ready(model.facility.id) : preflighted.notReady, terminal.locale)}\n`);
  return ok ? 0 : 1;
}

const marks: Readonly<Record<Check['state'], string>> = { ok: '✓', warning: '!', error: '✗', skipped: '-' };

/** What could not be looked at is one line: it is mended with what is wrong. */
function forPeople(checks: readonly Check[], terminal: Terminal): string {
  const skipped = checks.filter(({ state }) => state === 'skipped').length;
  return checks.filter(({ state }) => state !== 'skipped').map((check) => line(check, terminal)).join('')
    + (skipped === 0 ? '' : `${marks.skipped} ${say(preflighted.skipped(skipped), terminal.locale)}\n`);
}

function line({ state, found, mend }: Check, { locale }: Terminal): string {
  const tell = (text: Bilingual): string => say(text, locale);
  return `${marks[state]} ${tell(found)}\n${mend ? `    ${tell(preflighted.mend(mend))}\n` : ''}`;
}
