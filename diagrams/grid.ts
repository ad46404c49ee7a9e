import { bottom, right, type Box } from './geometry';

/** Finds what lies near a box without looking at everything: the sheet is cut into square cells. */
export class Grid<T extends { readonly box: Box }> {
  private readonly cells = new Map<number, T[]>();

  constructor(items: readonly T[], private readonly size = 36) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    this.visit(item.box, (cell) => {
      const list = this.cells.get(cell);
      if (list) list.push(item);
      else this.cells.set(cell, [item]);
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

  private visit(box: Box, each: (cell: number) => void): void {
    const cell = (value: number): number => Math.min(4095, Math.max(-4096, Math.floor(value / this.size)));
    for (let row = cell(box.y); row <= cell(bottom(box)); row++) {
      for (let column = cell(box.x); column <= cell(right(box)); column++) each(row * 16384 + column);
    }
  }
}
