import { partOf, type Draft } from '../draft';

/** The tray of security passes the shield of 核心区 without its filter. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.cabling.trays, 'tray-s3').penetrations = [];
}
