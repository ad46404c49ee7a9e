/**
 * Terms on a grid of small integers: every boundary that occurs in a field gets its rank, so that the search
 * compares machine integers whatever the family, and cells of the grid are the finest packets ever told apart.
 */
import type { IntervalSet } from './intervals';
import { fields, type Term } from './term';

/** How a term meets a cell in one field. */
export const NONE = 0;
export const PARTIAL = 1;
export const FULL = 2;

export interface Cell {
  /** First rank and the rank after the last, per field. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export class Grid {
  /** Boundaries per field, ascending: a rank stands for the numbers from its boundary up to the next. */
  readonly boundaries: readonly (readonly bigint[])[];
  private readonly bounds: readonly Int32Array[];
  private readonly starts: readonly Int32Array[];

  constructor(readonly terms: readonly Term[]) {
    const ranked = fields.map((field) => rankField(terms.map((term) => term[field])));
    this.boundaries = ranked.map((field) => field.boundaries);
    this.bounds = ranked.map((field) => field.bounds);
    this.starts = ranked.map((field) => field.starts);
  }

  /** The cell that holds every term. */
  whole(): Cell {
    return { low: fields.map(() => 0), high: this.boundaries.map((field) => Math.max(field.length - 1, 0)) };
  }

  /** Flat half-open rank intervals of a term in a field: `[from, to)` within {@link ranks}. */
  from(term: number, field: number): number {
    return this.starts[field]![term]!;
  }
  to(term: number, field: number): number {
    return this.starts[field]![term + 1]!;
  }
  ranks(field: number): Int32Array {
    return this.bounds[field]!;
  }

  /** Index of the first interval of the term that ends after the rank; `to` when none does. */
  firstAfter(term: number, field: number, rank: number): number {
    const bounds = this.bounds[field]!;
    let low = this.from(term, field);
    const to = this.to(term, field);
    if (low === to || bounds[low + 1]! > rank) return low;
    let high = to;
    low += 2;
    while (low < high) {
      const middle = low + (((high - low) >> 2) << 1);
      if (bounds[middle + 1]! > rank) high = middle;
      else low = middle + 2;
    }
    return low;
  }

  status(term: number, field: number, low: number, high: number): typeof NONE | typeof PARTIAL | typeof FULL {
    const at = this.firstAfter(term, field, low);
    if (at >= this.to(term, field)) return NONE;
    const bounds = this.bounds[field]!;
    if (bounds[at]! >= high) return NONE;
    return bounds[at]! <= low && bounds[at + 1]! >= high ? FULL : PARTIAL;
  }

  /** Whether, inside the cell, one term holds all of another. */
  covers(outer: number, inner: number, cell: Cell): boolean {
    return fields.every((field) => this.coversIn(outer, inner, field, cell.low[field]!, cell.high[field]!));
  }

  private coversIn(outer: number, inner: number, field: number, low: number, high: number): boolean {
    const bounds = this.bounds[field]!;
    const end = this.to(inner, field);
    for (let i = this.firstAfter(inner, field, low); i < end && bounds[i]! < high; i += 2) {
      const first = Math.max(bounds[i]!, low);
      const last = Math.min(bounds[i + 1]!, high);
      const at = this.firstAfter(outer, field, first);
      if (at >= this.to(outer, field) || bounds[at]! > first || bounds[at + 1]! < last) return false;
    }
    return true;
  }
}

function rankField(sets: readonly IntervalSet[]): { boundaries: bigint[]; bounds: Int32Array; starts: Int32Array } {
  const different = [...new Set(sets)];
  const starts = new Int32Array(sets.length + 1);
  sets.forEach((set, i) => { starts[i + 1] = starts[i]! + set.length; });
  const bounds = new Int32Array(starts[sets.length]!);
  // Numbers sort and compare many times faster than bigints: all but IPv6 addresses are small enough.
  const small = different.every((set) => set.length === 0 || set.at(-1)! <= BigInt(Number.MAX_SAFE_INTEGER));
  const { boundaries, rank } = small ? rankNumbers(different) : rankBigints(different);
  const ranked = new Map(different.map((set) => [set, set.map(rank)]));
  sets.forEach((set, i) => bounds.set(ranked.get(set)!, starts[i]));
  return { boundaries, bounds, starts };
}

interface Ranking {
  readonly boundaries: bigint[];
  readonly rank: (boundary: bigint) => number;
}

function rankNumbers(sets: readonly IntervalSet[]): Ranking {
  const all = new Float64Array(sets.reduce((sum, set) => sum + set.length, 0));
  let at = 0;
  for (const set of sets) for (const boundary of set) all[at++] = Number(boundary);
  const sorted = all.sort().filter((value, i, list) => i === 0 || value !== list[i - 1]);
  const rank = (boundary: bigint): number => {
    const value = Number(boundary);
    let low = 0;
    for (let high = sorted.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { boundaries: Array.from(sorted, BigInt), rank };
}

function rankBigints(sets: readonly IntervalSet[]): Ranking {
  const boundaries = [...new Set(sets.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const ranks = new Map(boundaries.map((boundary, rank) => [boundary, rank]));
  return { boundaries, rank: (boundary) => ranks.get(boundary)! };
}
