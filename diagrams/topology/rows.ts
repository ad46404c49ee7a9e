import type { Block } from './block';

/** Blocks on one bus, each with the first cell it takes. */
export interface Row {
  readonly placed: readonly { readonly block: Block; readonly cell: number }[];
  readonly cells: number;
  readonly height: number;
}

const finish = (placed: { block: Block; cell: number }[]): Row => ({
  placed,
  cells: placed.reduce((most, { block, cell }) => Math.max(most, cell + block.cells), 0),
  height: placed.reduce((most, { block }) => Math.max(most, block.height), 0),
});

/** Fills rows in order; `grouped`: each category of device begins a row of its own. */
function fill(blocks: readonly Block[], columns: number, grouped: boolean): Row[] {
  const rows: Row[] = [];
  let placed: { block: Block; cell: number }[] = [];
  let next = 0;
  for (const block of blocks) {
    const before = placed.at(-1)?.block;
    if (before && (next + block.cells > columns || (grouped && before.category !== block.category))) {
      rows.push(finish(placed));
      [placed, next] = [[], 0];
    }
    placed.push({ block, cell: next });
    next += block.cells;
  }
  if (placed.length > 0) rows.push(finish(placed));
  return rows;
}

/**
 * Rows of at most `columns` cells, in order. Categories keep rows of their own where that costs no further row (or one, when
 * `roomy`), so that a new server moves no terminal; without categories the rows are of like length.
 */
export function rowsOf(blocks: readonly Block[], columns: number, roomy: boolean): Row[] {
  const tight = fill(blocks, columns, false);
  if (tight.length < 2) return tight;
  const grouped = fill(blocks, columns, true);
  if (grouped.length <= tight.length + (roomy ? 1 : 0)) return grouped;
  for (let fewer = Math.ceil(blocks.reduce((sum, block) => sum + block.cells, 0) / tight.length); fewer < columns; fewer++) {
    const even = fill(blocks, fewer, false);
    if (even.length === tight.length) return even;
  }
  return tight;
}
