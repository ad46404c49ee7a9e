/**
 * Source addresses that may enter by an interface: those to which the firewall would answer by the same interface.
 * Everything else that enters there is forged or misrouted.
 */
import { familyOf, indexOf, parseAddress, parsePrefix, type Family, type Model, type Policy, type Prefix } from '../model';
import { intervalsOf, nothing, unite, without, type IntervalSet } from '../analysis/packets/intervals';
import { addressesOf, allAddresses, prefixesOf } from '../analysis/packets/term';
import { Forwarding } from '../analysis/reachability/forwarding';

/** Sources that no packet on the Internet carries, unless a route says otherwise: this host, private, loopback, link-local, multicast, reserved. */
const neverPublic: Readonly<Record<Family, readonly string[]>> = {
  4: ['0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '224.0.0.0/3'],
  6: ['::1/128', '::ffff:0:0/96', 'fc00::/7', 'ff00::/8'],
};
/** Neighbour discovery and VRRP speak from link-local addresses, duplicate address detection from none. */
const alwaysLocal: readonly string[] = ['::/128', 'fe80::/10'];

export interface ValidSources {
  /** Zone, or heartbeat link. */
  readonly place: string;
  readonly family: Family;
  readonly valid: IntervalSet;
  /** How nft says it in the fewest prefixes: these only, or all but these. Absent: every source is valid. */
  readonly match?: { readonly negated: boolean; readonly prefixes: readonly Prefix[] };
}

/** Per interface and family; families without an address there are left to the default drop. */
export function validSources(model: Model, policy: Policy, places: readonly string[]): ValidSources[] {
  return ([4, 6] as const).flatMap((family) => {
    const exits = exitsOf(model, policy, family);
    return places.filter((place) => speaks(model, policy, place, family)).map((place): ValidSources => {
      const valid = validAt(model, policy, place, family, exits.get(place) ?? nothing);
      const forged = without(allAddresses(family), valid);
      if (forged.length === 0) return { place, family, valid };
      const [only, except] = [prefixesOf(valid, family), prefixesOf(forged, family)];
      return { place, family, valid, match: only.length <= except.length ? { negated: true, prefixes: only } : { negated: false, prefixes: except } };
    });
  });
}

function validAt(model: Model, policy: Policy, place: string, family: Family, exit: IntervalSet): IntervalSet {
  const index = indexOf(model);
  const own = policy.devices.flatMap((id) => index.devices.get(id)!.interfaces.filter((port) => (port.zone ?? port.link) === place).flatMap((port) => port.addresses.map(({ address }) => address)));
  const shared = (index.pairs.get(policy.id)?.virtual ?? []).filter(({ zone }) => zone === place).map(({ address }) => address);
  const link = index.links.get(place)?.prefixes ?? [];
  const local = family === 6 ? addressesOf(alwaysLocal, 6) : nothing;
  let valid = unite(unite(exit, addressesOf([...own, ...shared, ...link], family)), local);
  const zone = index.zones.get(place);
  if (zone?.kind === 'public') {
    const stated = addressesOf([...zone.prefixes, ...routesInto(policy, zone.prefixes)], family);
    valid = without(valid, without(addressesOf(neverPublic[family], family), unite(stated, local)));
  }
  return valid;
}

/** Addresses to which the forwarder sends through each zone. */
function exitsOf(model: Model, policy: Policy, family: Family): Map<string, IntervalSet> {
  const exits = new Map<string, IntervalSet>();
  for (const { to, addresses } of Forwarding.of(model).fromForwarder(policy, family, allAddresses(family))) {
    if (to && to.kind !== 'self') exits.set(to.zone, unite(exits.get(to.zone) ?? nothing, addresses));
  }
  return exits;
}

/** Destinations routed into a zone by a route of their own, not by the default route. */
function routesInto(policy: Policy, prefixes: readonly string[]): string[] {
  const connected = (family: Family) => intervalsOf(prefixes.map((text) => parsePrefix(text)!).filter((prefix) => prefix.family === family).map(({ first, last }) => [first, last]));
  return policy.routes.filter(({ prefix, via }) => {
    const address = parseAddress(via)!;
    return parsePrefix(prefix)!.length > 0 && without([address, address + 1n], connected(familyOf(via))).length === 0;
  }).map(({ prefix }) => prefix);
}

const speaks = (model: Model, policy: Policy, place: string, family: Family): boolean =>
  policy.devices.some((id) => indexOf(model).devices.get(id)!.interfaces.some((port) => (port.zone ?? port.link) === place && port.addresses.some((address) => address.family === family)));
