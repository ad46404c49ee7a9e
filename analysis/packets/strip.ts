/**
 * A growing set of ranks inside one field of a cell, made of slabs. Remembers for every rank which slab brought it,
 * so that a term it covers can be told by what.
 */
export class Strip {
  /** Separate half-open intervals, laid flat. */
  private readonly bounds: number[];
  /** Disjoint pieces in order, laid flat: first rank, rank after the last, owner. */
  private readonly pieces: number[];

  constructor(private readonly low: number, private readonly high: number, bounds: number[] = [], pieces: number[] = []) {
    this.bounds = bounds;
    this.pieces = pieces;
  }

  get full(): boolean {
    return this.bounds.length === 2 && this.bounds[0]! <= this.low && this.bounds[1]! >= this.high;
  }

  /** A strip of its own with what this one has between two ranks. */
  between(low: number, high: number): Strip {
    const bounds: number[] = [];
    for (let i = this.intervalReaching(low + 1); i < this.bounds.length && this.bounds[i]! < high; i += 2) bounds.push(Math.max(this.bounds[i]!, low), Math.min(this.bounds[i + 1]!, high));
    let end = this.pieceReaching(low + 1);
    const from = end;
    while (end < this.pieces.length && this.pieces[end]! < high) end += 3;
    return new Strip(low, high, bounds, this.pieces.slice(from, end));
  }

  /** Adds an interval, cut to the cell. What was there before keeps its owner. */
  add(first: number, end: number, owner: number): void {
    const from = Math.max(first, this.low);
    const to = Math.min(end, this.high);
    if (from >= to) return;
    const at = this.intervalReaching(from);
    let after = at;
    let open = from;
    while (after < this.bounds.length && this.bounds[after]! <= to) {
      if (this.bounds[after]! > open) this.own(open, this.bounds[after]!, owner);
      open = this.bounds[after + 1]!;
      after += 2;
    }
    if (open < to) this.own(open, to, owner);
    if (after === at) this.bounds.splice(at, 0, from, to);
    else this.bounds.splice(at, after - at, Math.min(from, this.bounds[at]!), Math.max(to, this.bounds[after - 1]!));
  }

  private own(first: number, end: number, owner: number): void {
    const at = this.pieceReaching(first + 1);
    if (at === this.pieces.length) this.pieces.push(first, end, owner);
    else this.pieces.splice(at, 0, first, end, owner);
  }

  /** The first rank of the interval, cut to the cell, that is not in the strip; undefined: all of it is. */
  missing(first: number, end: number): number | undefined {
    const from = Math.max(first, this.low);
    const to = Math.min(end, this.high);
    if (from >= to) return undefined;
    const at = this.intervalReaching(from + 1);
    if (at >= this.bounds.length || this.bounds[at]! > from) return from;
    return this.bounds[at + 1]! < to ? this.bounds[at + 1]! : undefined;
  }

  /** What an interval shares with the strip, as intervals. */
  shared(first: number, end: number): [number, number][] {
    const from = Math.max(first, this.low);
    const to = Math.min(end, this.high);
    const result: [number, number][] = [];
    for (let at = this.intervalReaching(from + 1); from < to && at < this.bounds.length && this.bounds[at]! < to; at += 2) {
      result.push([Math.max(from, this.bounds[at]!), Math.min(to, this.bounds[at + 1]!)]);
    }
    return result;
  }

  /** The owners of what an interval shares with the strip, in order of rank, until the visitor has enough. */
  owners(first: number, end: number, visit: (owner: number) => boolean): void {
    const from = Math.max(first, this.low);
    const to = Math.min(end, this.high);
    for (let at = this.pieceReaching(from + 1); from < to && at < this.pieces.length && this.pieces[at]! < to; at += 3) if (!visit(this.pieces[at + 2]!)) return;
  }

  /** Index of the first interval that ends at or after the rank. */
  private intervalReaching(rank: number): number {
    let low = 0;
    let high = this.bounds.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.bounds[2 * middle + 1]! >= rank) high = middle;
      else low = middle + 1;
    }
    return 2 * low;
  }

  /** Index of the first piece that ends at or after the rank. */
  private pieceReaching(rank: number): number {
    let low = 0;
    let high = this.pieces.length / 3;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[3 * middle + 1]! >= rank) high = middle;
      else low = middle + 1;
    }
    return 3 * low;
  }
}
