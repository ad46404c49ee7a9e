import { partOf, type Draft } from '../draft';

/** A relief straight through the shield. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.fire.gasZones, 'gas-core').reliefs[0]!.waveguide = false;
}
