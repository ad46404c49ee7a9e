import type { Draft } from '../draft';

/** A room planned too damp. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'humidity' && each.room === 'core')!.design = { max: 75 };
}
