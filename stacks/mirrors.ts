/**
 * Mirror ports of switches: how a detector sees the packets of a zone.
 *
 * In the twin a zone's switch is a Docker bridge, which mirrors nothing. So the forwarders at the zone copy every packet that
 * they take from it or send into it to a network of the mirror's own: it joins these forwarders, which stand at one zone anyway,
 * and the detector. Nothing is ever routed there. Its interfaces lose their addresses at start, the rule files know none of them
 * and drop what would come in, and copies carry invented hardware addresses, so that no stack takes them for its own.
 * What hosts of one zone say to each other passes no forwarder: a real mirror port shows it, the twin's does not.
 */
import { createHash } from 'node:crypto';
import { byText, formatAddress, formatPrefix, forwarderKinds, indexOf, isDeviceEnd, parsePrefix, prefixOf, type Index, type Model } from '../model';
import type { TwinNetwork } from './twin-plan';

export interface Mirror {
  /** The detector. */
  readonly detector: string;
  /** The zone it sees. */
  readonly zone: string;
  readonly network: TwinNetwork;
  /** Address that Docker gives each device there, by which it finds the interface before it takes the address away. */
  readonly members: ReadonlyMap<string, string>;
}

/** What the interface of a mirror network is called in `TWIN_INTERFACES`: no zone and no cable can be called so. */
export const mirrorPlace = ({ detector, zone }: Pick<Mirror, 'detector' | 'zone'>): string => `mirror.${detector}.${zone}`;

/** Link-local: never routed by anybody, in no plan. */
const space = parsePrefix('169.254.0.0/16')!;
/** The first and last /24 are reserved by RFC 3927; 169.254.169.0/24 answers questions about the machine in many clouds. */
const slots = [...Array(256).keys()].filter((slot) => slot !== 0 && slot !== 169 && slot !== 255);
const hosts = [...Array(253).keys()].map((n) => n + 1);

/** One mirror per detector and zone that its mirror cables come from. */
export function planMirrors(model: Model, bridgeOf: (id: string) => string, idOf: (text: string) => string): Mirror[] {
  const index = indexOf(model);
  const wanted = new Map<string, { detector: string; zone: string }>();
  for (const link of model.links) {
    if (link.kind !== 'mirror' || link.zone === undefined) continue;
    for (const end of link.ends) {
      const device = isDeviceEnd(end) ? index.devices.get(end.device) : undefined;
      if (device?.kind === 'intrusion-detector') wanted.set(`${device.id}:${link.zone}`, { detector: device.id, zone: link.zone });
    }
  }
  const names = [...wanted.keys()].sort(byText);
  const places = spread(names.map((name) => `${model.facility.id}/${name}`), slots);
  return names.flatMap((name, i): Mirror[] => {
    const { detector, zone } = wanted.get(name)!;
    const slot = places[i];
    const forwarders = forwardersAt(index, zone);
    if (slot === undefined || forwarders.length === 0) return [];
    const subnet = prefixOf(space.first + BigInt(slot * 256), 24, 4);
    const devices = [detector, ...forwarders];
    const members = spread(devices, hosts);
    // Sorts behind the zones' networks (lan-): Docker takes the default route from the first.
    const id = `mir-${idOf(name)}`;
    return [{
      detector, zone,
      network: {
        id, name: `${model.facility.id}-${id}`, bridge: bridgeOf(id), of: name, kind: 'mirror',
        subnets: [{ family: 4, subnet: formatPrefix(subnet), gateway: formatAddress(subnet.last - 1n, 4) }],
      },
      members: new Map(devices.flatMap((device, k) => (members[k] === undefined ? [] : [[device, formatAddress(subnet.first + BigInt(members[k]), 4)] as const]))),
    }];
  });
}

/** Forwarders with an address in the zone, in order. */
const forwardersAt = (index: Index, zone: string): string[] =>
  (index.devicesAtZone.get(zone) ?? [])
    .filter((device) => forwarderKinds.has(device.kind) && device.interfaces.some((port) => port.zone === zone && port.addresses.length > 0))
    .map(({ id }) => id).sort(byText);

/** A place for each name that depends on the name, hardly ever on the other names: those who meet go on to the next free one. */
function spread(names: readonly string[], places: readonly number[]): (number | undefined)[] {
  const taken = new Set<number>();
  return names.map((name) => {
    const start = Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16) % places.length;
    for (let step = 0; step < places.length; step++) {
      const place = places[(start + step) % places.length]!;
      if (taken.has(place)) continue;
      taken.add(place);
      return place;
    }
    return undefined;
  });
}
