import { partOf, type Draft } from '../draft';

/** Signals through a tube that is for pipes. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.penetrations, 'core-signal').kind = 'pipe-waveguide';
}
