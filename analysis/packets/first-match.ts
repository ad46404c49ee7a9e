/** Which terms of a list hold a packet that no earlier term holds, and which earlier terms cover the others. */
import { cut, noteCover, pairwiseLimit, type Cover, type Task } from './cell-search';
import { FULL, Grid, NONE, type Cell } from './grid';
import { Strip } from './strip';
import { fields, isEmptyTerm, type Term } from './term';

export interface FirstMatch {
  /** Field values of a packet for which this term is the first match; absent when earlier terms cover it. */
  readonly values?: readonly bigint[];
  /** The earlier terms that cover it together. */
  readonly cover: Cover;
}

export interface FirstMatchOptions {
  /** Ask only about terms from this position on. @default 0 */
  readonly from?: number;
  /** Stop as soon as one term asked about has a packet of its own. @default false */
  readonly any?: boolean;
}

/** Every answer is about the terms given, in their order. Empty terms are covered by nothing and hold nothing. */
export function firstMatches(terms: readonly Term[], options: FirstMatchOptions = {}): FirstMatch[] {
  const search = new Search(new Grid(terms), options.from ?? 0, options.any ?? false);
  search.run();
  return search.answers();
}

class Search {
  private readonly settled: Uint8Array;
  private readonly values: (readonly bigint[] | undefined)[];
  private readonly covers: (Cover | undefined)[];
  private found = false;
  private readonly tasks: Task[] = [];

  constructor(private readonly grid: Grid, from: number, private readonly any: boolean) {
    const count = grid.terms.length;
    this.settled = new Uint8Array(count).fill(1, 0, from);
    this.values = new Array<undefined>(count).fill(undefined);
    this.covers = new Array<undefined>(count).fill(undefined);
  }

  run(): void {
    const all = this.grid.terms.map((_, id) => id).filter((id) => !isEmptyTerm(this.grid.terms[id]!));
    this.tasks.push({ cell: this.grid.whole(), terms: all });
    for (let task = this.tasks.pop(); task && !(this.any && this.found); task = this.tasks.pop()) this.judge(task);
  }

  answers(): FirstMatch[] {
    return this.grid.terms.map((_, id) => ({
      ...(this.values[id] ? { values: this.values[id] } : {}),
      cover: this.values[id] ? { by: [], more: false } : this.covers[id] ?? { by: [], more: false },
    }));
  }

  private judge({ cell, terms }: Task): void {
    const { grid, settled } = this;
    const strips = fields.map((field) => new Strip(cell.low[field]!, cell.high[field]!));
    const slabs: number[][] = fields.map(() => []);
    const kept: number[] = [];
    const mixed: number[] = [];
    /** Positions in `kept` of terms that this cell cannot decide. */
    const open: number[] = [];

    for (let n = 0; n < terms.length; n++) {
      const id = terms[n]!;
      let partial = 0;
      let axis = 0;
      let covered: number | undefined;
      let outside = false;
      for (const field of fields) {
        const status = grid.status(id, field, cell.low[field]!, cell.high[field]!);
        if (status === NONE) {
          outside = true;
          break;
        }
        if (status === FULL) continue;
        partial++;
        axis = field;
        if (covered === undefined && slabs[field]!.length > 0 && this.missing(id, field, cell, strips[field]!) === undefined) covered = field;
      }
      if (outside) continue;
      if (covered !== undefined) {
        this.note(id, cell, slabs[covered]!, covered);
        continue;
      }
      if (!settled[id]) {
        if (mixed.length === 0) this.settle(id, cell, strips);
        else open.push(kept.length);
      }
      kept.push(id);
      if (partial > 1) mixed.push(id);
      else if (partial === 0) {
        this.close(terms, n + 1, cell, [id]);
        break;
      } else {
        const strip = strips[axis]!;
        this.paint(id, axis, cell, strip);
        slabs[axis]!.push(id);
        if (strip.full) {
          this.close(terms, n + 1, cell, slabs[axis]!, axis);
          break;
        }
      }
    }
    const last = this.lastOpen(cell, kept, open);
    if (last < 0) return;
    const left = kept.slice(0, last + 1);
    const relevant = new Set(left);
    const [near, far] = cut(grid, cell, mixed.filter((id) => relevant.has(id)));
    this.tasks.push({ cell: far, terms: left }, { cell: near, terms: left });
  }

  /** The last term of the cell still undecided, after comparing pairs where there are few. */
  private lastOpen(cell: Cell, kept: readonly number[], open: readonly number[]): number {
    if (open.length === 0) return -1;
    if (kept.length > pairwiseLimit) return open.at(-1)!;
    let last = -1;
    for (const position of open) {
      const id = kept[position]!;
      const cover = kept.slice(0, position).find((earlier) => this.grid.covers(earlier, id, cell));
      if (cover === undefined) last = position;
      else this.note(id, cell, [cover]);
    }
    return last;
  }

  private settle(id: number, cell: Cell, strips: readonly Strip[]): void {
    const ranks = fields.map((field) => this.missing(id, field, cell, strips[field]!)!);
    this.values[id] = ranks.map((rank, field) => this.grid.boundaries[field]![rank]!);
    this.settled[id] = 1;
    this.found = true;
  }

  /** The first rank of the term in the cell that the strip lacks. */
  private missing(id: number, field: number, cell: Cell, strip: Strip): number | undefined {
    const bounds = this.grid.ranks(field);
    const end = this.grid.to(id, field);
    for (let i = this.grid.firstAfter(id, field, cell.low[field]!); i < end && bounds[i]! < cell.high[field]!; i += 2) {
      const rank = strip.missing(bounds[i]!, bounds[i + 1]!);
      if (rank !== undefined) return rank;
    }
    return undefined;
  }

  private paint(id: number, field: number, cell: Cell, strip: Strip): void {
    const bounds = this.grid.ranks(field);
    const end = this.grid.to(id, field);
    for (let i = this.grid.firstAfter(id, field, cell.low[field]!); i < end && bounds[i]! < cell.high[field]!; i += 2) {
      strip.add(bounds[i]!, bounds[i + 1]!);
    }
  }

  /** All that comes after a full cover is covered. */
  private close(terms: readonly number[], from: number, cell: Cell, by: readonly number[], field?: number): void {
    for (let n = from; n < terms.length; n++) {
      const id = terms[n]!;
      if (!this.settled[id] && this.meetsCell(id, cell)) this.note(id, cell, by, field);
    }
  }

  private meetsCell(id: number, cell: Cell): boolean {
    return fields.every((field) => this.grid.status(id, field, cell.low[field]!, cell.high[field]!) !== NONE);
  }

  /** Remembers who covers a term in a cell; of slabs only those that touch it in their field. */
  private note(id: number, cell: Cell, by: readonly number[], field?: number): void {
    if (this.settled[id]) return;
    const cover = (this.covers[id] ??= { by: [], more: false });
    for (const other of by) {
      if (cover.more) return;
      if (field === undefined || this.touch(id, other, field, cell)) noteCover(cover, other);
    }
  }

  private touch(a: number, b: number, field: number, cell: Cell): boolean {
    const { grid } = this;
    const bounds = grid.ranks(field);
    const low = cell.low[field]!;
    const high = cell.high[field]!;
    let i = grid.firstAfter(a, field, low);
    let j = grid.firstAfter(b, field, low);
    while (i < grid.to(a, field) && j < grid.to(b, field) && bounds[i]! < high && bounds[j]! < high) {
      if (bounds[i + 1]! <= bounds[j]!) i += 2;
      else if (bounds[j + 1]! <= bounds[i]!) j += 2;
      else return true;
    }
    return false;
  }
}
