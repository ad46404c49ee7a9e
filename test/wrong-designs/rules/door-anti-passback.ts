import { partOf, type Draft } from '../draft';

/** A lock that forgets who went in. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.locks, 'lock-core').antiPassback = false;
}
