import { partOf, type Draft } from '../draft';

/** A thin wall to the corridor. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.walls, 'wall-ups-out').fireHours = 1;
}
