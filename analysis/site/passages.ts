/** The way along which equipment is brought to the main rooms, and in them to the racks: whether it is wide enough all along. */
import { shieldGapOf, siteIndexOf, type Door, type Rack, type Room, type Site } from '../../model';
import { contains, distanceToBoundary, footprint, signedArea, type Ring, type Spot } from '../geometry/polygon';
import { passable, without } from '../geometry/regions';
import { rowsOf } from './clearances';
import { isMainRoom } from './contents';
import { doorGraphOf, wayTo } from './doors';
import { floorOf } from './rooms';
import { standingIn } from './standing';

/** Clear width for moving equipment (mm). */
export const movingWidth = 1500;

/** Corridors on the ways from outside to the main rooms of a floor through which nothing of that width gets from door to door. */
export function narrowCorridors(site: Site, floor: string, width: number): readonly Room[] {
  const { rooms, roomsOfFloor } = siteIndexOf(site);
  const graph = doorGraphOf(site);
  const found = new Set<Room>();
  for (const main of (roomsOfFloor.get(floor) ?? []).filter(isMainRoom)) {
    const way = wayTo(graph, main.id);
    for (const id of way?.rooms ?? []) {
      const room = rooms.get(id);
      if (room?.use === 'corridor' && !leads(site, room, way!.doors.filter((door) => sidesOf(site, door).includes(id)), width)) found.add(room);
    }
  }
  return site.rooms.filter((room) => found.has(room));
}

/** Rows of racks of a room to which nothing of that width gets from the door by which one enters: all where there is no such door. */
export function rowsOffTheWay(site: Site, room: Room, width: number): readonly (readonly [name: string, racks: readonly Rack[]])[] {
  const { racksOfRoom, shieldingOfRoom } = siteIndexOf(site);
  const racks = racksOfRoom.get(room.id) ?? [];
  const door = wayTo(doorGraphOf(site), room.id)?.doors.at(-1);
  if (racks.length === 0 || door === undefined) return rowsOf(racks);
  // At its doors a shield reaches the wall: the way begins where the gap ends.
  const shield = shieldingOfRoom.get(room.id);
  const gap = shield ? shieldGapOf(shield) : 0;
  const at = middleOf(site, door);
  const free = passable(without([floorOf(site, room)], standingIn(site, room).map(({ ring }) => ring)), width)
    .filter((ring) => signedArea(ring) > 0 && reaches(ring, at, width / 2 + gap));
  const touches = (rack: Rack): boolean => free.some((piece) => footprint(rack.position, rack.size).some((corner) => reaches(piece, corner, touching)));
  return rowsOf(racks).filter(([, row]) => !row.some(touches));
}

/** What rounding leaves between racks and the free floor beside them (mm). */
const touching = 20;

const sidesOf = (site: Site, { wall }: Door): readonly (string | undefined)[] => { const found = siteIndexOf(site).walls.get(wall); return [found?.left, found?.right]; };

/** Whether one free piece of the corridor, as wide as that everywhere, comes to each of the doors. */
function leads(site: Site, room: Room, doors: readonly Door[], width: number): boolean {
  const free = passable(without([room.inner], standingIn(site, room).map(({ ring }) => ring)), width).filter((ring) => signedArea(ring) > 0);
  return free.some((piece) => doors.every((door) => reaches(piece, middleOf(site, door), width / 2)));
}

const reaches = (piece: Ring, at: Spot, within: number): boolean => contains(piece, at) || distanceToBoundary(at, piece) <= within;

/** The middle of a door on its wall. */
export function middleOf(site: Site, { wall, offset, width }: Door): Spot {
  const { from, to } = siteIndexOf(site).walls.get(wall)!;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = (offset + width / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
