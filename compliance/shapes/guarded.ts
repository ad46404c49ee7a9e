import type { Area, Room, Site } from '../../model';

const areas: ReadonlySet<Area> = new Set<Area>(['management', 'service', 'core', 'km-management', 'km-core']);

/** Rooms of the areas for which the test specifications ask for door control, a camera and a fire detector each. Stairs and corridors that belong to such an area are none. */
export const guardedRooms = (site: Site): readonly Room[] => site.rooms.filter(({ area, use }) => areas.has(area) && use !== 'corridor');
