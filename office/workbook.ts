/**
 * Books of sheets as .xlsx bytes: the only place that knows exceljs, and where its faults are stepped round.
 * The same book gives the same bytes: no clock, no zone, no locale.
 */
import { createRequire } from 'node:module';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Workbook, Worksheet } from 'exceljs';
import { pageBreaks, type PrintedRow } from './pagination';
import { band, sheetNames, textOf, toneOf, type Align, type Book, type Cell, type Register, type Row, type Sheet } from './sheet';
import { bodyFont, stylesOf, type BandPart, type Styles } from './styles';
import { lineCount, splitLines, wholeNames } from './text-width';

/** Inches. The upper edge is the one that is bound when a landscape page goes into an upright folder. */
const margins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.67, header: 0.31, footer: 0.31 };
const papers = { A4: { code: 9, width: 11.69, height: 8.27 }, A3: { code: 8, width: 16.54, height: 11.69 } } as const;
const defaultSize = 9;
const headRows = 3;
/** Lines a row may have before it goes on in the next one. */
const mostLines = 22;

/**
 * The book's own font gives column widths their unit, and with it the scale at which a page is fitted to its width. 宋体 is
 * replaced by fonts of other widths where it is missing, and then pages end early; what stands in for Arial is as wide as Arial.
 */
const unitFont = { name: 'Arial', family: 2 } as const;
/** Pixels of that unit at 11 points. */
const unitPixels = 8;
/** Fonts put in the place of 宋体 are up to this much wider in digits and Latin letters. */
const slack = 1.07;
const lineHeight = 1.45;

/** Half-widths of text of that size (points) that fit into a column of that width (units). */
export const capacityOf = (width: number, size: number): number => Math.max(2, Math.floor(roomOf(width, size) / slack));

/** The same without the room for wider letters: text in the widest font that stands in for 宋体 is measured as such. */
const roomOf = (width: number, size: number): number => (width * unitPixels - 9) / ((size * 96) / 72 / 2);

/** Row height (points) for so many lines, in whole pixels as screens round it. */
const heightOf = (lines: number, size: number, padding = 5): number => Math.ceil((lines * size * lineHeight + padding) / 0.75) * 0.75;

/** Width of a page between its margins, in column units. */
const pageWidth = (sheet: Sheet): number => ((papers[sheet.paper ?? 'A4'].width - margins.left - margins.right) * 96) / unitPixels - 1;

/** Column widths in units: as asked, for the body size; widened together when the page has room left. */
export function columnWidths(sheet: Sheet): number[] {
  const size = sheet.size ?? defaultSize;
  const asked = sheet.columns.map(({ width }) => ((width * size * 96) / 72 / 2) * slack + 9).map((pixels) => pixels / unitPixels);
  const total = asked.reduce((sum, width) => sum + width, 0);
  const factor = Math.max(1, pageWidth(sheet) / total);
  return asked.map((width) => Math.ceil(width * factor * 100) / 100);
}

/** Long cells go on in rows of their own, so that nothing is cut. */
function splitRow(cells: readonly Cell[], capacities: readonly number[], rooms: readonly number[]): (readonly Cell[])[] {
  const parts = cells.map((given, column) => {
    const text = wholeNames(textOf(given), capacities[column]!, rooms[column]!);
    const cell: Cell = typeof given === 'number' || text === textOf(given) ? given : { text, tone: toneOf(given) };
    return text.length * 2 <= capacities[column]! * mostLines && !text.includes('\n') ? [cell]
      : typeof cell === 'number' ? [cell]
      : splitLines(text, capacities[column]!, mostLines).map((piece): Cell => ({ text: piece, tone: toneOf(cell) }));
  });
  const count = Math.max(...parts.map((part) => part.length));
  if (count === 1) return [parts.map(([cell]) => cell!)];
  return Array.from({ length: count }, (_, i) =>
    parts.map((part, column): Cell => part[i] ?? (i > 0 && column === 0 ? '续' : { text: '', tone: toneOf(part[0]!) })));
}

/**
 * Points of rows that fit on one printed page, title rows not counted. A little less than the arithmetic says,
 * because a page that ends early looks better than one that is torn.
 */
function pageRoom(sheet: Sheet, widths: readonly number[], titles: number): number {
  const height = (papers[sheet.paper ?? 'A4'].height - margins.top - margins.bottom) * 72;
  const scale = Math.min(1, pageWidth(sheet) / widths.reduce((sum, width) => sum + width, 0));
  return (height / scale) * 0.97 - titles;
}

function fill(worksheet: Worksheet, book: Book, sheet: Sheet): void {
  const size = sheet.size ?? defaultSize;
  const styles = stylesOf(size);
  const widths = columnWidths(sheet);
  const count = sheet.columns.length;
  const capacities = widths.map((width) => capacityOf(width, size));
  const rooms = widths.map((width) => roomOf(width, size));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const aligns = sheet.columns.map(({ align }): Align => align ?? 'left');
  widths.forEach((width, i) => { worksheet.getColumn(i + 1).width = width; });

  let number = 0;
  const put = (cells: readonly (string | number)[], style: (column: number) => Styles['title'], height: number): void => {
    const target = worksheet.getRow(++number);
    target.height = height;
    for (let i = 0; i < count; i++) {
      const cell = target.getCell(i + 1);
      const value = cells[i];
      if (value !== undefined && value !== '') cell.value = value;
      cell.style = style(i);
    }
  };
  const tallest = (texts: readonly string[]): number => Math.max(1, ...texts.map((text, i) => lineCount(text, capacities[i]!, rooms[i]!)));
  const merged = (text: string, style: Styles['title'], height: number): void => {
    put([text], () => style, height);
    if (count > 1) worksheet.mergeCells(number, 1, number, count);
  };

  merged(sheet.title, styles.title, heightOf(lineCount(sheet.title, capacityOf(whole, 16)), 16, 10));
  const heading = book.heading.map(([label, value]) => `${label}：${value}`).join('　　');
  merged(heading, styles.heading, heightOf(lineCount(heading, capacityOf(whole, size)), size, 6));
  const texts = sheet.columns.map((column) => column.header);
  put(texts, () => styles.header, heightOf(tallest(texts), size, 8));

  const printed: PrintedRow[] = [];
  const write = (item: Row): void => {
    if (item.kind === 'band') {
      const part = (i: number): BandPart => (count === 1 ? 'only' : i === 0 ? 'first' : i === count - 1 ? 'last' : 'inner');
      const lines = lineCount(item.text, capacityOf(whole, size) - 2 * item.level, roomOf(whole, size) - 2 * item.level);
      const height = heightOf(lines, size, item.level === 1 ? 9 : 7);
      if (lines > 1) merged(item.text, styles.band(item.level, 'only'), height);
      else put([item.text], (i) => styles.band(item.level, part(i)), height);
      printed.push({ height: worksheet.getRow(number).height, heading: true });
    } else {
      for (const cells of splitRow(item.cells, capacities, rooms)) {
        put(cells.map((cell) => (typeof cell === 'object' ? cell.text : cell)),
          (i) => styles.body(aligns[i]!, cells[i] === undefined ? 'plain' : toneOf(cells[i])), heightOf(tallest(cells.map(textOf)), size));
        printed.push({ height: worksheet.getRow(number).height, heading: false });
      }
    }
  };
  (sheet.rows.length > 0 ? sheet.rows : [band('（无）')]).forEach(write);
  sheet.notes.forEach((note, i) => {
    const text = sheet.notes.length === 1 ? `注：${note}` : `${i === 0 ? '注：' : '　　'}${i + 1}. ${note}`;
    merged(text, styles.note, heightOf(lineCount(text, capacityOf(whole, size)), size, i === 0 ? 9 : 3));
  });
  if (sheet.register) {
    const { title, columns, rows } = fitted(sheet.register, count);
    const spans = spansOf(columns.map(({ width }) => width), widths);
    const capacity = spans.map(([from, to]) => capacityOf(widths.slice(from, to).reduce((sum, width) => sum + width, 0), size));
    const lay = (texts: readonly string[], style: Styles['title'], padding: number): void => {
      put(spans.flatMap(([from, to], i) => [texts[i]!, ...Array<string>(to - from - 1).fill('')]), () => style, heightOf(Math.max(...texts.map((text, i) => lineCount(text, capacity[i]!))), size, padding));
      for (const [from, to] of spans) if (to - from > 1) worksheet.mergeCells(number, from + 1, number, to);
    };
    put([], () => styles.heading, 6);
    merged(title, styles.band(2, 'only'), heightOf(1, size, 7));
    if (spans.length < columns.length) for (const cells of rows) merged(cells.filter((text) => text !== '').join('　'), styles.heading, heightOf(lineCount(cells.join('　'), capacityOf(whole, size)), size));
    else {
      lay(columns.map(({ header }) => header), styles.header, 6);
      for (const cells of rows) lay(cells, styles.body('left', 'plain'), 5);
    }
  }
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i <= to; i++) sum += worksheet.getRow(i).height;
    return sum;
  };
  const last = headRows + printed.length;
  for (const i of pageBreaks(printed, pageRoom(sheet, widths, height(1, headRows)), height(last + 1, number))) worksheet.getRow(headRows + i).addPageBreak();
  setUpPage(worksheet, sheet, number);
}

/** A small table with its last columns in one, where the table above has fewer. */
function fitted(register: Register, count: number): Register {
  const { columns, rows } = register;
  if (columns.length <= count || count < 3) return register;
  const joined = (cells: readonly string[]): string[] => [...cells.slice(0, count - 1), cells.slice(count - 1).join('／')];
  const headers = joined(columns.map(({ header }) => header));
  return { ...register, columns: headers.map((header, i) => ({ header, width: i < count - 1 ? columns[i]!.width : columns.slice(i).reduce((sum, { width }) => sum + width, 0) })), rows: rows.map(joined) };
}

/** Columns of a small table over those of a larger one: to each its share of the width, at least one; fewer where there are not enough. */
function spansOf(shares: readonly number[], widths: readonly number[]): (readonly [from: number, to: number])[] {
  if (widths.length < shares.length) return [];
  const total = shares.reduce((sum, share) => sum + share, 0);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const spans: (readonly [number, number])[] = [];
  let [from, wanted, used] = [0, 0, 0];
  for (const [i, share] of shares.entries()) {
    wanted += (share / total) * whole;
    const left = shares.length - i - 1;
    let to = from + 1;
    used += widths[from]!;
    while (to < widths.length - left && (left === 0 || used + widths[to]! / 2 <= wanted)) used += widths[to++]!;
    spans.push([from, to]);
    from = to;
  }
  return spans;
}

function setUpPage(worksheet: Worksheet, sheet: Sheet, rows: number): void {
  const lastColumn = worksheet.getColumn(sheet.columns.length).letter;
  Object.assign(worksheet.pageSetup, {
    paperSize: papers[sheet.paper ?? 'A4'].code, orientation: 'landscape',
    fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, margins,
    printTitlesRow: `1:${headRows}`,
    // The library puts a `$` before the column only.
    printArea: `A$1:${lastColumn}$${rows}`,
  });
  worksheet.headerFooter.oddFooter = `&C&"${bodyFont},常规"&9第 &P 页 共 &N 页`;
  worksheet.views = [{ state: 'frozen', ySplit: headRows, xSplit: 0, topLeftCell: `A${headRows + 1}`, activeCell: `A${headRows + 1}`, showGridLines: false, zoomScale: 100 }];
}

/** Zip times are local times; noon of the first day a zip knows is the same in every zone. */
const zipTime = new Date(1980, 0, 1, 12);
const epoch = '1980-01-01';
const text = { decode: new TextDecoder(), encode: new TextEncoder() };

/** The book's own font as the library writes it: it stands behind cells nobody wrote to. */
const ownFont = /<font>((?!<\/font>).)*<name val="Calibri"\/>((?!<\/font>).)*<\/font>/;

function repack(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    parts[path] = path !== 'xl/styles.xml' ? content : text.encode.encode(
      text.decode.decode(content).replace(ownFont, `<font><sz val="11"/><color theme="1"/><name val="${unitFont.name}"/><family val="${unitFont.family}"/></font>`));
  }
  return zipSync(parts, { level: 6, mtime: zipTime });
}

/**
 * The writer of exceljs as one file, loaded when the first book is written: a quarter of the time that the whole
 * package takes. `require`, because a dynamic import of it costs twice as much under tsx.
 */
function newWorkbook(): Workbook {
  const { Workbook: Class } = createRequire(__filename)('exceljs/dist/exceljs.bare.min.js') as { readonly Workbook: new () => Workbook };
  return new Class();
}

/** {@link writeBook}, or what does the same; given from outside so that a caller may keep what was written before. */
export type BookWriter = (book: Book) => Promise<Uint8Array>;

/** The bytes of an .xlsx file. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const workbook = newWorkbook();
  workbook.created = workbook.modified = new Date(`${book.date ?? epoch}T00:00:00Z`);
  workbook.creator = workbook.lastModifiedBy = workbook.company = book.organization;
  workbook.title = book.title;
  const names = sheetNames(book.sheets.map(({ name }) => name));
  book.sheets.forEach((sheet, i) => fill(workbook.addWorksheet(names[i]!), book, sheet));
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Parameters<typeof workbook.xlsx.writeBuffer>[0])));
}
