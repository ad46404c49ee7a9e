/** Places a logical structure on a sheet: rows with their names, labelled arrows, supporting devices at the right. */
import { by } from '../../model';
import { heightOf, Canvas, type TextLine } from '../canvas';
import { chipRows, chipRowsHeight, drawChips, type ChipRow } from '../chip';
import { measure } from '../font';
import type { Box } from '../geometry';
import { layOut } from '../layered/draw';
import type { Arrow } from '../layered/graph';
import { areaOf, type SheetSize } from '../sheet';
import { barHeight, barWidth, drawNameBar, nameBar } from '../topology/zone-name';
import { DoesNotFit } from '../undrawn';
import { drawColumn, fact, fillColumns, heading, lineUp, note, strong, tableRow, type Piece } from '../writing';
import { blockOf, mostInside } from './parts';
import type { Line, Structure } from './structure';
import type { Talk } from './exchanges';

const supportWidth = 122;
const panelGap = 20;
const panelPad = 6;
const rowPad = 5;

export interface LogicalPage { readonly canvas: Canvas; readonly size: SheetSize }

/** The whole structure on one sheet with every label written out; or numbered, with a table of what the numbers mean. */
export function logicalPages(structure: Structure): LogicalPage[] {
  if (!structure.numbered) {
    for (const size of ['A4', 'A3'] as const) for (const card of [78, 64]) for (const width of [104, 88, 72]) {
      const page = onOneSheet(structure, size, (line) => fullLabel(line, width), card, true);
      if (page) return structure.parts.some(({ inside }) => inside.length > mostInside) ? [page, ...tablePages(structure, new Map())] : [page];
    }
  }
  const numbers = new Map(structure.lines.map((line, i) => [line, i + 1]));
  for (const size of ['A4', 'A3'] as const) {
    const page = onOneSheet(structure, size, (line) => [{ text: `${numbers.get(line) ?? 0}`, ...strong }], 64, false);
    if (page) return [page, ...tablePages(structure, numbers)];
  }
  throw new DoesNotFit({ zh: '逻辑结构在A3图上放不下', en: 'the logical structure does not fit an A3 sheet' });
}

function onOneSheet(structure: Structure, size: SheetSize, label: (line: Line) => TextLine[], card: number, noted: boolean): LogicalPage | undefined {
  const area = areaOf(size);
  const supported = structure.support.chips.length > 0;
  const width = area.width - (supported ? supportWidth + panelGap : 0);
  const rows = supported ? chipRows(noted ? structure.support.chips : structure.support.chips.map((chip) => ({ ...chip, notes: [] })), supportWidth - 2 * panelPad, supportWidth - 2 * panelPad) : [];
  const title = lineUp('安全与运维支撑', supportWidth - 2 * panelPad, { ...strong, size: 8.6 });
  if (supported && chipRowsHeight(rows) + heightOf(title) + 2 * panelPad + 4 > area.height) return undefined;
  const bar = barWidth(structure.rows.map(({ name }) => name), 1);
  const canvas = new Canvas();
  const bands: Box[] = [];
  const layered = layOut(structure.parts.map((part) => blockOf(part, card)), arrowsOf(structure, label), {
    pad: rowPad,
    least: (row) => barHeight(structure.rows[row]!.name, bar, 1),
    draw(_, row, box) {
      const { name, tone } = structure.rows[row]!;
      bands[row] = box;
      canvas.ground({ role: 'zone', of: `row:${row}`, ...box, radius: 4, fill: tone, fillOpacity: 0.055, stroke: tone, strokeWidth: 1 });
      drawNameBar(canvas, box, nameBar(name, bar, box.height, 1), bar, tone, `row:${row}`);
    },
  }, { ...area, width }, { left: bar + 8, right: 8 });
  if (!layered) return undefined;
  layered.draw(canvas);
  if (supported) drawSupport(canvas, structure, rows, title, { ...area, x: area.x + width + panelGap, width: supportWidth }, bands);
  return { canvas, size };
}

function arrowsOf(structure: Structure, label: (line: Line) => TextLine[]): Arrow[] {
  return structure.lines.map((line) => ({
    id: `${line.from}>${line.to}${line.style}`, from: line.from, to: line.to, style: line.style, head: line.style === 'hsm' ? 'none' : 'end', label: label(line),
  }));
}

/** Purpose, protocol and protection of every flow of the arrow. */
function fullLabel(line: Line, width: number): TextLine[] {
  const said = new Map(line.talks.map((talk) => [`${talk.purpose}\n${talk.protocol}\n${talk.protection}`, talk]));
  return [...said.values()].flatMap((talk) => [...lineUp(talk.purpose, width, { ...fact, weight: 'bold' }), ...howLines(talk, width)]);
}

/** On one line where it fits, else each on its own. */
function howLines(talk: Talk, width: number): TextLine[] {
  const parts = [talk.protocol, talk.protection].filter((text) => text !== '');
  const joined = parts.join(' · ');
  return measure(joined, note.size) <= width ? lineUp(joined, width, note) : parts.flatMap((part) => lineUp(part, width, note));
}

function drawSupport(canvas: Canvas, structure: Structure, rows: readonly ChipRow[], title: readonly TextLine[], box: Box, bands: readonly Box[]): void {
  canvas.ground({ role: 'panel', of: 'support', ...box, radius: 4, fill: 'muted', fillOpacity: 0.05, stroke: 'muted', strokeWidth: 0.9 });
  canvas.textBlock(title, box.x + box.width / 2, box.y + panelPad, 'middle', 'support');
  const top = box.y + panelPad + heightOf(title) + 4;
  drawChips(canvas, rows, box.x + panelPad, top, 'group:support', box.y + box.height - panelPad - top - chipRowsHeight(rows));
  canvas.group({ id: 'group:support', label: '安全与运维支撑', tone: 'muted', ...box });
  canvas.node({ id: 'support', label: ['安全与运维支撑'], icon: 'system', group: 'group:support', x: box.x, y: box.y, width: 10, height: 10 });
  for (const row of structure.support.rows) {
    const band = bands[row];
    if (!band) continue;
    const y = band.y + band.height / 2;
    canvas.line('flow', [[band.x + band.width, y], [box.x, y]], `support:${row}`, { arrow: 'both' });
  }
}

/** Every flow between the parts with its numbers, on sheets of its own. */
function tablePages(structure: Structure, numbers: ReadonlyMap<Line, number>): LogicalPage[] {
  const area = areaOf('A4');
  const titles = new Map(structure.parts.map((part) => [part.id, part.title]));
  const titleOf = (id: string): string => (id === 'support' ? '安全与运维支撑' : titles.get(id) ?? id);
  const arrows = new Map(structure.lines.map((line) => [`${line.from}\n${line.to}`, numbers.get(line)]));
  const flows = new Map<string, { readonly talk: Talk; readonly from: Set<string>; readonly to: Set<string>; readonly numbers: Set<string> }>();
  for (const { from, to, talks } of [...structure.exchanges, ...structure.lines.filter(({ style }) => style === 'hsm')]) for (const talk of talks) {
    const row = flows.get(talk.flow) ?? { talk, from: new Set<string>(), to: new Set<string>(), numbers: new Set<string>() };
    if (from !== 'support' || to !== 'support') {
      row.from.add(titleOf(from));
      row.to.add(titleOf(to));
    }
    const number = arrows.get(`${from}\n${to}`);
    row.numbers.add(from === 'support' || to === 'support' ? '支撑' : from === to ? '内部' : number === undefined ? '—' : `${number}`);
    flows.set(talk.flow, row);
  }
  const widths = [38, 165, 165, 165, 118, 90];
  const head = tableRow(['序号', '发起方', '应答方', '用途', '协议', '保护方式'], widths, 'exchanges', strong);
  type Told = { readonly talk: Talk; readonly numbers: ReadonlySet<string> };
  const order = (row: Told): number => Math.min(...[...row.numbers].map((number) => Number(number) || (number === '内部' ? 1e6 : 1e7)));
  const pieces: Piece[] = [...flows.values()].filter(({ from }) => from.size > 0).sort(by<Told>(order, ({ talk }) => talk.flow)).map(({ talk, from, to, numbers: marks }) =>
    tableRow([[...marks].join('、'), [...from].join('、'), [...to].join('、'), talk.purpose, talk.protocol, talk.protection], widths, 'exchanges'));
  const title = heading('子系统间交互关系', area.width, 'exchanges');
  return fillColumns(pieces, area.height - title.height - head.height).map((column) => {
    const canvas = new Canvas();
    drawColumn(canvas, [title, head, ...column], area.x, area.y);
    return { canvas, size: 'A4' };
  });
}
