/** Faces of walls on the plan: where they meet at a slant they are cut at each other's far faces, so that none stands out of the other. */
import { boxOf, cross, edgesOf, type Ring, type Spot } from '../../analysis/geometry';
import { append, type Wall } from '../../model';

/** A wall's direction, its left-hand side, its length. */
export interface Along { readonly u: Spot; readonly left: Spot; readonly length: number; at(along: number, aside?: number): Spot }

export function alongWall({ from, to }: Pick<Wall, 'from' | 'to'>): Along {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const u = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const left = { x: -u.y, y: u.x };
  return { u, left, length, at: (along, aside = 0) => ({ x: from.x + u.x * along + left.x * aside, y: from.y + u.y * along + left.y * aside }) };
}

/** Part of a wall between two places along it, face to face. */
export function strip(wall: Wall, from: number, to: number): Ring {
  const along = alongWall(wall);
  const half = wall.thickness / 2;
  return [along.at(from, -half), along.at(to, -half), along.at(to, half), along.at(from, half)];
}

const keyOf = ({ x, y }: Spot): string => `${x},${y}`;
const sine = (a: Spot, b: Spot): number => a.x * b.y - a.y * b.x;

/** The walls of one plan with what meets them at their ends. */
export class WallFaces {
  private readonly ending = new Map<string, Wall[]>();

  constructor(private readonly walls: readonly Wall[]) {
    for (const wall of walls) for (const end of [wall.from, wall.to]) append(this.ending, keyOf(end), wall);
  }

  /** Part of a wall; where it reaches an end of the wall, as far as the far faces of the walls it meets there. */
  piece(wall: Wall, from: number, to: number): Ring {
    const along = alongWall(wall);
    const [begins, ends] = [from <= 0 ? this.meeting(wall, wall.from) : [], to >= along.length ? this.meeting(wall, wall.to) : []];
    const ring = strip(wall, from - reachOf(wall, begins), to + reachOf(wall, ends));
    return [[wall.from, begins, 1] as const, [wall.to, ends, -1] as const].reduce((cut, [end, others, inwards]) => others.reduce((rest, other) => cutAt(rest, end, along, inwards, other), cut), ring);
  }

  /** The box around the outer faces. */
  get bounds(): ReturnType<typeof boxOf> {
    return boxOf(this.walls.flatMap((wall) => this.piece(wall, 0, alongWall(wall).length)));
  }

  /** Of the walls that meet a wall at an end, the thickest in each direction. */
  private meeting(wall: Wall, end: Spot): Wall[] {
    const { u } = alongWall(wall);
    const thickest: { u: Spot; wall: Wall }[] = [];
    for (const other of this.ending.get(keyOf(end)) ?? []) {
      const direction = alongWall(other).u;
      if (Math.abs(sine(direction, u)) <= 1e-6) continue;
      const same = thickest.find((each) => Math.abs(sine(each.u, direction)) <= 1e-6);
      if (!same) thickest.push({ u: direction, wall: other });
      else if (other.thickness > same.wall.thickness) same.wall = other;
    }
    return thickest.map((each) => each.wall);
  }
}

/** How far beyond its end a wall may reach with one of its faces. */
function reachOf(wall: Wall, others: readonly Wall[]): number {
  const { u } = alongWall(wall);
  return Math.max(0, ...others.map((other) => {
    const v = alongWall(other).u;
    const slant = Math.abs(sine(u, v));
    return (other.thickness / 2 + (wall.thickness / 2) * Math.abs(u.x * v.x + u.y * v.y)) / slant;
  }));
}

/** What of a ring lies before the far face of another wall, seen from the wall that ends there. */
function cutAt(ring: Ring, end: Spot, { u }: Along, inwards: 1 | -1, other: Wall): Ring {
  const { u: v, left } = alongWall(other);
  // The normal of the other wall that points away from the body of this one.
  const away = (u.x * left.x + u.y * left.y) * inwards > 0 ? -1 : 1;
  const face = { x: end.x + left.x * away * (other.thickness / 2), y: end.y + left.y * away * (other.thickness / 2) };
  const ahead = { x: face.x + v.x * away, y: face.y + v.y * away };
  // Beyond the face is to the left of its line.
  const beyond = (spot: Spot): number => cross(face, ahead, spot);
  const kept: Spot[] = [];
  ring.forEach((spot, i) => {
    const next = ring[(i + 1) % ring.length]!;
    const [here, there] = [beyond(spot), beyond(next)];
    if (here <= 1e-6) kept.push(spot);
    if ((here < -1e-6 && there > 1e-6) || (here > 1e-6 && there < -1e-6)) {
      const t = here / (here - there);
      kept.push({ x: spot.x + t * (next.x - spot.x), y: spot.y + t * (next.y - spot.y) });
    }
  });
  return kept;
}

/** Neither level nor upright on the plan. */
export const isSlanting = ({ from, to }: Pick<Wall, 'from' | 'to'>): boolean => from.x !== to.x && from.y !== to.y;

export const hasSlants = (outline: Ring): boolean => edgesOf(outline).some(([from, to]) => isSlanting({ from, to }));
