import { isGuarded } from '../../analysis/site/contents';
import type { Room, Site } from '../../model';

/** Rooms that are asked to have door control, a camera and a fire detector each. */
export const guardedRooms = (site: Site): readonly Room[] => site.rooms.filter(isGuarded);
