import type { Draft } from '../draft';

/** A placeholder. */
export function changeRoom(model: Draft): void {
  model.site!.buildings[0]!.enclosure = '待定';
}
