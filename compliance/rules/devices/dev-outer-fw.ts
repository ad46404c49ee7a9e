import { areas, type System } from '../../../model';
import type { Facts } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

/** Firewalls between the public zone and the first segment of a system. */
const outermost = (facts: Facts, system: System) => facts.zonesOf(system, 'service', 'service-management').flatMap((zone) => facts.policiesAt(zone))
  .filter((policy) => policy.zones.some((id) => facts.kindOfZone(id) === 'public'))
  .flatMap((policy) => policy.devices.map((id) => facts.index.devices.get(id)))
  .filter((device) => device !== undefined && device.kind === 'firewall');

const rule: Rule = {
  id: 'dev-outer-fw',
  title: { zh: '最外侧防火墙置于服务区', en: 'The outermost firewall stands in the service area' },
  checks: { zh: '公共区与服务区网段之间的防火墙，物理区域是服务区。', en: 'The physical area of the firewall between public zone and service segment is the service area.' },
  why: { zh: '示例图把它画在服务区内。', en: 'The example drawing shows it inside the service area.' },
  mend: { zh: '把防火墙的 area 改为服务区', en: 'set `area` of the firewall to the service area' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      for (const device of outermost(facts, system)) {
        if (device) yield judge(ofDevice(facts, device), device.area !== 'service' && fill({ zh: '位于{found}，应位于服务区', en: 'stands in the {found}, not in the service area' }, { found: areas[device.area] }));
      }
    }
  },
};
export default rule;
