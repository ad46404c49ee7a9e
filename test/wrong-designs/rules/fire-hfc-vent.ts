import { partOf, type Draft } from '../draft';

/** A relief opening of 50 mm. */
export function changeRoom(model: Draft): void {
  Object.assign(partOf(model.site!.fire.gasZones, 'gas-service').reliefs[0]!, { width: 50, height: 50 });
}
