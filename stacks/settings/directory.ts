/** What a directory's slapd must know: its tree, who writes, who replicates to whom. */
import { byText, type Device, type Index, type Model } from '../../model';
import { calledBy, callersOf, callingZones, listed, partnerOf } from './calls';

/** The tree of the facility: what certificates and CRLs are published under. */
export const directorySuffix = (model: Model): string => `o=${escaped(model.facility.organization.name)},c=CN`;

const isDirectory = (device: Device | undefined): boolean => device?.kind === 'master-directory' || device?.kind === 'slave-directory';

/**
 * `TWIN_LDAP_ROLE`     master or slave
 * `TWIN_LDAP_SUFFIX`   the tree
 * `TWIN_LDAP_LISTEN`   URLs it listens on: those its planned flows reach
 * `TWIN_LDAP_PUSH`     slaves it sends its changes to, where the plan has the master connect to them
 * `TWIN_LDAP_PULL`     master it fetches changes from, where the plan has the slave connect to it
 * `TWIN_LDAP_REPLICATORS` who may write what another server already accepted
 * `TWIN_LDAP_WRITERS`  who may publish
 * `TWIN_LDAP_PUBLIC`   yes: anybody may search, as the plan has a whole zone reach it, the Internet say
 * `TWIN_SHARED_NAME`   name of the pair, for its certificates
 * `TWIN_LDAP_PARTNER`  the other slave of the pair: gets the changes of this one while it stands in for the master
 */
export function directorySettings(device: Device, model: Model, index: Index): Readonly<Record<string, string>> {
  const master = device.kind === 'master-directory';
  const directoriesAt = (port: number) => calledBy(device, 'tcp', port, model).filter(({ id }) => isDirectory(index.devices.get(id)));
  // Over TLS only: there a caller's certificate says who it is.
  const callers = callersOf(device, 'tcp', 636, model);
  const ids = (devices: readonly Device[]): string[] => [...new Set(devices.map(({ id }) => id))].sort(byText);
  const called = directoriesAt(636);
  const partner = master ? undefined : partnerOf(device, index);
  const open = [389, 636].some((port) => callingZones(device, 'tcp', port, model).length > 0);
  return compact({
    TWIN_LDAP_ROLE: master ? 'master' : 'slave',
    TWIN_LDAP_SUFFIX: directorySuffix(model),
    TWIN_LDAP_LISTEN: [...(reached(device, 389, model) ? ['ldap:///'] : []), ...(reached(device, 636, model) || partner ? ['ldaps:///'] : [])].join(' '),
    TWIN_LDAP_PUSH: master ? listed(called.map(({ id, address }) => `${id} ${address}`)) : '',
    TWIN_LDAP_PULL: master ? '' : listed(called.map(({ id, address }) => `${id} ${address}`)),
    TWIN_LDAP_REPLICATORS: listed([...ids(callers.filter((caller) => isDirectory(caller))), ...(partner && isDirectory(partner.device) ? [partner.device.id] : [])]),
    TWIN_LDAP_WRITERS: listed(ids(callers.filter((caller) => !isDirectory(caller)))),
    TWIN_LDAP_PUBLIC: open ? 'yes' : '',
    TWIN_SHARED_NAME: device.pair ?? '',
    TWIN_LDAP_PARTNER: partner && isDirectory(partner.device) ? `${partner.device.id} ${partner.address}` : '',
  });
}

const reached = (device: Device, port: number, model: Model): boolean =>
  callersOf(device, 'tcp', port, model).length > 0 || callingZones(device, 'tcp', port, model).length > 0;

/** RFC 4514: what would end a value is escaped. */
const escaped = (value: string): string => value.trim().replace(/[\\",+<>;=]/g, '\\$&').replace(/^#/, '\\#');

const compact = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
