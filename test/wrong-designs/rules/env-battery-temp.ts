import type { Draft } from '../draft';

/** A battery room planned for 35 °C. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'temperature' && each.room === 'battery')!.design = { min: 20, max: 35 };
}
