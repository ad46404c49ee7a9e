import { partOf, type Draft } from '../draft';

/** A warning at half the voltage. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'env-ups-a').thresholds!.find(({ measure }) => measure === 'input-voltage')!.warning = { min: 110, max: 235.4 };
}
