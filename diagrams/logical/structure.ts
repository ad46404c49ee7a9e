/** What a logical drawing shows: rows of parts, arrows between them, and the supporting devices at the side. */
import type { Exchange, Talk } from './exchanges';
import type { Part } from './parts';
import type { Chip } from '../chip';
import type { LineStyle, Tone } from '../scene';

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly talks: readonly Talk[];
  readonly style: LineStyle;
}
export interface Support {
  readonly chips: readonly Chip[];
  /** Rows that have flows with the supporting devices. */
  readonly rows: readonly number[];
}
export interface RowName { readonly name: string; readonly tone: Tone; readonly prefixes: readonly string[] }
export interface Structure {
  readonly rows: readonly RowName[];
  readonly parts: readonly Part[];
  readonly lines: readonly Line[];
  readonly support: Support;
  /** All that is said, for the table of a numbered drawing. */
  readonly exchanges: readonly Exchange[];
  /** Too much is said to be written on the arrows. */
  readonly numbered: boolean;
}
