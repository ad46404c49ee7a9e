import { partOf, type Draft } from '../draft';

/** A cabinet nobody reads. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.cabinets, 'pd-a').meter = false;
}
