import type { Bilingual, Locale } from '../model';
import { say } from '../model';

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
      process.stdout.write(text);
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
