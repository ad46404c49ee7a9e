import { partOf, type Draft } from '../draft';

/** Panels that do not conduct. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.rooms, 'service').raisedFloor!.ohms!.max = 1e12;
}
