import { partOf, type Draft } from '../draft';

/** A door that shields less than the room. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.doors, 'door-core').decibels = 80;
}
