import type { ZoneKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofPolicy } from '../../subject';

/** Firewalls of remote sites and ends of tunnels are not judged. */
const aside: ReadonlySet<ZoneKind | undefined> = new Set<ZoneKind | undefined>(['remote-ra', 'wan', 'tunnel']);

const rule: Rule = {
  id: 'net-redundant-firewalls',
  title: { zh: '防火墙双机热备', en: 'Firewalls stand in pairs' },
  checks: { zh: '证书认证系统、密钥管理系统的每道防火墙由两台以上设备承担（远程注册点和加密通道端点除外）。', en: 'Every firewall of a CA or KM consists of two devices at least (remote RA sites and ends of tunnels aside).' },
  why: { zh: '单台防火墙故障会中断整个系统。', en: 'One broken firewall stops the whole system.' },
  mend: { zh: '改用 FirewallPair', en: 'use a FirewallPair' },
  *check(facts) {
    for (const policy of facts.model.policies) {
      if (facts.forwarderKind(policy) !== 'firewall' || policy.zones.some((id) => aside.has(facts.kindOfZone(id)))) continue;
      yield judge(ofPolicy(facts, policy), policy.devices.length < 2 && { zh: '只有一台', en: 'is a single device' });
    }
  },
};
export default rule;
