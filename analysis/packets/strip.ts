/** A growing set of ranks inside one field of a cell: separate half-open intervals, laid flat. */
export class Strip {
  readonly bounds: number[] = [];

  constructor(private readonly low: number, private readonly high: number) {}

  get full(): boolean {
    return this.bounds.length === 2 && this.bounds[0]! <= this.low && this.bounds[1]! >= this.high;
  }

  /** Index of the first interval that ends at or after the rank. */
  private firstReaching(rank: number): number {
    let low = 0;
    let high = this.bounds.length;
    while (low < high) {
      const middle = low + (((high - low) >> 2) << 1);
      if (this.bounds[middle + 1]! >= rank) high = middle;
      else low = middle + 2;
    }
    return low;
  }

  add(first: number, end: number): void {
    const from = Math.max(first, this.low);
    const to = Math.min(end, this.high);
    if (from >= to) return;
    const at = this.firstReaching(from);
    let after = at;
    while (after < this.bounds.length && this.bounds[after]! <= to) after += 2;
    if (after === at) this.bounds.splice(at, 0, from, to);
    else this.bounds.splice(at, after - at, Math.min(from, this.bounds[at]!), Math.max(to, this.bounds[after - 1]!));
  }

  /** The first rank of the interval, cut to the cell, that is not in the strip; undefined: all of it is. */
  missing(first: number, end: number): number | undefined {
    const from = Math.max(first, this.low);
    const to = Math.min(end, this.high);
    if (from >= to) return undefined;
    const at = this.firstReaching(from + 1);
    if (at >= this.bounds.length || this.bounds[at]! > from) return from;
    return this.bounds[at + 1]! < to ? this.bounds[at + 1]! : undefined;
  }

  /** The first rank of the cell that is not in the strip. */
  gap(): number | undefined {
    return this.missing(this.low, this.high);
  }

  /** What an interval shares with the strip, as intervals. */
  shared(first: number, end: number): [number, number][] {
    const from = Math.max(first, this.low);
    const to = Math.min(end, this.high);
    const result: [number, number][] = [];
    if (from >= to) return result;
    for (let at = this.firstReaching(from + 1); at < this.bounds.length && this.bounds[at]! < to; at += 2) {
      result.push([Math.max(from, this.bounds[at]!), Math.min(to, this.bounds[at + 1]!)]);
    }
    return result;
  }
}
