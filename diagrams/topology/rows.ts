import type { Block } from './block';
import type { Category, Probe } from './network';

/** An intrusion detector with its consoles takes cells at the right end of a row. */
export interface ProbeItem { readonly probe: Probe; readonly cells: number; readonly category: Category }
type Item = Block | ProbeItem;

/** Blocks on one bus, each with the first cell it takes. */
export interface Row {
  readonly placed: readonly { readonly block: Block; readonly cell: number }[];
  readonly probe?: Probe;
  /** Cells taken, those of the probe among them. */
  readonly cells: number;
}

const isProbe = (item: Item): item is ProbeItem => 'probe' in item;

function finish(items: readonly Item[]): Row {
  const placed: { block: Block; cell: number }[] = [];
  let cells = 0;
  for (const item of items) {
    if (!isProbe(item)) placed.push({ block: item, cell: cells });
    cells += item.cells;
  }
  return { placed, probe: items.find(isProbe)?.probe, cells };
}

/** Fills rows in order; a row holds one probe at most. */
function fill(items: readonly Item[], columns: number): Row[] {
  const rows: Row[] = [];
  let row: Item[] = [];
  let next = 0;
  for (const item of items) {
    if (row.length > 0 && (next + item.cells > columns || (isProbe(item) && row.some(isProbe)))) {
      rows.push(finish(row));
      [row, next] = [[], 0];
    }
    row.push(item);
    next += item.cells;
  }
  if (row.length > 0) rows.push(finish(row));
  return rows;
}

/** Rows of like length: as few cells to a row as the number of rows allows. */
function evenly(items: readonly Item[], columns: number): Row[] {
  const rows = fill(items, columns);
  for (let fewer = items.reduce((most, item) => Math.max(most, item.cells), 1); fewer < columns && rows.length > 1; fewer++) {
    const even = fill(items, fewer);
    if (even.length === rows.length) return even;
  }
  return rows;
}

/**
 * Rows of at most `columns` cells, in order. Servers and terminals keep rows of their own where that costs no further row
 * (or one, when `roomy`), so that a new server moves no terminal. Probes come last.
 */
export function rowsOf(blocks: readonly Block[], probes: readonly Probe[], columns: number, roomy: boolean): Row[] {
  const last = blocks.at(-1)?.category ?? 'server';
  const items: Item[] = [...blocks, ...probes.map((probe) => ({ probe, cells: 1 + probe.consoles.length, category: last }))];
  const together = evenly(items, columns);
  if (together.length < 2) return together;
  const apart = (['server', 'terminal'] as const).flatMap((category) => evenly(items.filter((item) => item.category === category), columns));
  return apart.length <= together.length + (roomy ? 1 : 0) ? apart : together;
}
