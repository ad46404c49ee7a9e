import { partOf, type Draft } from '../draft';

/** A code opens the entrance. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.readers, 'reader-main-out').factors = ['code'];
}
