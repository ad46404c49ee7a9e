import { classA, partOf, type Draft } from '../draft';

/** In class A, over-pressure that alarms only when hardly any is left. */
export function changeRoom(model: Draft): void {
  classA(model);
  partOf(model.monitoringPoints!, 'dp-core').thresholds![0]!.alarm = { min: 1 };
}
