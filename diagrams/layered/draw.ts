/** Draws blocks in rows and the arrows between them on one sheet, or says that they do not fit. */
import { append, groupedBy } from '../../model';
import { heightOf, widthOf, type Canvas } from '../canvas';
import type { Box, Point } from '../geometry';
import type { Arrow, Block, Slot } from './graph';
import { placeAcross, type Across } from './place';
import { Ports, routeChannel, runPoints, type ChannelRuns, type Run } from './route';
import { orderRows, type Ordered } from './rows';

export interface RowFrame {
  /** Points from the top of a row to its blocks, and from the blocks to its foot. */
  readonly pad: number;
  /** Least height of a row: what its name needs. */
  readonly least: (row: number) => number;
  readonly draw: (canvas: Canvas, row: number, box: Box) => void;
}
export interface Layered { readonly height: number; draw(canvas: Canvas): void }

const track = 4.5;
/** From the edge of a row to the first track, and from the last one to the labels; an arrow head fits in. */
const clear = 7.5;
const noLabel = 6;

/**
 * Undefined when the rows, or the labels of a channel, are wider than the box, or all of it higher.
 * `inset` is what every row keeps free at its left and right inside the box.
 */
export function layOut(blocks: readonly Block[], arrows: readonly Arrow[], frame: RowFrame, box: Box, inset: { readonly left: number; readonly right: number }): Layered | undefined {
  const ordered = orderRows(blocks, arrows);
  const across = placeAcross(ordered, box.x + inset.left, box.width - inset.left - inset.right);
  if (!across) return undefined;
  const ports = new Ports();
  const channels = Array.from({ length: Math.max(0, ordered.rows.length - 1, ordered.channels) }, (_, channel) => routeChannel(ordered.slots.filter((slot) => slot.channel === channel), across, ports));
  const rowHeights = ordered.rows.map((row, i) => Math.max(frame.least(i), 2 * frame.pad + Math.max(0, ...row.map(({ id, block }) => (block ? block.height(across.spans.get(id)!.width) : 0)))));
  const channelHeights = channels.map((channel, i) => channelHeight(channel, ordered, i));
  const height = [...rowHeights, ...channelHeights].reduce((sum, each) => sum + each, 0);
  if (height > box.height) return undefined;
  return {
    height,
    draw(canvas) {
      const spare = box.height - height;
      const wider = channels.length > 0 ? Math.min((spare * 0.55) / channels.length, 44) : 0;
      const grows = ordered.rows.map((row) => row.some(({ block }) => block?.grows));
      const growing = grows.filter(Boolean).length;
      const more = growing > 0 ? Math.min((spare - wider * channels.length) / growing, 60) : 0;
      let y = box.y + Math.max(0, (spare - wider * channels.length - more * growing) / 2);
      const bottoms: number[] = [];
      const tops: number[] = [];
      for (const [i, rowHeight] of rowHeights.entries()) {
        const higher = grows[i] ? more : 0;
        tops.push(y);
        bottoms.push(y + rowHeight + higher);
        const rowBox: Box = { x: box.x, y, width: box.width, height: rowHeight + higher };
        frame.draw(canvas, i, rowBox);
        for (const { id, block } of ordered.rows[i]!) if (block) {
          const span = across.spans.get(id)!;
          block.draw(canvas, { x: span.x, y: y + frame.pad, width: span.width, height: rowHeight + higher - 2 * frame.pad });
        }
        y += rowHeight + higher + (channelHeights[i] ?? 0) + (i < channels.length ? wider : 0);
      }
      drawArrows(canvas, ordered, across, channels, arrows, tops.map((top, i) => ({ top, bottom: bottoms[i]! })), frame.pad);
    },
  };
}

function channelHeight({ tracks }: ChannelRuns, ordered: Ordered, channel: number): number {
  const labels = ordered.slots.filter((slot) => slot.channel === channel).map(({ height }) => height);
  return Math.max(noLabel, ...labels) + 2 * clear + (tracks.above + tracks.below) * track;
}

interface Edges { readonly top: number; readonly bottom: number }

function drawArrows(canvas: Canvas, ordered: Ordered, across: Across, channels: readonly ChannelRuns[], arrows: readonly Arrow[], rows: readonly Edges[], pad: number): void {
  const runs = new Map<Slot, Run[]>();
  for (const channel of channels) for (const run of channel.runs) append(runs, run.slot, run);
  const slotsOf = groupedBy(ordered.slots, (slot) => slot.arrow.id);
  for (const arrow of arrows) {
    const own = (slotsOf.get(arrow.id) ?? []).sort((a, b) => a.channel - b.channel);
    const way = wayOf(own, runs, channels, rows, pad, arrow);
    for (const points of way.parts) canvas.line(arrow.style, points.points, `arrow:${arrow.id}`, { joins: [arrow.from, arrow.to], arrow: points.arrow });
    for (const { slot, middle } of way.labels) {
      const x = across.slots.get(slot)!;
      const [width, height] = [widthOf(slot.label) + 4, heightOf(slot.label)];
      canvas.rect({ role: 'plate', of: `label:${arrow.id}`, x: x - width / 2, y: middle - height / 2, width, height, fill: 'paper' });
      canvas.textBlock(slot.label, x, middle - height / 2, 'middle', `label:${arrow.id}`);
    }
    canvas.edge({ from: arrow.from, to: arrow.to, style: arrow.style, label: arrow.label.map(({ text }) => text).join(' '), arrow: arrow.head !== 'none' });
  }
}

interface Way { readonly parts: { readonly points: readonly Point[]; readonly arrow: Arrow['head'] }[]; readonly labels: { readonly slot: Slot; readonly middle: number }[] }

function wayOf(slots: readonly Slot[], runs: ReadonlyMap<Slot, readonly Run[]>, channels: readonly ChannelRuns[], rows: readonly Edges[], pad: number, arrow: Arrow): Way {
  const labels: Way['labels'] = [];
  const down: Point[] = [];
  for (const slot of slots) {
    const { tracks } = channels[slot.channel]!;
    const top = rows[slot.channel]!.bottom;
    const bottom = rows[slot.channel + 1]?.top ?? top + channelHeightFor(slot, tracks);
    // Above the labels lie the tracks of the upper side, below them those of the lower one.
    const from = top + clear + tracks.above * track;
    const to = bottom - clear - tracks.below * track;
    const middle = (from + to) / 2;
    if (slot.label.length > 0) labels.push({ slot, middle });
    const half = slot.height / 2;
    const own = runs.get(slot) ?? [];
    const pointsOf = (run: Run): Point[] => {
      const isBlock = (run.side === 'above' ? slot.above : slot.below).some((end) => end.block === run.end);
      return run.side === 'above'
        ? runPoints(run, top - (isBlock ? pad : 0), top + clear - 3 + run.track * track + track / 2, middle - half)
        : runPoints(run, bottom + (isBlock ? pad : 0), bottom - clear + 3 - run.track * track - track / 2, middle + half);
    };
    if (slot.above.length === 2 || slot.below.length === 2) {
      const [source, target] = [own.find((run) => run.end === arrow.from), own.find((run) => run.end === arrow.to)];
      if (source && target) {
        return {
          labels,
          parts: [{ points: pointsOf(source), arrow: arrow.head === 'both' ? 'end' : 'none' }, { points: pointsOf(target).reverse(), arrow: arrow.head === 'none' ? 'none' : 'end' }],
        };
      }
    }
    const [above, below] = [own.find(({ side }) => side === 'above'), own.find(({ side }) => side === 'below')];
    if (above) down.push(...pointsOf(above));
    if (below) down.push(...pointsOf(below).reverse());
  }
  const first = slots[0]?.above[0];
  const upward = first?.block !== arrow.from;
  const points = upward ? [...down].reverse() : down;
  return { labels, parts: [{ points: simplified(points), arrow: arrow.head }] };
}

const channelHeightFor = (slot: Slot, tracks: ChannelRuns['tracks']): number => Math.max(noLabel, slot.height) + 2 * clear + (tracks.above + tracks.below) * track;

/** Without points that lie on the line between their neighbours. */
function simplified(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    const flat = Math.abs(before[0] - point[0]) < 0.01 && Math.abs(point[0] - after[0]) < 0.01;
    const level = Math.abs(before[1] - point[1]) < 0.01 && Math.abs(point[1] - after[1]) < 0.01;
    return !(flat || level);
  });
}
