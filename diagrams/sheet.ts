/**
 * The sheet around a drawing: frame with a binding edge, title block (标题栏) and a legend of the symbols really used.
 * Frame edges follow drafting practice: 25 mm on the side that is bound, 5 mm elsewhere.
 */
import { revisionOf, type Model } from '../model';
import { measure, wrap } from './font';
import type { Box } from './geometry';
import { legendFits, legendShapes } from './legend';
import { revisionTable } from './revision-table';
import type { Draft, Mark, Scene, Shape, TextShape } from './scene';

export type { Draft };

export type SheetSize = Scene['sheet']['size'];

const sheetSizes: Readonly<Record<SheetSize, { readonly width: number; readonly height: number }>> = Object.freeze({
  A4: { width: 842, height: 595 },
  A3: { width: 1191, height: 842 },
});

const millimetre = 72 / 25.4;
const bound = 25 * millimetre;
const edge = 5 * millimetre;
const stripHeight = 62;
const titleWidth = 292;
const padding = 8;

function frameOf(size: SheetSize): Box {
  const { width, height } = sheetSizes[size];
  return { x: bound, y: edge, width: width - bound - edge, height: height - 2 * edge };
}

/** Where a drawing may put its shapes: inside the frame, above title block and legend. */
export function areaOf(size: SheetSize): Box {
  const frame = frameOf(size);
  return { x: frame.x + padding, y: frame.y + padding, width: frame.width - 2 * padding, height: frame.height - stripHeight - 2 * padding };
}

/** Puts a draft on its sheet: frame, legend of what the body uses (and of the marks of a difference), title block. */
export function sheetOf(model: Model, draft: Draft, marks: ReadonlySet<Mark> = new Set()): Scene {
  const frame = frameOf(draft.size);
  const strip: Box = { x: frame.x, y: frame.y + frame.height - stripHeight, width: frame.width, height: stripHeight };
  const title: Box = { ...strip, x: strip.x + strip.width - titleWidth, width: titleWidth };
  const whole: Box = { ...strip, width: strip.width - titleWidth };
  // The register stands there only where the legend loses nothing by it; in full it is in the tables.
  const table = revisionTable(model, stripHeight);
  const narrow: Box = { ...whole, width: whole.width - (table?.width ?? 0) };
  const symbols = [...draft.body, ...(draft.symbols ?? []).map((icon): Shape => ({ shape: 'icon', icon, x: 0, y: 0, width: 0, height: 0 }))];
  const shown = table && legendFits(symbols, narrow, marks) ? table : undefined;
  const legend = shown ? narrow : whole;
  return {
    name: draft.name,
    title: draft.title,
    serves: draft.serves,
    sheet: { size: draft.size, ...sheetSizes[draft.size] },
    shapes: [
      ...draft.body,
      ...legendShapes(symbols, legend, marks),
      ...shown?.shapes({ ...strip, x: legend.x + legend.width, width: shown.width }) ?? [],
      ...titleBlock(model, draft, title),
      { shape: 'rect', role: 'frame', of: 'frame', ...frame, stroke: 'ink', strokeWidth: 1.4 },
    ],
    graph: draft.graph,
    drawio: draft.drawio ?? false,
    mermaid: draft.mermaid,
    draft,
  };
}

/** Heights of the rows of a title block: 单位, 图名, 图号 with 版次, who made, checked and approved it. */
const titleRows = [14, 18, 16.5, 13.5] as const;

function titleBlock(model: Model, draft: Draft, box: Box): Shape[] {
  const { organization, revision, date } = model.facility;
  const entry = revisionOf(model);
  const page = draft.page ?? { number: 1, of: 1 };
  const shapes: Shape[] = [{ shape: 'rect', role: 'panel', of: 'title-block', ...box, stroke: 'ink', strokeWidth: 1 }];
  const rule = (points: readonly (readonly [number, number])[]) => shapes.push({ shape: 'line', of: 'title-block', style: 'hair', points });
  const cell = (x: number, y: number, width: number, height: number, label: string, value: string, size: number, weight: TextShape['weight']) => {
    const middle = y + height / 2;
    if (label !== '') shapes.push({ shape: 'text', of: 'title-block', x: x + 5, y: middle + 2.6, text: label, size: 7, weight: 'regular', anchor: 'start', tone: 'muted' });
    const start = label === '' ? x + 6 : x + 9 + measure(label, 7);
    shapes.push(...fitted(value, x + width - start - 4, size, weight, height).map((line, i, all): TextShape => ({
      shape: 'text', of: 'title-block', x: start, y: middle + line.size * 0.36 + (i - (all.length - 1) / 2) * line.size * 1.15,
      text: line.text, size: line.size, weight, anchor: 'start', tone: 'ink',
    })));
  };
  const cells = (y: number, height: number, list: readonly (readonly [label: string, value: string, share: number])[]): void => {
    const widths = cellWidths(list, box.width);
    let x = box.x;
    for (const [i, [label, value]] of list.entries()) {
      const width = widths[i]!;
      if (i > 0) rule([[x, y], [x, y + height]]);
      cell(x, y, width, height, label, value, 7.5, 'regular');
      x += width;
    }
  };
  const rows: readonly ((y: number, height: number) => void)[] = [
    (y, height) => cell(box.x, y, box.width, height, '单位', organization.name, 8.5, 'regular'),
    (y, height) => cell(box.x, y, box.width, height, '图名', draft.title, 11, 'bold'),
    (y, height) => cells(y, height, [['图号', draft.number, 4], ...(draft.scale === undefined ? [] : [['比例', draft.scale, 2.8] as const]), ['版次', revision, 2.4], ...(date ? [['日期', date, 3.4] as const] : []), ['', `第 ${page.number} 张  共 ${page.of} 张`, 3.2]]),
    // Places to sign where nobody is named.
    (y, height) => cells(y, height, [['设计', entry?.author ?? '', 1], ['审核', entry?.checkedBy ?? '', 1], ['批准', entry?.approvedBy ?? '', 1]]),
  ];
  let y = box.y;
  for (const [i, draw] of rows.entries()) {
    if (i > 0) rule([[box.x, y], [box.x + box.width, y]]);
    draw(y, titleRows[i]!);
    y += titleRows[i]!;
  }
  return shapes;
}

const smallest = 7;
/** What a cell holds beside its value: margins, and its label. */
const besideValue = (label: string): number => (label === '' ? 10 : 13 + measure(label, smallest)) + 0.5;

/** Cells by their shares; where a value needs more than that, by what the values need on one line, or half of it on two. */
function cellWidths(cells: readonly (readonly [label: string, value: string, share: number])[], width: number): number[] {
  const shares = cells.reduce((sum, [, , share]) => sum + share, 0);
  const planned = cells.map(([, , share]) => (width * share) / shares);
  const needed = cells.map(([label, value]) => besideValue(label) + measure(value, smallest));
  if (needed.every((need, i) => need <= planned[i]!)) return planned;
  const total = needed.reduce((sum, need) => sum + need, 0);
  if (total <= width) return needed.map((need) => need + (width - total) / cells.length);
  // Long values go on two lines and share what the short ones leave: half of it evenly, so that none starves, half by need.
  const long = needed.map((need, i) => need > planned[i]!);
  const left = width - needed.reduce((sum, need, i) => sum + (long[i] ? 0 : need), 0);
  const wanted = needed.reduce((sum, need, i) => sum + (long[i] ? need : 0), 0);
  const least = left / (2 * long.filter(Boolean).length);
  return needed.map((need, i) => (long[i] ? least + (need / wanted) * (left / 2) : need));
}

/** More letters than two lines of a title block ever hold. */
const mostLetters = 200;

/** A text at the wished size, or smaller down to 7 pt, or on two lines where the cell is high enough, or with its middle left out: numbers and names tell themselves apart at their ends. */
function fitted(text: string, width: number, size: number, weight: TextShape['weight'], height: number): { text: string; size: number }[] {
  for (let at = size; at >= smallest; at -= 0.5) if (measure(text, at, weight) <= width) return [{ text, size: at }];
  const characters = [...text];
  for (let kept = characters.length; ; kept = Math.min(kept - 1, mostLetters)) {
    const shown = kept === characters.length ? text : `${characters.slice(0, Math.ceil(kept / 2)).join('')}…${characters.slice(characters.length - Math.floor(kept / 2)).join('')}`;
    const split = wrap(shown, smallest, weight, width);
    if (split.length <= (height >= 2.2 * smallest ? 2 : 1)) return split.map((line) => ({ text: line, size: smallest }));
  }
}
