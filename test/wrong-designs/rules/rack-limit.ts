import { partOf, type Draft } from '../draft';

/** A rack planned for one kilowatt. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.racks, 'a01').maxWatts = 1000;
}
