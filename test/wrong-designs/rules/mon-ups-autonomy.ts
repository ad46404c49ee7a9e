import { partOf, type Draft } from '../draft';

/** A warning five minutes before the end. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'env-ups-a').thresholds!.find(({ measure }) => measure === 'autonomy')!.warning = { min: 5 };
}
