import { judge, type Rule } from '../../rule';
import { joins } from '../../shapes/joins';
import { ofSystem } from '../../subject';

const rule: Rule = {
  id: 'flow-ra-ca',
  title: { zh: '注册服务器能到达签发服务器', en: 'The registration server reaches the issuing server' },
  checks: { zh: '有注册服务器和签发服务器的证书认证系统，有从前者到后者的业务流。', en: 'A CA with both servers has a flow from registration to issuing.' },
  why: { zh: '没有放行的业务流，申请送不到签发系统，拓扑与说明不符。', en: 'Without a permitted flow no request reaches the issuing system, and the topology contradicts the text.' },
  mend: { zh: '用 facility.allow 放行注册到签发的业务流', en: 'permit the flow by facility.allow' },
  *check(facts) {
    const served = new Set(facts.model.flows
      .filter((flow) => joins(facts, flow, [['registration-server', 'issuing-server']], true))
      .flatMap((flow) => facts.endsOf(flow).toSystems));
    for (const system of facts.systems('ca')) {
      if (facts.devicesOf(system, 'registration-server').length === 0 || facts.devicesOf(system, 'issuing-server').length === 0) continue;
      yield judge(ofSystem(system), !served.has(system.id) && { zh: '没有从注册服务器到签发服务器的业务流', en: 'no flow runs from registration to issuing server' });
    }
  },
};
export default rule;
