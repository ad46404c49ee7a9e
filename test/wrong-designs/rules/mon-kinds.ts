import type { Draft } from '../draft';

/** Nothing reports what the infrared detectors see. */
export function changeRoom(model: Draft): void {
  model.monitoringPoints = model.monitoringPoints!.filter(({ kind }) => kind !== 'infrared');
}
