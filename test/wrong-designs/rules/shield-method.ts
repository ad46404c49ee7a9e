import { partOf, type Draft } from '../draft';

/** A method of another country. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.shieldings, 'shield-core').standard = 'IEEE 299-2006';
}
