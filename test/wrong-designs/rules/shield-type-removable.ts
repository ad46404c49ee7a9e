import { partOf, type Draft } from '../draft';

/** A small shield that may be moved, welded. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.shieldings, 'shield-core').construction = 'welded';
}
