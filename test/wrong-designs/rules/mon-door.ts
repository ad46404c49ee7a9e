import type { Draft } from '../draft';

/** A door nobody watches. */
export function changeRoom(model: Draft): void {
  model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'env-lock-service');
}
