import { partOf, type Draft } from '../draft';

/** A plain card at a door inside. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.readers, 'reader-battery-out').scheme = 'plain';
}
