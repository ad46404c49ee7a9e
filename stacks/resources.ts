/** The resources of the twin as the provider's bindings take them: plain data, with the types of cdktf but none of its code. */
import type { ContainerConfig } from '@cdktf/provider-docker/lib/container';
import type { ImageConfig } from '@cdktf/provider-docker/lib/image';
import type { NetworkConfig } from '@cdktf/provider-docker/lib/network';
import type { VolumeConfig } from '@cdktf/provider-docker/lib/volume';
import type { DockerProviderConfig } from '@cdktf/provider-docker/lib/provider';
import type { LocalExecProvisioner, TerraformVariableConfig } from 'cdktf';
import type { Model, OutputFile } from '../model';
import { firewallFilesOf } from './firewall-files';
import { contextTag, type ImageContexts } from './image-contexts';
import { baseImage, type TwinImage } from './roles';
import type { Placement } from './placement';
import { namesOn, twinParts, type TwinPart } from './parts';
import { shareTrust, type TrustConfig } from './trust';
import { twinPlan, type TwinContainer, type TwinNetwork, type TwinPlan, type TwinVolume } from './twin-plan';

export interface TwinProps {
  /** The resolved facility. */
  readonly model: Model;
  /**
   * What `firewalls/` generated: each firewall's container gets its own rules.
   * @default - firewalls start without rules and pass nothing
   */
  readonly firewallFiles?: readonly OutputFile[];
  /**
   * Build contexts of the images, as they lie below `twin/images/`. Images are tagged by what is in them.
   * @default - images are tagged `latest`, and no contexts lie beside the configuration
   */
  readonly imageContexts?: ImageContexts;
  /**
   * Which Docker host carries which zone.
   * @default - one engine carries all: the one that DOCKER_HOST names, or that of this machine
   */
  readonly placement?: Placement;
}

/** Versions of kreuzwerker/docker whose resources are those used here; the bindings alone would demand exactly 3.6.2. */
export const providerVersions = '>= 3.6.2, < 5.0.0';

export const backendPath = './terraform.tfstate';

/** What whoever applies it may choose: `terraform apply -var base_image=…`. */
export const variables: Readonly<Record<string, TerraformVariableConfig>> = {
  base_image: {
    type: 'string',
    default: 'jifang-twin/debian:trixie',
    description: 'Debian 13 image that all images of the twin are built on; npm run twin:setup makes the default one.',
  },
};

export interface Resource<C> {
  /** Terraform id. */
  readonly id: string;
  readonly config: C;
  /** Alias of the provider: the host it is on. Absent where one engine carries all. */
  readonly on?: string;
  /** Addresses of resources that must be there before, and stay until it is gone. */
  readonly after?: readonly string[];
}

export interface TwinResources {
  /** One for each host. */
  readonly providers: readonly DockerProviderConfig[];
  readonly networks: readonly Resource<NetworkConfig>[];
  readonly images: readonly Resource<ImageConfig>[];
  readonly volumes: readonly Resource<VolumeConfig>[];
  readonly containers: readonly Resource<ContainerConfig>[];
  /** Gives all hosts the demonstration CA of one; absent where there is one. */
  readonly trust?: Resource<TrustConfig>;
}

/** Every resource under its Terraform id. Throws `DesignErrors` when the facility cannot be built on Docker. */
export function resourcesOf(props: TwinProps): TwinResources {
  const firewallFiles = firewallFilesOf(props.model, props.firewallFiles ?? []);
  if (!props.placement) return { providers: [{}], ...resourcesOn(undefined, twinPlan(props.model, firewallFiles), props.imageContexts) };
  const parts = twinParts(props.model, props.placement, firewallFiles);
  const trust = shareTrust(parts);
  const each = parts.map((part) => resourcesOn(part, part, props.imageContexts, trust && [`terraform_data.${trust.id}`]));
  return {
    providers: parts.map(({ host }) => ({ alias: host.name, host: host.docker })),
    networks: each.flatMap(({ networks }) => networks), images: each.flatMap(({ images }) => images),
    volumes: each.flatMap(({ volumes }) => volumes), containers: each.flatMap(({ containers }) => containers),
    ...(trust ? { trust } : {}),
  };
}

/** What is on one host. A device keeps its id wherever it is; what several hosts may have is called after its host. */
function resourcesOn(part: TwinPart | undefined, plan: TwinPlan, contexts: ImageContexts | undefined, trust?: readonly string[]): Pick<TwinResources, 'networks' | 'images' | 'volumes' | 'containers'> {
  const local = namesOn(part?.host.name);
  const on = part && { on: part.host.name };
  const after = (container: TwinContainer) => [
    ...(container.volumes.some(({ volume }) => volume === 'trust') ? trust ?? [] : []),
    // Gone before the networks are: it lets their bridges go.
    ...(container.endsItself ? part!.trunks.map(({ network }) => `docker_network.${local(network.id)}`) : []),
  ];
  return {
    networks: plan.networks.map((network) => ({ id: local(network.id), config: networkConfig(network, part?.mtu), ...on })),
    images: plan.images.map((image) => ({ id: local(`image-${image.id}`), config: imageConfig(image, contexts, local), ...on })),
    volumes: plan.volumes.map((volume) => ({ id: local(`volume-${volume.id}`), config: volumeConfig(volume), ...on })),
    containers: plan.containers.map((container) => {
      const before = after(container);
      return { id: container.hostNetwork ? local(container.id) : container.id, config: { ...containerConfig(container, local), provisioners: [processLimit(part, container)] }, ...on, ...(before.length > 0 ? { after: before } : {}) };
    }),
  };
}

/**
 * Whatever a zone's switch would do, and nothing more: the host has no address in it, translates nothing,
 * and leaves packets between containers alone. This set of options does so on Docker 20.10, 26 and 28 alike.
 */
export function networkConfig(network: TwinNetwork, mtu?: number): NetworkConfig {
  const ipv6 = network.subnets.some(({ family }) => family === 6);
  return {
    name: network.name,
    driver: 'bridge',
    // `internal` would make Docker drop what a firewall routes, and the copies on a mirror network; on a cable there is neither.
    internal: network.kind === 'link',
    ipv6,
    options: {
      'com.docker.network.bridge.name': network.bridge,
      'com.docker.network.bridge.inhibit_ipv4': 'true',
      'com.docker.network.bridge.enable_ip_masquerade': 'false',
      ...(network.kind !== 'link' ? { 'com.docker.network.bridge.gateway_mode_ipv4': 'nat-unprotected' } : {}),
      ...(network.kind === 'zone' && ipv6 ? { 'com.docker.network.bridge.gateway_mode_ipv6': 'nat-unprotected' } : {}),
      ...(mtu === undefined ? {} : { 'com.docker.network.driver.mtu': String(mtu) }),
    },
    ipamConfig: network.subnets.map(({ subnet, gateway, range }) => ({ subnet, gateway, ipRange: range })),
    labels: labels({ 'jifang.network': network.of }),
  };
}

/** Images stay when the twin goes: another twin may run on them, and the next one need not build them again. */
function imageConfig(image: TwinImage, contexts: ImageContexts | undefined, local: (id: string) => string): ImageConfig {
  if (image.context === undefined) return { name: image.name, keepLocally: true };
  // Builders know an image by its name only; that it is another one under the same name, its id tells.
  const [below, id] = image.id === baseImage.id ? ['${var.base_image}', '${var.base_image}'] : [`\${docker_image.${local(`image-${baseImage.id}`)}.name}`, `\${docker_image.${local(`image-${baseImage.id}`)}.image_id}`];
  return {
    name: `${image.name}:${contexts ? contextTag(contexts, image.context) : 'latest'}`,
    keepLocally: true,
    buildAttribute: { context: `./images/${image.context}`, buildArgs: { BASE: below } },
    triggers: { base: id },
  };
}

const volumeConfig = (volume: TwinVolume): VolumeConfig => ({ name: volume.name, labels: labels(volume.labels) });

/** What a daemon writes while it runs. It counts as memory of the container. */
const inMemory = { '/run': 'rw,nosuid,nodev,mode=755,size=32m', '/tmp': 'rw,nosuid,nodev,noexec,mode=1777,size=32m' };

function containerConfig(container: TwinContainer, local: (id: string) => string): ContainerConfig {
  return {
    name: container.name,
    hostname: container.hostname,
    image: `\${docker_image.${local(`image-${container.image}`)}.image_id}`,
    restart: 'unless-stopped',
    networkMode: container.hostNetwork ? 'host' : container.attachments.length === 0 ? 'none' : undefined,
    networksAdvanced: some(container.attachments.map(({ network, addresses }) => ({
      name: `\${docker_network.${local(network)}.name}`,
      aliases: [container.hostname],
      ipv4Address: addresses.find((address) => !address.includes(':')),
      ipv6Address: addresses.find((address) => address.includes(':')),
    }))),
    env: some(Object.entries(container.environment).map(([name, value]) => `${name}=${value}`)),
    capabilities: { drop: ['ALL'], add: container.capabilities.map((name) => `CAP_${name}`) },
    sysctls: container.sysctls,
    host: some(container.hosts.map(({ name, address }) => ({ host: name, ip: address }))),
    upload: some(container.uploads.map(({ path, bytes }) => ({ file: path, contentBase64: Buffer.from(bytes).toString('base64') }))),
    volumes: some(container.volumes.map(({ volume, path }) => ({ volumeName: `\${docker_volume.${local(`volume-${volume}`)}.name}`, containerPath: path }))),
    readOnly: container.readOnlyRoot || undefined,
    tmpfs: container.readOnlyRoot ? inMemory : undefined,
    securityOpts: ['no-new-privileges:true'],
    labels: labels(container.labels),
    // Without its twin for swap, the provider sees a change in every plan.
    memory: container.memory,
    memorySwap: 2 * container.memory,
    ulimit: [{ name: 'nofile', soft: 4096, hard: 8192 }],
    // The provider kills what it removes, unless it is told how long to wait.
    destroyGraceSeconds: container.endsItself ? 20 : undefined,
  };
}

/** Most processes and threads of a container: ten times what the busiest was seen with. */
export const mostProcesses = 512;

/** The provider has no attribute for it, so the client sets it, once for the life of the container. Without a client the container stays as it is, and Terraform prints so. */
const processLimit = (part: TwinPart | undefined, container: TwinContainer): LocalExecProvisioner => ({
  type: 'local-exec',
  command: `docker ${part?.host.docker === undefined ? '' : `-H ${part.host.docker} `}update --pids-limit ${mostProcesses} \${self.id} || echo 'no limit of processes for ${container.name}'`,
});

/** Nothing at all rather than an empty list. */
const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

const labels = (entries: Readonly<Record<string, string>>): { label: string; value: string }[] =>
  Object.entries(entries).map(([label, value]) => ({ label, value }));
