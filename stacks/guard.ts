/** The container that keeps the host machine itself out of the zones. */
import { byText } from '../model';
import type { TwinContainer, TwinNetwork } from './twin-plan';
import { guardImage, type TwinImage } from './roles';

export const guardId = 'twin-guard';

/**
 * Docker puts an address of its own into every IPv6 network, and the host would route from zone to zone past all firewalls.
 * The guard takes these addresses away again, now and whenever Docker restarts. Undefined where no network has IPv6.
 */
export function guardContainer(facility: string, networks: readonly TwinNetwork[]): { readonly container: TwinContainer; readonly image: TwinImage } | undefined {
  const bridges = networks.filter((network) => network.subnets.some(({ family }) => family === 6)).map(({ bridge }) => bridge).sort(byText);
  if (bridges.length === 0) return undefined;
  return { image: guardImage, container: hostContainer(facility, guardId, 'guard', guardImage, { TWIN_BRIDGES: bridges.join(';') }) };
}

/** A container that shares the network of its host and has the one right to set it up. */
export function hostContainer(facility: string, id: string, kind: string, image: TwinImage, environment: Readonly<Record<string, string>>): TwinContainer {
  return {
    id, name: `${facility}-${id}`, hostname: id, image: image.id, attachments: [], hostNetwork: true,
    environment, capabilities: ['NET_ADMIN'], sysctls: {}, hosts: [], uploads: [], volumes: [], readOnlyRoot: true,
    labels: { 'jifang.facility': facility, 'jifang.device': id, 'jifang.kind': kind }, memory: 64,
  };
}
