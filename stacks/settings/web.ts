/** What a publishing server must know: its ports, and who may push to it. */
import type { Device, Model } from '../../model';
import { callersOf, listed } from './calls';
import { compact } from './ocsp';
import { plannedPorts } from './planned-ports';

/** Where the issuing servers push CRLs and CA certificates, by HTTPS with certificates on both sides. */
export const pushPort = 443;

/**
 * `TWIN_WEB_PORT` planned ports that are not protected by TLS: what lies there is signed itself
 * `TWIN_WEB_FROM` issuing servers that may push
 * `TWIN_SERVED`   ports it serves itself
 */
export function webSettings(device: Device, model: Model): Readonly<Record<string, string>> {
  const ports = plannedPorts(device.id, model).plain;
  const from = callersOf(device, 'tcp', pushPort, model).filter(({ kind }) => kind === 'issuing-server');
  return compact({
    TWIN_WEB_PORT: listed(ports.map(String)),
    TWIN_WEB_FROM: listed(from.map(({ id }) => id)),
    TWIN_SERVED: listed([...ports, pushPort].map((port) => `tcp/${port}`)),
  });
}
