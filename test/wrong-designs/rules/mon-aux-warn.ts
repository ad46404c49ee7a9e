import { partOf, type Draft } from '../draft';

/** A warning at 32 °C where people work. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'th-monitoring').thresholds!.find(({ measure }) => measure === 'temperature')!.warning = { min: 18, max: 32 };
}
