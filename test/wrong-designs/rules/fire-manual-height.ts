import { partOf, type Draft } from '../draft';

/** A call point at the height of the eyes. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.fire.devices, 'button-3').position.z = 1700;
}
