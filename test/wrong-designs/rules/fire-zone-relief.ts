import { partOf, type Draft } from '../draft';

/** A relief opening at the height of the knee. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.fire.gasZones, 'gas-service').reliefs[0]!.sill = 500;
}
