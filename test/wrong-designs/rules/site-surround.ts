import type { Draft } from '../draft';

/** A neighbour without height. */
export function changeRoom(model: Draft): void {
  delete model.site!.buildings[0]!.surroundings[0]!.metresHigh;
}
