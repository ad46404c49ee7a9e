import type { Draft } from '../draft';

/** Nothing detects leaks, where air conditioners have no water and no pipes. */
export function changeRoom(model: Draft): void {
  for (const unit of model.site!.cooling.airConditioners) unit.water = false;
  model.site!.pipes = [];
  model.monitoringPoints = model.monitoringPoints!.filter(({ kind }) => kind !== 'leak');
}
