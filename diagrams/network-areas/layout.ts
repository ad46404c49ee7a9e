/** Places the areas of one system on sheets: what each zone is for and what stands in it, the notes beside the first sheet. */
import type { Model } from '../../model';
import { Canvas, heightOf, type TextLine } from '../canvas';
import { chipRows, chipRowsHeight, drawChips, type Chip } from '../chip';
import type { Box } from '../geometry';
import { boundaryMode, boundarySides, boundaryTunnels } from '../ladder/crossing';
import type { LadderPage } from '../ladder/drawings';
import type { Cell, Ladder } from '../ladder/ladder';
import { bandPad, barOf, drawStack, fillSheet, placeAll, stackHeight, type Content, type LadderPlan, type Waiting } from '../ladder/stack';
import { areaOf, type SheetSize } from '../sheet';
import { toneOf } from '../topology/zone-name';
import { columnHeight, drawColumn, fillColumns, lineUp, note, strong, type Piece } from '../writing';
import { chipsOf, purposeOf } from './contents';
import { panelPieces } from './panel';

const panelWidth = 196;
const panelGap = 8;
const panelPad = 7;
const leastChip = 84;
/** Wider bands have what is said about the zone at their left, narrower ones above the cards. */
const sideBySide = 360;
const infoWidth = 96;

/** All areas with the notes on one sheet; undefined when they do not fit it. */
export function onOneSheet(model: Model, ladder: Ladder, size: SheetSize): LadderPage | undefined {
  const area = areaOf(size);
  const width = area.width - panelWidth - panelGap;
  const panel = panelPieces(ladder, panelWidth - 2 * panelPad);
  const plan = planOf(model, ladder);
  const placed = placeAll(plan, width);
  if (stackHeight(placed) > area.height || columnHeight(panel) > area.height - 2 * panelPad) return undefined;
  const canvas = new Canvas();
  drawStack(canvas, plan, placed, { ...area, width });
  drawPanel(canvas, panel, area);
  return { canvas, size };
}

/** As many A3 sheets as the areas need; cards of a large zone run on to the next sheet. */
export function onSheets(model: Model, ladder: Ladder): LadderPage[] {
  const size: SheetSize = 'A3';
  const area = areaOf(size);
  const plan = planOf(model, ladder);
  const columns = fillColumns(panelPieces(ladder, panelWidth - 2 * panelPad), area.height - 2 * panelPad);
  const pages: LadderPage[] = [];
  let queue: readonly Waiting[] = ladder.rungs.map((rung) => ({ rung }));
  while (queue.length > 0 || pages.length < columns.length) {
    const panel = columns[pages.length];
    const width = area.width - (panel ? panelWidth + panelGap : 0);
    const canvas = new Canvas();
    const { placed, rest } = fillSheet(plan, queue, width, area.height);
    drawStack(canvas, plan, placed, { ...area, width });
    if (panel) drawPanel(canvas, panel, area);
    pages.push({ canvas, size });
    queue = rest;
  }
  return pages;
}

function planOf(model: Model, ladder: Ladder): LadderPlan {
  return {
    model, ladder, bar: barOf(ladder), crossingAt: 18,
    content: (cell) => (width) => contentOf(cell, chipsOf(model, ladder, cell.views[0]!), width),
    facts: (boundary) => [
      boundaryMode(boundary), ...(boundary.tunnels.length > 0 ? [`通道：${boundaryTunnels(model, boundary).join('、')}`] : []),
      boundarySides(model, boundary).join('　'),
    ],
  };
}

/** What the zone is for, and its cards in rows. */
function contentOf(cell: Cell, chips: readonly Chip[], width: number): Content {
  const beside = width >= sideBySide;
  const room = beside ? width - infoWidth - bandPad : width;
  const rows = chipRows(chips, room, Math.min(leastChip, room));
  const info = infoOf(cell, beside ? infoWidth : width);
  const text = heightOf(info);
  const over = beside ? 0 : text + 4;
  const heightWith = (cards: number): number => (beside ? Math.max(cards, text) : cards + over);
  const content = (shown: typeof rows): Content => ({
    height: heightWith(shown.length > 0 ? chipRowsHeight(shown) : 0),
    draw(canvas, box) {
      canvas.textBlock(info, box.x, beside ? box.y + (box.height - text) / 2 : box.y - 1, 'start', cell.id);
      const top = box.y + over;
      drawChips(canvas, shown, box.x + (beside ? infoWidth + bandPad : 0), top, `zone:${cell.id}`, box.y + box.height - top - chipRowsHeight(shown));
      canvas.node({ id: cell.id, label: [`${cell.views[0]?.zone.name ?? cell.id}网络`], icon: 'switch', group: `zone:${cell.id}`, x: box.x, y: box.y, width: 10, height: 10 });
    },
  });
  return {
    ...content(rows),
    split(height) {
      let count = rows.length;
      while (count > 0 && heightWith(chipRowsHeight(rows.slice(0, count))) > height) count--;
      const rest = rows.slice(count).flatMap((row) => row.chips.map(({ chip }) => chip));
      return count === 0 || rest.length === 0 ? undefined : { first: content(rows.slice(0, count)), rest: (next) => contentOf(cell, rest, next) };
    },
  };
}

function infoOf(cell: Cell, width: number): TextLine[] {
  const view = cell.views[0]!;
  return [
    ...view.zone.prefixes.flatMap((prefix) => lineUp(prefix, width, { ...strong, tone: toneOf(view.zone.kind) })),
    ...lineUp(`功能：${purposeOf(view)}`, width, note),
  ];
}

function drawPanel(canvas: Canvas, pieces: readonly Piece[], area: Box): void {
  const x = area.x + area.width - panelWidth;
  canvas.ground({ role: 'panel', of: 'panel', x, y: area.y, width: panelWidth, height: area.height, radius: 4, stroke: 'muted', strokeWidth: 0.6 });
  drawColumn(canvas, pieces, x + panelPad, area.y + panelPad);
}
