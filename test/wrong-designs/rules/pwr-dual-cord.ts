import type { Draft } from '../draft';

/** A server on path A only. */
export function changeRoom(model: Draft): void {
  const device = model.devices.find(({ rack, feeds }) => rack === 'a01' && feeds?.length === 2)!;
  device.feeds = device.feeds!.slice(0, 1);
}
