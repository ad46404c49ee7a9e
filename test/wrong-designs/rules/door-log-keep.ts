import type { Draft } from '../draft';

/** Records kept for three months. */
export function changeRoom(model: Draft): void {
  model.site!.access.logMonths = 3;
}
