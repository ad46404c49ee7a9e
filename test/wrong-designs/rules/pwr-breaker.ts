import { partOf, type Draft } from '../draft';

/** A breaker of 10 A for a rack that takes more. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.circuits, 'a-a01').amperes = 10;
}
