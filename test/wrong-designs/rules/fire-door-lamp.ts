import type { Draft } from '../draft';

/** No lamp outside 服务区. */
export function changeRoom(model: Draft): void {
  model.site!.fire.devices = model.site!.fire.devices.filter(({ id }) => id !== 'lamp-service');
}
