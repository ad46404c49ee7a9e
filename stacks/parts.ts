/**
 * The twin on several Docker hosts: for each host a twin of its own, with the networks of its zones and of the firewalls on it.
 *
 * A network that has members on several hosts is on each of them under the same name, with the same subnet, and `twin-trunk`
 * carries its frames between them (`trunks.ts`): for a container nothing is different from a single host.
 */
import { by, DesignErrors, type Issue, type Model } from '../model';
import { guardContainer, guardId } from './guard';
import { mostOf, placed, type Placed, type Placement, type TwinHost } from './placement';
import { baseImage, type TwinImage } from './roles';
import { planTrunks, trunkContainer, type Trunk } from './trunks';
import { twinPlan, type FirewallFiles, type TwinContainer, type TwinNetwork, type TwinPlan } from './twin-plan';

/** What one host carries. */
export interface TwinPart extends TwinPlan {
  readonly host: TwinHost;
  /** Of its networks of zones and cables, in bytes; absent where one host carries all. */
  readonly mtu?: number;
  /** Those of its networks that others carry too. */
  readonly trunks: readonly Trunk[];
}

/** What a resource is called in Terraform that several hosts may have: no other name has an underscore after the name of a host. */
export const namesOn = (host: string | undefined) => (id: string): string => (host === undefined ? id : `${host}_${id}`);

/** The twin of a facility, in order of hosts. Throws `DesignErrors` with all reasons when it cannot be built. */
export function twinParts(model: Model, placement: Placement, firewallFiles: FirewallFiles = new Map()): TwinPart[] {
  const found = placed(model, placement);
  const issues = 'issues' in found ? found.issues.map((issue) => ({ ...issue, path: `placement: ${issue.path}` })) : [];
  const plan = planWith(issues, () => twinPlan(model, firewallFiles));
  if ('issues' in found || !plan) throw new DesignErrors(issues);
  const places = found.placed;
  const hostOf = new Map(plan.containers.filter(({ id }) => id !== guardId).map((container) => [container.id, hostOfContainer(container, places)]));
  const carriers = carriersOf(plan, places, hostOf);
  const trunks = planTrunks(plan, carriers);
  return places.hosts.map((host): TwinPart => {
    const networks = plan.networks.filter(({ id }) => carriers.get(id)!.has(host));
    const own = trunks.filter(({ hosts }) => hosts.includes(host));
    const helpers = [guardContainer(plan.facility, networks), trunkContainer(plan.facility, host, own, places.mtu)].filter((container) => container !== undefined);
    const containers = [...plan.containers.filter(({ id }) => hostOf.get(id) === host), ...helpers.map(({ container }) => container)].sort(by(({ id }) => id));
    const mounted = new Set(containers.flatMap(({ volumes }) => volumes.map(({ volume }) => volume)));
    return {
      facility: plan.facility, host, networks, containers, trunks: own,
      images: imagesOf(containers, [...plan.images, ...helpers.map(({ image }) => image)]),
      volumes: plan.volumes.filter(({ id }) => mounted.has(id)),
      ...(places.hosts.length > 1 ? { mtu: places.mtu } : {}),
    };
  });
}

/** The plan, or its issues beside those that are known already. */
function planWith(issues: Issue[], make: () => TwinPlan): TwinPlan | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof DesignErrors)) throw error;
    issues.push(...error.issues);
    return undefined;
  }
}

/** A device where it was placed; the host outside, which is none, where most of its zones are. */
function hostOfContainer(container: TwinContainer, { ofDevice, ofZone, hosts }: Placed): TwinHost {
  return ofDevice.get(container.id) ?? mostOf(container.attachments.flatMap(({ of }) => ofZone.get(of) ?? [])) ?? hosts[0]!;
}

/** Hosts of each network: the zone's own, and those of whoever is plugged in. */
function carriersOf(plan: TwinPlan, { ofZone, hosts }: Placed, hostOf: ReadonlyMap<string, TwinHost>): ReadonlyMap<string, ReadonlySet<TwinHost>> {
  const carriers = new Map(plan.networks.map((network) => [network.id, new Set<TwinHost>(homeOf(network, ofZone))]));
  for (const { id, attachments } of plan.containers) for (const { network } of attachments) carriers.get(network)!.add(hostOf.get(id)!);
  for (const on of carriers.values()) if (on.size === 0) on.add(hosts[0]!);
  return carriers;
}

const homeOf = ({ kind, of }: TwinNetwork, ofZone: ReadonlyMap<string, TwinHost>): TwinHost[] => (kind === 'zone' ? [ofZone.get(of)!] : []);

function imagesOf(containers: readonly TwinContainer[], all: readonly TwinImage[]): TwinImage[] {
  const used = new Set(containers.map(({ image }) => image));
  const known = new Map(all.map((image) => [image.id, image]));
  const own = [...used].map((id) => known.get(id)!);
  return [...own, ...(own.some(({ context }) => context !== undefined) ? [baseImage] : [])].sort(by(({ id }) => id));
}
