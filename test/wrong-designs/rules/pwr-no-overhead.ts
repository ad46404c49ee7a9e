import { partOf, type Draft } from '../draft';

/** A line on poles. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.mains, 'mains-1').overhead = true;
}
