/** Where a line of text lies on the sheet. */
import { ascent, descent, measure } from './font';
import { around, cornersOf, type Box, type Point } from './geometry';
import type { TextShape } from './scene';

/** A place so far along the baseline from where a text is anchored, and so far below the baseline, in the text's own directions. */
function placeIn({ x, y, turn = 0 }: TextShape, along: number, below: number): Point {
  if (turn === 0) return [x + along, y + below];
  const { cos, sin } = directionOf(turn);
  return [x + along * cos + below * sin, y - along * sin + below * cos];
}

/** Which way a text turned counter-clockwise runs; quarter turns exactly. @param turn degrees */
export function directionOf(turn: number): { readonly cos: number; readonly sin: number } {
  const quarters = turn / 90;
  if (Number.isInteger(quarters)) return [{ cos: 1, sin: 0 }, { cos: 0, sin: 1 }, { cos: -1, sin: 0 }, { cos: 0, sin: -1 }][((quarters % 4) + 4) % 4]!;
  const angle = (turn * Math.PI) / 180;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
}

const widthOf = ({ text, size, weight }: TextShape): number => measure(text, size, weight);
const before = (text: TextShape): number => (text.anchor === 'start' ? 0 : text.anchor === 'middle' ? -widthOf(text) / 2 : -widthOf(text));

/** Where its baseline begins. */
export const startOf = (text: TextShape): Point => placeIn(text, before(text), 0);

/** The ink of a text as it would be level, from the place it is anchored at. */
const inkOf = (text: TextShape): Box => ({ x: before(text), y: -ascent * text.size, width: widthOf(text), height: (ascent + descent) * text.size });

/** The corners of what it fills with ink, in a ring. */
export const textCorners = (text: TextShape): readonly Point[] => cornersOf(inkOf(text)).map(([along, below]) => placeIn(text, along, below));

/** The upright box around that. */
export function textBox(text: TextShape): Box {
  if (text.turn !== undefined && text.turn !== 0) return around(textCorners(text).map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  const ink = inkOf(text);
  return { ...ink, x: text.x + ink.x, y: text.y + ink.y };
}

/** Whether it fills less than its box: it follows a slanting line. */
export const isOblique = ({ turn = 0 }: TextShape): boolean => turn % 90 !== 0;
