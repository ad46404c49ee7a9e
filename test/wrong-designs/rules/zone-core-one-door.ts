import { partOf, type Draft } from '../draft';

/** 核心区 has a second door to 服务区. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  const door = partOf(site.doors, 'door-core');
  site.doors.push({ ...door, id: 'door-core-2', name: 'M04-2' });
  for (const reader of site.access.readers.filter((each) => each.door === door.id)) site.access.readers.push({ ...reader, id: `${reader.id}-2`, door: 'door-core-2' });
  site.intrusion.detectors.push({ ...partOf(site.intrusion.detectors, 'contact-core'), id: 'contact-core-2', door: 'door-core-2' });
  partOf(site.video.cameras, 'cam-10').door = 'door-core-2';
}
