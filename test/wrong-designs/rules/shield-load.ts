import { partOf, type Draft } from '../draft';

/** A shell of thick plate, too heavy for the slab. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.shieldings, 'shield-core').kilograms = 30_000;
}
