/** Which terms of a list hold a packet that no earlier term holds, and which earlier terms cover the others. */
import { CellSearch, pairwiseLimit, type Cover } from './cell-search';
import { Grid, type Cell } from './grid';
import { Strip } from './strip';
import { fields, type Term } from './term';

export interface Match {
  /** Field values of a packet for which this term is the only, or the first, match; absent when others cover it. */
  readonly values?: readonly bigint[];
  /** The terms that cover it together. */
  readonly cover: Readonly<Cover>;
}

export interface FirstMatchOptions {
  /** Ask only about terms from this position on. @default 0 */
  readonly from?: number;
  /** Stop as soon as one term asked about has a packet of its own. @default false */
  readonly any?: boolean;
}

/** Every answer is about the terms given, in their order. Empty terms are covered by nothing and hold nothing. */
export function firstMatches(terms: readonly Term[] | Grid, options: FirstMatchOptions = {}): Match[] {
  const search = new FirstMatchSearch(terms instanceof Grid ? terms : new Grid(terms), options.from ?? 0, options.any ?? false);
  search.run();
  return search.answers();
}

class FirstMatchSearch extends CellSearch {
  private found = false;

  constructor(grid: Grid, from: number, private readonly any: boolean) {
    super(grid, grid.terms.map((_, id) => id));
    this.settled.fill(1, 0, from);
  }

  protected override get enough(): boolean {
    return this.any && this.found;
  }

  protected override settle(id: number, ranks: readonly number[]): void {
    super.settle(id, ranks);
    this.found = true;
  }

  protected judge(cell: Cell, terms: readonly number[], inherited: readonly (Strip | undefined)[]): void {
    const closed = inherited.findIndex((strip) => strip?.full);
    if (closed >= 0) return this.close(terms, 0, cell, (id) => this.noteSlabs(id, cell, closed, inherited[closed]!));
    const strips = new CellStrips(cell, inherited);
    const kept: number[] = [];
    const mixed: number[] = [];
    /** Positions in `kept` of terms that this cell cannot decide yet. */
    const open: number[] = [];

    for (let n = 0; n < terms.length; n++) {
      const id = terms[n]!;
      const { outside, partial, axis } = this.look(id, cell);
      if (outside) continue;
      const covering = this.coveringField(id, cell, strips);
      if (covering !== undefined) {
        this.noteSlabs(id, cell, covering, strips.at(covering)!);
        continue;
      }
      if (!this.settled[id]) {
        if (mixed.length > 0) open.push(kept.length);
        else this.settle(id, this.beside(id, cell, strips));
      }
      if (partial > 1) {
        mixed.push(id);
        strips.leadingEnds();
      }
      if (partial !== 1 || mixed.length > 0) kept.push(id);
      if (partial === 0) {
        this.close(terms, n + 1, cell, (later) => this.note(later, id));
        break;
      }
      if (partial === 1) {
        const strip = strips.grow(axis);
        this.eachInterval(id, axis, cell, (first, end) => strip.add(first, end, id));
        if (strip.full) {
          this.close(terms, n + 1, cell, (later) => this.noteSlabs(later, cell, axis, strip));
          break;
        }
      }
    }
    const last = this.lastOpen(cell, kept, open, strips);
    if (last < 0) return;
    const left = kept.slice(0, last + 1);
    const furthest = left.at(-1)!;
    this.cut(cell, mixed.filter((id) => id <= furthest), left, strips.leading());
  }

  /** A field in which the slabs seen so far hold all of a term. */
  private coveringField(id: number, cell: Cell, strips: CellStrips): number | undefined {
    for (const field of fields) {
      const strip = strips.at(field);
      if (strip && this.missing(id, field, cell, strip) === undefined) return field;
    }
    return undefined;
  }

  /** A packet of a term that no slab holds, in ranks. */
  private beside(id: number, cell: Cell, strips: CellStrips, leadingOnly = false): number[] {
    const corner = this.corner(id, cell);
    return fields.map((field) => {
      const strip = leadingOnly ? strips.leadingAt(field) : strips.at(field);
      return strip ? this.missing(id, field, cell, strip)! : corner[field]!;
    });
  }

  /** The last term of the cell still undecided, after comparing pairs where there are few. */
  private lastOpen(cell: Cell, kept: readonly number[], open: readonly number[], strips: CellStrips): number {
    if (open.length === 0 || kept.length > pairwiseLimit) return open.at(-1) ?? -1;
    let last = -1;
    for (const position of open) {
      const id = kept[position]!;
      let alone = true;
      let cover: number | undefined;
      for (let n = 0; n < position && cover === undefined; n++) {
        if (!this.meet(kept[n]!, id, cell)) continue;
        alone = false;
        if (this.grid.covers(kept[n]!, id, cell)) cover = kept[n];
      }
      // Later slabs are among those compared; the leading ones are not.
      if (alone) this.settle(id, this.beside(id, cell, strips, true));
      else if (cover === undefined) last = position;
      else this.note(id, cover);
    }
    return last;
  }

  /** All that comes after a full cover is covered. */
  private close(terms: readonly number[], from: number, cell: Cell, note: (id: number) => void): void {
    for (let n = from; n < terms.length; n++) {
      const id = terms[n]!;
      if (!this.settled[id] && !this.look(id, cell).outside) note(id);
    }
  }
}

/** Slabs of one cell by field. Those before the first mixed term lead: they come before everything left to the parts of the cell. */
class CellStrips {
  private readonly strips: (Strip | undefined)[];
  private readonly grown: boolean[] = [];
  private ended: readonly (Strip | undefined)[] | undefined;

  constructor(private readonly cell: Cell, inherited: readonly (Strip | undefined)[]) {
    this.strips = fields.map((field) => inherited[field]);
  }

  at(field: number): Strip | undefined {
    return this.strips[field];
  }

  leadingAt(field: number): Strip | undefined {
    return this.leading()[field];
  }

  /** The strip of a field, to which a slab will be added. Strips are shared with other cells: the first change makes one of our own. */
  grow(field: number): Strip {
    const [low, high] = [this.cell.low[field]!, this.cell.high[field]!];
    let strip = this.strips[field];
    if (!strip || !this.grown[field]) strip = strip?.between(low, high) ?? new Strip(low, high);
    this.grown[field] = true;
    this.strips[field] = strip;
    return strip;
  }

  /** What is added from now on leads no more. */
  leadingEnds(): void {
    if (this.ended) return;
    this.ended = [...this.strips];
    this.grown.fill(false);
  }

  leading(): readonly (Strip | undefined)[] {
    return this.ended ?? this.strips;
  }
}
