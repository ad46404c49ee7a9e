/** Running text in drawings: notes, tables and headings that flow down a column and on to the next one. */
import { heightOf, type Canvas, type TextLine } from './canvas';
import { toBeFilled } from '../model';
import { measure, wrap } from './font';
import type { Tone } from './scene';
import { DoesNotFit } from './undrawn';

/** Sizes of all notes beside a drawing, in points. */
export const nameSize = 7.4;
export const noteSize = 7;

/** Something as wide as its column; it knows its height before it is drawn. */
export interface Piece {
  readonly height: number;
  /** Never the last of a column: what it introduces follows in the same one. */
  readonly introduces?: boolean;
  /** Stands before it again where it begins a column: the head of the table that it continues. */
  readonly again?: readonly Piece[];
  /** Keeps others apart: nothing at the head of a column. */
  readonly gap?: boolean;
  draw(canvas: Canvas, x: number, y: number): void;
}

type Look = Omit<TextLine, 'text'>;
export const note: Look = { size: noteSize, weight: 'regular', tone: 'muted' };
export const fact: Look = { size: noteSize, weight: 'regular', tone: 'ink' };
export const strong: Look = { size: nameSize, weight: 'bold', tone: 'ink' };
/** What the design does not say yet and the applicant must fill in. */
export const missing: Look = { size: noteSize, weight: 'bold', tone: 'danger' };

/** A text on as many lines as it needs. */
export const lineUp = (text: string, width: number, look: Look): TextLine[] => wrap(text, look.size, look.weight, width).map((line) => ({ text: line, ...look }));

/** Names one after the other on as many lines as they need; a name is broken only where it is wider than a line. */
export function lineUpList(names: readonly string[], width: number, look: Look): TextLine[] {
  const lines: string[] = [];
  for (const [i, name] of names.entries()) {
    const text = i < names.length - 1 ? `${name}、` : name;
    const together = `${lines.at(-1) ?? ''}${text}`;
    if (lines.length > 0 && measure(together, look.size, look.weight) <= width) lines[lines.length - 1] = together;
    else lines.push(...wrap(text, look.size, look.weight, width));
  }
  return lines.map((line) => oneLine(line, look));
}

/** One line of text, never broken: for what was measured before. */
export const oneLine = (text: string, look: Look): TextLine => ({ text, ...look });

export const gapPiece = (height: number): Piece => ({ height, gap: true, draw: () => undefined });

/** A heading with a rule under it. */
export function heading(text: string, width: number, of: string, tone: Tone = 'ink'): Piece {
  const lines = lineUp(text, width, { size: 8.6, weight: 'bold', tone });
  const height = heightOf(lines) + 6;
  return {
    height, introduces: true,
    draw(canvas, x, y) {
      canvas.textBlock(lines, x, y, 'start', of);
      canvas.line('hair', [[x, y + height - 3.5], [x + width, y + height - 3.5]], of);
    },
  };
}

export function paragraph(text: string, width: number, of: string, look: Look = fact, after = 3): Piece {
  const lines = lineUp(text, width, look);
  return { height: heightOf(lines) + after, draw: (canvas, x, y) => canvas.textBlock(lines, x, y, 'start', of) };
}

/** `名称：内容`, the name in its own narrow column; a fact that is not known prints as a gap to fill. */
export function factPiece(name: string, value: string | undefined, width: number, nameWidth: number, of: string): Piece {
  const lines = lineUp(value ?? toBeFilled, width - nameWidth, value === undefined ? missing : fact);
  return {
    height: heightOf(lines) + 1.2,
    draw(canvas, x, y) {
      canvas.textBlock([oneLine(name, note)], x, y, 'start', of);
      canvas.textBlock(lines, x + nameWidth, y, 'start', of);
    },
  };
}

/** Widest of some names, with room after it: the name column of {@link factPiece}. */
export const nameColumn = (names: readonly string[]): number => Math.max(0, ...names.map((name) => measure(name, noteSize))) + 5;

/** One row of a table: texts in columns of given widths, a hair line under it. */
export function tableRow(cells: readonly string[], widths: readonly number[], of: string, look: Look = fact): Piece {
  const columns = cells.map((cell, i) => lineUp(cell, (widths[i] ?? 0) - 5, look));
  const height = Math.max(...columns.map(heightOf)) + 4;
  const width = widths.reduce((sum, each) => sum + each, 0);
  return {
    height, introduces: look.weight === 'bold',
    draw(canvas, x, y) {
      let at = x;
      for (const [i, lines] of columns.entries()) {
        canvas.textBlock(lines, at, y + 1.6, 'start', of);
        at += widths[i] ?? 0;
      }
      canvas.line('hair', [[x, y + height - 0.4], [x + width, y + height - 0.4]], of);
    },
  };
}

export interface TableData { readonly title: string; readonly head: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] }

/**
 * Heading, head and rows of a table. In the next column it goes on under the same head, with （续）; never is one row parted from all others.
 * @param made the row that stands for the cells, the usual one by default
 */
export function tablePieces({ title, head, widths, rows }: TableData, of: string, made: (cells: readonly string[], index: number) => Piece = (cells) => tableRow(cells, widths, of)): Piece[] {
  if (rows.length === 0) return [];
  const width = widths.reduce((sum, each) => sum + each, 0);
  const names = tableRow(head, widths, of, strong);
  const again = [paragraph(`${title}（续）`, width, of, strong, 1), names];
  return [heading(title, width, of), names, ...keptTogether(rows.map(made), again)];
}

/** Rows under one heading, which is told `again` where they go on in the next column: never is one row parted from all others. */
export const keptTogether = (rows: readonly Piece[], again: readonly Piece[]): Piece[] => rows.map((row, i) => ({ ...row, again, introduces: rows.length > 1 && (i === 0 || i === rows.length - 2) }));

/** Pieces that stay together. */
export function together(pieces: readonly Piece[]): Piece {
  return {
    height: pieces.reduce((sum, piece) => sum + piece.height, 0),
    draw(canvas, x, y) { drawColumn(canvas, pieces, x, y); },
  };
}

export function drawColumn(canvas: Canvas, pieces: readonly Piece[], x: number, y: number): void {
  let at = y;
  for (const piece of pieces) {
    piece.draw(canvas, x, at);
    at += piece.height;
  }
}

export const columnHeight = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.height, 0);

const tooHigh = (piece: number, column: number): DoesNotFit => new DoesNotFit({
  zh: `一段文字高 ${Math.round(piece)} 磅，栏高只有 ${Math.round(column)} 磅`,
  en: `a note ${Math.round(piece)} pt high does not fit a column of ${Math.round(column)} pt`,
});

/**
 * Fills columns of one height, one after the other. A heading is never left alone at a foot; what goes on in the next column has its head again.
 * @throws when a piece is higher than a whole column
 */
export function fillColumns(pieces: readonly Piece[], height: number): Piece[][] {
  const columns: Piece[][] = [];
  let left = 0;
  for (const group of introductions(pieces)) {
    const whole = columnHeight([...group[0]?.again ?? [], ...group]) <= height;
    for (const [i, piece] of group.entries()) {
      const needed = whole && i === 0 ? columnHeight(group) : piece.height;
      const column = columns.at(-1);
      if (column && needed <= left) column.push(piece);
      else if (piece.gap) continue;
      else {
        const begun = [...piece.again ?? [], piece];
        if (columnHeight(begun) > height) throw tooHigh(columnHeight(begun), height);
        columns.push(begun);
        left = height - columnHeight(begun) + piece.height;
      }
      left -= piece.height;
    }
  }
  return columns;
}

/** Headings with what they introduce; everything else by itself. */
function introductions(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) groups.at(-1)!.push(piece);
    else groups.push([piece]);
    open = piece.introduces ?? false;
  }
  return groups;
}
