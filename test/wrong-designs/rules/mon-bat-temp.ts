import { partOf, type Draft } from '../draft';

/** A warning at 40 °C. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'th-battery').thresholds!.find(({ measure }) => measure === 'temperature')!.warning = { min: 20, max: 40 };
}
