import { partOf, type Draft } from '../draft';

/** One rack turned round. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.racks, 'a02').position.direction = 90;
}
