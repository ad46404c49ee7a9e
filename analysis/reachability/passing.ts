/** All packets that pass from one zone to another, as a set. */
import { formatPrefix, indexOf, isPrivate, type Family, type Model } from '../../model';
import { PacketSet } from '../packets/packet-set';
import type { IntervalSet } from '../packets/intervals';
import { addressesOf, prefixesOf, serviceTerm, termsOf } from '../packets/term';
import { addressesOfZone, uniteAll } from './endpoints';
import { travel } from './travel';
import { waysFromZone, waysThrough, type Way } from './ways';

/**
 * The packets that hosts of one zone can send to hosts of another: all sources and destinations of the two,
 * all protocols and ports. From a public zone, as they are after translation: their destinations are inner addresses.
 * Within one zone no forwarder is passed: all of them.
 */
export function passing(model: Model, fromZone: string, toZone: string): PacketSet {
  return PacketSet.union(([4, 6] as const).map((family) => {
    const sources = addressesOfZone(model, fromZone, family);
    const destinations = addressesOfZone(model, toZone, family);
    if (sources.length === 0 || destinations.length === 0) return PacketSet.none;
    return PacketSet.union(setOuts(model, fromZone, family, sources, destinations)
      .filter(({ way }) => way.end.kind === 'zone' && way.end.zone === toZone).map(({ packets, way }) => travel(family, packets, way).arrived));
  })).compact();
}

/** Packets that set out on a way, as they are after translation. */
export interface SetOut {
  readonly packets: PacketSet;
  readonly way: Way;
  /** The public address they were sent to. */
  readonly published?: string;
}

/** What hosts of a zone can send to these addresses, by way. */
export function setOuts(model: Model, fromZone: string, family: Family, sources: IntervalSet, destinations: IntervalSet): SetOut[] {
  const everything = (way: Way): SetOut => ({ way, packets: PacketSet.of(family, termsOf(sources, way.addresses)) });
  const zone = indexOf(model).zones.get(fromZone)!;
  if (zone.kind !== 'public') return waysFromZone(model, fromZone, family, destinations).map(everything);
  const routable = uniteAll(prefixesOf(destinations, family).filter((prefix) => !isPrivate(prefix)).map((prefix) => addressesOf([formatPrefix(prefix)], family)));
  return zone.forwarders.flatMap((id) => [
    ...indexOf(model).policies.get(id)!.translations.filter((row) => row.fromZone === fromZone && row.family === family).flatMap((row) =>
      waysThrough(model, id, fromZone, family, addressesOf([row.target], family))
        .map((way) => ({ way, packets: PacketSet.of(family, [serviceTerm(sources, way.addresses, row.service)]), published: row.address }))),
    ...(routable.length === 0 ? [] : waysThrough(model, id, fromZone, family, routable).map(everything)),
  ]);
}
