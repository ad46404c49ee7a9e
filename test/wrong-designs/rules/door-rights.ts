import { partOf, type Draft } from '../draft';

/** A role that may enter 核心区, but nothing on the way. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.access.rights, 'right-ra').rooms.push('core');
}
