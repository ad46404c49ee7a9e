import { partOf, type Draft } from '../draft';

/** An ordinary door in the shield. */
export function changeRoom(model: Draft): void {
  delete partOf(model.site!.doors, 'door-core').shielding;
}
