import type { ZoneKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofSystem, policyName, zoneName } from '../../subject';
import { fill, list } from '../../words';

const deep: readonly ZoneKind[] = ['management', 'core'];

const rule: Rule = {
  id: 'net-one-uplink-fw',
  title: { zh: '互联网只经最外侧防火墙进入', en: 'The Internet enters through the outermost firewall only' },
  checks: {
    zh: '公共区只与服务区（或服务区/管理区）相邻：没有防火墙把公共区直接接到管理区或核心区。',
    en: 'The public zone is next to the service zone (or the merged one) only: no forwarder joins it to the management or core zone.',
  },
  why: { zh: '从公共区直通里层的第二个入口使外层防护落空。', en: 'A second entrance to an inner zone makes the outer defence void.' },
  mend: { zh: '去掉该连接，经服务区逐层进入', en: 'remove that connection and enter through the service zone' },
  *check(facts) {
    const outside = new Set(facts.zones('public').map((zone) => zone.id));
    if (outside.size === 0) return;
    for (const system of facts.systems('ca')) {
      const faults = facts.zonesOf(system, ...deep).flatMap((zone) => facts.policiesAt(zone)
        .filter((policy) => policy.zones.some((id) => outside.has(id)))
        .map((policy) => fill({ zh: '{forwarder}把公共区直接接到{zone}', en: '{forwarder} joins the public zone to {zone}' }, { forwarder: policyName(policy), zone: zoneName(zone) })));
      yield judge(ofSystem(system), faults.length > 0 && list(faults));
    }
  },
};
export default rule;
