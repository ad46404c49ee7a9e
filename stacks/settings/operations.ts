/** What every device does beside its own service, where the plan has a flow for it: ships its log, asks the time, lets its administrator in. */
import type { Device, Index, Model } from '../../model';
import { calledBy, callersOf, listed } from './calls';

/** A device of ours that is never a client: its own daemons keep log and time. */
const isLogServer = (device: Device | undefined): boolean => device?.kind === 'log-server';

/**
 * `TWIN_LOG`        log server: name, address (syslog over TLS, 6514), and the flow that says so
 * `TWIN_TIME`       time servers: name and address (NTP)
 * `TWIN_SSH`        terminals whose keys may log in here
 * `TWIN_SSH_KEY`    yes: this device logs in elsewhere, and makes itself a key
 */
export function operationsSettings(device: Device, model: Model, index: Index): Readonly<Record<string, string>> {
  const log = calledBy(device, 'tcp', 6514, model).filter(({ id }) => isLogServer(index.devices.get(id)))[0];
  const time = calledBy(device, 'udp', 123, model).filter(({ id }) => isLogServer(index.devices.get(id)));
  const administrators = callersOf(device, 'tcp', 22, model).map(({ id }) => id);
  return {
    ...(log ? { TWIN_LOG: `${log.id} ${log.address} ${log.flow}` } : {}),
    ...(time.length > 0 ? { TWIN_TIME: listed(time.map(({ id, address }) => `${id} ${address}`)) } : {}),
    ...(administrators.length > 0 ? { TWIN_SSH: listed(administrators) } : {}),
    ...(calledBy(device, 'tcp', 22, model).length > 0 ? { TWIN_SSH_KEY: 'yes' } : {}),
  };
}

/**
 * `TWIN_TIME_CLIENTS` addresses that may ask the time
 * `TWIN_LOG_MONTHS`   how long logs are kept
 */
export function logSettings(device: Device, model: Model): Readonly<Record<string, string>> {
  const addresses = callersOf(device, 'udp', 123, model)
    .flatMap((client) => client.interfaces.filter(({ zone }) => zone !== undefined).flatMap((port) => port.addresses.map(({ address }) => address)));
  return {
    ...(addresses.length > 0 ? { TWIN_TIME_CLIENTS: listed([...new Set(addresses)]) } : {}),
    TWIN_LOG_MONTHS: String(Math.max(1, Math.ceil(device.settings.retentionMonths ?? 6))),
  };
}
