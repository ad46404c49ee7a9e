import { isDeviceEnd, type Device } from '../../model';
import type { Facts } from '../facts';

/** Zones whose switches mirror to a probe. */
export function mirrored(facts: Facts, probe: Device): readonly string[] {
  return facts.linksOf(probe)
    .filter((link) => link.kind === 'mirror')
    .flatMap((link) => link.ends.filter(isDeviceEnd))
    .map((end) => facts.index.devices.get(end.device))
    .filter((device) => device?.kind === 'switch')
    .flatMap((device) => device?.zone ?? device?.interfaces.map((port) => port.zone).filter((zone) => zone !== undefined) ?? []);
}
