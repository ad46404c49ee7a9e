import { partOf, type Draft } from '../draft';

/** Equipment in a room as small as 管理区. */
export function changeRoom(model: Draft): void {
  const site = model.site!;
  Object.assign(partOf(site.rooms, 'management'), { use: 'equipment', floorLoad: 8 });
  site.indicators = site.indicators.filter(({ room }) => room !== 'management');
  partOf(site.cooling.airConditioners, 'ac-service-1').serves.push('management');
  partOf(model.monitoringPoints!, 'th-management').thresholds = partOf(model.monitoringPoints!, 'th-service-1').thresholds;
}
