/** Finds free places for symbols and words on a plan: nothing over anything, words in the room they belong to, a leader where they had to move away. */
import { convexOverlap, cornersOf, holds, inset, overlap, segmentMeets, segmentsCross, type Box, type Point } from '../geometry';
import { Grid } from '../grid';
import type { TextShape } from '../scene';
import { isOblique, textBox, textCorners } from '../text-place';

/** @property corners of words that follow a slanting line */
interface Blocked { readonly box: Box; readonly corners?: readonly Point[]; readonly kind: 'ink' | 'solid' | 'hollow'; readonly line?: readonly [Point, Point] }

export type Allowed = (box: Box) => boolean;

/** How words look for a place that takes a leader: in few directions; in many; in many and at distances that no plan with room to spare needs. */
export type Search = 'leader' | 'fine leader' | 'far leader';

export interface Found { readonly box: Box; readonly leader?: readonly [Point, Point] }

/** Unit vectors in the order in which they are tried. */
const directions = [0, 180, 90, 270, 45, 135, 225, 315, 22, 158, 202, 338, 68, 112, 248, 292].map((angle) => (angle * Math.PI) / 180)
  .map((angle) => ({ dx: Math.cos(angle), dy: Math.sin(angle) }));
const straight = directions.slice(0, 1);
const distances = [1, 3, 6, 10, 15, 21, 28, 36, 46, 58, 72];
/** Where a floor is so full that nothing nearer is free: farther, and between more neighbours. */
const farther = [88, 106, 128, 154, 184, 220, 264];
const finely = Array.from({ length: 96 }, (_, i) => ({ dx: Math.cos((i * Math.PI) / 48), dy: Math.sin((i * Math.PI) / 48) }));
/** Farther from its symbol than this, a word needs a leader. */
export const nearby = 3.5;

export class Placer {
  private readonly grid = new Grid<Blocked>([]);

  /** Symbols and words: neither words nor leaders may run over them. */
  ink(box: Box): void {
    this.grid.add({ box, kind: 'ink' });
  }

  /** Words that may be turned. */
  inkText(text: TextShape): void {
    this.grid.add({ box: textBox(text), kind: 'ink', ...(isOblique(text) ? { corners: textCorners(text) } : {}) });
  }

  /** Walls, doors, furniture: no words on them; leaders may cross. */
  solid(box: Box): void {
    this.grid.add({ box, kind: 'solid' });
  }

  /** Outlines of what is only told about: words stand within or without, not across. */
  hollow(box: Box): void {
    this.grid.add({ box, kind: 'hollow' });
  }

  line(points: readonly Point[]): void {
    for (const [i, b] of points.entries()) {
      const a = points[i - 1];
      if (a) this.grid.add({ box: { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) }, kind: 'solid', line: [a, b] });
    }
  }

  /** Whether nothing at all lies there, for `open` no outline around it either, for `ink` no symbol, word or line; what a word stands in is left out. */
  free(box: Box, among: 'all' | 'open' | 'ink' = 'all', within?: Box): boolean {
    const larger = inset(box, -0.6);
    return !this.grid.some(inset(box, -1), (other) => {
      if ((within && same(other.box, within)) || (other.kind === 'hollow' && among !== 'open' && holds(other.box, larger))) return false;
      return other.line ? segmentMeets(other.line[0], other.line[1], larger) : (among !== 'ink' || other.kind === 'ink') && overlap(box, other.box) && (other.corners === undefined || convexOverlap(cornersOf(box), other.corners));
    });
  }

  /** The same of words that may be turned: whether nothing at all lies there. */
  freeText(text: TextShape): boolean {
    const box = textBox(text);
    if (!isOblique(text)) return this.free(box);
    const corners = textCorners(text);
    const larger = inset(box, -0.6);
    return !this.grid.some(inset(box, -1), (other) => {
      if (other.kind === 'hollow' && holds(other.box, larger)) return false;
      return other.line ? convexOverlap(corners, other.line, -0.6) : convexOverlap(corners, other.corners ?? cornersOf(other.box));
    });
  }

  /** Whether a line runs over no symbol, word, wall or thing; it may cross other lines. */
  clear(a: Point, b: Point): boolean {
    const box: Box = { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) };
    for (const other of this.grid.near(inset(box, -1))) if (!other.line && segmentMeets(a, b, other.box)) return false;
    return true;
  }

  /** Whether a line crosses no other. */
  uncrossed(a: Point, b: Point): boolean {
    const box: Box = { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) };
    return !this.grid.some(inset(box, -1), ({ line }) => line !== undefined && segmentsCross(a, b, ...line));
  }

  private leaderFree(a: Point, b: Point, own: Box): boolean {
    const box: Box = { x: Math.min(a[0], b[0]) - 1, y: Math.min(a[1], b[1]) - 1, width: Math.abs(a[0] - b[0]) + 2, height: Math.abs(a[1] - b[1]) + 2 };
    return !this.grid.some(box, (other) => (other.line ? runAlong(a, b, ...other.line) : other.kind === 'ink' && !same(other.box, own) && segmentMeets(a, b, inset(other.box, -0.5))));
  }

  /** Room for a symbol at its true place or as near as can be. */
  symbol(x: number, y: number, size: number, allowed: Allowed): Box | undefined {
    const at = (dx: number, dy: number): Box => ({ x: x + dx - size / 2, y: y + dy - size / 2, width: size, height: size });
    for (const radius of [0, 2, 4, 6, 8, 10, 13, 16, 20, 25, 31, 38, 46]) {
      for (const { dx, dy } of radius === 0 ? straight : directions) {
        const box = at(radius * dx, radius * dy);
        if (allowed(box) && this.free(inset(box, -0.4), 'ink')) return box;
      }
    }
    return undefined;
  }

  /** Room for words beside something, no farther than `most`. */
  label(around: Box, width: number, height: number, allowed: Allowed, plain = nearby, most = Infinity, search: Search = 'leader'): Found | undefined {
    const cx = around.x + around.width / 2;
    const cy = around.y + around.height / 2;
    for (const distance of search === 'far leader' ? [...distances, ...farther] : distances) for (const { dx, dy } of distance > most ? [] : search === 'leader' ? directions : finely) {
      const box: Box = {
        x: cx + dx * (around.width / 2 + width / 2 + distance) - width / 2, y: cy + dy * (around.height / 2 + height / 2 + distance) - height / 2, width, height,
      };
      if (!allowed(box) || !this.free(inset(box, -0.3))) continue;
      if (distance <= plain) return { box };
      const leader = between(around, box);
      if (this.leaderFree(...leader, around)) return { box, leader };
    }
    return undefined;
  }

  /** Room for words in an area, as near to a place as can be. @param among as of {@link free} */
  within(area: Box, near: Point, width: number, height: number, allowed: Allowed, among: 'all' | 'open' = 'all'): Box | undefined {
    const step = 4;
    // In rings around the place: most words stand in one of the first, and only those are put in order.
    const rings: { x: number; y: number; off: number }[][] = [];
    for (let y = area.y; y + height <= area.y + area.height + 0.01; y += step) for (let x = area.x; x + width <= area.x + area.width + 0.01; x += step) {
      const off = Math.hypot(x + width / 2 - near[0], y + height / 2 - near[1]);
      (rings[Math.floor(off / step)] ??= []).push({ x, y, off });
    }
    for (const ring of rings) for (const { x, y } of ring?.sort((a, b) => a.off - b.off) ?? []) {
      const box: Box = { x, y, width, height };
      if (allowed(box) && this.free(inset(box, -1), among)) return box;
    }
    return undefined;
  }
}

/** Whether two upright or level lines lie on each other, which no reader can tell apart. */
function runAlong(a: Point, b: Point, c: Point, d: Point): boolean {
  const near = 2.5;
  return [0, 1].some((axis) => [a, b, c].every((point) => Math.abs(point[axis]! - d[axis]!) < near)
    && Math.min(Math.max(a[1 - axis]!, b[1 - axis]!), Math.max(c[1 - axis]!, d[1 - axis]!)) > Math.max(Math.min(a[1 - axis]!, b[1 - axis]!), Math.min(c[1 - axis]!, d[1 - axis]!)));
}

const same = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** The shortest straight line from one box to another that does not enter either. */
function between(a: Box, b: Box): readonly [Point, Point] {
  const [ca, cb]: [Point, Point] = [[a.x + a.width / 2, a.y + a.height / 2], [b.x + b.width / 2, b.y + b.height / 2]];
  return [edgeTowards(a, ca, cb), edgeTowards(b, cb, ca)];
}

function edgeTowards(box: Box, from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const t = Math.min(dx === 0 ? Infinity : (box.width / 2 + 0.8) / Math.abs(dx), dy === 0 ? Infinity : (box.height / 2 + 0.8) / Math.abs(dy));
  return [from[0] + dx * t, from[1] + dy * t];
}
