/** The machine room with what stands in it. */
import type { Device, Model } from '../../model';
import { same } from './kept';

const found = new WeakMap<Model, Model>();
const stripped = new WeakMap<Device, Device>();

/**
 * The part of a model that calculations and plans of the machine room are made of: the site, the devices as things that stand,
 * weigh and draw power, their cables. No addresses, no zones, no flows, no rules. The part of a part is that part.
 */
export function sitePart(model: Model): Model {
  let part = found.get(model);
  if (!part) {
    part = same('site', model, {
      ...model,
      zones: [], flows: [], policies: [], pairs: [], waivers: [],
      devices: model.devices.map(standing),
    });
    if (Object.isFrozen(model)) found.set(model, part);
    found.set(part, part);
  }
  return part;
}

/** A device as a thing that stands. */
function standing(device: Device): Device {
  let known = stripped.get(device);
  if (!known) {
    known = { ...device, gateways: [], settings: {}, interfaces: device.interfaces.map((port) => ({ ...port, addresses: [] })) };
    if (Object.isFrozen(device)) stripped.set(device, known);
  }
  return known;
}
