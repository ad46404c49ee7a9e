/** Who stands in for what is lost: members of pairs, the other switch of a zone, the other cable of a host. */
import { append, indexOf, type Device, type Model } from '../../model';
import { link as linkPart, partKey } from './parts';
import type { Network } from './ways';

export type Takeover =
  /** The first member is gone and another takes the shared address by itself. */
  | 'automatic'
  /** As automatic, but the gone member runs on: only a product that watches what it needs hands over. */
  | 'if-watched'
  /** Somebody has to make the standby the primary. */
  | 'by-hand'
  /** The others carry its share. */
  | 'shared'
  /** The standby is gone, the first member works on. */
  | 'standby-gone'
  | 'nobody';

export interface PairImpact {
  readonly pair: string;
  readonly mode: Model['pairs'][number]['mode'];
  /** Members that are gone, cut off or idle. */
  readonly out: readonly string[];
  readonly left: readonly string[];
  readonly takeover: Takeover;
}

/** Pairs that have lost a member. */
export function pairImpacts(model: Model, isOut: (device: string) => boolean, isIdle: (device: string) => boolean): PairImpact[] {
  return model.pairs.flatMap(({ id, mode, members }): PairImpact[] => {
    const out = members.filter(isOut);
    if (out.length === 0) return [];
    const left = members.filter((member) => !isOut(member));
    const first = members[0]!;
    const takeover = ((): Takeover => {
      if (left.length === 0) return 'nobody';
      if (mode === 'shared-load') return 'shared';
      if (!isOut(first)) return 'standby-gone';
      if (mode === 'replication') return 'by-hand';
      return isIdle(first) ? 'if-watched' : 'automatic';
    })();
    return [{ pair: id, mode, out, left, takeover }];
  });
}

/** A host that had several cables in a zone and still has one. */
export interface CableImpact { readonly device: string; readonly zone: string; readonly lost: readonly string[]; readonly left: readonly string[] }

/** Switches of a zone that are left when some are gone. */
export interface SwitchImpact {
  readonly zone: string;
  readonly lost: readonly string[];
  readonly left: readonly string[];
  /** Devices that hung on the lost ones alone. */
  readonly cutOff: readonly string[];
}

export function cableImpacts(model: Model, network: Network, gone: ReadonlySet<string>): CableImpact[] {
  return model.devices.flatMap((device): CableImpact[] => (!network.isUp(device.id) || device.kind === 'switch' ? [] : device.interfaces.flatMap((port): CableImpact[] => {
    if (port.zone === undefined || port.bond !== undefined) return [];
    const cables = device.interfaces.flatMap(({ bond, link }) => (bond === port.name && link !== undefined ? [link] : []));
    const lost = cables.filter((id) => gone.has(partKey(linkPart(id))));
    return lost.length === 0 || lost.length === cables.length ? [] : [{ device: device.id, zone: port.zone, lost, left: cables.filter((id) => !lost.includes(id)) }];
  })));
}

export function switchImpacts(model: Model, network: Network, cutOff: readonly Device[]): SwitchImpact[] {
  const byZone = new Map<string, string[]>();
  for (const { id, interfaces } of cutOff) for (const zone of new Set(interfaces.flatMap((port) => port.zone ?? []))) append(byZone, zone, id);
  return model.zones.flatMap(({ id, switches }): SwitchImpact[] => {
    const lost = switches.filter((each) => !network.isUp(each));
    return lost.length === 0 ? [] : [{ zone: id, lost, left: switches.filter((each) => network.isUp(each)), cutOff: byZone.get(id) ?? [] }];
  });
}

/**
 * Has a device lost its place? A host is out without its zone, a forwarder without all it joins, but as member of a pair, which
 * watches all its ports, without any of them; what has cables of its own only (an HSM, a console) without all of those.
 */
export function isCutOff(model: Model, network: Network, device: Device, healthy: Network): boolean {
  if (!network.isUp(device.id)) return false;
  const index = indexOf(model);
  const zones = [...new Set(device.interfaces.flatMap((port) => port.zone ?? []))]
    .filter((zone) => index.zones.get(zone)?.kind !== 'tunnel' && healthy.segments.at(device.id, zone).length > 0);
  const stands = (place: string) => network.segments.at(device.id, place).length > 0;
  if (zones.length > 0) return index.policyOfDevice.has(device.id) && device.pair !== undefined ? !zones.every(stands) : !zones.some(stands);
  const cables = device.interfaces.flatMap((port) => (port.link !== undefined && (port.role === 'hsm' || port.role === 'console') ? [port.link] : [])).filter((id) => healthy.segments.at(device.id, id).length > 0);
  return cables.length > 0 && !cables.some(stands);
}

