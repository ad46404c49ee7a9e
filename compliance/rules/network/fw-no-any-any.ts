import { judge, type Rule } from '../../rule';
import { ofFlow } from '../../subject';

const rule: Rule = {
  id: 'fw-no-any-any',
  title: { zh: '业务流至少一端是具体设备', en: 'A flow has definite devices at one end at least' },
  checks: { zh: '没有两端都是整个网络区域的业务流。', en: 'No flow has whole zones at both ends.' },
  why: { zh: '区域到区域的放行无法说明是哪台设备需要，等于不设防。', en: 'A permission from zone to zone cannot say which device needs it and defends nothing.' },
  mend: { zh: '把 from 或 to 改为具体的设备或热备组', en: 'state devices or pairs as `from` or `to`' },
  *check(facts) {
    for (const flow of facts.model.flows) {
      if (flow.origin === 'derived') continue;
      const whole = flow.from.some((end) => 'zone' in end) && flow.to.some((end) => 'zone' in end);
      yield judge(ofFlow(facts, flow), whole && { zh: '源和目的都是整个区域', en: 'source and destination are whole zones' });
    }
  },
};
export default rule;
