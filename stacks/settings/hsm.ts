/** Which server an HSM serves, and which HSM a server has. */
import { append, type Device, type Model } from '../../model';

const kept = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

/** HSMs of a server, in order of their ids. */
export function hsmsOf(server: string, model: Model): readonly string[] {
  let all = kept.get(model);
  if (!all) {
    const found = new Map<string, string[]>();
    for (const { id, kind, host } of model.devices) {
      if (kind !== 'hsm' || host === undefined) continue;
      append(found, host, id);
    }
    kept.set(model, all = found);
  }
  return all.get(server) ?? [];
}

/** `TWIN_HSM_FOR`: the only server whose certificate its services accept. */
export function hsmSettings(device: Device): Readonly<Record<string, string>> {
  return device.host === undefined ? {} : { TWIN_HSM_FOR: device.host };
}
