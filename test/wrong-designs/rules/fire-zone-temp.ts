import { partOf, type Draft } from '../draft';

/** A zone that freezes, with as much agent as that takes. */
export function changeRoom(model: Draft): void {
  const zone = partOf(model.site!.fire.gasZones, 'gas-service');
  Object.assign(zone, { minimumTemperature: -20, maximumTemperature: -15 });
  partOf(model.site!.fire.gasSystems, 'cylinders-service').cylinders.kilograms = 57;
}
