import { terminalKinds, type Area, type DeviceKind, type SystemKind, type ZoneKind } from '../../model';

/**
 * Where a device stands unless stated. By GM/T 0037-2014 §8.1.2 and GM/T 0038-2014 §7.1.2: terminals and consoles in 管理区,
 * servers of the 管理区 segment in the 服务区 room, KM machines in KM核心区; HSMs beside their server. Firewalls by the drawings of annex C:
 * the innermost in 核心区, the others in 服务区.
 */
export function defaultArea(
  kind: DeviceKind, zone: ZoneKind | undefined, system: SystemKind | undefined, joined: readonly ZoneKind[],
  hostKind: DeviceKind | undefined, hostZone: ZoneKind | undefined, hostArea: Area | undefined,
): Area {
  if (kind === 'hsm' && hostKind) return hostArea ?? defaultArea(hostKind, hostZone, system, hostZone ? [hostZone] : [], undefined, undefined, undefined);
  if (joined.includes('remote-ra')) return 'remote-ra';
  const terminal = terminalKinds.has(kind);
  if (system === 'km') return terminal ? 'km-management' : 'km-core';
  if (terminal) return 'management';
  if (joined.includes('core')) return 'core';
  if (joined.includes('km-core') || joined.includes('km-management')) return 'km-core';
  if (zone === 'public' && joined.length === 1) return 'public';
  return 'service';
}
