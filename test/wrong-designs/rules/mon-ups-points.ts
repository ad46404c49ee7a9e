import { partOf, type Draft } from '../draft';

/** A UPS whose bypass nobody sees. */
export function changeRoom(model: Draft): void {
  const point = partOf(model.monitoringPoints!, 'env-ups-a');
  point.thresholds = point.thresholds!.filter(({ measure }) => measure !== 'bypass');
}
