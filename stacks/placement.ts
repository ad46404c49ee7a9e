/**
 * Which Docker host carries which zone. It is no fact of the facility but of one deployment of its twin, so it is no part of
 * the model: `placement.json` beside a facility, or the `placement` of a {@link TwinStack}.
 */
import { z } from 'zod';
import { by, familyOf, forwarderKinds, indexOf, isDeviceEnd, parseAddress, type Bilingual, type Device, type Issue, type IssueCode, type Model } from '../model';

/** Part of Terraform ids: no underscore, which ends it there. */
const hostNamePattern = /^[a-z][a-z0-9-]{0,30}$/;
/** What ssh, Docker and Terraform's provider all understand, without anything a shell would read otherwise. */
const enginePattern = /^(ssh:\/\/([A-Za-z0-9._-]+@)?([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?|unix:\/\/\/[A-Za-z0-9._/-]+)$/;

const custom = (zh: string, en: string, allowed: Bilingual) => ({ params: { reason: { zh, en }, allowed } });

const dockerHostSchema = z.strictObject({
  /** Where its engine answers: `ssh://root@192.0.2.11`, `unix:///run/docker.sock`. @default - the engine that DOCKER_HOST names, or the one of this machine */
  docker: z.string().refine((text) => enginePattern.test(text), custom('不是引擎地址', 'it is no address of an engine', { zh: 'ssh://用户@主机[:端口] 或 unix:///路径', en: 'ssh://user@host[:port] or unix:///path' })).optional(),
  /** Address under which the other hosts reach it, for packets between zones. @default - the one in `docker`, where that is an address and no name */
  address: z.string().refine((text) => parseAddress(text) !== undefined, custom('不是 IP 地址', 'it is no IP address', { zh: '各主机互通的 IPv4 或 IPv6 地址', en: 'an IPv4 or IPv6 address at which the hosts reach each other' })).optional(),
});

/** The text of `placement.json`. */
export const placementSchema = z.strictObject({
  /** By a name of your own: lower-case letters, digits, hyphens. */
  hosts: z.record(z.string(), dockerHostSchema),
  /** Host of each zone. What stands in a zone is there too: zones stay whole. */
  zones: z.record(z.string(), z.string()),
  /** Host of a firewall (a member of a pair by its own id), or of a device that stands in no zone. @default - a firewall where most of its zones are, a device without zone beside what it is cabled to */
  devices: z.record(z.string(), z.string()).optional(),
  /** Largest packet that the network between the hosts carries, in bytes. @default 1500 */
  mtu: z.int().min(1350).max(9216).optional(),
});
export type Placement = z.infer<typeof placementSchema>;

/** One Docker host of a placement. */
export interface TwinHost {
  readonly name: string;
  /** As Docker and Terraform's provider take it; absent: what DOCKER_HOST says. */
  readonly docker?: string;
  /** For packets from the other hosts; absent only where there is no other. */
  readonly address?: string;
}

/** A placement that fits the model. */
export interface Placed {
  /** In order of their names. */
  readonly hosts: readonly TwinHost[];
  readonly ofZone: ReadonlyMap<string, TwinHost>;
  readonly ofDevice: ReadonlyMap<string, TwinHost>;
  /** Of the networks of zones and cables, in bytes: what is left once a packet is wrapped for its way between hosts. */
  readonly mtu: number;
}

/** Outer Ethernet, IP, UDP and VXLAN headers. */
const wrapping = { 4: 50, 6: 70 } as const;

/** Where everything goes. Issues instead, all at once, when the placement does not fit the model; their paths are places in `placement.json`. */
export function placed(model: Model, placement: Placement): { readonly placed: Placed } | { readonly issues: readonly Issue[] } {
  const hosts = new Map(Object.entries(placement.hosts).map(([name, host]) => [name, hostOf(name, host)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  const issues = [...wrongHosts([...hosts.values()]), ...wrongZones(model, placement, hosts), ...wrongDevices(model, placement, hosts)];
  if (issues.length > 0) return { issues };
  const ofZone = new Map(Object.entries(placement.zones).map(([zone, host]) => [zone, hosts.get(host)!]));
  const list = [...hosts.values()];
  const family = list.some(({ address }) => address !== undefined && familyOf(address) === 6) ? 6 : 4;
  return { placed: { hosts: list, ofZone, ofDevice: devicesOf(model, placement, hosts, ofZone), mtu: (placement.mtu ?? 1500) - wrapping[family] } };
}

function hostOf(name: string, { docker, address }: Placement['hosts'][string]): TwinHost {
  const named = /^ssh:\/\/(?:[^@]+@)?\[?([^\]/]*?)\]?(?::\d+)?$/.exec(docker ?? '')?.[1];
  const own = address ?? (named !== undefined && parseAddress(named) !== undefined ? named : undefined);
  return { name, ...(docker === undefined ? {} : { docker }), ...(own === undefined ? {} : { address: own }) };
}

const issue = (code: IssueCode, path: string, values: Issue['values']): Issue => ({ code, path, values });
const names = (list: Iterable<string>): string => [...list].sort().join(', ');

function wrongHosts(hosts: readonly TwinHost[]): Issue[] {
  const issues = hosts.filter(({ name }) => !hostNamePattern.test(name)).map(({ name }) => issue('placement-host-name', `hosts.${name}`, { name }));
  if (hosts.length === 0) return [issue('placement-no-host', 'hosts', {})];
  if (hosts.length === 1) return issues;
  for (const { name, address } of hosts) if (address === undefined) issues.push(issue('placement-address-missing', `hosts.${name}`, { name }));
  for (const key of ['docker', 'address'] as const) {
    const first = new Map<string, string>();
    for (const host of hosts) {
      const value = host[key] ?? (key === 'docker' ? 'DOCKER_HOST' : undefined);
      if (value === undefined) continue;
      const other = first.get(value);
      if (other === undefined) first.set(value, host.name);
      else issues.push(issue('placement-host-twice', `hosts.${host.name}.${key}`, { name: host.name, other, value }));
    }
  }
  const families = new Set(hosts.flatMap(({ address }) => (address === undefined ? [] : [familyOf(address)])));
  return families.size > 1 ? [...issues, issue('placement-address-family', 'hosts', { addresses: hosts.map(({ name, address }) => `${name} ${address ?? ''}`).join(', ') })] : issues;
}

function wrongZones(model: Model, { zones }: Placement, hosts: ReadonlyMap<string, TwinHost>): Issue[] {
  const known = indexOf(model).zones;
  return [
    ...Object.entries(zones).flatMap(([zone, host]): Issue[] => [
      ...(known.has(zone) ? [] : [issue('placement-zone-unknown', `zones.${zone}`, { zone, known: names(known.keys()) })]),
      ...unknownHost(`zones.${zone}`, host, hosts),
    ]),
    ...model.zones.filter(({ id, prefixes }) => prefixes.length > 0 && !(id in zones)).sort(by(({ id }) => id))
      .map(({ id }) => issue('placement-zone-missing', 'zones', { zone: id, hosts: names(hosts.keys()) })),
  ];
}

const unknownHost = (path: string, host: string, hosts: ReadonlyMap<string, TwinHost>): Issue[] =>
  (hosts.has(host) ? [] : [issue('placement-host-unknown', path, { host, known: names(hosts.keys()) })]);

function wrongDevices(model: Model, { devices = {} }: Placement, hosts: ReadonlyMap<string, TwinHost>): Issue[] {
  const index = indexOf(model);
  return Object.entries(devices).flatMap(([id, host]): Issue[] => {
    const path = `devices.${id}`;
    const device = index.devices.get(id);
    const members = index.pairs.get(id)?.members;
    const zone = device && zoneOf(device);
    return [
      ...(device ? [] : [members
        ? issue('placement-pair', path, { pair: id, members: members.join(', ') })
        : issue('placement-device-unknown', path, { device: id, known: names(model.devices.filter((each) => forwarderKinds.has(each.kind)).map((each) => each.id)) })]),
      ...(device && !forwarderKinds.has(device.kind) && zone !== undefined ? [issue('placement-device-in-zone', path, { device: id, zone })] : []),
      ...unknownHost(path, host, hosts),
    ];
  });
}

/** The zone a device stands in. */
const zoneOf = (device: Device): string | undefined => device.interfaces.find((port) => port.zone !== undefined && port.addresses.length > 0)?.zone ?? device.zone;

function devicesOf(model: Model, { devices = {} }: Placement, hosts: ReadonlyMap<string, TwinHost>, ofZone: ReadonlyMap<string, TwinHost>): Map<string, TwinHost> {
  const found = new Map<string, TwinHost>();
  const later: Device[] = [];
  for (const device of model.devices) {
    const stated = devices[device.id];
    const own = zoneOf(device);
    const host = stated !== undefined ? hosts.get(stated)
      : forwarderKinds.has(device.kind) ? mostOf(device.interfaces.flatMap(({ zone }) => (zone === undefined ? [] : ofZone.get(zone) ?? [])))
      : own === undefined ? undefined : ofZone.get(own);
    if (host) found.set(device.id, host);
    else later.push(device);
  }
  beside(model, found, ofZone);
  // Neither zone nor cable: it has no network at all, and may run anywhere.
  for (const { id } of later) if (!found.has(id)) found.set(id, [...hosts.values()][0]!);
  return found;
}

/** Who stands in no zone goes where the other end of its cable is, however many cables that is away. */
function beside(model: Model, found: Map<string, TwinHost>, ofZone: ReadonlyMap<string, TwinHost>): void {
  const far = new Map<string, string[]>();
  const mirrored = new Map<string, string>();
  for (const link of model.links) {
    const ends = link.ends.filter(isDeviceEnd).map(({ device }) => device);
    for (const device of ends) {
      if (link.zone !== undefined && !mirrored.has(device)) mirrored.set(device, link.zone);
      far.set(device, [...far.get(device) ?? [], ...(link.kind === 'mirror' ? [] : ends.filter((other) => other !== device))]);
    }
  }
  const reach = (queue: string[]) => {
    for (let device = queue.shift(); device !== undefined; device = queue.shift()) for (const other of far.get(device) ?? []) {
      if (found.has(other)) continue;
      found.set(other, found.get(device)!);
      queue.push(other);
    }
  };
  reach([...found.keys()]);
  // A detector whose console stands in no zone either is where the zone is that it watches.
  for (const [device, zone] of mirrored) {
    const host = ofZone.get(zone);
    if (found.has(device) || !host) continue;
    found.set(device, host);
    reach([device]);
  }
}

/** The most frequent one; of equals the first. */
export function mostOf(hosts: readonly TwinHost[]): TwinHost | undefined {
  const counts = new Map<TwinHost, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts].reduce<readonly [TwinHost, number] | undefined>((best, entry) => (best && best[1] >= entry[1] ? best : entry), undefined)?.[0];
}
