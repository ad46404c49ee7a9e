import { partOf, type Draft } from '../draft';

/** A generator whose fuel nobody sees. */
export function changeRoom(model: Draft): void {
  const point = partOf(model.monitoringPoints!, 'env-generator');
  point.thresholds = point.thresholds!.filter(({ measure }) => measure !== 'fuel-level');
}
