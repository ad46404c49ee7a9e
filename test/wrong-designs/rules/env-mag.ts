import type { Draft } from '../draft';

/** A field that was measured. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.push({ kind: 'magnetic-field', room: 'service', design: { max: 30 }, measured: 45 });
}
