import { partOf, type Draft } from '../draft';

/** A placeholder. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.doors, 'door-core').material = '待定';
}
