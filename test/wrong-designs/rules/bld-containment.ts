import { partOf, type Draft } from '../draft';

/** A hot server in an open aisle. */
export function changeRoom(model: Draft): void {
  const device = model.devices.find(({ rack, product }) => rack === 'a01' && product !== undefined)!;
  partOf(model.products, device.product!).heatWatts = 2800;
  for (const unit of model.site!.cooling.airConditioners) unit.sensibleKilowatts *= 3;
}
