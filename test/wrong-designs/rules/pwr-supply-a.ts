import { classA, partOf, type Draft } from '../draft';

/** Class A with a generator that is not steady. */
export function changeRoom(model: Draft): void {
  classA(model);
  partOf(model.site!.power.generators, 'generator').grade = 'G2';
}
