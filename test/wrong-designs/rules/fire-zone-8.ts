import { partOf, type Draft } from '../draft';

/** Nine zones of one system. */
export function changeRoom(model: Draft): void {
  const { fire } = model.site!;
  const zone = partOf(fire.gasZones, 'gas-service');
  const lamp = partOf(fire.devices, 'lamp-service');
  const link = partOf(fire.linkages, 'link-service-discharge');
  for (let n = 2; n <= 9; n++) {
    fire.gasZones.push({ ...zone, id: `gas-service-${n}`, path: `${zone.path}-${n}`, name: `${zone.name}${n}` });
    fire.devices.push({ ...lamp, id: `${lamp.id}-${n}`, path: `${lamp.path}-${n}`, zone: `gas-service-${n}` });
    fire.linkages.push({ ...link, id: `${link.id}-${n}`, path: `${link.path}-${n}`, zone: `gas-service-${n}` });
  }
}
