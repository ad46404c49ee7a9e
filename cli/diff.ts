/** `jifang diff`: what changed between two revisions. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { drawnDifference } from '../diagrams';
import { say, type OutputFile } from '../model';
import { writeBook } from '../office/workbook';
import { changeListBook } from './diff/change-list';
import { compare, type Comparison } from './diff/comparison';
import { forPrograms, markdownReport, textReport } from './diff/reports';
import { sidesOf } from './diff/sources';
import { diffFailures, diffWords } from './diff/words';
import { shownFrom } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { replaceFile, replaceFolder } from './output-folder';
import type { Terminal } from './terminal';
import { failures } from './words';
import { writing } from './writing';

export interface DiffOptions {
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly facility: string | undefined;
  readonly markdown: boolean;
  readonly xlsx: string | undefined;
  readonly out: string | undefined;
  readonly reason: string | undefined;
  readonly exitCode: boolean;
}

const programName = 'changes.json';

/** 0 when compared; with `exitCode` 1 when something changed. */
export async function diff(options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  if (terminal.json && options.markdown) throw new Failure('usage', diffFailures.bothForms, 2);
  if (options.out?.trim() === '' || options.xlsx?.trim() === '') throw new Failure('usage', failures.emptyOut(), 2);
  const folder = options.out === undefined ? undefined : resolve(terminal.cwd, options.out);
  if (folder !== undefined) refuseForeign(folder, terminal);
  const [before, after] = sidesOf(options, terminal);
  terminal.progress(diffWords.comparing);
  const comparison = await compare(before, after);
  const written: string[] = [];
  if (options.xlsx !== undefined) {
    const file = resolve(terminal.cwd, options.xlsx);
    const bytes = await writeBook(changeListBook(comparison, options.reason));
    writing(shownFrom(terminal.cwd, file), () => replaceFile(file, bytes));
    written.push(shownFrom(terminal.cwd, file));
  }
  if (folder !== undefined) {
    const files = await filesOf(comparison, options.reason, terminal);
    writing(shownFrom(terminal.cwd, folder), () => replaceFolder(dirname(folder), basename(folder), files));
    written.push(shownFrom(terminal.cwd, folder));
  }
  if (terminal.json) terminal.out(json(forPrograms(comparison)));
  else terminal.out(options.markdown ? markdownReport(comparison, terminal.locale) : textReport(comparison, terminal.locale));
  if (!terminal.json) for (const path of written) terminal.err(`${say(diffWords.wrote(path), terminal.locale)}\n`);
  return options.exitCode && comparison.changes.list.length > 0 ? 1 : 0;
}

/** Every form, and the drawings of the difference. */
async function filesOf(comparison: Comparison, reason: string | undefined, terminal: Terminal): Promise<Pick<OutputFile, 'path' | 'bytes'>[]> {
  const text = new TextEncoder();
  const book = changeListBook(comparison, reason);
  const drawn = drawnDifference(comparison.before.model, comparison.after.model, comparison.changes, { onUndrawn: ({ title }) => terminal.err(`${say(diffWords.undrawn(title), terminal.locale)}\n`) });
  return [
    { path: programName, bytes: text.encode(json(forPrograms(comparison))) },
    { path: 'changes.md', bytes: text.encode(markdownReport(comparison, terminal.locale)) },
    { path: 'changes.txt', bytes: text.encode(textReport(comparison, terminal.locale)) },
    { path: book.path, bytes: await writeBook(book) },
    ...drawn,
  ];
}

/** A folder of the user's own is never replaced. */
function refuseForeign(folder: string, { cwd }: Terminal): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || (found.isDirectory() && (readdirSync(folder).length === 0 || existsSync(join(folder, programName))))) return;
  throw new Failure('output-foreign', diffFailures.notOurs(shownFrom(cwd, folder)), 2);
}
