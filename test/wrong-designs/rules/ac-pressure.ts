import type { Draft } from '../draft';

/** A pressure that was measured. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'pressure-difference' && each.room === 'service')!.measured = 2;
}
