import { partOf, type Draft } from '../draft';

/** A shielded door that may stand open for three minutes. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.locks, 'lock-core').heldOpenSeconds = 180;
}
