import { partOf, type Draft } from '../draft';

/** Cylinders in the UPS room. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.fire.gasSystems, 'cylinders-service').position.room = 'ups';
}
