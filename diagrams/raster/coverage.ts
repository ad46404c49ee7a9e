/**
 * How much of each pixel an area covers, worked out exactly from its edges and not by samples: each edge adds, to the cells
 * it runs through, the area on its right; a running sum along a row is then the cover. Areas that overlap within one
 * figure add up and count once, whichever way their outlines run: what SVG calls nonzero.
 */
import { levels, type Ink, type Page } from './page';
import type { Shape } from './shape';

/** Cells in a block. Blocks that no edge has touched are passed over as a whole. */
const block = 16;
/** Pixels of a run from which it is worth looking for a quicker way. */
const long = 24;

/**
 * For each pixel of the figure what edges have added, and for each block of them whether they have; for each row the first
 * and last of such blocks. Every figure of a thread is worked out in the same memory, which each leaves empty.
 */
let cells = new Float32Array(1 << 16);
let touched = new Uint8Array(1 << 12);
let firsts = new Uint16Array(0);
let lasts = new Uint16Array(0);
const none = 0xffff;

export class Coverage {
  private left = 0;
  private top = 0;
  private width = 0;
  private height = 0;
  private stride = 0;
  private blocks = 0;

  /** @param page its edge cuts off what lies beyond */
  constructor(private readonly page: Page) {}

  /** Paints a shape, its origin put at a point of the page. */
  paint(shape: Shape, x: number, y: number, ink: Ink): void {
    if (!this.begin(shape, x, y)) return;
    this.trace(shape, x - this.left, y - this.top);
    this.fill(ink);
  }

  /** False: the shape lies beyond the page. */
  private begin({ left, top, right, bottom }: Shape, x: number, y: number): boolean {
    this.left = Math.max(0, Math.floor(left + x));
    this.top = Math.max(0, Math.floor(top + y));
    this.width = Math.min(this.page.width, Math.ceil(right + x)) - this.left;
    this.height = Math.min(this.page.height, Math.ceil(bottom + y)) - this.top;
    if (!(this.width > 0 && this.height > 0)) return false;
    this.blocks = ((this.width + 1) >> 4) + 1;
    this.stride = this.blocks * block;
    const needed = this.stride * this.height;
    if (cells.length < needed) {
      cells = new Float32Array(needed);
      touched = new Uint8Array(needed / block);
    }
    if (firsts.length < this.height) {
      firsts = new Uint16Array(this.height).fill(none);
      lasts = new Uint16Array(this.height);
    }
    return true;
  }

  /** Adds every edge of a shape. One function for all of it: numbers with a fraction that are handed on cost more than the sums. */
  private trace({ points, ends }: Shape, offsetX: number, offsetY: number): void {
    const { stride, blocks, width, height } = this;
    const [sums, marks, rowFirst, rowLast] = [cells, touched, firsts, lasts];
    let from = 0;
    for (let outline = 0; outline < ends.length; outline++) {
      const end = ends[outline]!;
      let lastX = points[end - 2]! + offsetX;
      let lastY = points[end - 1]! + offsetY;
      for (let i = from; i < end; i += 2) {
        const nextX = points[i]! + offsetX;
        const nextY = points[i + 1]! + offsetY;
        const downwards = lastY < nextY;
        let x = downwards ? lastX : nextX;
        let y = downwards ? lastY : nextY;
        const bottom = downwards ? nextY : lastY;
        const slope = ((downwards ? nextX : lastX) - x) / (bottom - y);
        const direction = downwards ? 1 : -1;
        lastX = nextX;
        lastY = nextY;
        if (y === bottom) continue;
        const until = bottom < height ? bottom : height;
        if (y < 0) {
          x -= y * slope;
          y = 0;
        }
        for (let row = y | 0; row < height && y < until; row++) {
          const rowEnd = row + 1 < until ? row + 1 : until;
          const rowX = x + slope * (rowEnd - y);
          const cover = direction * (rowEnd - y);
          let low = x < rowX ? x : rowX;
          let high = x < rowX ? rowX : x;
          x = rowX;
          y = rowEnd;
          low = low < 0 ? 0 : low > width ? width : low;
          high = high < 0 ? 0 : high > width ? width : high;
          const first = low | 0;
          const last = high | 0;
          const at = row * stride + first;
          const firstBlock = first >> 4;
          const lastBlock = (last + 1) >> 4;
          if (firstBlock < rowFirst[row]!) rowFirst[row] = firstBlock;
          if (lastBlock > rowLast[row]!) rowLast[row] = lastBlock;
          for (let k = firstBlock; k <= lastBlock; k++) marks[row * blocks + k] = 1;
          if (last === first) {
            const beyond = cover * ((low + high) / 2 - first);
            sums[at]! += cover - beyond;
            sums[at + 1]! += beyond;
            continue;
          }
          // The edge crosses several cells of the row, each at the same slope.
          const perCell = cover / (high - low);
          const head = first + 1 - low;
          let done = (perCell * head * head) / 2;
          sums[at]! += done;
          for (let k = 1; k < last - first; k++) {
            const sum = perCell * (head + k - 0.5);
            sums[at + k]! += sum - done;
            done = sum;
          }
          const tail = high - last;
          const upToLast = cover - (perCell * tail * tail) / 2;
          sums[at + last - first]! += upToLast - done;
          sums[at + last - first + 1]! += cover - upToLast;
        }
      }
      from = end;
    }
  }

  /** Puts what the edges enclose on the page, and leaves no edge behind. */
  private fill(ink: Ink): void {
    const { stride, blocks, width, height, page } = this;
    const [sums, marks, rowFirst, rowLast] = [cells, touched, firsts, lasts];
    const { rows } = page;
    const { results } = ink;
    const most = levels;
    for (let row = 0; row < height; row++) {
      const last = rowLast[row]!;
      const start = (this.top + row) * page.stride + 1 + this.left;
      let sum = 0;
      let level = 0;
      let from = 0; // first of the pixels that have this level and are not painted yet
      for (let b = rowFirst[row]!; b <= last; b++) {
        if (marks[row * blocks + b] === 0) continue;
        marks[row * blocks + b] = 0;
        const end = (b + 1) * block;
        for (let i = b * block, at = row * stride + i; i < end; i++, at++) {
          const cell = sums[at]!;
          if (cell === 0) continue;
          sums[at] = 0;
          sum += cell;
          const cover = (sum < 0 ? -sum : sum) * most + 0.5;
          const next = cover >= most ? most : cover | 0;
          if (next === level) continue;
          if (level > 0) {
            // Most runs are short: along edges each pixel has a level of its own.
            const to = start + (i < width ? i : width);
            if (i - from >= long) page.run(ink, level, start + from, to);
            else for (let p = start + from; p < to; p++) {
              const result = results[level * 256 + rows[p]!]!;
              rows[p] = result >= 0 ? result : page.mixed(ink, level, rows[p]!);
            }
          }
          level = next;
          from = i;
        }
      }
      if (level > 0) page.run(ink, level, start + from, start + width);
      rowFirst[row] = none;
      rowLast[row] = 0;
    }
  }
}
