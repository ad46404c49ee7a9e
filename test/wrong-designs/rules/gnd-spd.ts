import { partOf, type Draft } from '../draft';

/** A weak surge protector. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.cabinets, 'pd-a').surge!.kiloamperes = 20;
}
