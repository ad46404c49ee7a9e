import { partOf, type Draft } from '../draft';

/** Power shared with the neighbours. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.mains, 'mains-1').dedicated = false;
}
