/**
 * Where a printed table breaks: headings stay with the row they stand over, the last row with the total and the notes, and
 * no last page has a row or two where the page before it can spare some.
 */

export interface PrintedRow {
  /** Points. */
  readonly height: number;
  /** A heading: never the last row of a page. */
  readonly heading: boolean;
}

/** Rows that break from each other nowhere: a row and the headings over it. */
interface Block {
  readonly start: number;
  readonly height: number;
}

/** A sheet holds 1023 breaks; beyond, pages break where they are full. */
const mostBreaks = 1000;
/** A last page has at least so many blocks; the page before it keeps at least twice as many. */
const fewestOnLast = 3;

/**
 * Indexes of the rows that begin a new page. `room` is what fits below the repeated title rows, `tail` the height of what
 * must stay with the last row; both in points.
 */
export function pageBreaks(rows: readonly PrintedRow[], room: number, tail = 0): number[] {
  const blocks = blocksOf(rows);
  // Indexes of the blocks that begin a page.
  const starts = [0];
  let used = 0;
  blocks.forEach(({ height }, i) => {
    const last = i === blocks.length - 1;
    if (used > 0 && used + height + (last ? tail : 0) > room && starts.length <= mostBreaks) {
      starts.push(i);
      used = 0;
    }
    used += height;
  });
  if (starts.length > 1) fillLast(starts, blocks, room, tail);
  return starts.slice(1).map((i) => blocks[i]!.start);
}

function blocksOf(rows: readonly PrintedRow[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  rows.forEach(({ height, heading }, i) => {
    open = { start: open?.start ?? i, height: (open?.height ?? 0) + height };
    if (heading && i < rows.length - 1) return;
    blocks.push(open);
    open = undefined;
  });
  return blocks;
}

function fillLast(starts: number[], blocks: readonly Block[], room: number, tail: number): void {
  const [before, last] = [starts.at(-2)!, starts.at(-1)!];
  let height = blocks.slice(last).reduce((sum, block) => sum + block.height, tail);
  let first = last;
  while (blocks.length - first < fewestOnLast && first - 1 - before >= 2 * fewestOnLast && height + blocks[first - 1]!.height <= room) height += blocks[--first]!.height;
  starts[starts.length - 1] = first;
}
