import type { Draft } from '../draft';

/** One point for 服务区. */
export function changeRoom(model: Draft): void {
  model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'th-service-2');
}
