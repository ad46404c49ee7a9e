import type { Draft } from '../draft';

/** Distortion that was measured. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'distortion')!.measured = 7.5;
}
