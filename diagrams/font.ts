/**
 * The lettering of every drawing: Noto Sans SC in two weights, its widths, its outlines and where lines may break.
 * A character the font lacks is an error that names it, never an empty box on paper.
 */
import { openSync, readSync } from 'node:fs';
import { readSfnt, type Contour, type Sfnt } from './sfnt';
import { unbreakable } from './unbreakable';

export type Weight = 'regular' | 'bold';

const files: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};
/** For SVG that keeps its text: the face we measure with, then what machines in the field have. */
export const fontFamily = "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif";

/** How far the ink of a line of text reaches above and below its baseline, in ems. CJK glyphs fill this box. */
export const ascent = 0.86;
export const descent = 0.14;

/** A character that the font cannot draw. */
export class MissingGlyphError extends Error {
  constructor(readonly character: string, readonly text: string) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    super(`字体缺字“${character}”（${code}），出现在“${text}” / the font has no glyph for ${code} in "${text}"`);
    this.name = 'MissingGlyphError';
  }
}

interface Glyph {
  readonly number: number;
  readonly advance: number;
  /** Made on first drawing; measuring needs none. */
  outline?: GlyphOutline;
}
/** Relative SVG path of a glyph from its origin: first point, the rest, and where the pen is left. */
interface GlyphOutline { readonly x: number; readonly y: number; readonly rest: string; readonly endX: number; readonly endY: number }

interface Face {
  readonly font: Sfnt;
  readonly glyphs: Map<string, Glyph>;
  /** Widths in font units: layouts measure the same labels at several sizes. */
  readonly widths: Map<string, number>;
  /** Path data of whole texts: two of three stand on several drawings. */
  readonly outlines: Map<string, string>;
}
const mostWidths = 20_000;
const mostOutlines = 5000;
const faces = new Map<Weight, Face>();

function faceOf(weight: Weight): Face {
  let face = faces.get(weight);
  if (!face) {
    const file = openSync(require.resolve(files[weight]), 'r');
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.allocUnsafe(length);
      if (readSync(file, bytes, 0, length, at) !== length) throw new Error(`${files[weight]} ends early`);
      return bytes;
    };
    face = { font: readSfnt(read), glyphs: new Map(), widths: new Map(), outlines: new Map() };
    faces.set(weight, face);
  }
  return face;
}

function glyphOf(face: Face, character: string, text: string): Glyph {
  let glyph = face.glyphs.get(character);
  if (!glyph) {
    const number = face.font.glyphOf(character.codePointAt(0) ?? 0);
    if (number === 0) throw new MissingGlyphError(character, text);
    glyph = { number, advance: face.font.advanceOf(number) };
    face.glyphs.set(character, glyph);
  }
  return glyph;
}

/** Whether drawings can write a character, in either weight. */
export function hasGlyph(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code < 0x7f) || (['regular', 'bold'] as const).every((weight) => {
    const face = faceOf(weight);
    return face.glyphs.has(character) || face.font.glyphOf(code) !== 0;
  });
}

/** Width of one line of text in points. */
export function measure(text: string, size: number, weight: Weight = 'regular'): number {
  const face = faceOf(weight);
  let units = face.widths.get(text);
  if (units === undefined) {
    units = 0;
    for (const character of text) units += glyphOf(face, character, text).advance;
    if (face.widths.size >= mostWidths) face.widths.clear();
    face.widths.set(text, units);
  }
  return (units * size) / face.font.unitsPerEm;
}

/**
 * One line of text as an SVG path in font units, y downwards, origin at the start of the baseline.
 * Relative integers, so that it stays small; scale by `size / unitsPerEm`.
 */
export function outline(text: string, weight: Weight): { readonly d: string; readonly unitsPerEm: number } {
  const face = faceOf(weight);
  let d = face.outlines.get(text);
  if (d === undefined) {
    if (face.outlines.size >= mostOutlines) face.outlines.clear();
    face.outlines.set(text, d = outlined(face, text));
  }
  return { d, unitsPerEm: face.font.unitsPerEm };
}

/** Joined at the end: text that grows by pieces is a tree of them, through which everyone goes who writes it. */
function outlined(face: Face, text: string): string {
  const pieces: string[] = [];
  let pen = 0;
  let atX = 0;
  let atY = 0;
  for (const character of text) {
    const glyph = glyphOf(face, character, text);
    const shape = (glyph.outline ??= pathOf(face.font.contoursOf(glyph.number)));
    if (shape.rest !== '') {
      pieces.push(pieces.length === 0 ? 'M' : 'm', pair(pen + shape.x - atX, shape.y - atY), shape.rest);
      atX = pen + shape.endX;
      atY = shape.endY;
    }
    pen += glyph.advance;
  }
  return pieces.join('');
}

const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

/** TrueType contours as relative quadratic curves. y is turned over here, so emitters only scale. */
function pathOf(contours: readonly Contour[]): GlyphOutline {
  const rest: string[] = [];
  let first: { readonly x: number; readonly y: number } | undefined;
  let startX = 0;
  let startY = 0;
  for (const contour of contours) {
    if (contour.length < 2) continue;
    const points = withStartOn(contour);
    const origin = points[0];
    if (!origin) continue;
    if (first) rest.push('m', pair(origin.x - startX, -origin.y - startY));
    else first = { x: origin.x, y: -origin.y };
    startX = origin.x;
    startY = -origin.y;
    let x = startX;
    let y = startY;
    let control: { x: number; y: number } | undefined;
    const to = (endX: number, endY: number): void => {
      if (control) rest.push('q', pair(control.x - x, control.y - y), endX - x < 0 ? '' : ' ', pair(endX - x, endY - y));
      else if (endY === y) rest.push(`h${endX - x}`);
      else if (endX === x) rest.push(`v${endY - y}`);
      else rest.push('l', pair(endX - x, endY - y));
      x = endX;
      y = endY;
      control = undefined;
    };
    for (const { x: px, y: up, on } of points.slice(1)) {
      const py = -up;
      if (on) to(px, py);
      else {
        if (control) to(Math.round((control.x + px) / 2), Math.round((control.y + py) / 2));
        control = { x: px, y: py };
      }
    }
    if (control) to(startX, startY);
    rest.push('z');
  }
  return { x: first?.x ?? 0, y: first?.y ?? 0, rest: rest.join(''), endX: startX, endY: startY };
}

function withStartOn(contour: Contour): Contour {
  const start = contour.findIndex((point) => point.on);
  if (start >= 0) return [...contour.slice(start), ...contour.slice(0, start)];
  const [a, b] = [contour[0], contour.at(-1)];
  if (!a || !b) return contour;
  return [{ x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2), on: true }, ...contour];
}

/** Signs that may not begin a line, and those that may not end one (GB/T 15834); a no-break space does neither. */
const notFirst = new Set('、，。．；：！？）】》〉」』”’·…—,.;:!?)]}%/-×\u00a0');
const notLast = new Set('（【《〈「『“‘([{\u00a0');
const isCjk = (character: string): boolean => /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/u.test(character);
const isLetter = (character: string): boolean => /[A-Za-z]/.test(character);

const tokens = new RegExp(`${[...unbreakable].sort((a, b) => b.length - a.length).join('|')}|[A-Za-z0-9]+|.`, 'gu');

const knownPieces = new Map<string, readonly string[]>();

function piecesOf(text: string): readonly string[] {
  let pieces = knownPieces.get(text);
  if (!pieces) {
    if (knownPieces.size >= mostWidths) knownPieces.clear();
    knownPieces.set(text, (pieces = cut(text)));
  }
  return pieces;
}

/** The smallest pieces that stay on one line: a CJK character or word of the field with its punctuation, a Latin word up to its slash or colon. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const token of text.match(tokens) ?? []) {
    const first = token.charAt(0);
    const latin = last !== '' && !isCjk(first) && !isCjk(last);
    // A hyphen joins Latin words; after a CJK name it joins a number or a letter, and stays with it.
    const mayBreakLatin = ' /:@_'.includes(last) || (last === '-' && isLetter(first) && /[A-Za-z0-9]-$/.test(pieces.at(-1) ?? ''));
    const joins = pieces.length > 0 && (notFirst.has(first) || notLast.has(last) || first === ' ' || (latin && !mayBreakLatin));
    if (joins) pieces[pieces.length - 1] += token;
    else pieces.push(token);
    last = token.slice(-1);
  }
  return pieces;
}

/**
 * Breaks a text into lines no wider than `width` points: between CJK characters, after spaces, hyphens, slashes and colons,
 * and inside a word only when the word alone is wider than the line. Lines are balanced, so that no last line holds one
 * character alone, and rather end at a sign than shortly after it.
 */
export function wrap(text: string, size: number, weight: Weight, width: number): string[] {
  if (measure(text, size, weight) <= width) return [text];
  const key = `${size} ${weight} ${width} ${text}`;
  let lines = knownLines.get(key);
  if (!lines) {
    if (knownLines.size >= mostLines) knownLines.clear();
    knownLines.set(key, (lines = balanced(text, size, weight, width)));
  }
  return [...lines];
}

/** The narrowest a text can be set without breaking inside a word. */
export const unbrokenWidth = (text: string, size: number, weight: Weight = 'regular'): number => Math.max(0, ...piecesOf(text).map((piece) => measure(piece.trim(), size, weight)));

/** Layouts try a label at several sizes and widths, and at the same ones again for the next sheet. */
const knownLines = new Map<string, readonly string[]>();
const mostLines = 50_000;

function balanced(text: string, size: number, weight: Weight, width: number): string[] {
  const greedy = fill(text, size, weight, width);
  // The narrowest measure that keeps the number of lines gives lines of like length.
  const widestWord = Math.max(...piecesOf(text).map((piece) => measure(piece.trim(), size, weight)).filter((each) => each <= width), 0);
  let [low, high] = [Math.max(widestWord, measure(text, size, weight) / greedy.length), width];
  if (fill(text, size, weight, low).length <= greedy.length) high = low;
  for (let i = 0; i < 6 && high - low > size / 4; i++) {
    const middle = (low + high) / 2;
    if (fill(text, size, weight, middle).length <= greedy.length) high = middle;
    else low = middle;
  }
  return atSigns(text, fill(text, size, weight, high), size, weight, width);
}

/** A line that begins a clause with its last few characters leaves them to the next line, where that has room. */
function atSigns(text: string, lines: readonly string[], size: number, weight: Weight, width: number): string[] {
  const made = [...lines];
  let end = text.length;
  for (let i = made.length - 1; i > 0; i--) {
    const start = text.lastIndexOf(made[i]!, end - made[i]!.length);
    const before = made[i - 1]!;
    const sign = Math.max(...[...'，；。：、'].map((each) => before.lastIndexOf(each)));
    end = start;
    if (sign < 0 || sign === before.length - 1) continue;
    const from = text.lastIndexOf(before, start - before.length) + sign + 1;
    const longer = text.slice(from, start + made[i]!.length).trimStart();
    if (measure(before.slice(sign + 1), size, weight) > width * 0.3 || measure(longer, size, weight) > width) continue;
    made[i] = longer;
    made[i - 1] = before.slice(0, sign + 1);
    end = from;
  }
  return made;
}

function fill(text: string, size: number, weight: Weight, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): void => {
    if (line !== '' && measure((line + piece).trimEnd(), size, weight) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  };
  for (const piece of piecesOf(text)) {
    if (measure(piece.trim(), size, weight) <= width) add(piece);
    else for (const character of piece) add(character);
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}
