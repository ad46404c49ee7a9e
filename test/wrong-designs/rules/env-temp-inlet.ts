import type { Draft } from '../draft';

/** A room planned for 30 °C. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'temperature' && each.room === 'service')!.design = { min: 18, max: 30 };
}
