import { partOf, type Draft } from '../draft';

/** A generator that is too small. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.generators, 'generator').kva = 80;
}
