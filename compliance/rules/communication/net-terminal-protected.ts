import { keyServerKinds, terminalKinds } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofFlow } from '../../subject';

const rule: Rule = {
  id: 'net-terminal-protected',
  title: { zh: '终端与服务器之间的会话受密码保护', en: 'Sessions between terminals and servers are protected by cryptography' },
  checks: { zh: '由管理、审计、制证、取证终端到关键服务器的业务流写明了保护方式。', en: 'Flows from terminals to key servers state a protection.' },
  why: { zh: '管理员的身份鉴别和操作经此传输，安全性设计报告须写明如何保护。', en: 'Logins and operations of administrators run over them; the security design report has to say how they are protected.' },
  mend: { zh: '为业务流写明 protection，如 TLCP、TLS', en: 'state `protection` of the flow, such as TLCP or TLS' },
  *check(facts) {
    for (const flow of facts.model.flows) {
      if (flow.origin === 'derived') continue;
      const { from, to } = facts.endsOf(flow);
      if ([...from].some((kind) => terminalKinds.has(kind)) && [...to].some((kind) => keyServerKinds.has(kind))) yield judge(ofFlow(facts, flow), flow.protection === 'none' && { zh: '没有保护方式', en: 'has no protection' });
    }
  },
};
export default rule;
