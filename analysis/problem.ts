import type { Bilingual, IssueCode } from '../model';

/** A fault found by an analysis: the caller knows where the thing was written. */
export interface Problem {
  readonly code: IssueCode;
  /** Path of the thing at fault, below the facility. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | Bilingual>>;
}
