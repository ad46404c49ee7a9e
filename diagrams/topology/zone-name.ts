import type { Canvas, TextLine } from '../canvas';
import { measure, wrap } from '../font';
import type { Box } from '../geometry';
import { number as n } from '../path-data';
import type { Tone } from '../scene';
import type { Zone } from '../../model';

/** The tone of a zone's kind: outline, name and ground of its box. */
export function toneOf(kind: Zone['kind']): Tone {
  switch (kind) {
    case 'public': return 'public';
    case 'wan': case 'tunnel': return 'tunnel';
    case 'remote-ra': return 'mirror';
    case 'service': return 'service';
    case 'service-management': case 'management': return 'management';
    case 'core': return 'core';
    case 'km-core': case 'km-management': return 'km';
  }
}

export interface NameBar { readonly lines: readonly TextLine[] }

const leading = 1.2;
const smallest = 7;

/** Width of the name bars of a drawing: narrow for upright names, wider when one of them is long. */
export function barWidth(names: readonly string[], scale: number): number {
  const longest = Math.max(0, ...names.map((name) => upright(name, 8.5 * scale, 18 * scale).length));
  return (longest <= 9 ? 22 : longest <= 24 ? 42 : 66) * scale;
}

/** The least height at which a name fits a bar of this width. */
export const barHeight = (name: string, width: number, scale: number): number => textsOf(name, smallest, width, scale).length * smallest * leading + 8;

/** A name from top to bottom, as on the bands of the standards' drawings, as large as the bar allows. */
export function nameBar(name: string, width: number, height: number, scale: number): NameBar {
  for (let size = 9.5 * scale; size > smallest; size -= 0.5) {
    const texts = textsOf(name, size, width, scale);
    const fits = texts.length * size * leading <= height - 8 && texts.every((text) => measure(text, size, 'bold') <= width - 3);
    if (fits) return { lines: texts.map((text) => ({ text, size, weight: 'bold', tone: 'paper' })) };
  }
  return { lines: textsOf(name, smallest, width, scale).map((text) => ({ text, size: smallest, weight: 'bold', tone: 'paper' })) };
}

const textsOf = (name: string, size: number, width: number, scale: number): string[] =>
  (width <= 22.5 * scale ? upright(name, size, width - 4) : wrap(name, size, 'bold', width - 7));

/** One CJK character or one Latin word to a line. Brackets stay with what they enclose. */
function upright(name: string, size: number, width: number): string[] {
  const words = name.match(/[（(][^）)]*[）)]|[A-Za-z0-9.\-_/]+|\s+|./gu) ?? [];
  return words.filter((word) => word.trim() !== '').flatMap((word) => (measure(word, size, 'bold') <= width ? [word] : wrap(word, size, 'bold', width)));
}

/** The coloured bar at the left of a band, rounded where the band is. */
export function drawNameBar(canvas: Canvas, box: Box, bar: NameBar, width: number, tone: Tone, of: string): void {
  const r = 4;
  // Covers the outline of the band, which may be dashed.
  const { x, y, height } = { x: box.x - 0.55, y: box.y - 0.55, height: box.height + 1.1 };
  canvas.groundPath({
    of, fill: tone, box: { x, y, width, height },
    d: `M${n(x + r)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x + r)}a${r} ${r} 0 0 1 ${-r} ${-r}V${n(y + r)}a${r} ${r} 0 0 1 ${r} ${-r}z`,
  });
  const total = bar.lines.reduce((sum, line) => sum + line.size * 1.2, 0);
  let top = y + (height - total) / 2;
  for (const line of bar.lines) {
    canvas.text(line, x + width / 2, top + line.size * 0.98, 'middle', of);
    top += line.size * 1.2;
  }
}
