/** `jifang release`: what was released under a revision is kept beside the facility, so that a change under the same revision is seen. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { byText, contentHash, noReleases, releasesSchema, releaseState, say, type Bilingual, type Model, type Releases } from '../model';
import { findFacilities, shownFrom, type FacilityFile } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { loadFacility } from './load-facility';
import { replaceFile } from './output-folder';
import { releaseWords } from './release-words';
import { writing } from './writing';
import type { Terminal } from './terminal';

/** `releases.json`; beside a facility in another file than `facility.ts` named after it, as its address lock is. */
export const releasesPath = ({ folder, lock }: FacilityFile): string => join(folder, basename(lock).replace('addresses.lock.json', 'releases.json'));

/** Undefined when the file is none of ours. */
function releasesIn(file: string): Releases | undefined {
  if (!existsSync(file)) return noReleases;
  try {
    return releasesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** A word when the model is not what was released under its revision. While a revision is worked on there is nothing to say. */
export function releaseRemark(source: FacilityFile, model: Model, cwd: string): Bilingual | undefined {
  const file = releasesPath(source);
  const shown = shownFrom(cwd, file);
  const releases = releasesIn(file);
  if (!releases) return releaseWords.unreadable(shown);
  return releaseState(model, releases) === 'changed' ? releaseWords.changed(model.facility.revision, shown) : undefined;
}

/** Exit code 1 when the revision was released as another model. */
export function release(target: string | undefined, terminal: Terminal): ExitCode {
  const [source] = findFacilities(target === undefined ? [] : [target], terminal.cwd);
  const { model } = loadFacility(source!, terminal.cwd);
  const file = releasesPath(source!);
  const shown = shownFrom(terminal.cwd, file);
  const { revision } = model.facility;
  const releases = releasesIn(file);
  if (!releases) throw new Failure('releases-unreadable', releaseWords.unreadable(shown), 1);
  const state = releaseState(model, releases);
  if (state === 'changed') throw new Failure('revision-released', releaseWords.other(revision, shown), 1);
  if (state === 'open') {
    const all = Object.entries({ ...releases.releases, [revision]: contentHash(model) }).sort(([a], [b]) => byText(a, b));
    writing(shown, () => replaceFile(file, json({ ...releases, releases: Object.fromEntries(all) })));
  }
  if (terminal.json) terminal.out(json({ ok: true, facility: model.facility.id, revision, file: shown, model: contentHash(model), recorded: state === 'open' }));
  else terminal.out(`${say(state === 'open' ? releaseWords.done(revision, shown) : releaseWords.known(revision, shown), terminal.locale)}\n`);
  return 0;
}
