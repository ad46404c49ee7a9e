/**
 * Cell styles. Every cell gets a Chinese font: the library's own default is a Latin one in which Chinese shows in
 * whatever the reader's machine has. Styles are shared objects, because the library numbers them by identity.
 */
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import type { Align, Tone } from './sheet';

const chinese = 134;
export const bodyFont = '宋体';
export const headFont = '黑体';

const ink = { argb: 'FF000000' };
const line: Partial<Border> = { style: 'thin', color: { argb: 'FF595959' } };
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const paint = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } });

const fills: Readonly<Partial<Record<Tone | 'header' | 'band-1' | 'band-2', Fill>>> = {
  header: paint('FFD6DCE5'),
  'band-1': paint('FFE4E9F0'),
  'band-2': paint('FFF3F5F8'),
  gap: paint('FFFFF0C2'),
  deny: paint('FFEDEDED'),
  fault: paint('FFF6D5D0'),
};
const colours: Readonly<Partial<Record<Tone, string>>> = { gap: 'FF9C2A00', fault: 'FF8B0000', advice: 'FF595959', hint: 'FF1F4E79' };

const font = (name: string, size: number, more: Partial<Font> = {}): Partial<Font> => ({ name, family: name === headFont ? 2 : 3, charset: chinese, size, color: ink, ...more });
const lay = (horizontal: Align, more: Partial<Alignment> = {}): Partial<Alignment> => ({ horizontal, vertical: 'middle', wrapText: true, ...more });

/** Where a cell stands in a band row: the text runs on over its empty neighbours, so inner lines are left out. `only`: one cell as wide as the row, where the text may have several lines. */
export type BandPart = 'first' | 'inner' | 'last' | 'only';

export interface Styles {
  readonly title: Partial<Style>;
  readonly heading: Partial<Style>;
  readonly header: Partial<Style>;
  readonly note: Partial<Style>;
  readonly body: (align: Align, tone: Tone) => Partial<Style>;
  readonly band: (level: 1 | 2, part: BandPart) => Partial<Style>;
}

/** The styles of a sheet whose body text has that size (points). */
export function stylesOf(size: number): Styles {
  const made = new Map<string, Partial<Style>>();
  const once = (key: string, make: () => Partial<Style>): Partial<Style> => {
    const known = made.get(key);
    if (known) return known;
    const style = make();
    made.set(key, style);
    return style;
  };
  return {
    title: { font: font(headFont, 16), alignment: lay('center') },
    heading: { font: font(bodyFont, size), alignment: lay('left') },
    header: { font: font(headFont, size), alignment: lay('center'), border: box, fill: fills.header! },
    note: { font: font(bodyFont, size - 0.5, { color: { argb: 'FF404040' } }), alignment: lay('left', { vertical: 'bottom' }) },
    body: (align, tone) => once(`${align} ${tone}`, () => {
      const colour = colours[tone];
      const fill = fills[tone];
      return {
        font: font(tone === 'strong' || tone === 'deny' || tone === 'fault' ? headFont : bodyFont, size, colour === undefined ? {} : { color: { argb: colour } }),
        alignment: lay(align),
        border: box,
        ...(fill === undefined ? {} : { fill }),
      };
    }),
    band: (level, part) => once(`band ${level} ${part}`, () => ({
      font: font(headFont, level === 1 ? size + 1 : size),
      alignment: lay('left', { wrapText: part === 'only', indent: part === 'first' || part === 'only' ? level - 1 : 0 }),
      border: {
        top: line, bottom: line,
        ...(part === 'first' || part === 'only' ? { left: line } : {}),
        ...(part === 'last' || part === 'only' ? { right: line } : {}),
      },
      fill: fills[`band-${level}`]!,
    })),
  };
}
