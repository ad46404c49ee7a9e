import { partOf, type Draft } from '../draft';

/** A thin wall to the UPS room. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.walls, 'wall-service-ups').fireHours = 0.25;
}
