import type { Draft } from '../draft';

/** No reader to leave by. */
export function changeRoom(model: Draft): void {
  model.site!.access.readers = model.site!.access.readers.filter(({ id }) => id !== 'reader-core-in');
}
