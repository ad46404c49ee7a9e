import { partOf, type Draft } from '../draft';

/** KM核心区 has a second door to KM管理区. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  const door = partOf(site.doors, 'door-km-core');
  site.doors.push({ ...door, id: 'door-km-core-2', name: 'M06-2' });
  for (const reader of site.access.readers.filter((each) => each.door === door.id)) site.access.readers.push({ ...reader, id: `${reader.id}-2`, door: 'door-km-core-2' });
  site.intrusion.detectors.push({ ...partOf(site.intrusion.detectors, 'contact-km-core'), id: 'contact-km-core-2', door: 'door-km-core-2' });
  partOf(site.video.cameras, 'cam-23').door = 'door-km-core-2';
}
