import { partOf, type Draft } from '../draft';

/** A ceiling not chosen yet, written as if it were. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.rooms, 'service').finishes.ceiling!.material = '待定';
}
