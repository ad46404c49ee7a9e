import { classA, partOf, type Draft } from '../draft';

/** Class A with fuel for eight hours. */
export function changeRoom(model: Draft): void {
  classA(model);
  partOf(model.site!.power.generators, 'generator').fuelHours = 8;
}
