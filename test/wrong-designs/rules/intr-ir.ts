import type { Draft } from '../draft';

/** No infrared in 管理区. */
export function changeRoom(model: Draft): void {
  model.site!.intrusion.detectors = model.site!.intrusion.detectors.filter(({ id }) => id !== 'ir-management');
}
