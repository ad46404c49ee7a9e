import type { Block } from './block';
import type { Category, Probe } from './network';

/** An intrusion detector with its consoles takes cells at the right end of a row. */
interface ProbeItem { readonly probe: Probe; readonly cells: number }
type Item = Block | ProbeItem;

/** Blocks on one bus, each with the first cell it takes. */
export interface Row {
  readonly placed: readonly { readonly block: Block; readonly cell: number }[];
  readonly probe?: Probe;
  /** Cells taken, those of the probe among them. */
  readonly cells: number;
}

const isProbe = (item: Item): item is ProbeItem => 'probe' in item;

/** Every how many cells a group of another category may begin: room for a device more in the group before it. */
const stop = 3;

/** Cells that `most` are spread over: by steps, so that a longer row seldom moves every device sideways. */
export const pitchCells = (most: number, columns: number): number => Math.max(most, Math.min(columns, Math.ceil(most / stop) * stop));

/** How a category begins where another ends: on a row of its own, at the next stop of the row, right behind the other. */
type Beginning = 'row' | 'stop' | 'next';

class Rows {
  readonly rows: Row[] = [];
  private placed: { block: Block; cell: number }[] = [];
  private probe: Probe | undefined;
  private next = 0;

  constructor(private readonly columns: number) {}

  begin(how: Beginning, first: Item): void {
    const at = Math.ceil(this.next / stop) * stop;
    if (how === 'row') this.end();
    else if (how === 'stop' && at + first.cells <= this.columns) this.next = at;
  }

  add(item: Item): void {
    if (this.next > 0 && (this.next + item.cells > this.columns || (isProbe(item) && this.probe))) this.end();
    if (isProbe(item)) this.probe = item.probe;
    else this.placed.push({ block: item, cell: this.next });
    this.next += item.cells;
  }

  end(): Row[] {
    if (this.next > 0) this.rows.push({ placed: this.placed, probe: this.probe, cells: this.next });
    [this.placed, this.probe, this.next] = [[], undefined, 0];
    return this.rows;
  }
}

/**
 * Rows of at most `columns` cells, each filled before the next is begun: a device that comes after the others of its
 * category moves none of them. Categories keep rows or stops of their own where that costs no further row (or one, when
 * `roomy`). Probes come last.
 */
export function rowsOf(blocks: readonly Block[], probes: readonly Probe[], columns: number, roomy: boolean): Row[] {
  const fill = (beginnings: (category: Category) => Beginning): Row[] => {
    const rows = new Rows(columns);
    for (const [i, block] of blocks.entries()) {
      if (i > 0 && block.category !== blocks[i - 1]!.category) rows.begin(beginnings(block.category), block);
      rows.add(block);
    }
    for (const probe of probes) rows.add({ probe, cells: 1 + probe.consoles.length });
    return rows.end();
  };
  const seated = (category: Category): boolean => category === 'terminal' || blocks[0]?.category === 'terminal';
  const fewest = fill(() => 'next');
  const most = fewest.length + (roomy ? 1 : 0);
  const wishes: readonly ((category: Category) => Beginning)[] = [
    ...(most > 1 ? [(category: Category): Beginning => (seated(category) && category !== 'support' ? 'row' : 'stop'), (category: Category): Beginning => (seated(category) && category !== 'support' ? 'row' : 'next')] : []),
    () => 'stop',
  ];
  return wishes.map(fill).find((rows) => rows.length <= most) ?? fewest;
}
