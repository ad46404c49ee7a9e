/** Which terms of a list hold a packet that no other term holds: the others can go, one at a time, without changing the whole. */
import { CellSearch, pairwiseLimit } from './cell-search';
import type { Match } from './first-match';
import { Grid, type Cell } from './grid';
import { Strip } from './strip';
import { fields, type Term } from './term';

/** Every answer is about the terms given, in their order: a packet it alone holds, or the others that cover it together. */
export function soleMatches(terms: readonly Term[]): Match[] {
  return soleMatchesAmong(new Grid(terms), terms.map((_, id) => id));
}

/** The same for some terms of a grid, as if the others were not there. */
export function soleMatchesAmong(grid: Grid, ids: readonly number[]): Match[] {
  const search = new SoleMatchSearch(grid, ids);
  search.run();
  return search.answers();
}

/** Slabs of one field of a cell. */
class Slabs {
  /** Where there is at least one, and at least two. */
  readonly once: Strip;
  readonly twice: Strip;

  constructor(low: number, high: number) {
    this.once = new Strip(low, high);
    this.twice = new Strip(low, high);
  }
}

class SoleMatchSearch extends CellSearch {
  protected judge(cell: Cell, terms: readonly number[]): void {
    const members: number[] = [];
    const mixed: number[] = [];
    /** The field in which a member is a slab; -1: it fills the cell; -2: it is partial in several. */
    const axes: number[] = [];
    const slabs: (Slabs | undefined)[] = [];
    let asked = false;
    let filling: number | undefined;
    for (const id of terms) {
      const { outside, partial, axis } = this.look(id, cell);
      if (outside) continue;
      asked ||= !this.settled[id];
      members.push(id);
      axes.push(partial === 0 ? -1 : partial === 1 ? axis : -2);
      if (partial > 1) mixed.push(id);
      else if (partial === 1) this.addSlab(id, axis, cell, (slabs[axis] ??= new Slabs(cell.low[axis]!, cell.high[axis]!)));
      else if (filling === undefined) filling = id;
      else return this.allCovered(cell, terms, [filling, id]);
    }
    if (!asked) return;
    const undecided: number[] = [];
    members.forEach((id, n) => {
      if (this.settled[id]) return;
      const axis = axes[n]!;
      if (filling !== undefined && filling !== id) return void this.note(id, filling);
      const covering = this.coveringField(id, axis, cell, slabs);
      if (covering !== undefined) this.noteSlabs(id, cell, covering, slabs[covering]!.once, slabs[covering]!.twice);
      else if (mixed.length === 0) this.settle(id, this.ownRanks(id, axis, cell, slabs));
      else undecided.push(id);
    });
    const open = members.length > pairwiseLimit ? undecided.length > 0 : this.comparePairs(cell, members, undecided);
    if (open) this.cut(cell, mixed, members);
  }

  private addSlab(id: number, axis: number, cell: Cell, slabs: Slabs): void {
    this.eachInterval(id, axis, cell, (first, end) => {
      for (const [from, to] of slabs.once.shared(first, end)) slabs.twice.add(from, to, id);
    });
    this.eachInterval(id, axis, cell, (first, end) => slabs.once.add(first, end, id));
  }

  private allCovered(cell: Cell, terms: readonly number[], by: readonly number[]): void {
    for (const id of terms) if (!this.settled[id] && !this.look(id, cell).outside) this.note(id, by.find((other) => other !== id)!);
  }

  /** A field in which other slabs hold all of a term. Its own share of its field counts only where another is too. */
  private coveringField(id: number, axis: number, cell: Cell, slabs: readonly (Slabs | undefined)[]): number | undefined {
    for (const field of fields) {
      const there = slabs[field];
      if (there && this.missing(id, field, cell, field === axis ? there.twice : there.once) === undefined) return field;
    }
    return undefined;
  }

  private ownRanks(id: number, axis: number, cell: Cell, slabs: readonly (Slabs | undefined)[]): number[] {
    const corner = this.corner(id, cell);
    return fields.map((field) => {
      const there = slabs[field];
      return there ? this.missing(id, field, cell, field === axis ? there.twice : there.once)! : corner[field]!;
    });
  }

  /** Whether anything is undecided after comparing all pairs. */
  private comparePairs(cell: Cell, members: readonly number[], undecided: readonly number[]): boolean {
    let open = false;
    for (const id of undecided) {
      let alone = true;
      let cover: number | undefined;
      for (let n = 0; n < members.length && cover === undefined; n++) {
        const other = members[n]!;
        if (other === id || !this.meet(other, id, cell)) continue;
        alone = false;
        if (this.grid.covers(other, id, cell)) cover = other;
      }
      if (alone) this.settle(id, this.corner(id, cell));
      else if (cover === undefined) open = true;
      else this.note(id, cover);
    }
    return open;
  }
}
