import { partOf, type Draft } from '../draft';

/** People on duty come in through KM管理区. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  const door = partOf(site.doors, 'door-monitoring');
  door.wall = site.walls.find(({ left, right }) => [left, right].includes('monitoring') && [left, right].includes('km-management'))!.id;
  for (const id of ['right-guard', 'right-room']) partOf(site.access.rights, id).rooms.push('buffer', 'km-management');
  partOf(site.access.readers, 'reader-monitoring-out').side = 'km-management';
}
