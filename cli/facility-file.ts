/** From what the user typed to the file a facility is written in. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../model';
import { nameInPackage, packageRoot } from '../constructs/source';
import { Failure } from './failure';
import { failures } from './words';

/** Where jifang itself lies. */
export const packageFolder = dirname(__dirname);
const fileName = 'facility.ts';
const scripts = new Set(['.ts', '.cts', '.js', '.cjs']);

export interface FacilityFile {
  readonly file: string;
  readonly folder: string;
  /** The lock file of its addresses, beside it. */
  readonly lock: string;
  /** The same on every machine: below the package that holds it. */
  readonly name: string;
  /** As printed: relative to where the command runs. */
  readonly shown: string;
}

/** The facilities a command works on: those named, or the one in the current folder, or the embedded reference. */
export function findFacilities(targets: readonly string[], cwd: string): FacilityFile[] {
  // One that is named twice is one.
  if (targets.length > 0) return [...new Map(targets.map((target) => findFacility(target, cwd)).map((source) => [source.file, source])).values()];
  return [findFacility(existsSync(join(cwd, fileName)) ? '.' : join(packageFolder, 'facilities', 'reference'), cwd)];
}

export function findFacility(target: string, cwd: string): FacilityFile {
  const path = resolve(cwd, target);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Failure('facility-not-found', failures.noSuchPath(target, meant(target, cwd)), 2);
  if (found.isDirectory()) {
    const file = join(path, fileName);
    if (existsSync(file)) return facilityFile(file, cwd);
    const below = facilitiesBelow(path).map((folder) => shownFrom(cwd, folder));
    throw new Failure('facility-file-missing', failures.noFacilityFile(shownFrom(cwd, path), below), 2);
  }
  if (!scripts.has(extname(path))) throw new Failure('facility-not-typescript', failures.notTypeScript(target), 2);
  return facilityFile(path, cwd);
}

function facilityFile(file: string, cwd: string): FacilityFile {
  const folder = dirname(file);
  const name = basename(file, extname(file));
  const lock = join(folder, name === 'facility' ? 'addresses.lock.json' : `${name}.addresses.lock.json`);
  return { file, folder, lock, name: nameInPackage(file), shown: shownFrom(cwd, file) };
}

/** The file that a name of {@link FacilityFile.name} meant when it was written, if it still stands: in the same package, or here. */
export function standing(name: string, like: FacilityFile): string | undefined {
  return [packageRoot(like.file), packageFolder].map((root) => join(root, name)).find(existsSync);
}

/** A path as people read it: relative unless that only climbs. */
export function shownFrom(cwd: string, path: string): string {
  const way = relative(cwd, path);
  return way === '' ? '.' : way.startsWith(`..${sep}..`) ? path : way.split(sep).join('/');
}

function meant(target: string, cwd: string): string | undefined {
  const known = [cwd, packageFolder].flatMap((root) => facilitiesBelow(join(root, 'facilities'))).map((folder) => shownFrom(cwd, folder));
  return known.find((path) => basename(path) === basename(target)) ?? nearest(target, known);
}

/** Folders directly below that hold a facility. */
function facilitiesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, fileName)))
    .map((entry) => join(folder, entry.name))
    .sort();
}
