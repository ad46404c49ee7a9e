import { partOf, type Draft } from '../draft';

/** Batteries in what is a UPS room. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.rooms, 'battery').use = 'ups';
}
