/** What an OCSP responder must know: its HSM, its ports, who pushes status data to it. */
import type { Device, Model } from '../../model';
import { callersOf, listed } from './calls';
import { hsmsOf } from './hsm';
import { plannedPorts } from './planned-ports';

const kept = new WeakMap<Model, readonly number[]>();

/** Protected ports of OCSP responders, where issuing servers push status data to. The design chooses them. */
export function statusPorts(model: Model): readonly number[] {
  let ports = kept.get(model);
  if (!ports) {
    const responders = model.devices.filter(({ kind }) => kind === 'ocsp-server');
    kept.set(model, ports = [...new Set(responders.flatMap(({ id }) => plannedPorts(id, model).secured))].sort((a, b) => a - b));
  }
  return ports;
}

/**
 * `TWIN_HSM`       its HSM, first of them first
 * `TWIN_OCSP_PORT` planned ports that are not protected by TLS: answers are signed themselves
 * `TWIN_OCSP_FROM` issuing servers whose status data it takes
 * `TWIN_OCSP_STATUS` port for that
 * `TWIN_SERVED`    ports it serves itself
 */
export function ocspSettings(device: Device, model: Model): Readonly<Record<string, string>> {
  const ports = plannedPorts(device.id, model).plain;
  const from = (port: number) => callersOf(device, 'tcp', port, model).filter(({ kind }) => kind === 'issuing-server').map(({ id }) => id);
  const status = plannedPorts(device.id, model).secured.find((port) => from(port).length > 0);
  return compact({
    TWIN_HSM: listed(hsmsOf(device.id, model)),
    TWIN_OCSP_PORT: listed(ports.map(String)),
    TWIN_OCSP_FROM: status === undefined ? '' : listed(from(status)),
    TWIN_OCSP_STATUS: status === undefined ? '' : String(status),
    TWIN_SERVED: listed([...ports, ...(status === undefined ? [] : [status])].map((port) => `tcp/${port}`)),
  });
}

export const compact = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
