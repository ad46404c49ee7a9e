import { partOf, type Draft } from '../draft';

/** A limit of another standard. */
export function changeRoom(model: Draft): void {
  partOf(model.monitoringPoints!, 'th-monitoring').thresholds!.find(({ measure }) => measure === 'humidity')!.clause = 'GB/T 2887';
}
