/** A functional architecture: layers from what people see down to what is watched, each with its groups of parts. */
import { Canvas, heightOf, type TextLine } from '../canvas';
import type { Box } from '../geometry';
import type { Tone } from '../scene';
import { areaOf, type SheetSize } from '../sheet';
import { barHeight, barWidth, drawNameBar, nameBar } from '../topology/zone-name';
import { DoesNotFit } from '../undrawn';
import { lineUp, note, strong } from '../writing';

/** A part, with how many of it there are or what it is made to do. */
export interface Part { readonly id: string; readonly name: string; readonly notes: readonly string[] }
export interface PartGroup { readonly id: string; readonly title: string; readonly parts: readonly Part[] }
export interface Layer { readonly name: string; readonly tone: Tone; readonly groups: readonly PartGroup[] }

const layerGap = 20;
const pad = 6;
const groupGap = 7;
const partGap = 5;
const titleHeight = 15;
const leastPart = 70;
const mostPart = 150;

interface Sized { readonly part: Part; readonly lines: readonly TextLine[] }
interface Band { readonly layer: Layer; readonly groups: readonly { readonly group: PartGroup; readonly columns: number; readonly rows: readonly (readonly Sized[])[]; readonly heights: readonly number[] }[]; readonly partWidth: number; readonly height: number }

/** On A4 where it fits, else on A3. */
export function architecture(layers: readonly Layer[]): { readonly canvas: Canvas; readonly size: SheetSize } {
  const filled = layers.map((layer) => ({ ...layer, groups: layer.groups.filter(({ parts }) => parts.length > 0) })).filter(({ groups }) => groups.length > 0);
  for (const size of ['A4', 'A3'] as const) {
    const area = areaOf(size);
    const bar = barWidth(filled.map(({ name }) => name), 1.15);
    const bands = filled.map((layer) => bandOf(layer, area.width - bar - 2 * pad, barHeight(layer.name, bar, 1.15)));
    if (bands.some((band) => band === undefined)) continue;
    const height = bands.reduce((sum, band) => sum + band!.height + layerGap, -layerGap);
    if (height > area.height) continue;
    const canvas = new Canvas();
    const spare = Math.min((area.height - height) / Math.max(bands.length, 1), 34);
    let y = area.y + (area.height - height - spare * bands.length) / 2;
    bands.forEach((band, i) => {
      const box: Box = { x: area.x, y, width: area.width, height: band!.height + spare };
      drawBand(canvas, band!, box, bar, spare, `layer:${i}`);
      if (i < bands.length - 1) for (const share of [0.25, 0.5, 0.75]) {
        const x = area.x + area.width * share;
        canvas.line('signal', [[x, box.y + box.height + 1.5], [x, box.y + box.height + layerGap - 1.5]], `between:${i}:${share}`, { arrow: 'both' });
      }
      y += box.height + layerGap;
    });
    return { canvas, size };
  }
  throw new DoesNotFit({ zh: '系统架构在A3图上放不下', en: 'the architecture does not fit an A3 sheet' });
}

/** In as few rows of parts as leave each part its width. */
function bandOf(layer: Layer, width: number, least: number): Band | undefined {
  const longest = Math.max(...layer.groups.map(({ parts }) => parts.length));
  for (let deep = 1; deep <= longest; deep++) {
    const columns = layer.groups.map(({ parts }) => Math.ceil(parts.length / deep));
    const total = columns.reduce((sum, each) => sum + each, 0);
    const room = width - groupGap * (layer.groups.length - 1) - layer.groups.length * 2 * pad - (total - layer.groups.length) * partGap;
    const partWidth = Math.min(room / total, mostPart);
    if (partWidth < leastPart && deep < longest) continue;
    if (partWidth < 48) return undefined;
    const groups = layer.groups.map((group, i) => {
      const sized = group.parts.map((part): Sized => ({ part, lines: [...lineUp(part.name, partWidth - 8, strong), ...part.notes.flatMap((text) => lineUp(text, partWidth - 8, note))] }));
      const rows = Array.from({ length: Math.ceil(sized.length / columns[i]!) }, (_, row) => sized.slice(row * columns[i]!, (row + 1) * columns[i]!));
      return { group, columns: columns[i]!, rows, heights: rows.map((row) => Math.max(20, ...row.map(({ lines }) => heightOf(lines))) + 8) };
    });
    const height = Math.max(...groups.map(({ heights }) => heights.reduce((sum, each) => sum + each + partGap, -partGap))) + titleHeight + pad + 2 * pad;
    return { layer, groups, partWidth, height: Math.max(height, least) };
  }
  return undefined;
}

function drawBand(canvas: Canvas, { layer, groups, partWidth }: Band, box: Box, bar: number, spare: number, of: string): void {
  const { tone } = layer;
  canvas.ground({ role: 'zone', of, ...box, radius: 4, fill: tone, fillOpacity: 0.06, stroke: tone, strokeWidth: 1.1 });
  drawNameBar(canvas, box, nameBar(layer.name, bar, box.height, 1.15), bar, tone, of);
  canvas.group({ id: of, label: layer.name, tone, ...box });
  const used = groups.reduce((sum, { columns }) => sum + columns * partWidth + (columns - 1) * partGap + 2 * pad + groupGap, -groupGap);
  const loose = (box.width - bar - 2 * pad - used) / groups.length;
  let x = box.x + bar + pad;
  for (const { group, columns, rows, heights } of groups) {
    const own = columns * partWidth + (columns - 1) * partGap;
    const panel: Box = { x, y: box.y + pad, width: own + 2 * pad + loose, height: box.height - 2 * pad };
    canvas.ground({ role: 'panel', of: group.id, ...panel, radius: 3, fill: 'paper', stroke: tone, strokeWidth: 0.9 });
    canvas.text({ text: group.title, size: 8.6, weight: 'bold', tone }, panel.x + panel.width / 2, panel.y + 11, 'middle', group.id);
    const higher = (panel.height - titleHeight - pad - heights.reduce((sum, each) => sum + each + partGap, -partGap)) / heights.length;
    let top = panel.y + titleHeight;
    for (const [i, row] of rows.entries()) {
      const wide = partWidth + (loose - 0) / columns;
      const height = heights[i]! + Math.min(higher, spare + 30);
      for (const [k, { part, lines }] of row.entries()) {
        const place: Box = { x: panel.x + pad + k * (wide + partGap), y: top, width: wide, height };
        canvas.rect({ role: 'box', of: part.id, ...place, radius: 2.5, fill: tone, fillOpacity: 0.05, stroke: 'muted', strokeWidth: 0.6 });
        canvas.textBlock(lines, place.x + place.width / 2, place.y + (place.height - heightOf(lines)) / 2, 'middle', part.id);
        canvas.node({ id: part.id, label: [part.name, ...part.notes], icon: 'system', group: of, ...place });
      }
      top += height + partGap;
    }
    x += panel.width + groupGap;
  }
}
