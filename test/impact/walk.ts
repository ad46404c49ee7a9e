/** The oracle: walks from device to device over the cables that are left, one host to one host, without any idea of segments. */
import { isDeviceEnd, type Model } from '../../model';

const order = ['ca-service', 'ca-management', 'ca-core'];
const firewalls = ['ca-fw-1', 'ca-fw-2'];

export interface Lost { readonly devices: ReadonlySet<string>; readonly links: ReadonlySet<string> }

/** Devices that a device's frames reach inside a zone: over cables to switches, from switch to switch, and down again. */
function neighbours(model: Model, { devices: gone, links }: Lost, start: string, zone: string): Set<string> {
  const isSwitch = (id: string) => model.devices.find((device) => device.id === id)?.kind === 'switch';
  const found = new Set<string>();
  const seen = new Set([start]);
  const walk = (at: string) => {
    for (const link of model.links) {
      if (link.zone !== zone || link.kind !== 'access' || links.has(link.id)) continue;
      const ends = link.ends.filter(isDeviceEnd).map(({ device }) => device);
      if (!ends.includes(at) || ends.some((device) => gone.has(device))) continue;
      const far = ends.find((device) => device !== at)!;
      if (seen.has(far)) continue;
      seen.add(far);
      if (isSwitch(far)) walk(far);
      else found.add(far);
    }
  };
  if (!gone.has(start)) walk(start);
  return found;
}

/** Does a packet get from one host to another over what is left? */
export function walks(model: Model, lost: Lost, from: string, to: string): boolean {
  const zoneOf = (id: string) => order.indexOf(model.devices.find((device) => device.id === id)!.zone!);
  if (lost.devices.has(from) || lost.devices.has(to)) return false;
  const [start, end] = [zoneOf(from), zoneOf(to)];
  const step = Math.sign(end - start);
  const go = (at: string, place: number): boolean => {
    const near = neighbours(model, lost, at, order[place]!);
    if (place === end) return near.has(to);
    const policy = model.policies.find(({ id }) => id === firewalls[Math.min(place, place + step)])!;
    return policy.devices.some((member) => near.has(member) && go(member, place + step));
  };
  return go(from, start);
}
