import { partOf, type Draft } from '../draft';

/** A warning at 35 °C. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'th-service-1').thresholds!.find(({ measure }) => measure === 'temperature')!.warning = { min: 18, max: 35 };
}
