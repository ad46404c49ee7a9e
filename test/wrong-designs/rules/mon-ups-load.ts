import { partOf, type Draft } from '../draft';

/** A warning when it is full. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'env-ups-a').thresholds!.find(({ measure }) => measure === 'load')!.warning = { max: 95 };
}
