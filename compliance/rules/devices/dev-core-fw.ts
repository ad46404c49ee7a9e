import { areas, type System, type ZoneKind } from '../../../model';
import type { Facts } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const outer: ReadonlySet<ZoneKind | undefined> = new Set<ZoneKind | undefined>(['management', 'service-management', 'service']);

/** Firewalls between the core zone and the segment outside it. */
const innermost = (facts: Facts, system: System) => facts.zonesOf(system, 'core').flatMap((zone) => facts.policiesAt(zone))
  .filter((policy) => policy.zones.some((id) => outer.has(facts.kindOfZone(id))))
  .flatMap((policy) => policy.devices.map((id) => facts.index.devices.get(id)))
  .filter((device) => device !== undefined && device.kind === 'firewall');

const rule: Rule = {
  id: 'dev-core-fw',
  title: { zh: '最内侧防火墙置于核心区', en: 'The innermost firewall stands in the core area' },
  checks: { zh: '核心区网段与其外侧网段之间的防火墙，物理区域是核心区。', en: 'The physical area of the firewall between core segment and the next one outside is the core area.' },
  why: { zh: '示例图把它画在核心区内。', en: 'The example drawing shows it inside the core area.' },
  mend: { zh: '把防火墙的 area 改为核心区', en: 'set `area` of the firewall to the core area' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      for (const device of innermost(facts, system)) {
        if (device) yield judge(ofDevice(facts, device), device.area !== 'core' && fill({ zh: '位于{found}，应位于核心区', en: 'stands in the {found}, not in the core area' }, { found: areas[device.area] }));
      }
    }
  },
};
export default rule;
