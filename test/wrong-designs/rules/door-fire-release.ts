import { partOf, type Draft } from '../draft';

/** A lock the fire panel does not reach. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.locks, 'lock-service').fireRelease = false;
}
