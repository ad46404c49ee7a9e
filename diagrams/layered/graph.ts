/** A drawing of blocks in rows with labelled arrows between them: what is to be placed. */
import type { Canvas, TextLine } from '../canvas';
import type { Box } from '../geometry';
import type { LineStyle } from '../scene';

export interface Block {
  readonly id: string;
  /** Row from the top. */
  readonly row: number;
  /** Place among its neighbours when no arrow says otherwise. */
  readonly order: number;
  /** Least and greatest width. */
  readonly least: number;
  readonly most: number;
  /** Takes part in what height is left over. */
  readonly grows: boolean;
  /** Share of what is left of a row's width. */
  readonly weight: number;
  readonly height: (width: number) => number;
  readonly draw: (canvas: Canvas, box: Box) => void;
}
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly style: LineStyle;
  readonly head: 'end' | 'both' | 'none';
  readonly label: readonly TextLine[];
}

/** Where an arrow runs through one channel between two rows: a slot that holds its label, or only lets it pass. */
export interface Slot {
  readonly arrow: Arrow;
  readonly channel: number;
  readonly label: readonly TextLine[];
  readonly width: number;
  readonly height: number;
  /** Ends above the slot, and below it. A loop has both on one side. */
  readonly above: readonly End[];
  readonly below: readonly End[];
}
/** A block, or the place where an arrow passes between two blocks of a row. */
export interface End { readonly row: number; readonly block?: string; readonly pass?: string }

export const passId = (arrow: Arrow, row: number): string => `${arrow.id}@${row}`;
