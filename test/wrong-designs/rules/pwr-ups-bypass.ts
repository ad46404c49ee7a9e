import { partOf, type Draft } from '../draft';

/** A UPS that cannot be taken out for service. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.ups, 'ups-a').bypass!.manual = false;
}
