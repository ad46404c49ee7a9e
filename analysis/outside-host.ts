/**
 * A host beyond all public zones: the live twin has one, to send what the Internet sends and to answer for it.
 * It is the carrier's gateway of every public zone, and has an address that belongs to nobody in the facility.
 */
import { by, contains, familyOf, formatAddress, indexOf, isPrivate, overlaps, parseAddress, parsePrefix, type Family, type Model, type Prefix, type Zone } from '../model';
import { carrierGateway } from './address-pools';
import { Forwarding } from './reachability/forwarding';
import { addressesOf } from './packets/term';

/** Its id as a device of the twin; no device of a design can be called so where it would matter: the check of the twin refuses it. */
export const outsideHostId = 'twin-outside';

export interface OutsideHost {
  readonly id: string;
  /** Where it stands, and as what. */
  readonly places: readonly { readonly zone: string; readonly addresses: readonly string[] }[];
  /** Of no zone of the facility, one for each family it speaks: the Internet's. */
  readonly foreign: readonly string[];
  /** How it would reach inner addresses, as an intruder on the carrier's line could: each through a firewall. */
  readonly routes: readonly { readonly prefix: string; readonly via: string; readonly zone: string; readonly policy: string }[];
}

/** Kept for documentation (RFC 5737, RFC 3849): nobody on the Internet has them. */
const documentation = ['198.51.100.0/24', '192.0.2.0/24', '203.0.113.0/24', '2001:db8:ffff::/64', '2001:db8:fffe::/64'].map((text) => parsePrefix(text)!);

const kept = new WeakMap<Model, OutsideHost | undefined>();

/** Undefined when the facility has no public zone with an address to spare. */
export function outsideHost(model: Model): OutsideHost | undefined {
  if (!kept.has(model)) kept.set(model, make(model));
  return kept.get(model);
}

function make(model: Model): OutsideHost | undefined {
  const zones = model.zones.filter((zone) => zone.kind === 'public' && zone.prefixes.length > 0);
  const taken = takenAddresses(model);
  const places = zones.map((zone) => ({ zone: zone.id, addresses: zone.prefixes.flatMap((text) => carrierAddress(zone, parsePrefix(text)!, taken) ?? []) })).filter(({ addresses }) => addresses.length > 0);
  if (places.length === 0) return undefined;
  const families = ([4, 6] as const).filter((family) => places.some(({ addresses }) => addresses.some((address) => familyOf(address) === family)));
  const own = [...model.zones, ...model.links].flatMap(({ prefixes }) => prefixes.map((text) => parsePrefix(text)!));
  const foreign = families.flatMap((family) => {
    const free = documentation.find((prefix) => prefix.family === family && !own.some((other) => overlaps(prefix, other)));
    return free ? [formatAddress(free.first + 77n, family)] : [];
  });
  const routes = zones.filter(({ id }) => places.some(({ zone }) => zone === id)).flatMap((zone) => routesThrough(model, zone));
  const first = new Map(routes.map((route) => [route.prefix, route] as const).reverse());
  return { id: outsideHostId, places, foreign, routes: [...first.values()].sort(by(({ prefix }) => prefix)) };
}

function takenAddresses(model: Model): ReadonlySet<string> {
  return new Set([
    ...model.devices.flatMap((device) => device.interfaces.flatMap((port) => port.addresses.map(({ address }) => address))),
    ...model.pairs.flatMap((pair) => pair.virtual.map(({ address }) => address)),
    ...model.policies.flatMap((policy) => policy.translations.map(({ address }) => address)),
  ]);
}

/** The carrier's gateway, unless somebody of the facility has it. */
function carrierAddress(zone: Zone, prefix: Prefix, taken: ReadonlySet<string>): string | undefined {
  const carrier = carrierGateway(zone, prefix);
  const address = carrier === undefined ? undefined : formatAddress(carrier, prefix.family);
  return address === undefined || taken.has(address) ? undefined : address;
}

/** Inner prefixes by the forwarder at a public zone that would carry packets on to them. */
function routesThrough(model: Model, zone: Zone): OutsideHost['routes'][number][] {
  const index = indexOf(model);
  return model.zones.filter((inner) => inner.kind !== 'public').flatMap((inner) => inner.prefixes).filter((text) => isPrivate(parsePrefix(text)!)).flatMap((text) => {
    const prefix = parsePrefix(text)!;
    const policy = zone.forwarders.map((id) => index.policies.get(id)!).find((candidate) => leadsInside(model, candidate, zone, prefix)) ?? index.policies.get(zone.forwarders[0] ?? '');
    const via = policy && addressAt(model, policy.id, zone, prefix.family);
    return policy && via !== undefined ? [{ prefix: text, via, zone: zone.id, policy: policy.id }] : [];
  });
}

function leadsInside(model: Model, policy: Model['policies'][number], zone: Zone, prefix: Prefix): boolean {
  const address = formatAddress(prefix.first + 2n, prefix.family);
  return Forwarding.of(model).fromForwarder(policy, prefix.family, addressesOf([address], prefix.family)).some(({ to }) => to !== undefined && to.kind !== 'self' && to.zone !== zone.id);
}

/** The shared address of a pair in a zone, else the forwarder's own. */
function addressAt(model: Model, policy: string, zone: Zone, family: Family): string | undefined {
  const index = indexOf(model);
  const shared = index.pairs.get(policy)?.virtual.find((address) => address.zone === zone.id && address.family === family)?.address;
  if (shared !== undefined) return shared;
  const inside = (address: string) => zone.prefixes.some((text) => parsePrefix(text)!.family === family && contains(parsePrefix(text)!, parseAddress(address)!));
  return index.policies.get(policy)?.devices.flatMap((id) => index.devices.get(id)!.interfaces).filter((port) => port.zone === zone.id)
    .flatMap((port) => port.addresses).find((address) => address.family === family && inside(address.address))?.address;
}
