import { partOf, type Draft } from '../draft';

/** An air conditioner whose compressor nobody sees, and no alarm when its air stops. */
export function changeRoom(model: Draft): void {
  const point = partOf(model.monitoringPoints!, 'env-ac-service-1');
  point.records = point.records!.filter((measure) => measure !== 'compressor-pressure');
  point.thresholds = point.thresholds!.filter(({ measure }) => measure !== 'no-air-flow');
  point.records.push('no-air-flow');
}
