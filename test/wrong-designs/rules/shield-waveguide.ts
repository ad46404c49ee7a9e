import { partOf, type Draft } from '../draft';

/** A tube that is too short. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.penetrations, 'core-fibre').lengthToDiameter = 3;
}
