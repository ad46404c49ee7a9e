import type { Draft } from '../draft';

/** A main room that may freeze when it is stopped. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find(({ kind, room }) => kind === 'temperature-off' && room === 'service')!.design = { min: -5, max: 45 };
}
