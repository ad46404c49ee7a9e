import { partOf, type Draft } from '../draft';

/** KM核心区 is entered from 监控室. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  const door = partOf(site.doors, 'door-km-core');
  door.wall = site.walls.find(({ left, right }) => [left, right].includes('km-core') && [left, right].includes('monitoring'))!.id;
  for (const id of ['right-km', 'right-hsm', 'right-maintenance']) partOf(site.access.rights, id).rooms.push('monitoring');
  partOf(site.access.readers, 'reader-km-core-out').side = 'monitoring';
  partOf(site.fire.devices, 'lamp-km-core').position.room = 'monitoring';
}
