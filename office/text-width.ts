/**
 * How wide text runs and how many lines it wraps to, in half-widths: a Latin letter is one, a Chinese character two.
 * Spreadsheets do not set row heights for wrapped text by themselves when printed, so we must know.
 */

const isWide = (code: number): boolean =>
  code >= 0x1100 && (
    code <= 0x115f || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || code >= 0x1f300
  );
/** Signs that Chinese fonts draw full-width although Latin fonts do not: “ ” ‘ ’ … — · × ÷ → ① ■ */
const isAmbiguous = (code: number): boolean =>
  code === 0xb0 || code === 0xb1 || code === 0xb7 || code === 0xd7 || code === 0xf7 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x203b) ||
  (code >= 0x2100 && code <= 0x27bf);

const widthOf = (code: number): number => (isWide(code) || isAmbiguous(code) ? 2 : 1);

/** Widths of letters in the widest font that is commonly put in the place of 宋体 (DejaVu Sans), by groups. */
const standIn: readonly (readonly [letters: string, width: number])[] = [
  ['Wm@%', 1.95], ['Mw+=<>~^×÷±≤≥', 1.7], ['DGHNOQU&', 1.54], ['ABCEFKLPRSTVXYZ', 1.34], ['abdeghknopqu0123456789_?#$*', 1.27], ['cvxyzs', 1.16], ['rt()[]', 0.8], ['f.,:;/-| IJijl\'!·', 0.66],
];
const standInWidths = new Map(standIn.flatMap(([letters, width]) => [...letters].map((letter) => [letter.charCodeAt(0), width] as const)));
const standInWidth = (code: number): number => standInWidths.get(code) ?? widthOf(code);

/** Half-widths of a text without line breaks. */
export function halfWidths(text: string): number {
  let sum = 0;
  for (const char of text) sum += widthOf(char.codePointAt(0)!);
  return sum;
}

/** Punctuation that may not begin a line: it moves to the next line together with the character before it. */
const closing = '，。、；：！？）》」』】〕”’％,.;:!?)]}%';

const opening = '（《「『【〔“‘([{';

/** The pieces between which a line may break: a Chinese character with its closing punctuation, a Latin word, a space. */
function pieces(text: string, measure: (code: number) => number): number[] {
  const widths: number[] = [];
  let word = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const width = measure(code);
    if (closing.includes(char)) {
      if (word > 0) {
        word += width;
        // After Chinese punctuation a line may break, after a point within an address not.
        if (widthOf(code) === 2) {
          widths.push(word);
          word = 0;
        }
      } else if (widths.length > 0) widths[widths.length - 1]! += width;
      else widths.push(width);
    } else if (widthOf(code) === 2 || char === ' ') {
      if (word > 0) widths.push(word);
      word = 0;
      widths.push(width);
    } else word += width;
  }
  if (word > 0) widths.push(word);
  return widths;
}

/** Lines that one paragraph takes in a column of so many half-widths. An empty one takes a line. */
function linesOfParagraph(text: string, capacity: number, measure = widthOf): number {
  if (text.length * 2 <= capacity) return 1;
  let lines = 1;
  let used = 0;
  for (const width of pieces(text, measure)) {
    if (used + width <= capacity) used += width;
    else if (width <= capacity) [lines, used] = [lines + 1, width];
    else {
      // A word longer than the line breaks where the line ends.
      if (used > 0) lines++;
      lines += Math.ceil(width / capacity) - 1;
      used = width % capacity || capacity;
    }
  }
  return lines;
}

/**
 * Lines of a text, wrapped to `capacity` half-widths; `\n` begins a new line. With `room`, as many as it takes where another font
 * stands in for 宋体, in a column of that many half-widths: a row too high looks better than one that hides its first line.
 */
export function lineCount(text: string, capacity: number, room?: number): number {
  const count = (limit: number, measure?: (code: number) => number): number => (text.includes('\n')
    ? text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, limit, measure), 0) : linesOfParagraph(text, limit, measure));
  return room === undefined ? count(capacity) : Math.max(count(capacity), count(room, standInWidth));
}

/**
 * Cuts a text into parts of at most `most` lines: at line breaks where it has them, else at a character.
 * A row higher than a page, or than the 409 points a spreadsheet allows, would lose its end.
 */
export function splitLines(text: string, capacity: number, most: number): string[] {
  if (lineCount(text, capacity) <= most) return [text];
  const parts: string[] = [];
  let part: string[] = [];
  let used = 0;
  const close = () => {
    if (part.length > 0) parts.push(part.join('\n'));
    [part, used] = [[], 0];
  };
  for (const paragraph of text.split('\n')) {
    for (const piece of cutParagraph(paragraph, capacity, most)) {
      const lines = linesOfParagraph(piece, capacity);
      if (used + lines > most) close();
      part.push(piece);
      used += lines;
    }
  }
  close();
  return parts;
}

/** Two thirds of the room first, because words that do not break leave the ends of lines empty; halves where even that is too long. */
function cutParagraph(text: string, capacity: number, most: number, limit = Math.max(2, Math.floor((capacity * most * 2) / 3))): string[] {
  if (linesOfParagraph(text, capacity) <= most) return [text];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const char of text) {
    const width = widthOf(char.codePointAt(0)!);
    if (used + width > limit) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += char;
    used += width;
  }
  parts.push(part);
  return limit > 2 ? parts.flatMap((piece) => cutParagraph(piece, capacity, most, Math.max(2, limit >> 1))) : parts;
}

/** A clause with its sign or its standard: `§6.1.2`, `CA-建设 7.8.3`, `GB/T 22239-2019 §8.1.1.5`. */
const clause = /(?:§\s?|(?:CA|KM)-\S{2,4}\s)[A-Z]?\.?\d[\d.]*|[A-Z]{2}(?:\/T)?\s\d[\d.]*(?:-\d{4})?/;
/** The code or number of a thing in a list: `RD05、RD04`, `A-B01、B-B01`, `301、302`. */
const listed = /、[A-Z-]*\d{2,}/;
const unbroken = new RegExp(`${clause.source}|${listed.source}`);
const tokens = new RegExp(`(?:${clause.source}|[A-Za-z0-9_./:-]+|.)`, 'gu');

/**
 * The same text with line breaks of its own where it names clauses or lists codes and has several lines: a spreadsheet would break `6.1.2`
 * behind a point, `§8.1` behind its sign and `RD03` behind its first letter. What names none stays as it is. `room` as in {@link lineCount}.
 */
export function wholeNames(text: string, capacity: number, room?: number): string {
  if (text.length * 2 <= capacity || !unbroken.test(text)) return text;
  const fits = (line: string): boolean => lineCount(line, capacity, room) === 1;
  return text.split('\n').map((paragraph) => (fits(paragraph) || !unbroken.test(paragraph) ? paragraph : brokenBetween(paragraph, fits))).join('\n');
}

function brokenBetween(paragraph: string, fits: (line: string) => boolean): string {
  const lines: string[] = [];
  let line = '';
  let piece = '';
  const place = (next: string): void => {
    if (line !== '' && !fits(line + next.trimEnd())) {
      lines.push(line.trimEnd());
      line = next.trimStart();
    } else line += next;
  };
  for (const token of paragraph.match(tokens) ?? []) {
    if (piece !== '' && !closing.includes(token) && !opening.includes(piece.at(-1)!)) {
      place(piece);
      piece = '';
    }
    piece += token;
  }
  place(piece);
  lines.push(line);
  return lines.join('\n');
}
