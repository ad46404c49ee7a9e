/** An error thrown by the user's own code, told with the place in their file instead of a stack of ours. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { packageFolder, shownFrom, type FacilityFile } from './facility-file';
import { nameInPackage } from '../constructs/source';
import { DesignErrors, nearest } from '../model';
import { Failure } from './failure';
import { isError } from './output-folder';
import { failures } from './words';

interface Frame { readonly call: string; readonly file: string; readonly line: number; readonly column: number }

const framesShown = 5;

export function userError(error: unknown, facility: FacilityFile, cwd: string): Failure {
  const parse = parseError(error);
  if (parse !== undefined) {
    return new Failure('facility-syntax', failures.syntax(`${shownFrom(cwd, parse.file)}:${parse.line}:${parse.column}`, parse.text, lineOf(parse)), 1);
  }
  if (isError(error, 'MODULE_NOT_FOUND')) {
    const name = /Cannot find (?:module|package) '([^']+)'/.exec((error as Error).message)?.[1];
    const from = (error as { requireStack?: string[] }).requireStack?.[0] ?? facility.file;
    if (name !== undefined) return new Failure('facility-import', failures.noModule(name, shownFrom(cwd, from)), 1);
  }
  const missing = missingExport(error, cwd);
  if (missing) return missing;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Failure('facility-threw', failures.threw(facility.shown, message, where(error, cwd)), 1);
}

/** What code that a design has left running (a timer, a promise nobody waits for) throws later; nothing when it is not the user's. */
export function lateError(error: unknown, cwd: string): Failure | undefined {
  const place = where(error, cwd);
  if (place === '') return undefined;
  return new Failure('facility-threw-late', failures.threwLate(error instanceof Error ? `${error.name}: ${error.message}` : String(error), place), 1);
}

/** Errors of the design that know no place of their own (asking the catalogue for what it does not have) get that of the code that threw them. */
export function placed(error: DesignErrors): DesignErrors {
  const [first] = error.issues.some(({ source }) => source === undefined) ? framesOf(error).filter(({ file }) => isUsers(file)) : [];
  return first === undefined ? error : new DesignErrors(error.issues.map((issue) => (issue.source ? issue : { ...issue, source: { file: nameInPackage(first.file), line: first.line } })));
}

/** What is imported by a name that its module does not have is undefined, and only fails where it is used. */
function missingExport(error: unknown, cwd: string): Failure | undefined {
  const name = /\bimport_\w+\.(\w+)\)? is not a (?:constructor|function)$/.exec(error instanceof Error ? error.message : '')?.[1];
  const frame = framesOf(error).find(({ file }) => isUsers(file));
  if (name === undefined || frame === undefined || !existsSync(frame.file)) return undefined;
  const module = new RegExp(`import\\s*\\{[^}]*\\b${name}\\b[^}]*\\}\\s*from\\s*['"]([^'"]+)['"]`).exec(readFileSync(frame.file, 'utf8'))?.[1];
  if (module === undefined) return undefined;
  const known = Object.keys(createRequire(frame.file)(module) as object);
  return known.includes(name) ? undefined : new Failure('facility-import', failures.noExport(module, name, `${shownFrom(cwd, frame.file)}:${frame.line}`, nearest(name, known)), 1);
}

/** The frames in the user's files, the first one with its line of code. */
function where(error: unknown, cwd: string): string {
  const frames = framesOf(error).filter(({ file }) => isUsers(file)).slice(0, framesShown);
  const [first] = frames;
  if (first === undefined) return '';
  const code = lineOf(first);
  const shown = frames.map(({ call, file, line, column }) => `\n    ${call === '' ? '' : `${call} `}${shownFrom(cwd, file)}:${line}:${column}`);
  return `${code === undefined ? '' : `\n  > ${code}`}${shown.join('')}`;
}

/** Folders of jifang itself that run while a facility is built. */
const ours = ['analysis', 'catalogue', 'cli', 'constructs', 'model'].map((folder) => packageFolder + sep + folder + sep);

const isUsers = (file: string): boolean => !file.includes(`${sep}node_modules${sep}`) && !ours.some((folder) => file.startsWith(folder));

function framesOf(error: unknown): Frame[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [...stack.matchAll(/^\s+at (?:(.+?) \()?((?:file:\/\/)?\/.+?):(\d+):(\d+)\)?$/gm)].map(([, call, file, line, column]) => ({
    call: (call ?? '').replace(/^(?:Object\.|Module\.)?(?:default_\d+|<anonymous>)$/, ''), file: file!.replace(/^file:\/\//, ''), line: Number(line), column: Number(column),
  }));
}

function lineOf({ file, line }: Pick<Frame, 'file' | 'line'>): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')[line - 1]?.trim();
  } catch {
    return undefined;
  }
}

/** The loader's own error for a file that is no TypeScript. */
function parseError(error: unknown): { text: string; file: string; line: number; column: number } | undefined {
  if (!(error instanceof Error) || error.name !== 'TransformError') return undefined;
  const [, file, line, column, text] = /^(.+?):(\d+):(\d+): ERROR: (.+)$/m.exec(error.message) ?? [];
  return file === undefined ? undefined : { text: text!, file, line: Number(line), column: Number(column) };
}
