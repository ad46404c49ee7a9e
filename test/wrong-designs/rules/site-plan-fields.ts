import { partOf, type Draft } from '../draft';

/** Two rooms of one number. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.rooms, 'ups').number = '302';
}
