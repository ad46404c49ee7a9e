import { append } from '../model';
import { bottom, right, type Box } from './geometry';

/** Finds what lies near a box without looking at everything: the sheet is cut into square cells. */
export class Grid<T extends { readonly box: Box }> {
  private readonly cells = new Map<number, T[]>();

  constructor(items: readonly T[], private readonly size = 36) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    this.visit(item.box, (cell) => {
      append(this.cells, cell, item);
    });
  }

  /** Everything that shares a cell with the box, each once. */
  near(box: Box): ReadonlySet<T> {
    const found = new Set<T>();
    this.visit(box, (cell) => {
      for (const item of this.cells.get(cell) ?? []) found.add(item);
    });
    return found;
  }

  /** Whether anything that shares a cell with the box is as asked. */
  some(box: Box, asked: (item: T) => boolean): boolean {
    const firstColumn = this.cell(box.x);
    const lastColumn = this.cell(right(box));
    const lastRow = this.cell(bottom(box));
    for (let row = this.cell(box.y); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        if (this.cells.get(row * 16384 + column)?.some(asked)) return true;
      }
    }
    return false;
  }

  private cell(value: number): number {
    return Math.min(4095, Math.max(-4096, Math.floor(value / this.size)));
  }

  private visit(box: Box, each: (cell: number) => void): void {
    const [firstColumn, lastColumn, lastRow] = [this.cell(box.x), this.cell(right(box)), this.cell(bottom(box))];
    for (let row = this.cell(box.y); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) each(row * 16384 + column);
    }
  }
}
