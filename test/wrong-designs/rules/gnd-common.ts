import type { Draft } from '../draft';

/** A resistance that was measured. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'earth-resistance')!.measured = 3.2;
}
