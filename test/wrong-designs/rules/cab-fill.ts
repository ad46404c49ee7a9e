import { partOf, type Draft } from '../draft';

/** A tray ten millimetres high. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.cabling.trays, 'tray-d3').height = 10;
}
