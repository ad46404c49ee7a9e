import type { Draft } from '../draft';

/** One of two air conditioners without a rope. */
export function changeRoom(model: Draft): void {
  model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'leak-service-1');
}
