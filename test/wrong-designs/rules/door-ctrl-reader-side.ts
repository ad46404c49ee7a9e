import { partOf, type Draft } from '../draft';

/** A reader in the room it should guard. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.readers, 'reader-battery-out').side = 'battery';
}
