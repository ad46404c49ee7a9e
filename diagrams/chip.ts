/** A small card: a symbol with its name and notes beside it. Rows of cards fill the width they are given. */
import { heightOf, type Canvas, type TextLine } from './canvas';
import type { Box } from './geometry';
import { iconOf } from './icons';
import type { Tone } from './scene';
import { lineUp, note, strong } from './writing';

export interface Chip {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  readonly notes: readonly { readonly text: string; readonly tone?: Tone }[];
  /** Drawn with a dashed edge: joined to one machine only, not to the zone's switch. */
  readonly dashed?: boolean;
  /** Ids of the devices it stands for. */
  readonly devices: readonly string[];
}

const iconWidth = 23;
const pad = 3;
const gap = 5;

interface Sized { readonly chip: Chip; readonly lines: readonly TextLine[] }
export interface ChipRow { readonly chips: readonly Sized[]; readonly columns: number; readonly width: number; readonly height: number }

/** Cards of equal width in rows; as many columns as keep a card at least `least` points wide. */
export function chipRows(chips: readonly Chip[], width: number, least: number): ChipRow[] {
  const most = Math.max(1, Math.floor((width + gap) / (least + gap)));
  // Rows of like length look better than a full one over one card.
  const count = Math.ceil(chips.length / most);
  const columns = Math.min(most, Math.ceil(chips.length / Math.max(count, 1)));
  const chipWidth = (width - (columns - 1) * gap) / Math.max(columns, 1);
  const textWidth = chipWidth - iconWidth - 3 * pad;
  const rows: ChipRow[] = [];
  for (let i = 0; i < chips.length; i += columns) {
    const sized = chips.slice(i, i + columns).map((chip) => ({
      chip, lines: [...lineUp(chip.name, textWidth, strong), ...chip.notes.flatMap(({ text, tone }) => lineUp(text, textWidth, tone ? { ...note, tone } : note))],
    }));
    rows.push({ chips: sized, columns, width: chipWidth, height: Math.max(21, ...sized.map(({ lines }) => heightOf(lines))) + 2 * pad });
  }
  return rows;
}

export const chipRowsHeight = (rows: readonly ChipRow[]): number => rows.reduce((sum, row) => sum + row.height + gap, -gap);

/** Draws the rows from (x, y) down; `spare` points are shared out among their heights. */
export function drawChips(canvas: Canvas, rows: readonly ChipRow[], x: number, y: number, group: string | undefined, spare = 0): void {
  const extra = rows.length > 0 ? Math.min(spare / rows.length, 10) : 0;
  const loose = Math.max(0, spare - extra * rows.length);
  const between = rows.length > 0 ? Math.min(loose / (rows.length + 1), 14) : 0;
  let top = y + (loose - between * (rows.length - 1)) / 2;
  for (const row of rows) {
    for (const [i, { chip, lines }] of row.chips.entries()) {
      drawChip(canvas, chip, lines, { x: x + i * (row.width + gap), y: top, width: row.width, height: row.height + extra }, group);
    }
    top += row.height + extra + gap + between;
  }
}

function drawChip(canvas: Canvas, chip: Chip, lines: readonly TextLine[], box: Box, group: string | undefined): void {
  const { width, height } = iconOf(chip.icon);
  const scale = Math.min(iconWidth / width, 20 / height);
  canvas.rect({ role: 'box', of: chip.id, ...box, radius: 3, fill: 'paper', stroke: 'muted', strokeWidth: 0.6, dash: chip.dashed });
  canvas.icon(chip.icon, { x: box.x + pad + (iconWidth - width * scale) / 2, y: box.y + (box.height - height * scale) / 2, width: width * scale, height: height * scale }, chip.id);
  canvas.textBlock(lines, box.x + 2 * pad + iconWidth, box.y + (box.height - heightOf(lines)) / 2, 'start', chip.id);
  canvas.node({ id: chip.id, label: [chip.name, ...chip.notes.map(({ text }) => text)], icon: chip.icon, group, ...box }, chip.devices);
}
