/** The way along which equipment is brought to the main rooms: whether its corridors are wide enough all along. */
import { siteIndexOf, type Door, type Room, type Site } from '../../model';
import { contains, distanceToBoundary, signedArea, type Ring, type Spot } from '../geometry/polygon';
import { passable, without } from '../geometry/regions';
import { isMainRoom } from './contents';
import { doorGraphOf, wayTo } from './doors';
import { standingIn } from './standing';

/** Clear width for moving equipment (mm). */
export const movingWidth = 1500;

/** Corridors on the ways from outside to the main rooms of a floor through which nothing of that width gets from door to door. */
export function narrowCorridors(site: Site, floor: string, width: number): readonly Room[] {
  const { rooms } = siteIndexOf(site);
  const graph = doorGraphOf(site);
  const found = new Set<Room>();
  for (const main of site.rooms.filter((room) => room.floor === floor && isMainRoom(room))) {
    const way = wayTo(graph, main.id);
    for (const id of way?.rooms ?? []) {
      const room = rooms.get(id);
      if (room?.use === 'corridor' && !leads(site, room, way!.doors.filter((door) => sidesOf(site, door).includes(id)), width)) found.add(room);
    }
  }
  return site.rooms.filter((room) => found.has(room));
}

const sidesOf = (site: Site, { wall }: Door): readonly (string | undefined)[] => { const found = siteIndexOf(site).walls.get(wall); return [found?.left, found?.right]; };

/** Whether one free piece of the corridor, as wide as that everywhere, comes to each of the doors. */
function leads(site: Site, room: Room, doors: readonly Door[], width: number): boolean {
  const free = passable(without([room.inner], standingIn(site, room).map(({ ring }) => ring)), width).filter((ring) => signedArea(ring) > 0);
  return free.some((piece) => doors.every((door) => reaches(piece, middleOf(site, door), width / 2)));
}

const reaches = (piece: Ring, at: Spot, within: number): boolean => contains(piece, at) || distanceToBoundary(at, piece) <= within;

function middleOf(site: Site, { wall, offset, width }: Door): Spot {
  const { from, to } = siteIndexOf(site).walls.get(wall)!;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = (offset + width / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
