/** What stands or hangs about point detectors: things of the room and trays above the floor. */
import { groupedBy, siteIndexOf, type Detector, type Site, type Tray } from '../../model';
import { columnsOf, sectionOf } from './standing';
import { boxOf, distanceToBoundary, distanceToSegment, footprint, meeting, side, type Ring, type Spot } from '../geometry/polygon';

/** Nothing may be nearer to a detector than this (mm). */
export const clearance = 500;

export interface Obstacle { readonly id: string; readonly name: string; /** From the detector, over the air (mm). */ readonly millimetres: number }

/** The height of a detector of the room itself: at the ceiling unless stated. */
export const heightOf = (site: Site, { position }: Detector): number => position.z ?? siteIndexOf(site).rooms.get(position.room)?.clearHeight ?? 0;

/** Of each point detector of a room what is nearest to it; absent where nothing is within the clearance. */
export function obstaclesOf(site: Site): ReadonlyMap<string, Obstacle> {
  const { rooms, thingsOfRoom } = siteIndexOf(site);
  const nearest = new Map<string, Obstacle>();
  const note = (detector: Detector, id: string, name: string, across: number, bottom: number, top: number) => {
    const high = heightOf(site, detector);
    const millimetres = Math.round(Math.hypot(across, Math.max(bottom - high, 0, high - top)));
    if (millimetres < clearance && millimetres < (nearest.get(detector.id)?.millimetres ?? Infinity)) nearest.set(detector.id, { id, name, millimetres });
  };
  const detectors = site.fire.detectors.filter(({ kind, layer }) => layer === 'room' && kind !== 'aspirating');
  for (const detector of detectors) for (const { thing } of thingsOfRoom.get(detector.position.room) ?? []) {
    if (!('size' in thing) || !('position' in thing) || typeof thing.size !== 'object' || !thing.position) continue;
    const bottom = thing.position.z ?? 0;
    note(detector, thing.id, thing.name, distanceTo(detector.position, footprint(thing.position, thing.size)), bottom, bottom + thing.size.height);
  }
  const columns = columnsOf(site);
  for (const detector of detectors) for (const column of columns.get(detector.position.room) ?? []) note(detector, column.id, column.name, distanceTo(detector.position, sectionOf(column)), 0, rooms.get(detector.position.room)!.clearHeight);
  const traysOf = groupedBy(site.cabling.trays.filter(({ level }) => level === 'overhead'), ({ floor }) => floor);
  for (const [floor, own] of groupedBy(detectors, ({ position }) => rooms.get(position.room)?.floor)) {
    const trays = floor === undefined ? [] : traysOf.get(floor) ?? [];
    for (const [{ detector }, { tray }] of pairsAlong(own, trays)) note(detector, tray.id, tray.name, Math.max(0, Math.min(...piecesOf(tray).map(([a, b]) => distanceToSegment(detector.position, a, b))) - tray.width / 2), tray.z, tray.z + tray.height);
  }
  return nearest;
}

const distanceTo = (at: Spot, ring: Ring): number => (side(at, ring) === 'outside' ? distanceToBoundary(at, ring) : 0);
const piecesOf = ({ line }: Tray): (readonly [Spot, Spot])[] => line.slice(1).map((b, i) => [line[i]!, b] as const);

/** Detectors with the trays that come near them as far as their extents tell. */
const pairsAlong = (detectors: readonly Detector[], trays: readonly Tray[]) => meeting(
  detectors.map((detector) => ({ detector, box: boxOf([detector.position]) })),
  trays.map((tray) => { const { left, bottom, right, top } = boxOf(tray.line); const reach = clearance + tray.width / 2; return { tray, box: { left: left - reach, bottom: bottom - reach, right: right + reach, top: top + reach } }; }),
);
