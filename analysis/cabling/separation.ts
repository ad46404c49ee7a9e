/** Where trays of strong and weak current run side by side, and how far apart. */
import { siteIndexOf, type Model, type Point, type Tray } from '../../model';
import { isStrong } from './loads';
import { siteCables } from './site-cables';

export interface Nearness {
  readonly strong: string;
  readonly weak: string;
  /** Between their nearest sides, along a run of both (mm). */
  readonly apart: number;
  /** Least distance by the largest circuit in the power tray (mm); both trays of metal: absent, as they shield. */
  readonly needed?: number;
  /** Whether both are of metal, which would do away with the distance, is not said. */
  readonly unsaid?: true;
}

/** Farther than this nothing is asked (mm). */
const reach = 600;
/** Distance (mm) from cables of 380 V by their power (kVA): below 2, from 2 up to 5, above. */
export const separationFrom = (kva: number): number => (kva < 2 ? 130 : kva <= 5 ? 300 : 600);
/** Trays at a larger angle cross, they do not run side by side (sine). */
const slant = 0.17;

interface Piece { readonly tray: Tray; readonly a: Point; readonly b: Point; readonly left: number; readonly right: number }
const piecesOf = (tray: Tray): Piece[] => tray.line.slice(1).map((b, i) => ({ tray, a: tray.line[i]!, b, left: Math.min(tray.line[i]!.x, b.x), right: Math.max(tray.line[i]!.x, b.x) }));

/** Each power tray with each tray of weak current that runs beside it within 600 mm, the nearest place of the two. */
export function nearTrays(model: Model): Nearness[] {
  const { site } = model;
  if (!site) return [];
  const power = powerOf(model);
  const found = new Map<string, Nearness>();
  for (const floor of site.floors) {
    // From left to right: only those are compared that overlap in x.
    const pieces = site.cabling.trays.filter((tray) => tray.floor === floor.id).flatMap(piecesOf).sort((p, q) => p.left - q.left);
    let open: Piece[] = [];
    for (const piece of pieces) {
      open = open.filter(({ right }) => right + 2 * reach >= piece.left);
      for (const other of open) {
        if (isStrong(piece.tray) === isStrong(other.tray)) continue;
        const apart = besideBy(piece, other);
        if (apart === undefined || apart > reach) continue;
        const [strong, weak] = isStrong(piece.tray) ? [piece.tray, other.tray] : [other.tray, piece.tray];
        const key = `${strong.id} ${weak.id}`;
        if ((found.get(key)?.apart ?? Infinity) <= apart) continue;
        const kva = power.get(strong.id);
        const needed = strong.metal && weak.metal || kva === undefined ? undefined : separationFrom(kva);
        const unsaid = strong.metal !== false && weak.metal !== false;
        found.set(key, { strong: strong.id, weak: weak.id, apart: Math.round(apart), ...(needed === undefined ? {} : { needed, ...(unsaid ? { unsaid } : {}) }) });
      }
      open.push(piece);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, nearness]) => nearness);
}

/** Distance of the sides of two pieces that run beside each other; undefined when they cross or follow each other. */
function besideBy(one: Piece, other: Piece): number | undefined {
  const length = Math.hypot(one.b.x - one.a.x, one.b.y - one.a.y);
  const [ux, uy] = [(one.b.x - one.a.x) / length, (one.b.y - one.a.y) / length];
  const span = Math.hypot(other.b.x - other.a.x, other.b.y - other.a.y);
  if (Math.abs(ux * (other.b.y - other.a.y) - uy * (other.b.x - other.a.x)) / span > slant) return undefined;
  const along = (spot: Point): number => (spot.x - one.a.x) * ux + (spot.y - one.a.y) * uy;
  const aside = (spot: Point): number => Math.abs((spot.y - one.a.y) * ux - (spot.x - one.a.x) * uy);
  const [from, to] = [along(other.a), along(other.b)].sort((p, q) => p - q) as [number, number];
  if (Math.min(to, length) - Math.max(from, 0) <= 0) return undefined;
  const flat = Math.max(0, Math.min(aside(other.a), aside(other.b)) - (one.tray.width + other.tray.width) / 2);
  const [low, high] = one.tray.z < other.tray.z ? [one.tray, other.tray] : [other.tray, one.tray];
  return Math.hypot(flat, Math.max(0, high.z - low.z - low.height));
}

/** Apparent power of the largest circuit in each power tray (kVA). */
function powerOf(model: Model): ReadonlyMap<string, number> {
  const { circuits } = siteIndexOf(model.site!);
  const largest = new Map<string, number>();
  for (const { strong, ends: [from], trays } of siteCables(model)) {
    const circuit = strong ? circuits.get(from.thing) : undefined;
    const kva = circuit ? (circuit.phase === '3P' ? Math.sqrt(3) * 380 : 220) * circuit.amperes / 1000 : strong ? Infinity : 0;
    for (const tray of strong ? trays : []) largest.set(tray, Math.max(largest.get(tray) ?? 0, kva));
  }
  return largest;
}
