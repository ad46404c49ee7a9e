import { partOf, type Draft } from '../draft';

/** A biometric alone. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.readers, 'reader-core-out').factors = ['biometric'];
}
