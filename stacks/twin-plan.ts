/**
 * The twin as plain data: which networks, images and containers a Docker engine gets so that it is the planned facility.
 * `twin-stack.ts` turns it into Terraform; nothing here knows cdktf.
 */
import type { Model } from '../model';
import { checkTwin } from './checks';
import { planContainers } from './containers';
import { planNetworks } from './networks';
import type { TwinImage } from './roles';

/** One Docker network: a zone (its switch), one point-to-point cable, or what a switch mirrors. */
export interface TwinNetwork {
  /** Terraform id. */
  readonly id: string;
  readonly name: string;
  /** Name of the bridge on the host: at most 15 characters, made of the facility and the network, never of their order. */
  readonly bridge: string;
  /** Zone or link of the model it stands for; of a mirror `detector:zone`. */
  readonly of: string;
  /** `mirror`: copies of a zone's packets for a detector, see `mirrors.ts`. */
  readonly kind: 'zone' | 'link' | 'mirror';
  readonly subnets: readonly TwinSubnet[];
}

export interface TwinSubnet {
  readonly family: 4 | 6;
  readonly subnet: string;
  /** What Docker holds back as gateway. In IPv4 the planned default gateway of the zone: Docker hands it to every host. */
  readonly gateway: string;
  /** The twin's own addresses: where Docker may choose freely. */
  readonly range?: string;
}

/** Where a container is plugged in. */
export interface TwinAttachment {
  readonly network: string;
  /** Zone, or link for a point-to-point cable. */
  readonly of: string;
  /** Address that Docker gives: the planned one, or where Docker reserves that one, an address of the twin's own range. */
  readonly addresses: readonly string[];
}

export interface TwinUpload {
  /** Path in the container. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One named volume: what a device keeps, or what all of them trust. */
export interface TwinVolume {
  /** Terraform id. */
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A volume in a container. */
export interface TwinMount {
  /** Terraform id of the volume. */
  readonly volume: string;
  readonly path: string;
}

export interface TwinContainer {
  readonly id: string;
  readonly name: string;
  readonly hostname: string;
  readonly image: string;
  readonly attachments: readonly TwinAttachment[];
  /** Shares the network of the host instead of having attachments: only the guard and the trunk do. */
  readonly hostNetwork: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly sysctls: Readonly<Record<string, string>>;
  /** Names it can resolve beyond its own zone. */
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  readonly uploads: readonly TwinUpload[];
  readonly volumes: readonly TwinMount[];
  /** Nothing in it can be changed but its volumes and what lies in memory: `/run`, `/tmp`. */
  readonly readOnlyRoot: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** MB. */
  readonly memory: number;
  /** Is told to end, and waited for, before it is removed. */
  readonly endsItself?: boolean;
}

export interface TwinPlan {
  readonly facility: string;
  readonly networks: readonly TwinNetwork[];
  readonly images: readonly TwinImage[];
  readonly volumes: readonly TwinVolume[];
  readonly containers: readonly TwinContainer[];
}

/** A file that a firewall loads: the bytes that `firewalls/` made, by device. */
export type FirewallFiles = ReadonlyMap<string, Uint8Array>;

/** Everything the twin consists of. Throws `DesignErrors` with all reasons when the facility cannot be built on Docker. */
export function twinPlan(model: Model, firewallFiles: FirewallFiles = new Map()): TwinPlan {
  const planned = planNetworks(model);
  const { containers, images, volumes } = planContainers(model, planned, firewallFiles);
  const plan: TwinPlan = { facility: model.facility.id, networks: planned.networks, images, volumes, containers };
  checkTwin(model, plan, planned.issues);
  return plan;
}
