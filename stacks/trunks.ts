/**
 * Networks that lie on several Docker hosts. Each host has the network as a bridge of its own, and the container `twin-trunk`
 * joins these bridges by VXLAN (RFC 7348), every host to every other: one Ethernet segment, with broadcasts, addresses that
 * move from one member of a pair to the other, and the copies of a mirror port.
 *
 * Not a Swarm's overlay network: that one answers for addresses from its own list of containers and carries no broadcast, so
 * an address that Docker did not give (a planned gateway, the shared address of a pair) is not found from another host.
 */
import { createHash } from 'node:crypto';
import { by } from '../model';
import { hostContainer } from './guard';
import type { TwinHost } from './placement';
import { trunkImage, type TwinImage } from './roles';
import type { TwinContainer, TwinNetwork, TwinPlan } from './twin-plan';

export const trunkId = 'twin-trunk';

/** One network on several hosts. */
export interface Trunk {
  readonly network: TwinNetwork;
  /** VXLAN network identifier: the same on all hosts, of no other network of the facility. */
  readonly vni: number;
  /** In order of their names. */
  readonly hosts: readonly TwinHost[];
}

/** The upper half of the 24 bits: a Swarm on the same hosts counts upwards from 4096. */
const firstVni = 0x800000;

export function planTrunks({ facility, networks }: TwinPlan, carriers: ReadonlyMap<string, ReadonlySet<TwinHost>>): Trunk[] {
  const taken = new Set<number>();
  return networks.flatMap((network): Trunk[] => {
    const hosts = [...carriers.get(network.id)!].sort(by(({ name }) => name));
    if (hosts.length < 2) return [];
    let vni = firstVni + Number.parseInt(createHash('sha256').update(`${facility}/${network.id}`).digest('hex').slice(0, 8), 16) % firstVni;
    while (taken.has(vni)) vni = firstVni + (vni + 1) % firstVni;
    taken.add(vni);
    return [{ network, vni, hosts }];
  });
}

/**
 * `TWIN_TRUNKS`         bridge, VXLAN network identifier, addresses of the other hosts
 * `TWIN_TRUNK_ADDRESS`  this host's own
 * `TWIN_TRUNK_MTU`      bytes
 * `TWIN_TRUNK_TABLE`    name of its nftables table on the host
 */
export function trunkContainer(facility: string, host: TwinHost, trunks: readonly Trunk[], mtu: number): { readonly container: TwinContainer; readonly image: TwinImage } | undefined {
  if (trunks.length === 0) return undefined;
  const entries = trunks.map(({ network: { bridge }, vni, hosts }) => [bridge, String(vni), ...hosts.filter((other) => other !== host).map(({ address }) => address!)].join(' '));
  const container = hostContainer(facility, trunkId, 'trunk', trunkImage, {
    TWIN_TRUNKS: entries.join('; '), TWIN_TRUNK_ADDRESS: host.address!, TWIN_TRUNK_MTU: String(mtu),
    TWIN_TRUNK_TABLE: `jifang_trunk_${createHash('sha256').update(facility).digest('hex').slice(0, 12)}`,
  });
  // Told to end, it takes away what it made on the host.
  return { image: trunkImage, container: { ...container, endsItself: true } };
}
