import type { Draft } from '../draft';

/** A building of the lowest class. */
export function changeRoom(model: Draft): void {
  model.site!.buildings[0]!.seismicClass = '丁类';
}
