import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';

const rule: Rule = {
  id: 'net-km-fw-inside',
  title: { zh: 'KM管理区与KM核心区之间有防火墙', en: 'A firewall between KM management zone and KM core zone' },
  checks: {
    zh: '密钥管理系统有KM管理区和KM核心区（即密钥服务区）两个网段，其间有防火墙。',
    en: 'A KM has a management zone and a core zone (the key service area of the test standard) with a firewall between them.',
  },
  why: { zh: '正文要求两区之间设防火墙；示例图把终端画在服务交换机上，以正文为准。', en: 'The text asks for a firewall between the areas; the example drawing puts terminals on the service switch, and the text wins.' },
  mend: { zh: '在两区之间放一台防火墙（between: [KM核心区, KM管理区]）', en: 'put a firewall between the two (between: [KM core zone, KM management zone])' },
  *check(facts) {
    for (const system of facts.systems('km')) {
      const cores = new Set(facts.zonesOf(system, 'km-core').map((zone) => zone.id));
      const managements = facts.zonesOf(system, 'km-management');
      const walled = (policies: ReturnType<typeof facts.policiesAt>) =>
        policies.some((policy) => facts.forwarderKind(policy) === 'firewall' && policy.zones.some((id) => cores.has(id)));
      yield judge(ofSystem(system),
        cores.size === 0 && { zh: '没有KM核心区网段', en: 'has no KM core zone' },
        managements.length === 0 && { zh: '没有KM管理区网段', en: 'has no KM management zone' },
        cores.size > 0 && managements.some((zone) => !walled(facts.policiesAt(zone))) && { zh: 'KM管理区与KM核心区之间没有防火墙', en: 'there is no firewall between KM management zone and KM core zone' });
    }
  },
};
export default rule;
