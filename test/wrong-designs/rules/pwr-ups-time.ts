import type { Draft } from '../draft';

/** Batteries that have aged. */
export function changeRoom(model: Draft): void {
  model.site!.assumptions = { ...model.site!.assumptions, batteryAgeing: 0.15 };
}
