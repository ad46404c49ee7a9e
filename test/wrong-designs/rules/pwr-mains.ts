import { partOf, type Draft } from '../draft';

/** Too little was agreed. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.mains, 'mains-1').kva = 70;
}
