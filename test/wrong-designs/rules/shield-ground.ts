import { partOf, type Draft } from '../draft';

/** A shield earthed wherever it touches. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.shieldings, 'shield-core').earth!.separate = false;
}
