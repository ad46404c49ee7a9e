import type { Draft } from '../draft';

/** A cabinet nobody watches. */
export function changeRoom(model: Draft): void {
  model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'env-pd-a');
}
