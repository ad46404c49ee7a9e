import type { Draft } from '../draft';

/** A control room that may freeze when nobody is there. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find(({ kind, room }) => kind === 'temperature-off' && room === 'monitoring')!.design = { min: 0, max: 35 };
}
