import { partOf, type Draft } from '../draft';

/** A UPS whose bypass nobody sees, nor whether it is synchronised. */
export function changeRoom(model: Draft): void {
  const point = partOf(model.monitoringPoints!, 'env-ups-a');
  point.thresholds = point.thresholds!.filter(({ measure }) => measure !== 'bypass');
  model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'env-ups-a-sync');
}
