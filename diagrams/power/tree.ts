/** A supply in which everything has one preferred input: drawn as a tree, straight down, with a bus below what feeds several. */
import { append } from '../../model';
import { heightOf, widthOf, type Canvas } from '../canvas';
import type { Box } from '../geometry';
import type { Arrow, Block } from '../layered/graph';
import type { LineStyle } from '../scene';

/** A block with the place of its line: from it, it reaches so far to the left and right. */
export interface Anchored { readonly block: Block; readonly left: number; readonly right: number }

const gap = 16;
const plainChannel = 24;
const labelledChannel = 26;
const busDrop = 9;
const sideStep = 26;

interface Shape { readonly left: number; readonly right: number; place(anchor: number): void }

/** Undefined when a part of the supply has two inputs that are both fed themselves, or when it does not fit the box. */
export function layOutTree(anchored: readonly Anchored[], arrows: readonly Arrow[], box: Box, busStyle: LineStyle = 'power'): ((canvas: Canvas) => void) | undefined {
  const blocks = new Map(anchored.map((each) => [each.block.id, each]));
  const into = new Map<string, Arrow[]>();
  const outOf = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    append(into, arrow.to, arrow);
    append(outOf, arrow.from, arrow);
  }
  // Sources that only stand by for one thing stand beside its preferred input.
  const beside = new Map<string, { readonly arrow: Arrow }[]>();
  const standBy = new Set<string>();
  for (const [to, [first, ...others]] of into) for (const arrow of others) {
    if (into.has(arrow.from) || (outOf.get(arrow.from)?.length ?? 0) > 1 || arrow.from === first!.from) return undefined;
    if (blocks.get(arrow.from)!.block.row !== blocks.get(to)!.block.row - 1) return undefined;
    append(beside, first!.from, { arrow });
    standBy.add(arrow.from);
  }
  const children = (id: string): Arrow[] => (outOf.get(id) ?? []).filter((arrow) => into.get(arrow.to)![0] === arrow);
  for (const arrow of arrows) if (into.get(arrow.to)![0] === arrow && blocks.get(arrow.to)!.block.row !== blocks.get(arrow.from)!.block.row + 1) return undefined;

  const at = new Map<string, number>();
  const shapeOf = (id: string, label: number): Shape => {
    const { left, right } = blocks.get(id)!;
    const sources = (beside.get(id) ?? []).map(({ arrow }) => blocks.get(arrow.from)!);
    const besides = sources.reduce((sum, each) => sum + gap + each.left + each.right, 0);
    const below = children(id).map((arrow) => shapeOf(arrow.to, widthOf(arrow.label) / 2 + 4));
    const offsets: number[] = [];
    let edge = 0;
    for (const shape of below) {
      offsets.push(edge + shape.left);
      edge += shape.left + shape.right + gap;
    }
    const middle = offsets.length === 0 ? 0 : (offsets[0]! + offsets.at(-1)!) / 2;
    return {
      left: Math.max(left, middle, label), right: Math.max(right + besides, edge - gap - middle, label),
      place(anchor) {
        at.set(id, anchor);
        let x = anchor + right;
        for (const source of sources) {
          at.set(source.block.id, x + gap + source.left);
          x += gap + source.left + source.right;
        }
        below.forEach((shape, i) => shape.place(anchor - middle + offsets[i]!));
      },
    };
  };
  const roots = anchored.filter(({ block }) => !into.has(block.id) && !standBy.has(block.id)).map(({ block }) => shapeOf(block.id, 0));
  const width = roots.reduce((sum, shape) => sum + shape.left + shape.right + gap, -gap);
  const rows = Math.max(...anchored.map(({ block }) => block.row)) + 1;
  const heights = Array.from({ length: rows }, (_, row) => Math.max(0, ...anchored.filter(({ block }) => block.row === row).map(({ block }) => block.height(block.most))));
  const channels = Array.from({ length: rows - 1 }, (_, row) => {
    const labels = arrows.filter((arrow) => blocks.get(arrow.to)!.block.row === row + 1).map(({ label }) => heightOf(label));
    return Math.max(...labels, 0) > 0 ? Math.max(...labels) + labelledChannel : plainChannel;
  });
  const height = [...heights, ...channels].reduce((sum, each) => sum + each, 0);
  if (width > box.width || height > box.height || [...blocks.keys()].length === 0) return undefined;
  let x = box.x + (box.width - width) / 2;
  for (const shape of roots) {
    shape.place(x + shape.left);
    x += shape.left + shape.right + gap;
  }
  if (at.size < blocks.size) return undefined;
  const wider = channels.length === 0 ? 0 : Math.min(26, (box.height - height) / (channels.length + 1));
  const tops: number[] = [];
  let y = box.y + (box.height - height - wider * channels.length) / 2;
  for (let row = 0; row < rows; row++) {
    tops.push(y);
    y += heights[row]! + (channels[row] ?? 0) + wider;
  }
  return (canvas) => {
    const boxes = new Map<string, Box>();
    for (const { block, left, right } of anchored) {
      const own: Box = { x: at.get(block.id)! - left, y: tops[block.row]!, width: left + right, height: block.height(block.most) };
      boxes.set(block.id, own);
      block.draw(canvas, own);
    }
    for (const { block } of anchored) {
      const below = children(block.id);
      const own = boxes.get(block.id)!;
      const [from, foot] = [at.get(block.id)!, own.y + own.height];
      const bus = tops[block.row]! + heights[block.row]! + busDrop;
      if (below.length > 1) {
        const ends = below.map(({ to }) => at.get(to)!);
        canvas.line(busStyle, [[from, foot], [from, bus]], `bus:${block.id}`, { joins: [block.id, block.id] });
        canvas.line(busStyle, [[Math.min(...ends, from), bus], [Math.max(...ends, from), bus]], `bus:${block.id}`);
        for (const end of ends) canvas.dot(end, bus, `bus:${block.id}`, 'ink');
      }
      for (const arrow of below) {
        const end = at.get(arrow.to)!;
        const head = boxes.get(arrow.to)!.y;
        const start = below.length > 1 ? bus : foot;
        canvas.line(arrow.style, [[end, start], [end, head]], `arrow:${arrow.id}`, { joins: [arrow.from, arrow.to] });
        label(canvas, arrow, end, (Math.max(start, bus - busDrop) + head) / 2);
        canvas.edge({ from: arrow.from, to: arrow.to, style: arrow.style, label: arrow.label.map(({ text }) => text).join(' ') });
      }
      for (const [i, { arrow }] of (beside.get(block.id) ?? []).entries()) {
        const source = boxes.get(arrow.from)!;
        const target = boxes.get(arrow.to)!;
        const enters = at.get(arrow.to)! + sideStep + i * 8;
        const level = target.y - 8 - i * 5;
        canvas.line(arrow.style, [[at.get(arrow.from)!, source.y + source.height], [at.get(arrow.from)!, level], [enters, level], [enters, target.y]], `arrow:${arrow.id}`, { joins: [arrow.from, arrow.to] });
        canvas.edge({ from: arrow.from, to: arrow.to, style: arrow.style, label: arrow.label.map(({ text }) => text).join(' ') });
      }
    }
  };
}

function label(canvas: Canvas, arrow: Arrow, x: number, middle: number): void {
  if (arrow.label.length === 0) return;
  const [width, height] = [widthOf(arrow.label) + 4, heightOf(arrow.label)];
  canvas.rect({ role: 'plate', of: `label:${arrow.id}`, x: x - width / 2, y: middle - height / 2, width, height, fill: 'paper' });
  canvas.textBlock(arrow.label, x, middle - height / 2, 'middle', `label:${arrow.id}`);
}
