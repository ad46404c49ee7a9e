import { partOf, type Draft } from '../draft';

/** 200 mm under the panels. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.rooms, 'buffer').raisedFloor!.height = 200;
}
