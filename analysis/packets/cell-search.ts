/**
 * Divide and conquer over the grid, after Chan's method for the union of boxes (FOCS 2013): inside a cell, a term that
 * fills the cell in all fields but one is a slab; when only slabs are left, the cell is decided by looking at each field alone;
 * otherwise it is cut in two at the median boundary of the other terms. Cells in which nothing is left to ask are not cut.
 * Never builds the union itself: memory stays linear on rule sets whose union has a quadratic outline.
 */
import { NONE, PARTIAL, type Cell, type Grid } from './grid';
import type { Strip } from './strip';
import { fields, isEmptyTerm } from './term';

/** Terms that cover another, as far as they were counted. */
export interface Cover {
  readonly by: number[];
  /** There are more than are listed. */
  more: boolean;
}
export const noCover: Readonly<Cover> = Object.freeze({ by: [], more: false });
/** A shadow explained by more rules than this is not explained better by listing them. */
const longestList = 64;

/** Cells with at most this many terms compare them pair by pair before being cut. */
export const pairwiseLimit = 24;
/** Terms looked at to place a cut. */
const samples = 24;

interface Task {
  readonly cell: Cell;
  readonly terms: readonly number[];
  /** By field: slabs that come before all other terms. Of them only the union is carried into the parts of a cell. */
  readonly leading: readonly (Strip | undefined)[];
}

/** How a term lies in a cell: `outside`, or the number of fields that it does not fill, with the last of them. */
export interface Lie {
  outside: boolean;
  partial: number;
  axis: number;
}

export abstract class CellSearch {
  /** Field values of the packet that settles a term. */
  protected readonly values: (readonly bigint[] | undefined)[];
  protected readonly covers: (Cover | undefined)[];
  protected readonly settled: Uint8Array;
  private readonly tasks: Task[] = [];
  private readonly lie: Lie = { outside: false, partial: 0, axis: 0 };

  /** Asks about the given terms of the grid, in order. */
  constructor(protected readonly grid: Grid, private readonly asked: readonly number[]) {
    const count = grid.terms.length;
    this.values = new Array<undefined>(count).fill(undefined);
    this.covers = new Array<undefined>(count).fill(undefined);
    this.settled = new Uint8Array(count);
  }

  /** Judges cells until none is left or the search has found what it wants. */
  run(): void {
    this.tasks.push({ cell: this.grid.whole(), terms: this.asked.filter((id) => !isEmptyTerm(this.grid.terms[id]!)), leading: [] });
    for (let task = this.tasks.pop(); task && !this.enough; task = this.tasks.pop()) this.judge(task.cell, task.terms, task.leading);
  }

  answers(): { readonly values?: readonly bigint[]; readonly cover: Readonly<Cover> }[] {
    return this.asked.map((id) => (this.values[id] ? { values: this.values[id], cover: noCover } : { cover: this.covers[id] ?? noCover }));
  }

  protected abstract judge(cell: Cell, terms: readonly number[], leading: readonly (Strip | undefined)[]): void;
  protected get enough(): boolean {
    return false;
  }

  /** The object is used again by the next call. */
  protected look(id: number, cell: Cell): Lie {
    const { lie, grid } = this;
    lie.partial = 0;
    lie.outside = false;
    for (const field of fields) {
      const status = grid.status(id, field, cell.low[field]!, cell.high[field]!);
      if (status === NONE) {
        lie.outside = true;
        return lie;
      }
      if (status === PARTIAL) {
        lie.partial++;
        lie.axis = field;
      }
    }
    return lie;
  }

  protected settle(id: number, ranks: readonly number[]): void {
    this.values[id] = ranks.map((rank, field) => this.grid.boundaries[field]![rank]!);
    this.settled[id] = 1;
  }

  /** Remembers a term that covers another in a cell; false when there is no room for more. */
  protected note(id: number, by: number): boolean {
    if (this.settled[id]) return false;
    const cover = (this.covers[id] ??= { by: [], more: false });
    if (cover.more) return false;
    if (by === id || cover.by.includes(by)) return true;
    if (cover.by.length < longestList) cover.by.push(by);
    else cover.more = true;
    return !cover.more;
  }

  /** Remembers the slabs that cover a term together in one field of a cell. */
  protected noteSlabs(id: number, cell: Cell, field: number, ...strips: readonly Strip[]): void {
    if (this.settled[id]) return;
    for (const strip of strips) this.eachInterval(id, field, cell, (first, end) => strip.owners(first, end, (owner) => this.note(id, owner)));
  }

  /** Cuts a cell where it parts the given terms best, which must be partial in two fields at least. */
  protected cut(cell: Cell, mixed: readonly number[], terms: readonly number[], leading: readonly (Strip | undefined)[] = []): void {
    const step = Math.max(1, Math.floor(mixed.length / samples));
    let axis = -1;
    let at = 0;
    let least = Infinity;
    for (const field of fields) {
      const inside: number[] = [];
      for (let n = 0; n < mixed.length; n += step) this.boundariesInside(mixed[n]!, field, cell, inside);
      if (inside.length === 0) continue;
      const middle = inside.sort((a, b) => a - b)[inside.length >> 1]!;
      const work = this.workAfter(mixed, step, field, cell, middle);
      if (work < least) [least, axis, at] = [work, field, middle];
    }
    const replace = (ranks: readonly number[]) => ranks.map((rank, field) => (field === axis ? at : rank));
    for (const part of [{ low: replace(cell.low), high: cell.high }, { low: cell.low, high: replace(cell.high) }]) {
      this.tasks.push({ cell: part, terms, leading: leading.map((each, field) => (each && field === axis ? each.between(part.low[axis]!, part.high[axis]!) : each)) });
    }
  }

  /** Terms that lie on both sides of a cut are looked at twice: the sum of the squares of both sides, over the sample. */
  private workAfter(mixed: readonly number[], step: number, field: number, cell: Cell, at: number): number {
    let near = 0;
    let far = 0;
    for (let n = 0; n < mixed.length; n += step) {
      if (this.grid.status(mixed[n]!, field, cell.low[field]!, at) !== NONE) near++;
      if (this.grid.status(mixed[n]!, field, at, cell.high[field]!) !== NONE) far++;
    }
    return near * near + far * far;
  }

  /** A term of a hundred addresses counts no more than a few times: the cut is for all terms. */
  private boundariesInside(id: number, field: number, cell: Cell, into: number[]): void {
    const low = cell.low[field]!;
    const high = cell.high[field]!;
    const bounds = this.grid.ranks(field);
    const end = this.grid.to(id, field);
    let left = 4;
    for (let i = this.grid.firstAfter(id, field, low); left > 0 && i < end && bounds[i]! < high; i += 2, left--) {
      if (bounds[i]! > low) into.push(bounds[i]!);
      if (bounds[i + 1]! < high) into.push(bounds[i + 1]!);
    }
  }

  /** The first rank of the term in the cell that the strip lacks. */
  protected missing(id: number, field: number, cell: Cell, strip: Strip): number | undefined {
    const bounds = this.grid.ranks(field);
    const end = this.grid.to(id, field);
    for (let i = this.grid.firstAfter(id, field, cell.low[field]!); i < end && bounds[i]! < cell.high[field]!; i += 2) {
      const rank = strip.missing(bounds[i]!, bounds[i + 1]!);
      if (rank !== undefined) return rank;
    }
    return undefined;
  }

  /** Calls back with every interval of the term that reaches into the cell. */
  protected eachInterval(id: number, field: number, cell: Cell, visit: (first: number, end: number) => void): void {
    const bounds = this.grid.ranks(field);
    const end = this.grid.to(id, field);
    for (let i = this.grid.firstAfter(id, field, cell.low[field]!); i < end && bounds[i]! < cell.high[field]!; i += 2) visit(bounds[i]!, bounds[i + 1]!);
  }

  /** Whether two terms share a rank in one field of the cell. */
  protected touch(a: number, b: number, field: number, cell: Cell): boolean {
    const { grid } = this;
    const bounds = grid.ranks(field);
    const low = cell.low[field]!;
    const high = cell.high[field]!;
    const endA = grid.to(a, field);
    const endB = grid.to(b, field);
    let i = grid.firstAfter(a, field, low);
    let j = grid.firstAfter(b, field, low);
    while (i < endA && j < endB && bounds[i]! < high && bounds[j]! < high) {
      if (bounds[i + 1]! <= bounds[j]!) i += 2;
      else if (bounds[j + 1]! <= bounds[i]!) j += 2;
      else return true;
    }
    return false;
  }

  protected meet(a: number, b: number, cell: Cell): boolean {
    for (const field of fields) if (!this.touch(a, b, field, cell)) return false;
    return true;
  }

  /** The first rank of the term in each field of the cell. */
  protected corner(id: number, cell: Cell): number[] {
    return fields.map((field) => Math.max(this.grid.ranks(field)[this.grid.firstAfter(id, field, cell.low[field]!)]!, cell.low[field]!));
  }
}
