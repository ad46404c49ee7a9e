import { partOf, type Draft } from '../draft';

/** A shielded door that locks people in. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.doors, 'door-core').inside = 'none';
}
