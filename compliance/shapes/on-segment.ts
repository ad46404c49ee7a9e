import { deviceKinds, zoneKinds, type Bilingual, type DeviceKind, type SystemKind, type ZoneKind } from '../../model';
import { isRemote } from '../facts';
import { judge, type Rule } from '../rule';
import { ofDevice, zoneName } from '../subject';
import { fill, inside, list } from '../words';

interface OnSegment {
  readonly id: string;
  readonly system: SystemKind;
  /** Only for systems whose RA works in this mode. */
  readonly raMode?: 'cs' | 'bs';
  readonly kinds: readonly DeviceKind[];
  readonly zones: readonly ZoneKind[];
  readonly why: Bilingual;
}

/** A rule that devices hang on one network segment (网络区域), whatever room they stand in. */
export function onSegment({ id, system: kind, raMode, kinds, zones, why }: OnSegment): Rule {
  const words = { kinds: list(kinds.map((name) => deviceKinds[name])), what: list(kinds.map((name) => inside(deviceKinds[name]))), zone: list(zones.map((name) => inside(zoneKinds[name]))) };
  return {
    id,
    title: fill({ zh: '{kinds}接入{zone}网段', en: '{kinds} on the {zone}' }, words),
    checks: fill({ zh: '每台{what}的网络区域（zone）是{zone}。', en: 'The network zone of every {what} is the {zone}.' }, words),
    why,
    mend: fill({ zh: '把设备接到{zone}的交换机上', en: 'connect the device to the switch of the {zone}' }, words),
    *check(facts) {
      for (const system of facts.systems(kind)) {
        if (raMode !== undefined && system.raMode !== raMode) continue;
        for (const device of facts.devicesOf(system, ...kinds)) {
          if (isRemote(facts, device)) continue;
          const zone = device.zone === undefined ? undefined : facts.index.zones.get(device.zone);
          const right = zone !== undefined && zones.includes(zone.kind);
          yield judge(ofDevice(facts, device), !right && fill({ zh: '接入{found}，应接入{zone}', en: 'is on {found}, not on the {zone}' }, {
            found: zone ? zoneName(zone) : { zh: '无网络区域', en: 'no zone' }, zone: words.zone,
          }));
        }
      }
    },
  };
}
