import type { Draft } from '../draft';

/** A voltage that was measured. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.push({ kind: 'static-voltage', room: 'service', design: { max: 1 }, measured: 2.4 });
}
