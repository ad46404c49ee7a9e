import { judge, unknown, type Rule } from '../../rule';
import { joins } from '../../shapes/joins';
import { ofSystem } from '../../subject';

const rule: Rule = {
  id: 'flow-ca-km',
  title: { zh: '签发服务器能到达密钥管理服务器', en: 'The issuing server reaches the key management server' },
  checks: {
    zh: '由本设施的密钥管理系统服务的每个证书认证系统，有从签发服务器到密钥管理服务器的业务流。由外部 KM 服务的不可评估。',
    en: 'Every CA served by a KM of the facility has a flow from its issuing server to the key management server. A CA served from elsewhere is not assessable.',
  },
  why: { zh: '加密密钥对的申请和用户密钥恢复都经由 KM 完成。', en: 'Encryption key pairs and their recovery come from the KM.' },
  mend: { zh: '放行签发服务器到密钥管理服务器的业务流', en: 'permit the flow from issuing to key management server' },
  *check(facts) {
    const callers = new Set(facts.model.flows
      .filter((flow) => joins(facts, flow, [['issuing-server', 'km-server']], true))
      .flatMap((flow) => facts.endsOf(flow).fromSystems));
    const served = new Set(facts.systems('km').flatMap((system) => system.serves));
    for (const system of facts.systems('ca')) {
      if (facts.devicesOf(system, 'issuing-server').length === 0) continue;
      yield served.has(system.id)
        ? judge(ofSystem(system), !callers.has(system.id) && { zh: '没有从签发服务器到密钥管理服务器的业务流', en: 'no flow runs from issuing to key management server' })
        : unknown(ofSystem(system), { zh: '本设施没有为它服务的密钥管理系统，请说明由谁提供', en: 'no KM of the facility serves it; say who does' });
    }
  },
};
export default rule;
