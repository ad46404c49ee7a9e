import type { Bilingual, Locale } from '../model';
import { say } from '../model';
import { failures } from './words';

/**
 * From here on nothing but a command's own results reaches stdout, and nothing but its end ends the process: a design is a
 * program, and what it prints goes to stderr, what it calls to exit is an error of its own.
 */
export function keepProcess(locale: Locale): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  process.exit = (code) => {
    throw new Error(say(failures.designExits(`process.exit(${code ?? ''})`), locale));
  };
}

/** Ends the process at once, whoever still reads. */
export const exitNow: (code: number) => never = process.exit.bind(process);
const stdout = process.stdout.write.bind(process.stdout);

/** Ends the process when everything printed has been read, whatever timers a design has left open. */
export const endProcess = (code: number): void => {
  stdout('', () => process.stderr.write('', () => exitNow(code)));
};

/** Where a command speaks. Results go to stdout, everything else to stderr. */
export interface Terminal {
  readonly cwd: string;
  readonly locale: Locale;
  readonly json: boolean;
  /** Writes to stdout. */
  out(text: string): void;
  /** Writes to stderr, clearing a progress line first. */
  err(text: string): void;
  /** Shows one changing line on stderr; nothing when stderr is no terminal. Without text: clears it. */
  progress(text?: Bilingual): void;
}

const clearLine = '\r\u001b[K';

export function processTerminal(locale: Locale, json: boolean): Terminal {
  const live = process.stderr.isTTY === true && !json && process.env['TERM'] !== 'dumb';
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write(clearLine);
    shown = false;
  };
  return {
    cwd: process.cwd(),
    locale,
    json,
    out: (text) => {
      clear();
      stdout(text);
    },
    err: (text) => {
      clear();
      process.stderr.write(text);
    },
    progress: (text) => {
      if (text === undefined) return clear();
      if (!live) return;
      process.stderr.write(`${clearLine}${say(text, locale)}`);
      shown = true;
    },
  };
}
