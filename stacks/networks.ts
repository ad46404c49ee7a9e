/**
 * One Docker network per zone, per point-to-point cable and per mirrored zone of a detector.
 *
 * Docker keeps the gateway address of a network for itself, so it must be one that no host needs: in IPv4 the planned
 * default gateway, which Docker then hands to every host as default route while the host machine itself stays out of the zone
 * (`inhibit_ipv4`). A firewall that owns the gateway address gets an address of the twin's range and takes its own at start.
 */
import { createHash } from 'node:crypto';
import { isEdge, poolOf, purposes } from '../analysis/address-pools';
import {
  by, byText, contains, formatAddress, formatPrefix, overlaps, parseAddress, parsePrefix, prefixOf,
  type Family, type Issue, type Link, type Model, type Prefix,
} from '../model';
import { planMirrors, type Mirror } from './mirrors';
import { roomNetwork, roomPlace } from './room-monitoring';
import type { TwinNetwork, TwinSubnet } from './twin-plan';

export interface PlannedNetworks {
  readonly networks: readonly TwinNetwork[];
  readonly ofZone: ReadonlyMap<string, TwinNetwork>;
  readonly ofLink: ReadonlyMap<string, TwinNetwork>;
  /** The machine room's own network of monitoring, if its parts are in the twin. */
  readonly ofRoom?: TwinNetwork;
  /** Planned address -> the address Docker gives instead, because it reserves the planned one. Keyed by network id and address. */
  readonly standIns: ReadonlyMap<string, string>;
  readonly mirrors: readonly Mirror[];
  readonly issues: readonly Issue[];
}

/** Cables that are networks of their own. The others lie within a zone, or are made otherwise (mirror ports: `mirrors.ts`). */
const ownNetwork: ReadonlySet<Link['kind']> = new Set<Link['kind']>(['hsm', 'console', 'heartbeat']);

export interface Demand {
  readonly prefix: Prefix;
  /** Planned addresses in it: of devices, virtual and published ones. */
  readonly planned: ReadonlySet<bigint>;
  /** Planned default gateway, if the zone has one. */
  readonly gateway?: bigint;
  /** Addresses of containers (not virtual ones): a gateway among them needs a stand-in. */
  readonly own: ReadonlySet<bigint>;
  readonly edge: boolean;
}

export const standInKey = (network: string, address: string): string => `${network}|${address}`;

export function planNetworks(model: Model): PlannedNetworks {
  const issues: Issue[] = [];
  const standIns = new Map<string, string>();
  const ofZone = new Map<string, TwinNetwork>();
  const ofLink = new Map<string, TwinNetwork>();
  const inUse = collectAddresses(model);
  const claimed: { prefix: Prefix; path: string }[] = [];

  const make = (kind: TwinNetwork['kind'], of: string, path: string, prefixes: readonly string[], gatewayOf: (family: Family) => string | undefined, edge: boolean): TwinNetwork => {
    // Docker resolves competing default routes by network name: a zone's (lan) must come before a cable's (p2p).
    const id = `${kind === 'zone' ? 'lan' : 'p2p'}-${machineName(of)}`;
    const usage = inUse.get(`${kind}|${of}`);
    const subnets: TwinSubnet[] = [];
    for (const prefix of parsed(prefixes)) {
      if (subnets.some((subnet) => subnet.family === prefix.family)) {
        issues.push({ code: 'twin-one-prefix', path, values: { prefix: formatPrefix(prefix), family: `IPv${prefix.family}` } });
        continue;
      }
      const gateway = gatewayOf(prefix.family);
      const demand: Demand = { prefix, planned: usage?.all ?? none, own: usage?.own ?? none, gateway: gateway === undefined ? undefined : parseAddress(gateway), edge };
      const placed = placeSubnet(demand);
      if (!placed) {
        issues.push({ code: 'twin-subnet-full', path, values: { prefix: formatPrefix(prefix), larger: formatPrefix(prefixOf(prefix.first, prefix.length - 1, prefix.family)) } });
        continue;
      }
      if (placed.standIn !== undefined && gateway !== undefined) standIns.set(standInKey(id, gateway), formatAddress(placed.standIn, prefix.family));
      claimed.push({ prefix: placed.docker, path });
      subnets.push({
        family: prefix.family, subnet: formatPrefix(placed.docker), gateway: formatAddress(placed.gateway, prefix.family),
        range: placed.range && formatPrefix(placed.range),
      });
    }
    if (!subnets.some((subnet) => subnet.family === 4)) issues.push({ code: 'twin-ipv4-missing', path, values: {} });
    return { id, name: `${model.facility.id}-${id}`, bridge: bridgeName(model.facility.id, id), of, kind, subnets };
  };

  for (const zone of model.zones) {
    if (zone.prefixes.length === 0) continue;
    // Nobody but its two ends stands in a tunnel: they keep their own addresses, and nobody needs a default route.
    const gatewayOf = (family: Family) => zone.kind === 'tunnel' ? undefined : zone.gateways.find(({ address }) => address.includes(':') === (family === 6))?.address;
    ofZone.set(zone.id, make('zone', zone.id, zone.path, zone.prefixes, gatewayOf, isEdge(zone)));
  }
  for (const link of model.links) {
    if (!ownNetwork.has(link.kind) || link.prefixes.length === 0) continue;
    ofLink.set(link.id, make('link', link.id, link.id, link.prefixes, () => undefined, false));
  }

  const room = roomNetwork(model);
  const ofRoom = room && make('link', roomPlace, 'site.monitoring', [room.prefix], () => undefined, false);

  const mirrors = planMirrors(model, (id) => bridgeName(model.facility.id, id), machineName);
  for (const { network, zone } of mirrors) for (const { subnet } of network.subnets) claimed.push({ prefix: parsePrefix(subnet)!, path: model.zones.find(({ id }) => id === zone)!.path });

  const sorted = [...claimed].sort((a, b) => a.prefix.family - b.prefix.family || (a.prefix.first < b.prefix.first ? -1 : a.prefix.first > b.prefix.first ? 1 : a.prefix.length - b.prefix.length));
  for (let i = 1; i < sorted.length; i++) {
    const [before, here] = [sorted[i - 1]!, sorted[i]!];
    if (overlaps(before.prefix, here.prefix)) {
      issues.push({ code: 'twin-subnet-overlap', path: here.path, values: { prefix: formatPrefix(here.prefix), other: before.path, otherPrefix: formatPrefix(before.prefix) } });
    }
  }
  return { networks: [...ofZone.values(), ...ofLink.values(), ...(ofRoom ? [ofRoom] : []), ...mirrors.map(({ network }) => network)].sort(by((network) => network.id)), ofZone, ofLink, ...(ofRoom ? { ofRoom } : {}), standIns, mirrors, issues };
}

const none: ReadonlySet<bigint> = new Set();
const parsed = (prefixes: readonly string[]): Prefix[] =>
  prefixes.map((prefix) => parsePrefix(prefix)).filter((prefix) => prefix !== undefined).sort((a, b) => a.family - b.family);

interface Usage { readonly own: Set<bigint>; readonly all: Set<bigint> }

/** Planned addresses by network, in one pass over the model. */
function collectAddresses(model: Model): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  const note = (key: string, address: string, own: boolean) => {
    const value = parseAddress(address);
    if (value === undefined) return;
    let usage = usages.get(key);
    if (!usage) usages.set(key, usage = { own: new Set(), all: new Set() });
    usage.all.add(value);
    if (own) usage.own.add(value);
  };
  for (const device of model.devices) for (const port of device.interfaces) for (const { address } of port.addresses) {
    if (port.zone !== undefined) note(`zone|${port.zone}`, address, true);
    else if (port.link !== undefined) note(`link|${port.link}`, address, true);
  }
  for (const zone of model.zones) for (const address of zone.carrier ?? []) note(`zone|${zone.id}`, address, false);
  for (const { address, more } of roomNetwork(model)?.things ?? []) for (const each of [address, ...more]) note(`link|${roomPlace}`, each, true);
  for (const pair of model.pairs) for (const { zone, address } of pair.virtual) note(`zone|${zone}`, address, false);
  for (const policy of model.policies) for (const { fromZone, address } of policy.translations) note(`zone|${fromZone}`, address, false);
  return usages;
}

export interface Placed { readonly docker: Prefix; readonly gateway: bigint; readonly range?: Prefix; readonly standIn?: bigint }

/**
 * The subnet as Docker gets it. Where the planned one has no address to spare for Docker's gateway (a /30 cable),
 * the enclosing one of twice the size serves: the plan leaves its other half free.
 */
export function placeSubnet(demand: Demand): Placed | undefined {
  const { prefix, planned, own } = demand;
  const range = twinRange(prefix, demand.edge);
  // Only in IPv4 does Docker keep its hands off the gateway address; in IPv6 it puts it on the host, so it must not be a planned one.
  if (demand.gateway !== undefined && prefix.family === 4) {
    const gateway = demand.gateway;
    if (!own.has(gateway)) return { docker: prefix, gateway, range };
    const standIn = freeAddress(prefix, (value) => planned.has(value), range);
    return standIn === undefined ? undefined : { docker: prefix, gateway, range, standIn };
  }
  const gateway = freeAddress(prefix, (value) => planned.has(value), range);
  if (gateway !== undefined) return { docker: prefix, gateway, range };
  if (prefix.length === 0) return undefined;
  const wider = prefixOf(prefix.first, prefix.length - 1, prefix.family);
  const spare = freeAddress(wider, (value) => contains(prefix, value));
  return spare === undefined ? undefined : { docker: wider, gateway: spare };
}

/** The last sixteen addresses that the plan keeps for the twin, as a prefix. */
function twinRange(prefix: Prefix, edge: boolean): Prefix | undefined {
  const kept = edge ? undefined : poolOf(prefix).conventions.find(({ purpose }) => purpose === purposes.twin);
  return kept && prefixOf(kept.first, prefix.family === 4 ? 28 : 124, prefix.family);
}

/** The highest address nobody plans to use, from the twin's range if there is one. The first and the last of a network are none: the broadcast address of IPv4, and one that Docker cannot count to in a /64. */
function freeAddress(prefix: Prefix, taken: (value: bigint) => boolean, range?: Prefix): bigint | undefined {
  const within = range ?? prefix;
  const last = within.last === prefix.last ? within.last - 1n : within.last;
  for (let value = last; value > prefix.first && value >= within.first; value--) if (!taken(value)) return value;
  return undefined;
}

/** An id as Docker, Terraform and host names all accept it: `a:hsm0` becomes `a_hsm0`, anything else unusual or long ends in a hash of the whole. */
export function machineName(id: string): string {
  const plain = id.replaceAll(':', '_');
  return /^[a-z0-9_-]{1,80}$/.test(plain) && !id.includes('_') ? plain : `${plain.toLowerCase().replace(/[^a-z0-9_-]+/g, '-').slice(0, 60)}-${hash(id).slice(0, 8)}`;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `jf` and twelve hexadecimal digits: 14 of the 15 characters Linux allows. */
const bridgeName = (facility: string, id: string): string => `jf${hash(`${facility}/${id}`).slice(0, 12)}`;

/** Networks in the order in which a container lists them. */
export const byNetwork = (a: { readonly network: string }, b: { readonly network: string }): number => byText(a.network, b.network);
