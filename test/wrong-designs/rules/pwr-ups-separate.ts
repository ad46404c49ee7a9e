import { partOf, type Draft } from '../draft';

/** An air conditioner on a UPS. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.circuits, 'c-ac-battery').cabinet = 'pd-a';
  partOf(model.site!.power.circuits, 'c-ac-battery').nonFire = false;
}
