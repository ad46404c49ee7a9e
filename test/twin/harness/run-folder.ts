/** The folder of one run of the tests: configurations and states of the twins, and the figures that were measured. */
import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How the folders of runs begin; the number of the run's process follows. */
export const runPrefix = 'jifang-twin-';
/** Where the folder's name lies while tests run. */
export const runFolderVariable = 'JIFANG_TWIN_RUN';
/** Set by whoever wants the twins to stay up after the run, and to be taken up again by the next one. */
export const keepVariable = 'JIFANG_TWIN_KEEP';

export function runFolder(): string {
  const folder = process.env[runFolderVariable];
  if (folder === undefined) throw new Error('Tests on an engine are run by: npm run test:twin');
  return folder;
}

const figuresFile = (folder: string): string => join(folder, 'figures.txt');

/** Notes something measured; it is printed now and again at the end of the run. Times are measured, never judged. */
export function figure(text: string): void {
  process.stderr.write(`    ${text}\n`);
  appendFileSync(figuresFile(runFolder()), `${text}\n`);
}

export const figuresOf = (folder: string): string => (existsSync(figuresFile(folder)) ? readFileSync(figuresFile(folder), 'utf8') : '');

/** Stacks that lie in a folder, with the facility of each. */
export function stacksIn(folder: string): { readonly facility: string; readonly stack: string }[] {
  const stacks = join(folder, 'stacks');
  return existsSync(stacks) ? readdirSync(stacks).filter((name) => name.endsWith('-twin')).map((name) => ({ facility: name.slice(0, -'-twin'.length), stack: join(stacks, name) })) : [];
}
