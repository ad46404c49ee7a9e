/** Which addresses the ends of a flow have. */
import { familyOf, indexOf, type Device, type Endpoint, type Family, type Model, type Policy, type Zone } from '../../model';
import { outsideAddresses } from '../outside';
import { addressesOf, allAddresses } from '../packets/term';
import { intervalsOf, nothing, rangesOf, type IntervalSet } from '../packets/intervals';

/** Addresses of a device on a zone or point-to-point link. */
export const addressesAt = (device: Device, place: string, family: Family): string[] =>
  device.interfaces.filter((port) => port.zone === place || port.link === place)
    .flatMap((port) => port.addresses).filter((address) => address.family === family).map(({ address }) => address);

/** Addresses a pair shares in a zone. */
export const virtualAt = (model: Model, pair: string, zone: string, family: Family): string[] =>
  (indexOf(model).pairs.get(pair)?.virtual ?? []).filter((address) => address.zone === zone && address.family === family).map(({ address }) => address);

export const devicesOf = (model: Model, end: Endpoint): Device[] => {
  const index = indexOf(model);
  const ids = 'device' in end ? [end.device] : 'pair' in end ? index.pairs.get(end.pair)?.members ?? [] : [];
  return ids.map((id) => index.devices.get(id)!);
};

/** The policy of an end that is a forwarder or a pair of them. */
export const policyOf = (model: Model, end: Endpoint): Policy | undefined => {
  const device = devicesOf(model, end)[0];
  return device && indexOf(model).policyOfDevice.get(device.id);
};

const speaks = ({ prefixes }: Zone, family: Family): boolean => prefixes.some((prefix) => familyOf(prefix) === family);

/**
 * All addresses of a zone: those of its prefixes. A public zone may send from any, and as a target is everything
 * outside the facility, in the families it speaks.
 */
export function addressesOfZone(model: Model, zone: string, family: Family, role: 'source' | 'destination' = 'source'): IntervalSet {
  const known = indexOf(model).zones.get(zone);
  if (!known) return nothing;
  if (known.kind === 'public' && role === 'destination') return speaks(known, family) ? outsideAddresses(model, family) : nothing;
  return known.kind === 'public' ? allAddresses(family) : addressesOf(known.prefixes.filter((prefix) => familyOf(prefix) === family), family);
}

/**
 * Addresses of one end in one zone. A pair of hosts with a virtual address is asked there and only there, and answers and sends
 * from its members' addresses as well; forwarders of a pair are each reached under their own address too.
 */
export function addressesOfEnd(model: Model, end: Endpoint, place: string, family: Family, role: 'source' | 'destination'): IntervalSet {
  if ('zone' in end) {
    const zone = indexOf(model).zones.get(place);
    // Any packet may come from a public zone, but a flow asks for those of the families it has.
    return zone && end.zone === place && speaks(zone, family) ? addressesOfZone(model, place, family, role) : nothing;
  }
  const own = devicesOf(model, end).flatMap((device) => addressesAt(device, place, family));
  if ('device' in end) return addressesOf(own, family);
  const shared = virtualAt(model, end.pair, place, family);
  const onlyShared = role === 'destination' && shared.length > 0 && policyOf(model, end) === undefined;
  return addressesOf(onlyShared ? shared : [...own, ...shared], family);
}

export const uniteAll = (sets: readonly IntervalSet[]): IntervalSet => (sets.length === 1 ? sets[0]! : intervalsOf(sets.flatMap(rangesOf)));
