import { partOf, type Draft } from '../draft';

/** Class A with fuel for eight hours. */
export function changeRoom(model: Draft): void {
  model.site!.class = 'A';
  partOf(model.site!.power.generators, 'generator').fuelHours = 8;
}
