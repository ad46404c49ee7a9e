/** What a PostgreSQL server must know: its partner, who may come, and who moves the shared address. */
import { byText, type Device, type Index, type Model } from '../../model';
import { callersOf, listed, partnerOf } from './calls';

/**
 * `TWIN_DATABASE_PARTNER`  the other server of the pair: name, its address, own address, on the heartbeat cable if there is one
 * `TWIN_DATABASE_FAILOVER` automatic: primary is who holds the shared address; manual: the first member until `promote`
 * `TWIN_DATABASE_FIRST`    yes: the member that is primary of a pair without shared address
 * `TWIN_SHARED_NAME`       name of the pair, for its certificates
 * `TWIN_DATABASE_CLIENTS`  role, name and address/length of everyone the plan lets in
 */
export function databaseSettings(device: Device, model: Model, index: Index): Readonly<Record<string, string>> {
  const partner = partnerOf(device, index);
  const pair = partner && device.pair !== undefined ? index.pairs.get(device.pair) : undefined;
  const clients = callersOf(device, 'tcp', 5432, model).filter(({ id }) => id !== partner?.device.id).flatMap((client) =>
    client.interfaces.filter(({ zone }) => zone !== undefined).flatMap((port) => port.addresses)
      .map(({ address, family }) => `${client.kind === 'backup-server' ? 'backup' : 'application'} ${client.id} ${address}/${family === 4 ? 32 : 128}`));
  return {
    ...(partner && pair ? {
      TWIN_DATABASE_PARTNER: `${partner.device.id} ${partner.address} ${partner.own}`,
      TWIN_DATABASE_FAILOVER: pair.virtual.length > 0 ? 'automatic' : 'manual',
      TWIN_SHARED_NAME: pair.id,
      ...(pair.members[0] === device.id ? { TWIN_DATABASE_FIRST: 'yes' } : {}),
    } : {}),
    ...(clients.length > 0 ? { TWIN_DATABASE_CLIENTS: listed([...new Set(clients)].sort(byText)) } : {}),
  };
}
