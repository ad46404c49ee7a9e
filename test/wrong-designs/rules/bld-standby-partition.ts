import { classA, partOf, type Draft } from '../draft';

/** Class A with both UPS in one room. */
export function changeRoom(model: Draft): void {
  classA(model);
  partOf(model.site!.power.ups, 'ups-b').position.room = 'ups';
}
