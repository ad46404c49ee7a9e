import type { Draft } from '../draft';

/** Air conditioning that swings. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find(({ kind, room }) => kind === 'temperature-rate' && room === 'service')!.design = { max: 25 };
}
