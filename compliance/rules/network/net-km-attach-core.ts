import { judge, type Rule } from '../../rule';
import { ofSystem, systemName } from '../../subject';
import { fill } from '../../words';

const rule: Rule = {
  id: 'net-km-attach-core',
  title: { zh: 'KM 接在 CA 的核心区一侧', en: 'The KM is attached to the core segment of the CA' },
  checks: {
    zh: '同一局域网内，连接 KM 与 CA 的防火墙在 CA 一侧接入核心区网段。',
    en: 'In one LAN, the firewall that joins KM and CA stands at the core zone of the CA.',
  },
  why: { zh: '只有签发系统与密钥管理系统通信；示例图中 KM 由核心区交换机引出。', en: 'Only the issuing system talks to the KM; the example drawings lead the KM off the core switch.' },
  mend: { zh: '把该防火墙的外侧接到 CA 核心区', en: 'connect the outer side of that firewall to the core zone of the CA' },
  *check(facts) {
    for (const system of facts.systems('km')) {
      if (system.connection !== 'lan') continue;
      const joined = new Map<string, Set<string>>();
      for (const zone of facts.zonesOf(system, 'km-core', 'km-management')) {
        for (const policy of facts.policiesAt(zone)) {
          for (const id of policy.zones) {
            const far = facts.index.zones.get(id);
            if (far?.system === undefined || far.system === system.id) continue;
            const kinds = joined.get(far.system) ?? new Set<string>();
            joined.set(far.system, kinds.add(far.kind));
          }
        }
      }
      const elsewhere = system.serves.filter((id) => joined.has(id) && !joined.get(id)?.has('core')).map((id) => facts.index.systems.get(id)).filter((ca) => ca !== undefined);
      yield judge(ofSystem(system), ...elsewhere.map((ca) => fill({ zh: '没有接在{ca}的核心区', en: 'is not attached to the core zone of {ca}' }, { ca: systemName(ca) })));
    }
  },
};
export default rule;
