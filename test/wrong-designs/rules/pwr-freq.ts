import type { Draft } from '../draft';

/** A wider range. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'frequency' && each.room === undefined)!.design = { min: 49, max: 51 };
}
