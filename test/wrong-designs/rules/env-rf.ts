import type { Draft } from '../draft';

/** Interference that was measured. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.push({ kind: 'radio-field', room: 'service', design: { max: 130 }, measured: 135 });
}
