/** Where the outputs of a facility go, and whose folder is left alone. */
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { twinFile } from '../stacks';
import { shownFrom, standing, type FacilityFile } from './facility-file';
import { Failure } from './failure';
import type { Generated } from './generate';
import { mayKeep, stageAddresses, type LoadedFacility } from './load-facility';
import { manifestName } from './manifest';
import { replaceAll, stageFolder } from './output-folder';
import { stageTerraform } from './terraform-folder';
import { failures } from './words';
import { writing } from './writing';

export interface Places {
  /** The facility's folder is made below it. */
  readonly out: string;
  /** `cdktf.out` */
  readonly terraform: string;
  readonly cwd: string;
}

/** The folder of a facility as people read it. */
export const shownFolder = ({ out, cwd }: Places, { model }: LoadedFacility): string => shownFrom(cwd, join(out, model.facility.id));

/**
 * Puts a run's outputs, the twin's configuration and the addresses it has given out in place, when all of them are written.
 * @throws Failure when somebody else has changed the lock file meanwhile: outputs with other addresses than are kept would be wrong
 */
export function writeOutputs(facility: LoadedFacility, generated: Generated, places: Places): void {
  const { model, source } = facility;
  const lock = shownFrom(places.cwd, source.lock);
  const discard = (): void => undefined;
  const checkLock = (): void => {
    if (!mayKeep(facility)) throw new Failure('lock-changed', failures.lockChanged(lock), 1);
  };
  checkLock();
  writing(shownFolder(places, facility), () => replaceAll([
    () => ({ commit: checkLock, discard }),
    () => stageFolder(places.out, model.facility.id, generated.files),
    // The twin of an earlier design would not be this one; Terraform's state beside it stays.
    ...(generated.terraform.length === 0 ? [() => ({ commit: () => rmSync(join(places.terraform, twinFile(model)), { force: true }), discard })] : stageTerraform(places.terraform, model, generated.terraform)),
    () => writing(lock, () => stageAddresses(facility) ?? { commit: discard, discard }),
  ]));
}

/** A folder that no run of ours has written, or one written from another design that still stands, is never replaced. */
export function refuseForeignFolder(folder: string, source: FacilityFile, cwd: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || (found.isDirectory() && readdirSync(folder).length === 0)) return;
  if (found.isDirectory() && hasManifest(folder)) {
    const other = writtenFrom(folder);
    const stands = other === undefined || other === source.name ? undefined : standing(other, source);
    if (stands === undefined || realpathSync(stands) === realpathSync(source.file)) return;
    throw new Failure('output-of-another', failures.folderOfAnother(shownFrom(cwd, folder), other!, source.shown), 2);
  }
  throw new Failure('output-foreign', failures.foreignFolder(shownFrom(cwd, folder)), 2);
}

function hasManifest(folder: string): boolean {
  const file = join(folder, manifestName);
  return existsSync(file) && readFileSync(file, 'utf8').startsWith('{\n  "facility":');
}

/** What the manifest of an earlier run names as its design; nothing when that is older than the name, or damaged. */
function writtenFrom(folder: string): string | undefined {
  try {
    const { source } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as { source?: unknown };
    return typeof source === 'string' ? source : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
