/** Draws a ladder: bands one above the other, what stands between them, as many sheets as it takes. */
import type { Model } from '../../model';
import { heightOf, iconBox, type Canvas, type TextLine } from '../canvas';
import type { Box } from '../geometry';
import type { Boundary } from '../topology/network';
import { barHeight, barWidth, drawNameBar, nameBar, toneOf } from '../topology/zone-name';
import { DoesNotFit } from '../undrawn';
import { fact, lineUp, strong } from '../writing';
import { crossingHeight, crowdHeight, crowdId, drawCrossing, drawCrowd, isCrowd } from './crossing';
import type { Cell, Crossing, Ladder, Rung } from './ladder';

/** What a drawing puts into the band of a zone, right of its name. */
export interface Content {
  readonly height: number;
  /** The part that fits a height, and what is left for the next sheet; absent for what cannot be divided. */
  split?(height: number): { readonly first: Content; readonly rest: Layout } | undefined;
  draw(canvas: Canvas, box: Box): void;
}
export type Layout = (width: number) => Content;

export interface LadderPlan {
  readonly model: Model;
  readonly ladder: Ladder;
  /** Width of the name bars. */
  readonly bar: number;
  /** From the left of a band's content to the centre of the first device of a crossing. */
  readonly crossingAt: number;
  readonly content: (cell: Cell) => Layout;
  /** Lines beside a boundary. */
  readonly facts: (boundary: Boundary) => readonly string[];
}

export const barOf = (ladder: Ladder): number => barWidth(ladder.rungs.flatMap(({ cells }) => cells.filter(({ role }) => role === 'own').map((cell) => zoneName(cell))), 1);

export const bandPad = 5;
const cellGap = 8;
const zoneName = (cell: Cell, continued = false): string => `${cell.views[0]?.zone.name ?? ''}${continued ? '（续）' : ''}`;

interface Strip { readonly cell: Cell; readonly content: Content; readonly continued: boolean; readonly width: number; readonly height: number }
export interface Placed { readonly rung: Rung; readonly strips: readonly Strip[]; readonly gap: number; readonly height: number }
/** A rung, or what is left of it, that still needs a sheet. */
export interface Waiting { readonly rung: Rung; readonly rest?: Layout }

export const stackHeight = (placed: readonly Placed[]): number => placed.reduce((sum, { height, gap }) => sum + height + gap, 0);

export const placeAll = (plan: LadderPlan, width: number): Placed[] => plan.ladder.rungs.map((rung) => placeRung(plan, rung, width));

const cellWidth = (cells: number, width: number): number => (width - (cells - 1) * cellGap) / cells;

function placeRung(plan: LadderPlan, rung: Rung, width: number): Placed {
  const each = cellWidth(rung.cells.length, width);
  const strips = rung.cells.map((cell) => stripOf(plan, cell, cell.role === 'own' ? plan.content(cell)(each - plan.bar - 2 * bandPad) : outsideContent(plan.ladder, cell, each), each));
  return { rung, strips, gap: gapOf(plan, rung, width), height: Math.max(...strips.map(({ height }) => height)) };
}

function stripOf(plan: LadderPlan, cell: Cell, content: Content, width: number, continued = false): Strip {
  const own = cell.role === 'own';
  const height = own ? Math.max(barHeight(zoneName(cell, continued), plan.bar, 1), content.height + 2 * bandPad) : content.height;
  return { cell, content, continued, width, height };
}

/** A cloud, or a zone of a neighbouring system: its name and prefix on one thin band. */
function outsideContent(ladder: Ladder, cell: Cell, width: number): Content {
  const room = width - 66;
  const texts = cell.views.map(({ zone, system }) => ({
    name: system && system.id !== ladder.system.id ? `${zone.name} · ${system.title}` : zone.name,
    detail: `${zone.prefixes.join('、')}${zone.uplinks.length > 0 ? `　接入：${zone.uplinks.join('、')}` : ''}`,
  }));
  const lines: TextLine[] = texts.length < 4
    ? texts.flatMap(({ name, detail }) => [...lineUp(name, room, strong), ...lineUp(detail, room, fact)])
    : [...lineUp(`${texts.length} 个区域`, room, strong), ...lineUp(texts.map(({ name, detail }) => `${name} ${detail}`).join('；'), room, fact)];
  return {
    height: Math.max(heightOf(lines) + 7, 25),
    draw(canvas, box) {
      const [symbol, scale] = cell.role === 'cloud' ? [cell.views.every(({ zone }) => zone.kind === 'wan') ? 'wan' : 'internet', 0.6] : ['system', 0.78];
      const icon = iconBox(symbol, box.x + 34, box.y + box.height / 2 - 10, scale);
      canvas.icon(symbol, icon, cell.id);
      canvas.textBlock(lines, box.x + 60, box.y + (box.height - heightOf(lines)) / 2, 'start', cell.id);
      canvas.node({ id: cell.id, label: cell.views.map(({ zone }) => zone.name), icon: symbol, group: `zone:${cell.id}`, ...icon });
    },
  };
}

/**
 * The rungs that fit a height, from the first; a band that can be divided is.
 * @throws when not even one row of a band fits
 */
export function fillSheet(plan: LadderPlan, queue: readonly Waiting[], width: number, height: number): { placed: Placed[]; rest: Waiting[] } {
  const placed: Placed[] = [];
  let left = height;
  for (const [i, waiting] of queue.entries()) {
    const { rung, rest } = waiting;
    const whole = rest ? continuedRung(plan, rung, rest, width) : placeRung(plan, rung, width);
    if (whole.height + whole.gap <= left) {
      placed.push(whole);
      left -= whole.height + whole.gap;
      continue;
    }
    const [strip] = whole.strips;
    const part = whole.strips.length === 1 ? strip?.content.split?.(left - 2 * bandPad) : undefined;
    if (strip && part) {
      const first = stripOf(plan, strip.cell, part.first, strip.width, strip.continued);
      if (first.height <= left) {
        placed.push({ rung: { ...rung, crossings: [] }, strips: [first], gap: 0, height: first.height });
        return { placed, rest: [{ rung, rest: part.rest }, ...queue.slice(i + 1)] };
      }
    }
    if (placed.length === 0) throw new DoesNotFit({ zh: `“${strip ? zoneName(strip.cell) : ''}”在一张图上放不下`, en: `"${strip ? zoneName(strip.cell) : ''}" does not fit a sheet` });
    return { placed, rest: [waiting, ...queue.slice(i + 1)] };
  }
  return { placed, rest: [] };
}

function continuedRung(plan: LadderPlan, rung: Rung, rest: Layout, width: number): Placed {
  const strip = stripOf(plan, rung.cells[0]!, rest(width - plan.bar - 2 * bandPad), width, true);
  return { rung, strips: [strip], gap: gapOf(plan, rung, width), height: strip.height };
}

/** Where the devices of a crossing stand, and how far their text may go; from the left of the bands. */
function crossingSpan(plan: LadderPlan, rung: Rung, crossing: Crossing, width: number): { x: number; right: number } {
  const rungs = plan.ladder.rungs;
  const below = rungs[rungs.findIndex(({ cells }) => cells === rung.cells) + 1];
  const spans = ([[rung.cells, crossing.above], [below?.cells ?? [], crossing.below]] as const).flatMap(([cells, id]) => {
    const at = cells.findIndex((cell) => cell.id === id);
    const each = cellWidth(cells.length, width);
    return at < 0 ? [] : [{ from: at * (each + cellGap), to: at * (each + cellGap) + each }];
  });
  const from = Math.max(0, ...spans.map((span) => span.from));
  return { x: from + plan.bar + bandPad + plan.crossingAt, right: Math.min(width, ...spans.map((span) => span.to)) };
}

/** Between bands that nothing joins. */
const bareGap = 7;

function gapOf(plan: LadderPlan, rung: Rung, width: number): number {
  const last = plan.ladder.rungs.at(-1)?.cells === rung.cells;
  return Math.max(last ? 0 : bareGap, ...rung.crossings.flatMap((crossing) => {
    const { x, right } = crossingSpan(plan, rung, crossing, width);
    if (isCrowd(crossing.boundaries, right - x)) return [crowdHeight(crossing.boundaries, right - x)];
    return crossing.boundaries.map((boundary) => crossingHeight(boundary, plan.facts(boundary), (right - x) / crossing.boundaries.length));
  }));
}

/** Draws what one sheet holds; spare height opens the gaps and the bands, within reason. */
export function drawStack(canvas: Canvas, plan: LadderPlan, placed: readonly Placed[], area: Box): void {
  const gaps = placed.filter(({ gap }) => gap > bareGap).length;
  const own = (each: Placed): boolean => each.strips.some(({ cell }) => cell.role === 'own');
  const owns = placed.filter(own).length;
  const spare = Math.max(0, area.height - stackHeight(placed));
  const wider = gaps > 0 ? Math.min((spare * 0.4) / gaps, 22) : 0;
  const higher = owns > 0 ? Math.min((spare - wider * gaps) / owns, 70) : 0;
  let y = area.y + Math.max(0, (spare - wider * gaps - higher * owns) / 2);
  for (const [i, each] of placed.entries()) {
    const height = each.height + (own(each) ? higher : 0);
    let x = area.x;
    for (const strip of each.strips) {
      drawStrip(canvas, plan, strip, { x, y, width: strip.width, height });
      x += strip.width + cellGap;
    }
    y += height;
    const space = each.gap > bareGap ? each.gap + wider : each.gap;
    for (const crossing of each.rung.crossings) drawBoundaries(canvas, plan, each.rung, crossing, placed[i + 1] !== undefined, { ...area, y, height: space });
    y += space;
  }
}

function drawBoundaries(canvas: Canvas, plan: LadderPlan, rung: Rung, crossing: Crossing, nextIsHere: boolean, gap: Box): void {
  const { x, right } = crossingSpan(plan, rung, crossing, gap.width);
  const room = (right - x) / crossing.boundaries.length;
  const joins = { above: crossing.above !== undefined, below: crossing.below !== undefined && nextIsHere };
  if (isCrowd(crossing.boundaries, right - x)) {
    const id = crowdId(crossing.boundaries);
    drawCrowd(canvas, crossing.boundaries, { x: gap.x + x, top: gap.y, bottom: gap.y + gap.height, right: gap.x + right, ...joins });
    if (crossing.above !== undefined) canvas.edge({ from: crossing.above, to: id, style: 'trunk' });
    if (crossing.below !== undefined) canvas.edge({ from: id, to: crossing.below, style: 'trunk' });
    return;
  }
  for (const [i, boundary] of crossing.boundaries.entries()) {
    const at = gap.x + x + i * room;
    drawCrossing(canvas, plan.model, boundary, plan.facts(boundary), {
      x: at, top: gap.y, bottom: gap.y + gap.height, right: at + room, ...joins,
    });
    for (const device of boundary.devices) {
      if (crossing.above !== undefined) canvas.edge({ from: crossing.above, to: device.id, style: 'trunk' });
      if (crossing.below !== undefined) canvas.edge({ from: device.id, to: crossing.below, style: 'trunk' });
    }
  }
}

function drawStrip(canvas: Canvas, plan: LadderPlan, strip: Strip, box: Box): void {
  const { cell, content, continued } = strip;
  const { zone } = cell.views[0]!;
  const tone = toneOf(zone.kind);
  canvas.ground({ role: 'zone', of: cell.id, ...box, radius: 4, fill: tone, fillOpacity: 0.055, stroke: tone, strokeWidth: 1.1, dash: cell.role === 'other' });
  canvas.group({ id: `zone:${cell.id}`, label: cell.views.map((view) => [view.zone.name, ...view.zone.prefixes].join(' ')).join('、'), tone, ...box });
  if (cell.role !== 'own') {
    content.draw(canvas, box);
    return;
  }
  drawNameBar(canvas, box, nameBar(zoneName(cell, continued), plan.bar, box.height, 1), plan.bar, tone, cell.id);
  content.draw(canvas, { x: box.x + plan.bar + bandPad, y: box.y + bandPad, width: box.width - plan.bar - 2 * bandPad, height: box.height - 2 * bandPad });
}
