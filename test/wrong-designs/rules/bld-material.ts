import { partOf, type Draft } from '../draft';

/** Walls that burn. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.rooms, 'core').finishes.walls!.grade = 'B1';
}
