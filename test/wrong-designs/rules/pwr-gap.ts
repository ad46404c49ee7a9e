import type { Draft } from '../draft';

/** A gap of 20 ms. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'interruption' && each.room === undefined)!.design = { min: 0, max: 20 };
}
