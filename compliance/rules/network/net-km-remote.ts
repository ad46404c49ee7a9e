import type { System } from '../../../model';
import type { Facts } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofSystem, systemName } from '../../subject';
import { fill } from '../../words';

/** Systems that end a tunnel with a network encryption machine, per tunnel of the KM. */
function encrypted(facts: Facts, km: System): ReadonlySet<string> {
  const joined = new Set<string>();
  for (const tunnel of facts.zones('tunnel')) {
    const ends = facts.policiesAt(tunnel);
    if (ends.length < 2 || ends.some((policy) => facts.forwarderKind(policy) !== 'network-crypto')) continue;
    const systems = ends.flatMap((policy) => policy.devices.flatMap((id) => facts.index.devices.get(id)?.system ?? facts.systemsOfZones(policy.zones)));
    if (systems.includes(km.id)) for (const id of systems) joined.add(id);
  }
  return joined;
}

const rule: Rule = {
  id: 'net-km-remote',
  title: { zh: '不在同一局域网时 KM 与 CA 两端经网络密码机相连', en: 'KM and CA in different LANs are joined by network encryption machines at both ends' },
  checks: {
    zh: '与 CA 不在同一局域网（connection: wan）的密钥管理系统，与它服务的每个 CA 之间有加密通道，通道两端都是网络密码机。',
    en: 'A KM not in one LAN with its CAs (connection: wan) has a tunnel to each CA it serves, ended on both sides by a network encryption machine.',
  },
  why: { zh: '密钥对经外部网络传送，须由网络密码机保护。', en: 'Key pairs cross a foreign network and need a network encryption machine to protect them.' },
  mend: { zh: '两端各放一台网络密码机，并以 Tunnel 相连', en: 'put a network encryption machine at each end and join them by a Tunnel' },
  *check(facts) {
    for (const system of facts.systems('km')) {
      if (system.connection !== 'wan') continue;
      const reached = encrypted(facts, system);
      const apart = system.serves.filter((id) => !reached.has(id)).map((id) => facts.index.systems.get(id)).filter((ca) => ca !== undefined);
      yield judge(ofSystem(system), ...apart.map((ca) => fill({ zh: '与{ca}之间没有两端为网络密码机的加密通道', en: 'no tunnel with network encryption machines at both ends joins it to {ca}' }, { ca: systemName(ca) })));
    }
  },
};
export default rule;
