/** What an OCSP responder must know: its HSM, its ports, who pushes status data to it. */
import type { Device, Model } from '../../model';
import { callersOf, listed } from './calls';
import { hsmsOf } from './hsm';
import { plannedPorts } from './planned-ports';

/** Where the issuing servers push status data. */
export const statusPort = 7444;

/**
 * `TWIN_HSM`       its HSM, first of them first
 * `TWIN_OCSP_PORT` planned ports that are not protected by TLS: answers are signed themselves
 * `TWIN_OCSP_FROM` issuing servers whose status data it takes
 * `TWIN_SERVED`    ports it serves itself
 */
export function ocspSettings(device: Device, model: Model): Readonly<Record<string, string>> {
  const ports = plannedPorts(device.id, model).plain;
  const from = callersOf(device, 'tcp', statusPort, model).filter(({ kind }) => kind === 'issuing-server');
  return compact({
    TWIN_HSM: listed(hsmsOf(device.id, model)),
    TWIN_OCSP_PORT: listed(ports.map(String)),
    TWIN_OCSP_FROM: listed(from.map(({ id }) => id)),
    TWIN_SERVED: listed([...ports, ...(from.length > 0 ? [statusPort] : [])].map((port) => `tcp/${port}`)),
  });
}

export const compact = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
