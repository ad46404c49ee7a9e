import { partOf, type Draft } from '../draft';

/** A shield close to the walls. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.shieldings, 'shield-core').gap = 300;
}
