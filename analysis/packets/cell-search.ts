/**
 * Divide and conquer over the grid, after Chan's method for the union of boxes (FOCS 2013): inside a cell, a term that
 * fills the cell in all fields but one is a slab; when only slabs are left, the cell is decided by looking at each field alone;
 * otherwise it is cut in two at the median boundary of the other terms. Cells in which nothing is left to ask are not cut.
 * Never builds the union itself: memory stays linear on rule sets whose union has a quadratic outline.
 */
import type { Cell, Grid } from './grid';
import { fields } from './term';

/** Terms that cover another, as far as they were counted. */
export interface Cover {
  readonly by: number[];
  /** There are more than are listed. */
  more: boolean;
}
/** A shadow explained by more rules than this is not explained better by listing them. */
const longestList = 64;

export function noteCover(cover: Cover, term: number): void {
  if (cover.by.includes(term)) return;
  if (cover.by.length === longestList) cover.more = true;
  else cover.by.push(term);
}

/** Cells with at most this many terms compare them pair by pair before being cut. */
export const pairwiseLimit = 24;

export interface Task {
  readonly cell: Cell;
  readonly terms: readonly number[];
}

/**
 * Halves a cell at the median boundary of the given terms, in the field where they have most boundaries.
 * The terms must have a boundary inside the cell, as terms that are partial in two fields have.
 */
export function cut(grid: Grid, cell: Cell, terms: readonly number[]): [Cell, Cell] {
  let best: number[] = [];
  let axis = 0;
  for (const field of fields) {
    const inside: number[] = [];
    const low = cell.low[field]!;
    const high = cell.high[field]!;
    const bounds = grid.ranks(field);
    for (const term of terms) {
      const end = grid.to(term, field);
      for (let i = grid.firstAfter(term, field, low); i < end && bounds[i]! < high; i += 2) {
        if (bounds[i]! > low) inside.push(bounds[i]!);
        if (bounds[i + 1]! < high) inside.push(bounds[i + 1]!);
      }
    }
    if (inside.length > best.length) [best, axis] = [inside, field];
  }
  const at = Int32Array.from(best).sort()[best.length >> 1]!;
  const replace = (ranks: readonly number[]) => ranks.map((rank, field) => (field === axis ? at : rank));
  return [{ low: cell.low, high: replace(cell.high) }, { low: replace(cell.low), high: cell.high }];
}
