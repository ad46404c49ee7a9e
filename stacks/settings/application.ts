/** What an application's stand-in must know: its TLS ports and its HSM; an issuing server also whom it publishes to, for its demonstration CA. */
import type { Device, Index, Model } from '../../model';
import { calledBy, listed, partnerOf } from './calls';
import { directorySuffix } from './directory';
import { hsmsOf } from './hsm';
import { compact, statusPorts } from './ocsp';
import { plannedPorts } from './planned-ports';
import { pushPort } from './web';

const ldapsPort = 636;

/**
 * `TWIN_LISTEN_TLS`  ports served through TLS
 * `TWIN_SERVED`      the same, for the listener of the others
 * `TWIN_HSM`         its HSM
 * and on an issuing server
 * `TWIN_CA`          first: makes the demonstration CA; second: only takes it over
 * `TWIN_CA_ORGANIZATION` in names of certificates
 * `TWIN_CA_CRL`, `TWIN_CA_OCSP` addresses written into certificates
 * `TWIN_CA_VIRTUAL`  address whose holder is active; empty: this one always is; none: never
 * `TWIN_CA_HEARTBEAT`, `TWIN_CA_PEER` own address on the cable to the other issuing server, and that server
 * `TWIN_CA_STATUS`, `TWIN_CA_WEB`, `TWIN_CA_DIRECTORY` whom planned flows let it publish to
 * `TWIN_CA_SUFFIX`   the directory's tree
 */
export function applicationSettings(device: Device, model: Model, index: Index): Readonly<Record<string, string>> {
  const { secured } = plannedPorts(device.id, model);
  return compact({
    TWIN_LISTEN_TLS: listed(secured.map(String)),
    TWIN_SERVED: listed(secured.map((port) => `tcp/${port}`)),
    TWIN_HSM: listed(hsmsOf(device.id, model)),
    ...(device.kind === 'issuing-server' ? demonstrationCa(device, model, index) : {}),
  });
}

function demonstrationCa(device: Device, model: Model, index: Index): Readonly<Record<string, string>> {
  const pair = device.pair === undefined ? undefined : index.pairs.get(device.pair);
  const first = pair === undefined || pair.members[0] === device.id;
  const published = device.system === undefined ? undefined : index.systems.get(device.system)?.publication;
  const called = (port: number, kind: Device['kind']) => calledBy(device, 'tcp', port, model).map(({ id }) => id).filter((id) => index.devices.get(id)?.kind === kind);
  const responders = statusPorts(model).flatMap((port) => called(port, 'ocsp-server').map((id) => ({ id, port })));
  const web = called(pushPort, 'publishing-server');
  // Only a cable of their own carries the CA from one to the other: in the zone no flow is planned for it.
  const partner = partnerOf(device, index);
  const cable = device.interfaces.some((port) => port.role === 'heartbeat' && port.addresses.some(({ address }) => address === partner?.own));
  return {
    TWIN_CA: first ? 'first' : 'second',
    TWIN_CA_ORGANIZATION: model.facility.organization.name,
    TWIN_CA_CRL: address(published?.crl ?? `http://${web[0] ?? 'crl.invalid'}/crl/ca.crl`),
    TWIN_CA_OCSP: address(published?.ocsp ?? `http://${responders[0]?.id ?? 'ocsp.invalid'}`),
    TWIN_CA_VIRTUAL: pair?.virtual[0]?.address ?? (first ? '' : 'none'),
    TWIN_CA_HEARTBEAT: partner && cable ? partner.own : '',
    TWIN_CA_PEER: partner && cable ? partner.device.id : '',
    TWIN_CA_STATUS: listed(responders.map(({ id, port }) => `${id}:${port}`)),
    TWIN_CA_WEB: listed(web),
    TWIN_CA_DIRECTORY: listed(called(ldapsPort, 'master-directory')),
    TWIN_CA_SUFFIX: directorySuffix(model),
  };
}

/** In OpenSSL's configuration a comma ends a value, and a dollar sign or backslash begins something else. */
const address = (url: string): string => url.trim().replace(/[,;\\$\s"']/g, (sign) => encodeURIComponent(sign).replace("'", '%27'));
