/** What a table is before it becomes a workbook: sheets as data. Nothing here knows of any spreadsheet library. */

/**
 * How a cell is to be read:
 * `gap` something the applicant must still fill in, `advice` a suggestion, `hint` a catalogue hint to confirm,
 * `deny` traffic that is dropped, `fault` what is wrong, `strong` a total or a name that stands out.
 */
export type Tone = 'plain' | 'gap' | 'advice' | 'hint' | 'deny' | 'fault' | 'strong';
export type Align = 'left' | 'center' | 'right';

export type Cell = string | number | { readonly text: string | number; readonly tone: Tone };

export interface Column {
  readonly header: string;
  /** In half-width characters of the body text. */
  readonly width: number;
  /** Default: left. */
  readonly align?: Align;
}

export type Row =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  /** A heading inside the table, over all columns. Level 1 stands over level 2. */
  | { readonly kind: 'band'; readonly text: string; readonly level: 1 | 2 };

export interface Sheet {
  /** On the tab; made valid and unique when written. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Below the table, numbered when there are several. */
  readonly notes: readonly string[];
  /** A small table of its own below the notes, such as 修订记录. */
  readonly register?: Register;
  /** Points. Default 9. */
  readonly size?: number;
  /** Default A4; both lie landscape. */
  readonly paper?: 'A4' | 'A3';
}

export interface Register {
  readonly title: string;
  /** Widths are shares of the page: the columns are laid over those of the table above. */
  readonly columns: readonly Pick<Column, 'header' | 'width'>[];
  readonly rows: readonly (readonly string[])[];
}

export interface Book {
  /** Below `out/<facility>/`. */
  readonly path: string;
  readonly title: string;
  /** Under the title of every sheet: 单位, 系统名称, 版次, 日期. */
  readonly heading: readonly (readonly [label: string, value: string])[];
  readonly organization: string;
  /** ISO date written into the document properties; never the clock. */
  readonly date?: string;
  readonly sheets: readonly Sheet[];
}

export const row = (...cells: Cell[]): Row => ({ kind: 'cells', cells });
export const band = (text: string, level: 1 | 2 = 2): Row => ({ kind: 'band', text, level });
export const toned = (tone: Tone, text: string | number): Cell => ({ text, tone });
export const gap = (what: string): Cell => toned('gap', `待补：${what}`);

export const textOf = (cell: Cell): string => String(typeof cell === 'object' ? cell.text : cell);
export const toneOf = (cell: Cell): Tone => (typeof cell === 'object' ? cell.tone : 'plain');

const registerLines = (register: Register | undefined): string[] =>
  (register ? [`## ${register.title}`, register.columns.map(({ header }) => header).join(' | '), ...register.rows.map((cells) => cells.join(' | '))] : []);

/** Plain text of a sheet, one line a row: for golden files and for reading in a terminal. */
export function sheetText(sheet: Sheet): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replaceAll('\n', '⏎')).join(' | ');
  const lines = sheet.rows.map((item) =>
    item.kind === 'band' ? `${'#'.repeat(item.level + 1)} ${item.text}` : line(item.cells.map(textOf)));
  return [`# ${sheet.title}`, line(sheet.columns.map(({ header }) => header)), ...lines, ...sheet.notes.map((note) => `注：${note}`), ...registerLines(sheet.register)].join('\n');
}

const forbidden = /[[\]:*?/\\'\u0000-\u001f]/g;

/** Sheet names a spreadsheet accepts: at most 31 characters, none of the forbidden ones, no two alike, not Excel's own `History`. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  const next = new Map<string, number>();
  return wanted.map((name) => {
    const clean = name.replace(forbidden, ' ').trim() || '表';
    const base = cut(clean, 31).toLowerCase();
    for (let number = next.get(base) ?? 1; ; number++) {
      const suffix = number === 1 ? '' : `(${number})`;
      const candidate = cut(clean, 31 - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      next.set(base, number + 1);
      return candidate;
    }
  });
}

/** At most so many UTF-16 units, never half a character. */
function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const end = (text.charCodeAt(units - 1) & 0xfc00) === 0xd800 ? units - 1 : units;
  return text.slice(0, end);
}
