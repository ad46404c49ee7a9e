/** Runs a facility's file and gives its model: what every command starts from. */
import { existsSync, readFileSync } from 'node:fs';
import { RootConstruct } from 'constructs';
import { ZodError } from 'zod';
import { Facility } from '../constructs';
import { lockOf, readLock, writeLock, type AddressLock } from '../analysis/lock';
import { designRemarks } from '../analysis/remarks';
import { DesignErrors, type Bilingual, type Issue, type Model } from '../model';
import { shownFrom, type FacilityFile } from './facility-file';
import { Failure } from './failure';
import { replaceAll, stageFile, type Staged } from './output-folder';
import type { Terminal } from './terminal';
import { undrawableTexts } from './undrawable';
import { placed, userError } from './user-error';
import { failures, progress } from './words';
import { reasonOf } from './writing';

export interface LoadedFacility {
  readonly source: FacilityFile;
  readonly model: Model;
  readonly facility: Facility;
  /** The lock file as it was read; undefined when there was none. */
  readonly lockText: string | undefined;
  /** What came of keeping what earlier runs gave out, where it could not be kept. */
  readonly remarks: readonly Issue[];
}

/** The constructs that a facility's file makes, which may have errors. @throws Failure when there are none */
export function constructsOf(source: FacilityFile, cwd: string): Facility {
  const build = defaultExport(source, cwd);
  const facility = guarded(source, cwd, () => build(new RootConstruct()));
  if (!(facility instanceof Facility)) throw new Failure('facility-not-returned', failures.noFacility(source.shown, facility), 2);
  return facility;
}

/** @throws DesignErrors when the design is wrong, Failure when there is no design to judge */
export function loadFacility(source: FacilityFile, cwd: string): LoadedFacility {
  const lockText = lockTextOf(source, cwd);
  const lock = lockText === undefined ? undefined : lockIn(lockText, source, cwd);
  const facility = constructsOf(source, cwd);
  const remarks: Issue[] = [];
  const model = guarded(source, cwd, () => facility.resolve({ ...(lock ? { lock } : {}), remark: (problem) => remarks.push(problem) }));
  return { source, model, facility, lockText, remarks };
}

/** Several facilities; what is wrong with any of their designs is told at once. */
export function loadFacilities(sources: readonly FacilityFile[], terminal: Terminal): LoadedFacility[] {
  const issues: Issue[] = [];
  const loaded: LoadedFacility[] = [];
  for (const source of sources) {
    terminal.progress(progress.loading(source.shown));
    try {
      const facility = loadFacility(source, terminal.cwd);
      issues.push(...located(facility, undrawableTexts(facility.model)));
      loaded.push(facility);
    } catch (error) {
      if (!(error instanceof DesignErrors)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new DesignErrors(issues);
  const sourceOf = new Map<string, FacilityFile>();
  for (const { source, model: { facility: { id } } } of loaded) {
    const other = sourceOf.get(id);
    if (other !== undefined) throw new Failure('facility-twice', failures.sameFacility(id, other.shown, source.shown), 2);
    sourceOf.set(id, source);
  }
  return loaded;
}

/** Issues of a model, whose paths begin below the facility, as those of the design are told: whole path, and line where there is one. */
export const located = ({ facility }: LoadedFacility, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: issue.path === '' ? facility.node.path : `${facility.node.path}/${issue.path}`, source: issue.source ?? facility.sourceOf(issue.path) }));

/** What is told beside the results: what stands and looks like a slip, and what could not stay where it was. */
export const remarksOn = (loaded: LoadedFacility): Issue[] => located(loaded, [...designRemarks(loaded.model), ...loaded.remarks]);

/** Whether the lock file is as this run has read it, or as it writes it: what somebody else has changed since is theirs. */
export function mayKeep({ source, model, lockText }: LoadedFacility): boolean {
  const text = textOf(source.lock);
  return text === lockText || text === writeLock(lockOf(model));
}

/** The addresses given out in this run, to be kept; nothing when they are those kept already. */
export function stageAddresses({ source, model }: LoadedFacility): Staged | undefined {
  const text = writeLock(lockOf(model));
  return textOf(source.lock) === text ? undefined : stageFile(source.lock, text);
}

/**
 * Keeps the addresses given out in this run, when they are not those kept already.
 * @returns false when somebody else has changed the lock file since it was read: theirs stands
 */
export function keepAddresses(loaded: LoadedFacility): boolean {
  if (!mayKeep(loaded)) return false;
  const staged = stageAddresses(loaded);
  if (staged) replaceAll([() => staged]);
  return true;
}

/** What was given out before this run. */
export function lockBeside(source: FacilityFile, cwd: string): AddressLock | undefined {
  const text = lockTextOf(source, cwd);
  return text === undefined ? undefined : lockIn(text, source, cwd);
}

function lockTextOf(source: FacilityFile, cwd: string): string | undefined {
  try {
    return textOf(source.lock);
  } catch (error) {
    throw new Failure('lock-unreadable', failures.badLock(shownFrom(cwd, source.lock), reasonOf(error)), 1);
  }
}

const textOf = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function lockIn(content: string, source: FacilityFile, cwd: string): AddressLock {
  // Editors of some systems put a mark of byte order first.
  const text = content.replace(/^\uFEFF/, '');
  try {
    return readLock(text);
  } catch (error) {
    throw new Failure('lock-unreadable', failures.badLock(shownFrom(cwd, source.lock), lockFault(error, text)), 1);
  }
}

function lockFault(error: unknown, text: string): Bilingual {
  if (!(error instanceof ZodError)) {
    const lineAt = (place: number): number => text.slice(0, place).split('\n').length;
    const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
    if (conflict) return failures.lockConflict(lineAt(conflict.index));
    const message = error instanceof Error ? error.message : String(error);
    const place = / at position (\d+)/.exec(message)?.[1];
    return failures.lockNoJson(message, place === undefined ? undefined : lineAt(Number(place)));
  }
  const parts = [...new Set(error.issues.map(({ path }) => path.join('.')))].map(failures.lockPart);
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function defaultExport(source: FacilityFile, cwd: string): (scope: RootConstruct) => unknown {
  const loaded = guarded(source, cwd, () => require(source.file) as { default?: unknown });
  const found = loaded.default;
  if (found === undefined) throw new Failure('facility-no-default-export', failures.noDefaultExport(source.shown), 2);
  if (typeof found !== 'function') throw new Failure('facility-default-no-function', failures.defaultNoFunction(source.shown, found), 2);
  return found as (scope: RootConstruct) => unknown;
}

/** Runs the user's code; what it throws is told with the place in their file. */
function guarded<T>(source: FacilityFile, cwd: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof DesignErrors) throw placed(error);
    if (error instanceof Failure) throw error;
    throw userError(error, source, cwd);
  }
}
