import { areas, type Area, type Bilingual, type ZoneKind } from '../../model';
import { judge, type Rule } from '../rule';
import { ofDevice } from '../subject';
import { fill, inside } from '../words';

interface WallIn {
  readonly id: string;
  readonly what: Bilingual;
  /** The segments it closes, and what lies outside of them. */
  readonly inner: readonly ZoneKind[];
  readonly outer: readonly ZoneKind[];
  readonly area: Area;
}

/** A rule that the firewall of one boundary of a CA stands in an area, as the example drawing shows it. */
export function wallIn({ id, what, inner, outer, area }: WallIn): Rule {
  const words = { what, area: inside(areas[area]) };
  const beyond = new Set<ZoneKind | undefined>(outer);
  return {
    id,
    title: fill({ zh: '{what}防火墙置于{area}', en: 'The {what} firewall stands in the {area}' }, words),
    checks: fill({ zh: '证书认证系统{what}边界上的每台防火墙，其物理区域（area）是{area}。', en: 'The physical area of every firewall at the {what} boundary of a CA is the {area}.' }, words),
    why: fill({ zh: '示例图把它画在{area}内。', en: 'The example drawing shows it inside the {area}.' }, words),
    mend: fill({ zh: '把防火墙的 area 改为{area}', en: 'set `area` of the firewall to the {area}' }, words),
    *check(facts) {
      for (const system of facts.systems('ca')) {
        const firewalls = facts.zonesOf(system, ...inner).flatMap((zone) => facts.policiesAt(zone))
          .filter((policy) => policy.zones.some((zone) => beyond.has(facts.kindOfZone(zone))))
          .flatMap((policy) => policy.devices.map((device) => facts.index.devices.get(device)))
          .filter((device) => device?.kind === 'firewall').filter((device) => device !== undefined);
        for (const device of firewalls) {
          yield judge(ofDevice(facts, device), device.area !== area && fill({ zh: '位于{found}，应位于{area}', en: 'stands in the {found}, not in the {area}' }, { ...words, found: inside(areas[device.area]) }));
        }
      }
    },
  };
}
