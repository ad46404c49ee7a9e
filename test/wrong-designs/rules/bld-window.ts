import { partOf, type Draft } from '../draft';

/** A window to the rooms of others. */
export function changeRoom(model: Draft): void {
  const window = partOf(model.site!.windows, 'window-monitoring');
  model.site!.windows.push({ ...window, id: 'window-service', name: 'C02', wall: 'wall-service-out', offset: 600 });
}
