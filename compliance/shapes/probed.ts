import { isDeviceEnd, zoneKinds, type Bilingual, type Device, type System, type SystemKind, type ZoneKind } from '../../model';
import type { Facts } from '../facts';
import { judge, type Rule } from '../rule';
import { ofSystem, zoneName } from '../subject';
import { fill, inside, list } from '../words';

interface Probed {
  readonly id: string;
  readonly system: SystemKind;
  /** The segment whose switch mirrors to the probe. */
  readonly zone: (system: System) => ZoneKind;
  readonly usual: ZoneKind;
  readonly why: Bilingual;
}

/** A rule that every system has an intrusion detector on the switch of one segment. */
export function probed({ id, system: kind, zone, usual, why }: Probed): Rule {
  const words = {
    zone: inside(zoneKinds[usual]),
    merged: kind === 'ca' ? { zh: '（B/S 模式为合并的网段）', en: ' (the merged zone in B/S mode)' } : '',
  };
  return {
    id,
    title: fill({ zh: '入侵检测探针接在{zone}交换机上', en: 'The intrusion detector is on the switch of the {zone}' }, words),
    checks: fill({ zh: '每个系统有入侵检测/防御设备，经镜像口接到{zone}{merged}的交换机。', en: 'Every system has an intrusion detector with a mirror port on the switch of its {zone}{merged}.' }, words),
    why,
    mend: fill({ zh: '设入侵检测设备，在 watches 中写上{zone}', en: 'add an intrusion detector, with the {zone} in its `watches`' }, words),
    *check(facts) {
      for (const system of facts.systems(kind)) {
        const zones = facts.zonesOf(system, zone(system));
        const probes = facts.devicesOf(system, 'intrusion-detector');
        const seen = new Set(probes.flatMap((probe) => mirrored(facts, probe)));
        const blind = zones.filter(({ id: name }) => !seen.has(name));
        yield judge(ofSystem(system),
          probes.length === 0 && { zh: '没有入侵检测设备', en: 'has no intrusion detector' },
          probes.length > 0 && blind.length > 0 && fill({ zh: '{zones}的交换机没有镜像到探针', en: 'the switch of {zones} mirrors to no probe' }, { zones: list(blind.map(zoneName)) }));
      }
    },
  };
}

/** Zones whose switches mirror to a probe. */
const mirrored = (facts: Facts, probe: Device): readonly string[] => facts.linksOf(probe)
  .filter((link) => link.kind === 'mirror')
  .flatMap((link) => link.ends.filter(isDeviceEnd))
  .map((end) => facts.index.devices.get(end.device))
  .filter((device) => device?.kind === 'switch')
  .flatMap((device) => device?.zone ?? device?.interfaces.map((port) => port.zone).filter((name) => name !== undefined) ?? []);
