/** The machine room with what stands in it. */
import type { Model } from '../../model';
import { same } from './kept';

const found = new WeakMap<Model, Model>();

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
      devices: model.devices.map((device) => ({ ...device, gateways: [], settings: {}, interfaces: device.interfaces.map((port) => ({ ...port, addresses: [] })) })),
    });
    if (Object.isFrozen(model)) found.set(model, part);
    found.set(part, part);
  }
  return part;
}
