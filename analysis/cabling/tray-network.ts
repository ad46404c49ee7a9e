/**
 * Trays of one purpose as a graph: nodes where trays bend, end, touch or cross, and where cables leave them; edges along them, by length.
 * Trays of different floors meet at risers.
 */
import { append, by, type Point, type Site, type Tray, type TrayPurpose } from '../../model';
import { contains, distance, distanceToSegment, edgesOf, type Spot } from '../geometry';
import { Heap } from './heap';

/** A straight piece of a tray. */
interface Piece { readonly tray: Tray; readonly a: Spot; readonly b: Spot; readonly left: number; readonly right: number; readonly low: number; readonly high: number }
export interface TraySpot extends Spot { readonly floor: string; readonly tray: string }
export interface Way { readonly length: number; readonly trays: readonly string[]; readonly spots: readonly TraySpot[] }

const tolerance = 1;
const cell = 4000;
const nameOf = (floor: string, { x, y }: Spot): string => `${floor} ${Math.round(x)} ${Math.round(y)}`;

export class TrayNetwork {
  private readonly pieces: Piece[] = [];
  private readonly cells = new Map<string, Piece[]>();
  /** Places along each piece at which something joins it. */
  private readonly marks = new Map<Piece, Spot[]>();
  private readonly edges = new Map<string, { readonly to: string; readonly length: number; readonly tray: string }[]>();
  private readonly spots = new Map<string, TraySpot>();
  private built = false;

  constructor(private readonly site: Site, private readonly purposes: ReadonlySet<TrayPurpose>) {
    for (const tray of site.cabling.trays) if (purposes.has(tray.purpose)) for (const [a, b] of edgesOf(tray.line).slice(0, -1)) {
      const piece = { tray, a, b, left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), low: Math.min(a.y, b.y), high: Math.max(a.y, b.y) };
      this.pieces.push(piece);
      this.marks.set(piece, [a, b]);
      for (const key of this.cellsOf(tray.floor, piece)) append(this.cells, key, piece);
    }
  }

  private *cellsOf(floor: string, box: Pick<Piece, 'left' | 'right' | 'low' | 'high'>, more = 0): Generator<string> {
    for (let x = Math.floor((box.left - more) / cell); x <= Math.floor((box.right + more) / cell); x++) {
      for (let y = Math.floor((box.low - more) / cell); y <= Math.floor((box.high + more) / cell); y++) yield `${floor} ${x} ${y}`;
    }
  }

  /**
   * The tray nearest to a place on a floor, and the point of it from which a cable goes there. Looks further and further, up to 64 m.
   * @param allowed which points a cable may go from; where the nearest of a tray is not, its corners are tried
   */
  join(floor: string, at: Spot, allowed: (spot: Spot) => boolean = () => true): TraySpot | undefined {
    for (let reach = cell; reach <= 16 * cell; reach *= 2) {
      let best: { piece: Piece; spot: Spot; off: number } | undefined;
      const seen = new Set<Piece>();
      for (const key of this.cellsOf(floor, { left: at.x, right: at.x, low: at.y, high: at.y }, reach)) for (const piece of this.cells.get(key) ?? []) {
        if (seen.has(piece)) continue;
        seen.add(piece);
        const spot = [foot(at, piece), piece.a, piece.b].find(allowed);
        if (!spot) continue;
        const off = distance(at, spot);
        if (off <= reach && (!best || off < best.off - 1e-6 || (Math.abs(off - best.off) <= 1e-6 && piece.tray.id < best.piece.tray.id))) best = { piece, spot, off };
      }
      if (best) {
        this.marks.get(best.piece)!.push(best.spot);
        this.built = false;
        return { ...best.spot, floor, tray: best.piece.tray.id };
      }
    }
    return undefined;
  }

  /** The first end of a tray at a place outside of all rooms: where lines come in. */
  get entry(): TraySpot | undefined {
    return this.site.cabling.trays.filter(({ purpose }) => this.purposes.has(purpose)).flatMap((tray) => [tray.line[0]!, tray.line.at(-1)!].map((point: Point) => ({ ...point, floor: tray.floor, tray: tray.id })))
      .sort(by(({ tray }) => tray, ({ x }) => x, ({ y }) => y)).find((end) => !this.site.rooms.some(({ inner, floor }) => floor === end.floor && contains(inner, end)));
  }

  private build(): void {
    if (this.built) return;
    this.built = true;
    this.edges.clear();
    for (const piece of this.pieces) for (const other of this.near(piece)) {
      const met = meet(piece, other);
      if (met) this.marks.get(piece)!.push(met);
    }
    for (const piece of this.pieces) {
      const marks = [...this.marks.get(piece)!].sort(by((spot) => distance(spot, piece.a)));
      marks.forEach((spot, i) => {
        const name = nameOf(piece.tray.floor, spot);
        if (!this.spots.has(name)) this.spots.set(name, { ...spot, floor: piece.tray.floor, tray: piece.tray.id });
        const before = marks[i - 1];
        if (before) this.edge(nameOf(piece.tray.floor, before), name, distance(before, spot), piece.tray.id);
      });
    }
    for (const riser of this.site.risers) {
      const floors = riser.floors.map((id) => this.site.floors.find((floor) => floor.id === id)).filter((floor) => floor !== undefined).sort(by(({ level }) => level));
      floors.slice(1).forEach((upper, i) => {
        const lower = floors[i]!;
        const storeys = this.site.floors.filter(({ building, level }) => building === lower.building && level >= lower.level && level < upper.level).reduce((sum, { storeyHeight }) => sum + storeyHeight, 0) || lower.storeyHeight;
        this.edge(nameOf(lower.id, riser), nameOf(upper.id, riser), storeys, riser.id);
      });
    }
  }

  /** Trays that lead into one another, also by risers: each such group once, its ids in order. */
  groups(): string[][] {
    this.build();
    const groups: string[][] = [];
    const own = new Set(this.pieces.map(({ tray }) => tray.id));
    const seen = new Set<string>();
    for (const start of this.edges.keys()) {
      if (seen.has(start)) continue;
      const trays = new Set<string>();
      const reached = new Set([start]);
      for (const name of reached) for (const { to, tray } of this.edges.get(name) ?? []) {
        trays.add(tray);
        reached.add(to);
      }
      for (const name of reached) seen.add(name);
      const ids = [...trays].filter((id) => own.has(id)).sort(by((id) => id));
      if (ids.length > 0) groups.push(ids);
    }
    return groups;
  }

  private near(piece: Piece): Set<Piece> {
    const found = new Set<Piece>();
    for (const key of this.cellsOf(piece.tray.floor, piece, tolerance)) for (const other of this.cells.get(key) ?? []) if (other !== piece) found.add(other);
    return found;
  }

  private edge(a: string, b: string, length: number, tray: string): void {
    if (a === b) return;
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const list = this.edges.get(from) ?? [];
      this.edges.set(from, list);
      list.push({ to, length, tray });
    }
  }

  /** Shortest ways from one spot to others; those that cannot be reached are missing. */
  ways(from: TraySpot, targets: readonly TraySpot[]): ReadonlyMap<string, Way> {
    this.build();
    const start = nameOf(from.floor, from);
    const wanted = new Set(targets.map((spot) => nameOf(spot.floor, spot)));
    const settled = new Map<string, { length: number; before: string | undefined; tray: string | undefined }>();
    const heap = new Heap<{ name: string; before: string | undefined; tray: string | undefined }>();
    heap.push(0, { name: start, before: undefined, tray: undefined });
    for (let next = heap.pop(); next && wanted.size > 0; next = heap.pop()) {
      const { name, before, tray } = next.value;
      if (settled.has(name)) continue;
      settled.set(name, { length: next.key, before, tray });
      wanted.delete(name);
      for (const edge of this.edges.get(name) ?? []) if (!settled.has(edge.to)) heap.push(next.key + edge.length, { name: edge.to, before: name, tray: edge.tray });
    }
    return new Map(targets.flatMap((target) => {
      const name = nameOf(target.floor, target);
      const end = settled.get(name);
      if (!end) return [];
      const spots: TraySpot[] = [];
      const trays: string[] = [];
      for (let at: string | undefined = name; at !== undefined; at = settled.get(at)!.before) {
        spots.unshift(this.spots.get(at) ?? from);
        const used = settled.get(at)!.tray;
        if (used !== undefined && trays[0] !== used) trays.unshift(used);
      }
      return [[keyOf(target), { length: end.length, trays, spots }] as const];
    }));
  }
}

export const keyOf = (spot: TraySpot): string => nameOf(spot.floor, spot);

function foot(at: Spot, { a, b }: Piece): Spot {
  const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length2));
  return { x: Math.round(a.x + t * (b.x - a.x)), y: Math.round(a.y + t * (b.y - a.y)) };
}

/** Where two pieces touch or cross; at an end that lies on the other, that end. */
function meet(one: Piece, other: Piece): Spot | undefined {
  if (one.right < other.left - tolerance || other.right < one.left - tolerance || one.high < other.low - tolerance || other.high < one.low - tolerance) return undefined;
  for (const end of [other.a, other.b]) if (distanceToSegment(end, one.a, one.b) <= tolerance) return end;
  const [dx, dy, ex, ey] = [one.b.x - one.a.x, one.b.y - one.a.y, other.b.x - other.a.x, other.b.y - other.a.y];
  const denominator = dx * ey - dy * ex;
  if (denominator === 0) return undefined;
  const t = ((other.a.x - one.a.x) * ey - (other.a.y - one.a.y) * ex) / denominator;
  const u = ((other.a.x - one.a.x) * dy - (other.a.y - one.a.y) * dx) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { x: Math.round(one.a.x + t * dx), y: Math.round(one.a.y + t * dy) } : undefined;
}
