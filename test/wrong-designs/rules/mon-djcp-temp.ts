import type { Draft } from '../draft';

/** Dry air in 核心区. */
export function changeRoom(model: Draft): void {
  for (const unit of model.site!.cooling.airConditioners) if (unit.serves.includes('core')) unit.humidifier = 0;
}
