/** Which terms of a list hold a packet that no other term holds: the others can go without changing the whole. */
import { cut, pairwiseLimit, type Task } from './cell-search';
import { FULL, Grid, NONE, PARTIAL, type Cell } from './grid';
import { Strip } from './strip';
import { fields, isEmptyTerm, type Term } from './term';

/** Per term: field values of a packet that it alone holds, or undefined. */
export function soleMatches(terms: readonly Term[]): (readonly bigint[] | undefined)[] {
  const search = new Search(new Grid(terms));
  search.run();
  return search.values;
}

interface Member {
  readonly id: number;
  /** Fields in which it does not fill the cell. */
  readonly partial: readonly number[];
}

class Search {
  readonly values: (readonly bigint[] | undefined)[];
  private readonly tasks: Task[] = [];

  constructor(private readonly grid: Grid) {
    this.values = new Array<undefined>(grid.terms.length).fill(undefined);
  }

  run(): void {
    const all = this.grid.terms.map((_, id) => id).filter((id) => !isEmptyTerm(this.grid.terms[id]!));
    this.tasks.push({ cell: this.grid.whole(), terms: all });
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) this.judge(task);
  }

  private judge({ cell, terms }: Task): void {
    const members: Member[] = [];
    const strips = fields.map((field) => ({ once: new Strip(cell.low[field]!, cell.high[field]!), twice: new Strip(cell.low[field]!, cell.high[field]!) }));
    let asked = 0;
    let filling: Member | undefined;
    for (const id of terms) {
      const partial: number[] = [];
      let outside = false;
      for (const field of fields) {
        const status = this.grid.status(id, field, cell.low[field]!, cell.high[field]!);
        if (status === NONE) {
          outside = true;
          break;
        }
        if (status === PARTIAL) partial.push(field);
        else if (status !== FULL) throw new Error('a term meets a cell in none, part or all of a field');
      }
      if (outside) continue;
      const member = { id, partial };
      members.push(member);
      if (!this.values[id]) asked++;
      if (partial.length === 0) {
        if (filling) return;
        filling = member;
      } else if (partial.length === 1) {
        const strip = strips[partial[0]!]!;
        this.eachInterval(id, partial[0]!, cell, (first, end) => {
          for (const [from, to] of strip.once.shared(first, end)) strip.twice.add(from, to);
        });
        this.eachInterval(id, partial[0]!, cell, (first, end) => strip.once.add(first, end));
        if (strip.twice.full) return;
      }
    }
    const fullFields = fields.filter((field) => strips[field]!.once.full);
    if (asked === 0 || fullFields.length > 1 || (filling && fullFields.length > 0)) return;

    const mixed = members.filter(({ partial }) => partial.length > 1);
    const open = members.filter((member) => !this.values[member.id] && this.mayBeAlone(member, filling, fullFields, cell, strips));
    if (open.length === 0) return;
    if (mixed.length === 0) {
      for (const member of open) this.settle(member, cell, strips);
      return;
    }
    const undecided = members.length > pairwiseLimit
      || open.some(({ id }) => !members.some((other) => other.id !== id && this.grid.covers(other.id, id, cell)));
    if (!undecided) return;
    const [near, far] = cut(this.grid, cell, mixed.map(({ id }) => id));
    const left = members.map(({ id }) => id);
    this.tasks.push({ cell: far, terms: left }, { cell: near, terms: left });
  }

  /** False when slabs and filling terms alone already cover it; exact when there is nothing else in the cell. */
  private mayBeAlone(member: Member, filling: Member | undefined, fullFields: readonly number[], cell: Cell, strips: readonly { once: Strip; twice: Strip }[]): boolean {
    if (filling && filling !== member) return false;
    const slab = member.partial.length === 1 ? member.partial[0] : undefined;
    if (fullFields.some((field) => field !== slab)) return false;
    return member.partial.every((field) => this.missing(member.id, field, cell, field === slab ? strips[field]!.twice : strips[field]!.once) !== undefined);
  }

  private settle({ id, partial }: Member, cell: Cell, strips: readonly { once: Strip; twice: Strip }[]): void {
    const ranks = fields.map((field) =>
      partial.includes(field) ? this.missing(id, field, cell, strips[field]!.twice)! : strips[field]!.once.gap()!);
    this.values[id] = ranks.map((rank, field) => this.grid.boundaries[field]![rank]!);
  }

  private missing(id: number, field: number, cell: Cell, strip: Strip): number | undefined {
    let found: number | undefined;
    this.eachInterval(id, field, cell, (first, end) => { found ??= strip.missing(first, end); });
    return found;
  }

  private eachInterval(id: number, field: number, cell: Cell, visit: (first: number, end: number) => void): void {
    const bounds = this.grid.ranks(field);
    const end = this.grid.to(id, field);
    for (let i = this.grid.firstAfter(id, field, cell.low[field]!); i < end && bounds[i]! < cell.high[field]!; i += 2) visit(bounds[i]!, bounds[i + 1]!);
  }
}
