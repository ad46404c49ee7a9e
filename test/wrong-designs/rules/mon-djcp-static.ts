import { partOf, type Draft } from '../draft';

/** A rack without a wrist strap. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.racks, 'a01').wristStrap = false;
}
