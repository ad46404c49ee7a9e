/** Where a printed table breaks: headings stay with the row they stand over, the last row with the total and the notes. */

export interface PrintedRow {
  /** Points. */
  readonly height: number;
  /** A heading: never the last row of a page. */
  readonly heading: boolean;
}

/** A sheet holds 1023 breaks; beyond, pages break where they are full. */
const mostBreaks = 1000;

/**
 * Indexes of the rows that begin a new page. `room` is what fits below the repeated title rows, `tail` the height of what
 * must stay with the last row; both in points.
 */
export function pageBreaks(rows: readonly PrintedRow[], room: number, tail = 0): number[] {
  const breaks: number[] = [];
  let used = 0;
  let start = 0;
  let block = 0;
  rows.forEach(({ height, heading }, i) => {
    block += height;
    const last = i === rows.length - 1;
    if (heading && !last) return;
    if (used > 0 && used + block + (last ? tail : 0) > room && breaks.length < mostBreaks) {
      breaks.push(start);
      used = 0;
    }
    used += block;
    [start, block] = [i + 1, 0];
  });
  return breaks;
}
