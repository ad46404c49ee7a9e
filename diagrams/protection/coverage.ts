/** What the security devices of a system protect, counted from the model. */
import {
  by, deviceKinds, deviceRank, indexOf, keyServerKinds, terminalKinds, type Device, type DeviceKind, type Model, type System,
} from '../../model';
import { devicesOf } from '../by-system';
import type { ZoneView } from '../topology/network';

export interface Coverage {
  /** Ids of all devices that a scanner of the facility scans. */
  readonly scanned: ReadonlySet<string>;
  /** Ids of hosts with anti-virus software. */
  readonly guarded: ReadonlySet<string>;
}

const kept = new WeakMap<Model, Coverage>();

export function coverageOf(model: Model): Coverage {
  let coverage = kept.get(model);
  if (!coverage) {
    const { products } = indexOf(model);
    coverage = {
      scanned: new Set(model.devices.flatMap(({ settings }) => settings.targets ?? [])),
      guarded: new Set(model.devices.filter(({ software }) => software.some((id) => products.get(id)?.class === 'antivirus')).map(({ id }) => id)),
    };
    kept.set(model, coverage);
  }
  return coverage;
}

/** Kinds with a symbol of their own in the drawing of protection. */
export const securityKinds: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['intrusion-detector', 'ids-console', 'vulnerability-scanner', 'antivirus-server', 'firewall', 'network-crypto']);

/** Hosts of a zone that are protected, not protecting: servers and terminals. */
export const protectedHosts = (view: ZoneView): Device[] =>
  view.units.flatMap(({ hosts }) => hosts.map(({ device }) => device)).filter(({ kind }) => !securityKinds.has(kind) && kind !== 'hsm');

/** Hosts that must carry anti-virus software: key servers and terminals (GM/T 0037-2014 §8.2.2.4, GM/T 0038-2014 §7.2.2.4). */
export const needsAntivirus = ({ kind }: Device): boolean => keyServerKinds.has(kind) || terminalKinds.has(kind);

/** `防火墙 6、交换机 6、服务器 14`: devices by class, in the order of kinds. */
export function countByClass(devices: readonly Device[]): string {
  const counts = new Map<string, number>();
  for (const device of [...devices].sort(by(({ kind }) => deviceRank[kind]))) {
    const name = className(device.kind);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).join('、');
}

function className(kind: DeviceKind): string {
  if (terminalKinds.has(kind)) return '终端';
  if (['firewall', 'network-crypto', 'switch', 'intrusion-detector', 'hsm'].includes(kind)) return deviceKinds[kind].zh;
  return '服务器';
}

/** Security devices of one kind that belong to a system, whatever zone they stand in. */
export function securityOf(model: Model, system: System, kind: DeviceKind): Device[] {
  return devicesOf(model, system).filter((device) => device.kind === kind).sort(by(({ id }) => id));
}

/** Names of the switches that mirror to a probe. */
export function mirroredSwitches(model: Model, probe: Device): string[] {
  const { devices, links } = indexOf(model);
  const names = new Set<string>();
  for (const port of probe.interfaces) {
    const link = port.role === 'mirror' && port.link !== undefined ? links.get(port.link) : undefined;
    for (const end of link?.ends ?? []) if ('device' in end && end.device !== probe.id) names.add(devices.get(end.device)?.name ?? end.device);
  }
  return [...names];
}

/** Hosts of the system that ought to carry anti-virus software, and those that do. */
export function antivirusCount(model: Model, system: System): { readonly due: number; readonly done: number } {
  const { guarded } = coverageOf(model);
  const due = devicesOf(model, system).filter(needsAntivirus);
  return { due: due.length, done: due.filter(({ id }) => guarded.has(id)).length };
}
