import type { Draft } from '../draft';

/** Vibration that was measured. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.push({ kind: 'vibration', room: 'service', design: { max: 500 }, measured: 620 });
}
