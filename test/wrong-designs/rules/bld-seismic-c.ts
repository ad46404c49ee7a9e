import type { Draft } from '../draft';

/** A room of class C in a building of the lowest seismic class. */
export function changeRoom(model: Draft): void {
  model.site!.class = 'C';
  model.site!.buildings[0]!.seismicClass = '丁类';
}
