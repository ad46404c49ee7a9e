import type { Draft } from '../draft';

/** Alarms nobody hears. */
export function changeRoom(model: Draft): void {
  for (const { notify } of model.monitoringPoints!) if (notify) notify.channels = ['screen', 'sms'];
}
