import type { Bilingual } from '../model';

/** 1: the design or the machine stands in the way. 2: the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Something the user has to mend that is not a fault of the design itself: a path, a file, an option. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** @param code stable name for programs that read `--json` */
  constructor(readonly code: string, readonly text: Bilingual, readonly exit: 1 | 2) {
    super(text.en);
  }
}
