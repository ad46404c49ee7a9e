import type { Draft } from '../draft';

/** A wider range. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'voltage' && each.room === undefined)!.design = { min: -15, max: 10 };
}
