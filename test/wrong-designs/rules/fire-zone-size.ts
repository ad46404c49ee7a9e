import { partOf, type Draft } from '../draft';

/** A void above the ceiling as high as a hall. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  partOf(site.rooms, 'service').ceilingHeight = 100_000;
  partOf(site.fire.gasSystems, 'cylinders-service').cylinders.count = 50;
  partOf(site.fire.gasZones, 'gas-service').reliefs[0]!.width = 6000;
  partOf(site.cooling.exhausts, 'exhaust').airflow = 30_000;
}
