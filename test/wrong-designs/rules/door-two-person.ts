import { partOf, type Draft } from '../draft';

/** One person alone. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.readers, 'reader-core-out').persons = 1;
}
