/** The order of blocks in their rows, and of the arrows that pass between them. */
import { append, by } from '../../model';
import { heightOf, widthOf } from '../canvas';
import { passId, type Arrow, type Block, type End, type Slot } from './graph';

export interface RowItem { readonly id: string; readonly block?: Block; readonly order: number }
export interface Ordered { readonly rows: readonly (readonly RowItem[])[]; readonly slots: readonly Slot[]; readonly channels: number }

const labelPad = 3;
/** Width of a slot that only lets an arrow pass. */
const passWidth = 9;

/** Rows with their items in the order that keeps arrows short, and the slots of every channel. */
export function orderRows(blocks: readonly Block[], arrows: readonly Arrow[]): Ordered {
  const count = Math.max(-1, ...blocks.map(({ row }) => row)) + 1;
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const rows: RowItem[][] = Array.from({ length: count }, () => []);
  for (const block of blocks) rows[block.row]!.push({ id: block.id, block, order: block.order });
  const slots = slotsOf(arrows, byId, count);
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    for (const [one, other] of [[a, b], [b, a]] as const) append(neighbours, one, other);
  };
  const passes = new Set<string>();
  for (const { arrow, above, below } of slots) {
    for (const end of [...above, ...below]) if (end.pass !== undefined && !passes.has(end.pass)) {
      passes.add(end.pass);
      rows[end.row]!.push({ id: end.pass, order: ((byId.get(arrow.from)?.order ?? 0) + (byId.get(arrow.to)?.order ?? 0)) / 2 });
    }
    for (const a of above) for (const b of below) join(a.block ?? a.pass!, b.block ?? b.pass!);
  }
  sweep(rows, neighbours);
  return { rows, slots, channels: Math.max(0, ...slots.map(({ channel }) => channel + 1)) };
}

/** Barycentres, down and up: each row by the mean place of what it is joined to. Ties keep the given order. */
function sweep(rows: RowItem[][], neighbours: ReadonlyMap<string, readonly string[]>): void {
  const place = new Map<string, number>();
  const note = (row: readonly RowItem[]): void => row.forEach(({ id }, i) => place.set(id, (i + 0.5) / row.length));
  for (const row of rows) {
    row.sort(by(({ order }) => order, ({ id }) => id));
    note(row);
  }
  for (let round = 0; round < 4; round++) {
    for (const row of round % 2 === 0 ? rows : [...rows].reverse()) {
      const keys = new Map(row.map(({ id }) => {
        const near = neighbours.get(id) ?? [];
        const own = place.get(id) ?? 0;
        const mean = near.length === 0 ? own : near.reduce((sum, other) => sum + (place.get(other) ?? own), 0) / near.length;
        return [id, mean * 0.6 + own * 0.4] as const;
      }));
      row.sort(by(({ id }) => Math.round((keys.get(id) ?? 0) * 1000), ({ order }) => order, ({ id }) => id));
      note(row);
    }
  }
}

/** One slot per arrow and channel; the label goes to the channel that has the most room left. */
function slotsOf(arrows: readonly Arrow[], blocks: ReadonlyMap<string, Block>, rows: number): Slot[] {
  const load = new Map<number, number>();
  const slots: Slot[] = [];
  const span = (arrow: Arrow): { top: number; bottom: number } => {
    const [a, b] = [blocks.get(arrow.from)!.row, blocks.get(arrow.to)!.row];
    return { top: Math.min(a, b), bottom: Math.max(a, b) };
  };
  const ordered = [...arrows].sort(by((arrow) => { const { top, bottom } = span(arrow); return bottom - top; }, ({ id }) => id));
  for (const arrow of ordered) {
    const { top, bottom } = span(arrow);
    const width = widthOf(arrow.label) + 2 * labelPad;
    const height = heightOf(arrow.label) + 1;
    if (top === bottom) {
      const ends: End[] = [{ row: top, block: arrow.from }, { row: top, block: arrow.to }];
      // A loop hangs under its row; in the last row it stands above it.
      const hangs = top + 1 < rows || rows === 1;
      slots.push({ arrow, channel: hangs ? top : top - 1, label: arrow.label, width: Math.max(width, 24), height, above: hangs ? ends : [], below: hangs ? [] : ends });
      const channel = hangs ? top : top - 1;
      load.set(channel, (load.get(channel) ?? 0) + width);
      continue;
    }
    const channels = Array.from({ length: bottom - top }, (_, i) => top + i);
    const labelled = channels.reduce((best, channel) => ((load.get(channel) ?? 0) < (load.get(best) ?? 0) ? channel : best));
    const upper = blocks.get(arrow.from)!.row === top ? arrow.from : arrow.to;
    const lower = upper === arrow.from ? arrow.to : arrow.from;
    for (const channel of channels) {
      const here = channel === labelled;
      load.set(channel, (load.get(channel) ?? 0) + (here ? width : passWidth) + 6);
      slots.push({
        arrow, channel, label: here ? arrow.label : [], width: here ? width : passWidth, height: here ? height : 0,
        above: [channel === top ? { row: top, block: upper } : { row: channel, pass: passId(arrow, channel) }],
        below: [channel + 1 === bottom ? { row: bottom, block: lower } : { row: channel + 1, pass: passId(arrow, channel + 1) }],
      });
    }
  }
  return slots;
}
