import { partOf, type Draft } from '../draft';

/** An ordinary door to the corridor. */
export function changeRoom(model: Draft): void {
  delete partOf(model.site!.doors, 'door-ups').fireGrade;
}
