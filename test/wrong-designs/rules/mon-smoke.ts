import type { Draft } from '../draft';

/** A detector that reports to its panel alone. */
export function changeRoom(model: Draft): void {
  model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'fire-service');
}
