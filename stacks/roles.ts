/** What runs in a device's container: which image, how much memory, which rights. */
import { deviceKinds, forwarderKinds, type Device, type DeviceKind, type Model } from '../model';
import { monitoringImage } from './monitoring';

export interface TwinImage {
  /** Terraform id (after `image-`). */
  readonly id: string;
  readonly name: string;
  /** Folder below `twin/images/`; absent for an image of the user's own, which is pulled. */
  readonly context?: string;
}

interface Role {
  /** Folder below `twin/images/` that holds its Dockerfile. */
  readonly image: string;
  /** MB: three times what was seen in use, at least 64. */
  readonly memory: number;
  /** Beyond what a daemon needs to bind a low port and give up root. */
  readonly capabilities?: readonly string[];
  /** Keeps something beyond its own end, in a volume at {@link dataPath}. */
  readonly keepsData?: boolean;
  /** Why its root cannot be read-only; absent: it is. */
  readonly writesRoot?: string;
}

/** Where a container finds what it keeps. */
export const dataPath = '/var/lib/jifang/data';
/** Where all containers find the demonstration CA for TLS, made at start by whichever comes first. */
export const trustPath = '/var/lib/jifang/trust';

const application: Role = { image: 'application', memory: 128, keepsData: true };
const terminal: Role = { image: 'terminal', memory: 64 };
const directory: Role = { image: 'directory', memory: 128, keepsData: true };
const forwarder: Role = { image: 'forwarder', memory: 128, capabilities: ['NET_ADMIN', 'NET_RAW', 'SETPCAP'] };

const roles: Readonly<Record<DeviceKind, Role>> = {
  // What a switch does the network of its zone does; the container is its management address, which flows go to and logs come from.
  switch: terminal,
  firewall: forwarder,
  'network-crypto': forwarder,
  'intrusion-detector': { image: 'detector', memory: 512, capabilities: ['NET_ADMIN', 'NET_RAW', 'SETPCAP'] },
  'ids-console': { image: 'ids-console', memory: 64, keepsData: true },
  'vulnerability-scanner': { image: 'scanner', memory: 256, capabilities: ['NET_RAW'] },
  'antivirus-server': application,
  'issuing-server': application,
  'registration-server': application,
  'ocsp-server': { image: 'ocsp', memory: 128, keepsData: true },
  'master-directory': directory,
  'slave-directory': directory,
  'publishing-server': { image: 'web', memory: 128, keepsData: true },
  'database-server': { image: 'database', memory: 512, keepsData: true },
  'km-server': application,
  'backup-server': application,
  'log-server': { image: 'log', memory: 256, keepsData: true },
  hsm: { image: 'hsm', memory: 64, keepsData: true },
  server: application,
  'management-terminal': terminal,
  'audit-terminal': terminal,
  'card-terminal': terminal,
  'forensic-terminal': terminal,
};

/** 环境监控: who reads points, and who answers for them. */
export const monitoring: Readonly<Record<'monitor' | 'sensor', Role>> = {
  monitor: { image: 'monitor', memory: 768, keepsData: true },
  sensor: { image: 'sensor', memory: 128 },
};

/** The role of a device: by its kind, unless the design makes it part of the environment monitoring. */
export function roleOf(device: Device, model: Model): Role {
  const part = forwarderKinds.has(device.kind) ? undefined : monitoringImage(model, device);
  return part === undefined ? roles[device.kind] : monitoring[part];
}

/** What any daemon from a distribution needs: bind a low port, own its files, give up root. */
export const daemonCapabilities = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'KILL', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'] as const;
/** To set addresses and routes at start, and to give that right up again before the service starts. */
export const networkSetupCapabilities = ['NET_ADMIN', 'SETPCAP'] as const;

/** What every other image of ours is built on. */
export const baseImage: TwinImage = { id: 'base', name: 'jifang-twin/base', context: 'base' };
export const guardImage: TwinImage = { id: 'guard', name: 'jifang-twin/guard', context: 'guard' };
export const trunkImage: TwinImage = { id: 'trunk', name: 'jifang-twin/trunk', context: 'trunk' };

/** The image of a device: the user's own product, or the one of its role. */
export function imageOf(device: Device, role: Role): TwinImage {
  if (device.image !== undefined) return { id: `own-${device.id}`, name: device.image };
  return { id: role.image, name: `jifang-twin/${role.image}`, context: role.image };
}

export const isForwarder = (device: Device): boolean => forwarderKinds.has(device.kind);

/** Devices whose product only the user has: their container listens on the planned port and is called a stand-in everywhere. */
export const standInOf = (device: Device, role: Role): string | undefined =>
  device.image === undefined && (role === application || role.image === 'hsm' || role.image === 'sensor' || device.kind === 'network-crypto' || device.kind === 'switch') ? deviceKinds[device.kind].zh : undefined;
