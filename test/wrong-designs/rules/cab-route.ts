import { partOf, type Draft } from '../draft';

/** The tray of security that leads into the monitoring room ends before it meets the main one. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.cabling.trays, 'tray-s2').line[0]!.y -= 500;
}
