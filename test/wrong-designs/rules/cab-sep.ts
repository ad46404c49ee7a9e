import { partOf, type Draft } from '../draft';

/** The power tray of the service area, not of metal, beside the data tray of its racks. */
export function changeRoom(model: Draft): void {
  Object.assign(partOf(model.site!.cabling.trays, 'tray-p3'), { metal: false, z: 2300 });
}
