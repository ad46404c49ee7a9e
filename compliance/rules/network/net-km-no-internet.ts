import { judge, type Rule } from '../../rule';
import { ofSystem, policyName } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'net-km-no-internet',
  title: { zh: 'KM 没有互联网出口', en: 'The KM has no uplink to the Internet' },
  checks: { zh: '密钥管理系统的网段不经防火墙与公共区相邻；网络密码机只承载加密通道，不在此列。', en: 'No firewall joins a zone of a KM to the public zone; a network encryption machine that only carries tunnels may.' },
  why: { zh: '密钥管理系统只与它服务的 CA 通信，示例图中没有其他对外连接。', en: 'A KM talks to its CAs only; the example drawings show no other neighbour.' },
  mend: { zh: '去掉 KM 与公共区之间的连接', en: 'remove the connection between KM and public zone' },
  *check(facts) {
    for (const system of facts.systems('km')) {
      const open = new Set(facts.zonesOf(system, 'km-core', 'km-management').flatMap((zone) => facts.policiesAt(zone))
        .filter((policy) => facts.forwarderKind(policy) !== 'network-crypto' && policy.zones.some((id) => facts.kindOfZone(id) === 'public')));
      yield judge(ofSystem(system), open.size > 0 && fill({ zh: '{forwarders}把 KM 接到公共区', en: '{forwarders} joins the KM to the public zone' }, { forwarders: list([...open].map(policyName)) }));
    }
  },
};
export default rule;
