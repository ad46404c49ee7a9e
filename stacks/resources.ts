/** The resources of the twin as the provider's bindings take them: plain data, with the types of cdktf but none of its code. */
import type { ContainerConfig } from '@cdktf/provider-docker/lib/container';
import type { ImageConfig } from '@cdktf/provider-docker/lib/image';
import type { NetworkConfig } from '@cdktf/provider-docker/lib/network';
import type { Model, OutputFile } from '../model';
import { firewallFilesOf } from './firewall-files';
import type { TwinImage } from './roles';
import { twinPlan, type TwinContainer, type TwinNetwork } from './twin-plan';

export interface TwinProps {
  /** The resolved facility. */
  readonly model: Model;
  /**
   * What `firewalls/` generated: each firewall's container gets its own rules.
   * @default - firewalls start without rules and pass nothing
   */
  readonly firewallFiles?: readonly OutputFile[];
  /**
   * Folder of the images' build contexts, seen from the folder Terraform runs in (`cdktf.out/stacks/<stack>`).
   * @default '../../../twin'
   */
  readonly imagesFolder?: string;
}

/** Versions of kreuzwerker/docker whose resources are those used here; the bindings alone would demand exactly 3.6.2. */
export const providerVersions = '>= 3.6.2, < 5.0.0';

export const backendPath = './terraform.tfstate';

export interface TwinResources {
  readonly networks: readonly { readonly id: string; readonly config: NetworkConfig }[];
  readonly images: readonly { readonly id: string; readonly config: ImageConfig }[];
  readonly containers: readonly { readonly id: string; readonly config: ContainerConfig }[];
}

/** Every resource under its Terraform id. Throws `DesignErrors` when the facility cannot be built on Docker. */
export function resourcesOf(props: TwinProps): TwinResources {
  const plan = twinPlan(props.model, firewallFilesOf(props.model, props.firewallFiles ?? []));
  const folder = props.imagesFolder ?? '../../../twin';
  return {
    networks: plan.networks.map((network) => ({ id: network.id, config: networkConfig(network) })),
    images: plan.images.map((image) => ({ id: `image-${image.id}`, config: imageConfig(image, folder) })),
    containers: plan.containers.map((container) => ({ id: container.id, config: containerConfig(container) })),
  };
}

/**
 * Whatever a zone's switch would do, and nothing more: the host has no address in it, translates nothing,
 * and leaves packets between containers alone. This set of options does so on Docker 20.10, 26 and 28 alike.
 */
function networkConfig(network: TwinNetwork): NetworkConfig {
  const ipv6 = network.subnets.some(({ family }) => family === 6);
  return {
    name: network.name,
    driver: 'bridge',
    // `internal` would make Docker drop what a firewall routes; on a cable nothing is routed.
    internal: network.kind === 'link',
    ipv6,
    options: {
      'com.docker.network.bridge.name': network.bridge,
      'com.docker.network.bridge.inhibit_ipv4': 'true',
      'com.docker.network.bridge.enable_ip_masquerade': 'false',
      ...(network.kind === 'zone' ? { 'com.docker.network.bridge.gateway_mode_ipv4': 'nat-unprotected' } : {}),
      ...(network.kind === 'zone' && ipv6 ? { 'com.docker.network.bridge.gateway_mode_ipv6': 'nat-unprotected' } : {}),
    },
    ipamConfig: network.subnets.map(({ subnet, gateway, range }) => ({ subnet, gateway, ipRange: range })),
    labels: labels({ 'jifang.network': network.of }),
  };
}

function imageConfig(image: TwinImage, folder: string): ImageConfig {
  return image.context === undefined
    ? { name: image.name, keepLocally: true }
    : { name: image.name, buildAttribute: { context: `${folder}/${image.context}` } };
}

function containerConfig(container: TwinContainer): ContainerConfig {
  return {
    name: container.name,
    hostname: container.hostname,
    image: `\${docker_image.image-${container.image}.image_id}`,
    restart: 'unless-stopped',
    networkMode: container.hostNetwork ? 'host' : container.attachments.length === 0 ? 'none' : undefined,
    networksAdvanced: some(container.attachments.map(({ network, addresses }) => ({
      name: `\${docker_network.${network}.name}`,
      aliases: [container.hostname],
      ipv4Address: addresses.find((address) => !address.includes(':')),
      ipv6Address: addresses.find((address) => address.includes(':')),
    }))),
    env: some(Object.entries(container.environment).map(([name, value]) => `${name}=${value}`)),
    capabilities: { drop: ['ALL'], add: container.capabilities.map((name) => `CAP_${name}`) },
    sysctls: container.sysctls,
    host: some(container.hosts.map(({ name, address }) => ({ host: name, ip: address }))),
    upload: some(container.uploads.map(({ path, bytes }) => ({ file: path, contentBase64: Buffer.from(bytes).toString('base64') }))),
    labels: labels(container.labels),
    // Without its twin for swap, the provider sees a change in every plan.
    memory: container.memory,
    memorySwap: 2 * container.memory,
    ulimit: [{ name: 'nofile', soft: 4096, hard: 8192 }],
  };
}

/** Nothing at all rather than an empty list. */
const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

const labels = (entries: Readonly<Record<string, string>>): { label: string; value: string }[] =>
  Object.entries(entries).map(([label, value]) => ({ label, value }));
