/** Where blocks, passes and labels stand across the width of the sheet. */
import { by } from '../../model';
import type { Block, End, Slot } from './graph';
import type { Ordered } from './rows';

export interface Span { readonly x: number; readonly width: number }
export interface Across {
  readonly spans: ReadonlyMap<string, Span>;
  /** Centre of the slot of an arrow in a channel. */
  readonly slots: ReadonlyMap<Slot, number>;
}

const blockGap = 12;
const passGap = 11;
const slotGap = 5;

/** Undefined when a row or the labels of a channel do not fit the width. */
export function placeAcross(ordered: Ordered, left: number, width: number): Across | undefined {
  const spans = new Map<string, Span>();
  for (const row of ordered.rows) if (!placeRow(row, left, width, spans)) return undefined;
  const slots = new Map<Slot, number>();
  for (let channel = 0; channel < ordered.channels; channel++) {
    const here = ordered.slots.filter((slot) => slot.channel === channel);
    const wished = new Map(here.map((slot) => [slot, wish(slot, spans)]));
    const sorted = [...here].sort(by((slot) => Math.round((wished.get(slot) ?? 0) * 10), ({ arrow }) => arrow.id));
    const centres = pack(sorted.map((slot) => ({ wish: wished.get(slot) ?? left, width: slot.width })), left, width);
    if (!centres) return undefined;
    sorted.forEach((slot, i) => slots.set(slot, centres[i]!));
  }
  return { spans, slots };
}

function placeRow(row: Ordered['rows'][number], left: number, width: number, spans: Map<string, Span>): boolean {
  const blocks = row.filter(({ block }) => block !== undefined);
  const gaps = row.slice(1).reduce((sum, item, i) => sum + (item.block && row[i]!.block ? blockGap : passGap), 0);
  const edges = (row[0]?.block ? 0 : passGap) + (row.at(-1)?.block ? 0 : passGap);
  const least = blocks.reduce((sum, { block }) => sum + block!.least, 0);
  const spare = width - least - gaps - edges;
  if (spare < 0) return false;
  const widths = shareOut(blocks.map(({ block }) => block!), spare);
  const used = widths.reduce((sum, each) => sum + each, 0);
  // What no block wants to have goes between them, and to the ends.
  const loose = (width - gaps - edges - used) / (blocks.length + 1);
  let x = left + (row[0]?.block ? loose : passGap);
  let nth = 0;
  for (const [i, { id, block }] of row.entries()) {
    const own = block ? widths[nth++]! : 0;
    spans.set(id, { x, width: own });
    const next = row[i + 1];
    x += own + (next ? (block && next.block ? blockGap : passGap) : 0) + (next?.block ? (row.slice(0, i + 1).some((item) => item.block) || !row[0]?.block ? loose : 0) : 0);
  }
  return true;
}

/** Widths of blocks: the least each needs, and a share of the rest by weight, up to the most it wants. */
function shareOut(blocks: readonly Block[], spare: number): number[] {
  const widths = blocks.map(({ least }) => least);
  let left = spare;
  for (let round = 0; round < blocks.length && left > 0.01; round++) {
    const open = blocks.map((block, i) => ({ block, i })).filter(({ block, i }) => widths[i]! < block.most - 0.01);
    const weight = open.reduce((sum, { block }) => sum + block.weight, 0);
    if (weight === 0) break;
    let given = 0;
    for (const { block, i } of open) {
      const more = Math.min((left * block.weight) / weight, block.most - widths[i]!);
      widths[i] = widths[i]! + more;
      given += more;
    }
    left -= given;
  }
  return widths;
}

/** Halfway between what it joins, as far as blocks leave a choice. */
function wish(slot: Slot, spans: ReadonlyMap<string, Span>): number {
  const ends = [...slot.above, ...slot.below].map((end) => spans.get(idOf(end))!);
  const from = Math.max(...ends.map(({ x }) => x));
  const to = Math.min(...ends.map(({ x, width }) => x + width));
  // Where the two overlap, a straight line anywhere inside will do; the middle leaves room on both sides.
  if (from <= to && slot.above.length === 1 && slot.below.length === 1) return (from + to) / 2;
  return ends.reduce((sum, { x, width }) => sum + x + width / 2, 0) / ends.length;
}

export const idOf = (end: End): string => end.block ?? end.pass!;

/** Places intervals in their order without overlap, each as near to its wish as the others let it. */
export function pack(items: readonly { readonly wish: number; readonly width: number }[], left: number, width: number): number[] | undefined {
  const total = items.reduce((sum, item) => sum + item.width + slotGap, -slotGap);
  if (items.length > 0 && total > width) return undefined;
  // Isotonic regression: with what stands to its left taken off, every item wants a place on one common scale.
  const offsets: number[] = [];
  let offset = 0;
  for (const item of items) {
    offsets.push(offset + item.width / 2);
    offset += item.width + slotGap;
  }
  const pools: { sum: number; count: number }[] = [];
  const mean = (pool: { sum: number; count: number }): number => pool.sum / pool.count;
  for (const [i, item] of items.entries()) {
    pools.push({ sum: item.wish - offsets[i]!, count: 1 });
    for (let last = pools.at(-1)!, before = pools.at(-2); before && mean(before) > mean(last); last = pools.at(-1)!, before = pools.at(-2)) {
      pools.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  const free = width - Math.max(0, total);
  const bases = pools.flatMap((pool) => Array<number>(pool.count).fill(Math.min(left + free, Math.max(left, mean(pool)))));
  return items.map((_, i) => bases[i]! + offsets[i]!);
}
