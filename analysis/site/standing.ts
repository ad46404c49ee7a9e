/** What stands on the floor of a room, with its outline on the plan. */
import { append, groupedBy, siteIndexOf, type Column, type Room, type Site, type Thing } from '../../model';
import { boxOf, footprint, meeting, overlap, type Box, type Ring } from '../geometry/polygon';

export interface Standing {
  readonly id: string;
  readonly kind: Thing['kind'];
  readonly ring: Ring;
  /** Of its top above the finished floor (mm). */
  readonly height: number;
}

/** What hangs higher than this takes no floor. */
const hanging = 300;

/** What stands on the floor of a room, and the columns in it and in its walls. */
export function standingIn(site: Site, room: Room): Standing[] {
  const columns = (columnsOf(site).get(room.id) ?? []).map((column): Standing => ({ id: column.id, kind: 'column', ring: sectionOf(column), height: room.clearHeight }));
  return [...columns, ...thingsIn(site, room)];
}

function thingsIn(site: Site, room: Room): Standing[] {
  return (siteIndexOf(site).thingsOfRoom.get(room.id) ?? []).flatMap(({ kind, thing }) => {
    if (!('size' in thing) || !('position' in thing) || typeof thing.size !== 'object' || !thing.position) return [];
    const bottom = thing.position.z ?? 0;
    return bottom >= hanging ? [] : [{ id: thing.id, kind, ring: footprint(thing.position, thing.size), height: bottom + thing.size.height }];
  });
}

/** Corners by which a round column is told: it keeps within them. */
const sides = 16;

/** The section of a column on the plan, counter-clockwise: of a round one a polygon around it, to whole millimetres. */
export function sectionOf({ x, y, direction, width, depth, round }: Pick<Column, 'x' | 'y' | 'direction' | 'width' | 'depth' | 'round'>): Ring {
  if (!round) return footprint({ x, y, direction }, { width, depth });
  const radius = width / 2 / Math.cos(Math.PI / sides);
  return Array.from({ length: sides }, (_, i) => ((2 * i + 1) * Math.PI) / sides).map((angle) => ({ x: Math.round(x + radius * Math.cos(angle)), y: Math.round(y + radius * Math.sin(angle)) }));
}

/** A column with its section, and the box around that. */
export const withSection = (column: Column): { readonly column: Column; readonly ring: Ring; readonly box: Box } => { const ring = sectionOf(column); return { column, ring, box: boxOf(ring) }; };

const kept = new WeakMap<Site, ReadonlyMap<string, readonly Column[]>>();

/** Columns by the rooms whose floor they take some of. */
export function columnsOf(site: Site): ReadonlyMap<string, readonly Column[]> {
  let made = kept.get(site);
  if (!made) kept.set(site, made = columnsIn(site.rooms, site.columns));
  return made;
}

/** The same of rooms and columns that are not yet part of a site. */
export function columnsIn(rooms: readonly Pick<Room, 'id' | 'floor' | 'inner'>[], columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> {
  const made = new Map<string, Column[]>();
  const roomsOf = groupedBy(rooms, (room) => room.floor);
  for (const [floor, own] of groupedBy(columns, (column) => column.floor)) {
    const spans = (roomsOf.get(floor) ?? []).map((room) => ({ room, box: boxOf(room.inner) }));
    for (const [{ column, ring }, { room }] of meeting(own.map(withSection), spans)) if (overlap(ring, room.inner)) append(made, room.id, column);
  }
  return made;
}
