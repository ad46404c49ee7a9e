import { partOf, type Draft } from '../draft';

/** A window between 服务区 and 核心区. */
export function changeRoom(model: Draft): void {
  const window = partOf(model.site!.windows, 'window-monitoring');
  model.site!.windows.push({ ...window, id: 'window-core', name: 'C02', wall: 'wall-core-service', offset: 3000 });
}
