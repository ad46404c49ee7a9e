import type { Draft } from '../draft';

/** An air conditioner nobody watches. */
export function changeRoom(model: Draft): void {
  model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'env-ac-service-1');
}
