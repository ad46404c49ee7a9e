import { partOf, type Draft } from '../draft';

/** Nothing stops a surge at the entrance. */
export function changeRoom(model: Draft): void {
  delete partOf(model.site!.power.cabinets, 'mdp').surge;
}
