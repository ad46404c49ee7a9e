import { partOf, type Draft } from '../draft';

/** A shield left open is but a warning. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'env-lock-core').thresholds!.find(({ measure }) => measure === 'door-held')!.state = 'warning';
}
