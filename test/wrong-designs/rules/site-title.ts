import type { Draft } from '../draft';

/** A lease that has ended. */
export function changeRoom(model: Draft): void {
  model.site!.buildings[0]!.leaseUntil = '2026-06-30';
}
