import { partOf, type Draft } from '../draft';

/** A panel in the UPS room. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.fire.panels, 'fire-panel').position.room = 'ups';
}
