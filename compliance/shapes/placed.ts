import { areas, deviceKinds, type Area, type Bilingual, type Device, type DeviceKind, type Subsystem, type SystemKind } from '../../model';
import { isRemote, serves } from '../facts';
import { judge, type Rule } from '../rule';
import { ofDevice, ofSystem } from '../subject';
import { fill, inside, list } from '../words';

interface Placed {
  readonly id: string;
  readonly system: SystemKind;
  readonly kinds: readonly DeviceKind[];
  /** Only devices that serve this part of the system. */
  readonly subsystem?: Subsystem;
  readonly area: Area;
  /** What the device is called in the title, when the kind alone does not say it. */
  readonly what?: Bilingual;
  /** The HSMs on their own cables stand with them. */
  readonly withHsms?: boolean;
  /** A system without any such device, or without one of these kinds, does not meet the rule. */
  readonly required?: true | readonly DeviceKind[];
  readonly why: Bilingual;
}

/** A rule that devices stand in one physical area (物理区域), whatever network zone they are in. */
export function placed({ id, system: kind, kinds, subsystem, area, what, withHsms, required, why }: Placed): Rule {
  const title = what ?? list(kinds.map((name) => deviceKinds[name]));
  const words = { title, what: what ?? list(kinds.map((name) => inside(deviceKinds[name]))), area: inside(areas[area]) };
  return {
    id,
    title: withHsms
      ? fill({ zh: '{title}及其密码机置于{area}', en: '{title} and its HSM stand in the {area}' }, words)
      : fill({ zh: '{title}置于{area}', en: '{title} stands in the {area}' }, words),
    checks: fill(required
      ? { zh: '系统中有{what}，其物理区域（area）是{area}。物理区域与网络区域是两个属性，此处只看前者。', en: 'The system has the {what}, and its physical area is the {area}. Area and network zone are two attributes; only the area is looked at here.' }
      : { zh: '每台{what}的物理区域（area）是{area}。物理区域与网络区域是两个属性，此处只看前者。', en: 'The physical area of every {what} is the {area}. Area and network zone are two attributes; only the area is looked at here.' }, words),
    why,
    mend: fill(required
      ? { zh: '没有的，补上{what}；位置不对的，把 area 改为{area}，若图纸与实际一致则应搬移设备', en: 'add the {what} where it is missing; otherwise set its `area` to the {area}, or move it where the drawing is true' }
      : { zh: '把设备的 area 改为{area}；若图纸与实际一致，则应搬移设备', en: 'set `area` of the device to the {area}; where the drawing is true, move the device' }, words),
    *check(facts) {
      const misplaced = (device: Device) => device.area !== area
        && fill({ zh: '位于{found}，应位于{area}', en: 'stands in the {found}, not in the {area}' }, { found: inside(areas[device.area]), area: words.area });
      for (const system of facts.systems(kind)) {
        const found = facts.devicesOf(system, ...kinds).filter((device) => !isRemote(facts, device) && (subsystem === undefined || serves(device, subsystem)));
        const lacking = typeof required === 'object' ? required.filter((name) => !found.some((device) => device.kind === name)) : [];
        if (lacking.length > 0) yield judge(ofSystem(system), fill({ zh: '系统中没有{what}', en: 'the system has no {what}' }, { what: list(lacking.map((name) => inside(deviceKinds[name]))) }));
        if (required === true && found.length === 0) yield judge(ofSystem(system), fill({ zh: '系统中没有{what}', en: 'the system has no {what}' }, words));
        for (const device of found) {
          yield judge(ofDevice(facts, device), misplaced(device));
          if (withHsms) for (const hsm of facts.hsmsOf(device)) yield judge(ofDevice(facts, hsm), misplaced(hsm));
        }
      }
    },
  };
}
