/**
 * Puts a run's files in place all at once. They are written to a fresh folder beside the old one, which is then
 * swapped in by renaming: a run that fails or is killed leaves the last good output, two runs at once never mix.
 */
import { existsSync, mkdirSync, readdirSync, rename, renameSync, rmSync, writeFile, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OutputFile } from '../model';

const hidden = (name: string, state: 'new' | 'old', process: number | string): string => `.${name}.${state}-${process}`;
const leftover = /^\.(.+)\.(new|old)-(\d+)$/;

/** Written beside its place, not in it yet. */
export interface Staged {
  /** Puts it in its place. */
  readonly commit: () => void;
  /** Removes what has not been put there. */
  readonly discard: () => void;
}

/** Writes all of it, then puts one after the other in place: where one cannot be written, all of the last stands. */
export function replaceAll(parts: readonly (() => Staged)[]): void {
  const staged: Staged[] = [];
  try {
    for (const stage of parts) staged.push(stage());
    for (const { commit } of staged) commit();
  } finally {
    for (const { discard } of staged) discard();
  }
}

/** Files that are to be the folder `parent/name`, in place of what stands there. */
export function stageFolder(parent: string, name: string, files: readonly Pick<OutputFile, 'path' | 'bytes'>[]): Staged {
  makeFolder(parent);
  clearLeftovers(parent, name);
  const fresh = join(parent, hidden(name, 'new', process.pid));
  const discard = (): void => rmSync(fresh, { recursive: true, force: true });
  discarding(discard, () => writeAll(fresh, files));
  return { commit: () => swap(parent, name, fresh), discard };
}

/** One file that is to be whole or not at all. */
export function stageFile(file: string, content: string | Uint8Array): Staged {
  const folder = dirname(file);
  makeFolder(folder);
  // Of runs that were killed.
  for (const entry of readdirSync(folder)) {
    const owner = entry.startsWith(`${basename(file)}.new-`) ? Number(entry.slice(`${basename(file)}.new-`.length)) : NaN;
    if (Number.isInteger(owner) && !isRunning(owner)) rmSync(join(folder, entry), { force: true });
  }
  const fresh = `${file}.new-${process.pid}`;
  const discard = (): void => rmSync(fresh, { force: true });
  discarding(discard, () => writeFileSync(fresh, content));
  return { commit: () => renameSync(fresh, file), discard };
}

function discarding(discard: () => void, write: () => void): void {
  try {
    write();
  } catch (error) {
    discard();
    throw error;
  }
}

/** Writes the files as the folder `parent/name`, replacing what stands there. */
export const replaceFolder = (...folder: Parameters<typeof stageFolder>): void => replaceAll([() => stageFolder(...folder)]);

/** Writes one file whole or not at all. */
export const replaceFile = (...file: Parameters<typeof stageFile>): void => replaceAll([() => stageFile(...file)]);

/** With those above it. Node's own way of doing so never ends in file systems that refuse a folder as missing, such as /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isError(error, 'EEXIST')) throw error;
  }
}

const [writing, renaming] = [promisify(writeFile), promisify(rename)];

/**
 * Replaces some files of a folder, each whole or not at all; the last one last, after what is gone has been removed. None is
 * replaced before all are written, several at a time: waiting for the disk is most of it.
 */
export async function renewFiles(folder: string, files: readonly Pick<OutputFile, 'path' | 'bytes'>[], gone: readonly string[] = []): Promise<void> {
  const parts = files.map(({ path, bytes }) => ({ file: join(folder, path), fresh: `${join(folder, path)}.new-${process.pid}`, bytes }));
  for (const above of new Set(parts.map(({ file }) => dirname(file)))) makeFolder(above);
  try {
    await together(parts, ({ fresh, bytes }) => writing(fresh, bytes));
    await together(parts.slice(0, -1), ({ fresh, file }) => renaming(fresh, file));
    for (const path of gone) rmSync(join(folder, path), { force: true });
    for (const { fresh, file } of parts.slice(-1)) renameSync(fresh, file);
  } catch (error) {
    for (const { fresh } of parts) rmSync(fresh, { force: true });
    throw error;
  }
}

/** Does all of it, also where some of it fails; then tells the first failure. */
async function together<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (const outcome of await Promise.allSettled(items.map(act))) if (outcome.status === 'rejected') throw outcome.reason;
}

function writeAll(folder: string, files: readonly Pick<OutputFile, 'path' | 'bytes'>[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const made = new Set<string>();
  for (const file of files) {
    const target = join(folder, file.path);
    const above = dirname(target);
    if (!made.has(above)) {
      makeFolder(above);
      made.add(above);
    }
    writeFileSync(target, file.bytes);
  }
}

/** Two renames; another run may come between them, so it is tried until the new folder stands. */
function swap(parent: string, name: string, fresh: string): void {
  const place = join(parent, name);
  const old = join(parent, hidden(name, 'old', process.pid));
  for (let attempt = 0; ; attempt++) {
    rmSync(old, { recursive: true, force: true });
    const moved = moveAway(place, old);
    try {
      renameSync(fresh, place);
      break;
    } catch (error) {
      const taken = isError(error, 'ENOTEMPTY') || isError(error, 'EEXIST');
      if (taken && attempt < 100) continue;
      if (moved && !existsSync(place)) renameSync(old, place);
      throw error;
    }
  }
  rmSync(old, { recursive: true, force: true });
}

function moveAway(place: string, old: string): boolean {
  try {
    renameSync(place, old);
    return true;
  } catch (error) {
    if (isError(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * Removes what killed runs left. One killed between the two renames of {@link swap} leaves the last good output
 * under its hidden name only: that is put back.
 */
export function clearLeftovers(parent: string, name: string): void {
  if (!existsSync(parent)) return;
  for (const entry of readdirSync(parent)) {
    const [, of, state, owner] = leftover.exec(entry) ?? [];
    if (of !== name || owner === undefined || isRunning(Number(owner))) continue;
    const path = join(parent, entry);
    if (state === 'old' && !existsSync(join(parent, name))) renameSync(path, join(parent, name));
    else rmSync(path, { recursive: true, force: true });
  }
}

/** Whether another process of that id runs. */
export function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isError(error, 'EPERM');
  }
}

/** Whether an error of the system has this code, such as ENOENT. */
export const isError = (error: unknown, code: string): boolean => systemCode(error) === code;

export const systemCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
