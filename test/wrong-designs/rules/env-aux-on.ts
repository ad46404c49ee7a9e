import type { Draft } from '../draft';

/** A control room without lower limit of humidity. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'humidity' && each.room === 'monitoring')!.design = { max: 75 };
}
