import { isDeviceEnd } from '../../model';
import type { RoleSettings } from './index';

/**
 * `TWIN_SYNC`: own address and that of the other member on the heartbeat link, over which connections are handed over.
 * A network cipher machine's container does no IPSec: its tunnel is a network of its own.
 */
export const forwarderSettings: RoleSettings = (device, _model, index): Record<string, string> => {
  for (const port of device.interfaces) {
    const link = port.link === undefined ? undefined : index.links.get(port.link);
    const own = port.addresses.find(({ family }) => family === 4)?.address;
    if (link?.kind !== 'heartbeat' || own === undefined) continue;
    const end = link.ends.filter(isDeviceEnd).find((other) => other.device !== device.id);
    const peer = end && index.devices.get(end.device)?.interfaces.find(({ name }) => name === end.port)?.addresses.find(({ family }) => family === 4)?.address;
    if (peer !== undefined) return { TWIN_SYNC: `${own} ${peer}` };
  }
  return {};
};
