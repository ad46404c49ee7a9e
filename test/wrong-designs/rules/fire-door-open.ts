import { partOf, type Draft } from '../draft';

/** A door that opens into the zone. */
export function changeRoom(model: Draft): void {
  const door = partOf(model.site!.doors, 'door-service');
  const wall = partOf(model.site!.walls, door.wall);
  door.swing = wall.left === 'service' ? 'left' : 'right';
}
