/** Rooms that nearly touch: each has a wall of its own, and the two stand in one another. */
import { append, by, type Wall as ModelWall } from '../../../model';
import type { Room } from '../../site/room';

/** A wall with its room on one side only, measured along and across its direction (mm). */
interface Alone { readonly room: string; readonly side: 'left' | 'right'; readonly from: number; readonly to: number; readonly thickness: number }
interface Line { readonly across: number; readonly walls: Alone[] }

/** Reports, once for two rooms, walls with a room on one side that run beside each other nearer than both are thick. */
export function checkDoubleWalls(walls: readonly ModelWall[], roomOf: ReadonlyMap<string, Room>): void {
  const told = new Set<string>();
  const thickest = Math.max(0, ...walls.map(({ thickness }) => thickness));
  for (const lines of linesOf(walls)) lines.forEach((line, i) => {
    for (let j = i + 1; j < lines.length; j++) {
      const next = lines[j]!;
      const distance = next.across - line.across;
      if (distance >= thickest) break;
      for (const [a, b] of beside(line.walls, next.walls)) {
        const needed = (a.thickness + b.thickness) / 2;
        const key = [a.room, b.room].sort().join(' ');
        if (distance >= needed || a.room === b.room || a.side !== 'right' || b.side !== 'left' || told.has(key)) continue;
        told.add(key);
        const [room, other] = [roomOf.get(b.room)!, roomOf.get(a.room)!];
        room.report('walls-overlap', { other: other.title, distance: String(Math.round(distance * 10) / 10), needed: String(needed) }, other);
      }
    }
  });
}

/** Walls on the same straight line together, lines of one direction by their place across it. */
function linesOf(walls: readonly ModelWall[]): Line[][] {
  const directions = new Map<string, ModelWall[]>();
  for (const wall of walls) if ((wall.left === undefined) !== (wall.right === undefined)) {
    const [dx, dy] = [wall.to.x - wall.from.x, wall.to.y - wall.from.y];
    append(directions, dx === 0 ? 'upright' : String(dy / dx), wall);
  }
  return [...directions.values()].map((parallel) => {
    const { from: { x, y }, to } = parallel[0]!;
    const length = Math.hypot(to.x - x, to.y - y);
    const [ux, uy] = [(to.x - x) / length, (to.y - y) / length];
    const lines = new Map<number, Alone[]>();
    for (const { from, to: end, left, right, thickness } of parallel) append(lines, Math.round((ux * from.y - uy * from.x) * 1000) / 1000, {
      room: left ?? right!, side: left === undefined ? 'right' : 'left', from: ux * from.x + uy * from.y, to: ux * end.x + uy * end.y, thickness,
    });
    return [...lines].map(([across, own]): Line => ({ across, walls: own.sort(by(({ from }) => from)) })).sort(by(({ across }) => across));
  });
}

/** Pairs of walls of two lines that lie beside each other for some of their length. Those of one line do not overlap. */
function* beside(a: readonly Alone[], b: readonly Alone[]): Generator<readonly [Alone, Alone]> {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!];
    if (one.from < other.to && other.from < one.to) yield [one, other];
    if (one.to < other.to) i++;
    else j++;
  }
}
