import { judge, type Rule } from '../../rule';
import { ofSystem, systemName } from '../../subject';
import { fill } from '../../words';

const rule: Rule = {
  id: 'net-km-same-lan',
  title: { zh: '同一局域网内 KM 与 CA 经防火墙相连', en: 'KM and CA in one LAN are joined through a firewall' },
  checks: {
    zh: '与 CA 同在一个局域网（connection: lan）的密钥管理系统，与它服务的每个 CA 之间有防火墙相连。',
    en: 'A KM in one LAN with its CAs (connection: lan) is joined to each CA it serves by a firewall.',
  },
  why: { zh: '密钥管理系统与证书认证系统是两个系统，同网时以防火墙为界。', en: 'KM and CA are two systems; in one LAN a firewall is their border.' },
  mend: { zh: '在 CA 核心区与KM核心区之间放一台防火墙；若不在同一局域网，把 connection 改为 wan', en: 'put a firewall between the core zone of the CA and that of the KM; if they are not in one LAN, set connection to wan' },
  *check(facts) {
    for (const system of facts.systems('km')) {
      if (system.connection !== 'lan') continue;
      const reached = new Set(facts.zonesOf(system, 'km-core', 'km-management').flatMap((zone) => facts.policiesAt(zone))
        .filter((policy) => facts.forwarderKind(policy) === 'firewall')
        .flatMap((policy) => policy.zones.map((id) => facts.index.zones.get(id)?.system)));
      const apart = system.serves.filter((id) => !reached.has(id)).map((id) => facts.index.systems.get(id)).filter((ca) => ca !== undefined);
      yield judge(ofSystem(system), ...apart.map((ca) => fill({ zh: '与{ca}之间没有防火墙', en: 'no firewall joins it to {ca}' }, { ca: systemName(ca) })));
    }
  },
};
export default rule;
