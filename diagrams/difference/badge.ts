/** How a mark looks: a badge at the corner of a symbol and a frame around it, different in outline and dash, so that grey print says the same. */
import { outline } from '../font';
import type { Box } from '../geometry';
import { circlePath, number as n, rectPath } from '../path-data';
import type { Mark, PathShape, Shape } from '../scene';
import { markWords } from './words';

/** Half the width of a badge, points. */
export const badgeRadius = 5.6;

/** Filled badges say that something is there now, open ones that it is not, or not as it was. */
const badgeForms: Readonly<Record<Mark, { readonly outline: (x: number, y: number, r: number) => string; readonly filled: boolean }>> = {
  added: { outline: circlePath, filled: true },
  removed: { outline: (x, y, r) => rectPath(x - r, y - r, 2 * r, 2 * r), filled: false },
  moved: { outline: (x, y, r) => `M${n(x)} ${n(y - r * 1.3)}L${n(x + r * 1.3)} ${n(y)}L${n(x)} ${n(y + r * 1.3)}L${n(x - r * 1.3)} ${n(y)}z`, filled: true },
  renamed: { outline: (x, y, r) => rectPath(x - r * 1.15, y - r, 2.3 * r, 2 * r, r * 0.9), filled: false },
  changed: { outline: (x, y, r) => rectPath(x - r, y - r, 2 * r, 2 * r, 1.2), filled: true },
};

const frames: Readonly<Record<Mark, { readonly width: number; readonly dash?: readonly number[] }>> = {
  added: { width: 1.8 },
  removed: { width: 1, dash: [4, 2.6] },
  moved: { width: 1.1, dash: [7, 2, 1.4, 2] },
  renamed: { width: 1.1, dash: [1.2, 1.8] },
  changed: { width: 0.6 },
};

/** The badge with its middle at (x, y). Its character is an outline: it may lie over a symbol. */
export function badge(mark: Mark, x: number, y: number, of: string, radius = badgeRadius): Shape[] {
  const { outline: form, filled } = badgeForms[mark];
  const reach = radius * (mark === 'moved' ? 1.3 : 1.15);
  const box: Box = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
  return [
    { shape: 'path', of, d: form(x, y, radius), fill: filled ? 'ink' : 'paper', stroke: filled ? 'paper' : 'ink', strokeWidth: 0.9, box },
    { shape: 'path', of, d: letter(markWords[mark].badge, x, y, radius * 1.34), fill: filled ? 'paper' : 'ink', box },
  ];
}

/** Outline data of one character, its box's middle at (x, y). */
function letter(character: string, x: number, y: number, size: number): string {
  const { d, unitsPerEm } = outline(character, 'bold');
  const scale = size / unitsPerEm;
  return placed(d, scale, x - size / 2, y + size * 0.37);
}

/** The path with every point scaled and moved; commands are those of {@link outline}: relative after the first of each contour. */
function placed(d: string, scale: number, dx: number, dy: number): string {
  let out = '';
  for (const [, command = '', numbers = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const absolute = command === command.toUpperCase();
    const vertical = command === 'V' || command === 'v';
    const single = vertical || command === 'H' || command === 'h';
    out += command + values.map((value, i) => n2(value * scale + (absolute ? (single ? (vertical ? dy : dx) : i % 2 === 0 ? dx : dy) : 0))).join(' ');
  }
  return out;
}
const n2 = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The frame around what is marked; a changed thing has a double one, the ground of a removed one is hatched. */
export function frame(mark: Mark, box: Box, hatched: Box, of: string): { readonly ground: PathShape[]; readonly front: PathShape[] } {
  const { width, dash } = frames[mark];
  const line = (by: number): PathShape => ({
    shape: 'path', of, d: rectPath(box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by, 2.5), fill: 'none', stroke: 'ink', strokeWidth: width, ...(dash ? { dash } : {}), box,
  });
  const ground: PathShape[] = [];
  if (mark === 'added') ground.push({ shape: 'path', of, d: rectPath(box.x, box.y, box.width, box.height, 2.5), fill: 'ink', fillOpacity: 0.1, box });
  if (mark === 'removed') ground.push({ shape: 'path', of, d: hatch(hatched), fill: 'none', stroke: 'muted', strokeWidth: 0.4, box });
  return { ground, front: mark === 'changed' ? [line(0), line(1.7)] : [line(0)] };
}

const hatchStep = 4;

/** Lines that rise to the right, cut at the box. */
function hatch({ x, y, width, height }: Box): string {
  let d = '';
  for (let at = hatchStep; at < width + height; at += hatchStep) {
    const from = [x + Math.max(0, at - height), y + Math.min(at, height)] as const;
    const to = [x + Math.min(at, width), y + Math.max(0, at - width)] as const;
    d += `M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}`;
  }
  return d;
}
