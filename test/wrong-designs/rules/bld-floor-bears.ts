import { partOf, type Draft } from '../draft';

/** A safe too heavy for the floor. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.furniture, 'safe-1').kilograms = 900;
}
