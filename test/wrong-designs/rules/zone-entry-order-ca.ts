import { partOf, type Draft } from '../draft';

/** The door of 服务区 leads to 缓冲间 instead of 管理区. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  const door = partOf(site.doors, 'door-service');
  door.wall = site.walls.find(({ left, right }) => [left, right].includes('service') && [left, right].includes('buffer'))!.id;
  door.offset = 150;
  door.width = 900;
  partOf(site.access.readers, 'reader-service-out').side = 'buffer';
  partOf(site.fire.devices, 'lamp-service').position.room = 'buffer';
}
