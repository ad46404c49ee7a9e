import type { DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { joins } from '../../shapes/joins';
import { ofFlow } from '../../subject';

const pairs: readonly (readonly [DeviceKind, DeviceKind])[] = [
  ['issuing-server', 'ocsp-server'], ['issuing-server', 'master-directory'], ['issuing-server', 'slave-directory'], ['issuing-server', 'publishing-server'],
  ['master-directory', 'slave-directory'], ['master-directory', 'publishing-server'], ['registration-server', 'slave-directory'], ['database-server', 'ocsp-server'],
];

const rule: Rule = {
  id: 'net-subsystem-protected',
  title: { zh: '子系统之间的数据受密码保护', en: 'Data between subsystems is protected by cryptography' },
  checks: {
    zh: '签发、目录、发布、OCSP 各服务器之间的业务流写明了保护方式（协议加密，或数据自带签名）。CA–RA、CA–KM 另有规则。',
    en: 'Flows between issuing, directory, publishing and OCSP servers state a protection (an encrypting protocol, or data signed itself). CA–RA and CA–KM have a rule of their own.',
  },
  why: { zh: '安全性设计报告须写明服务器之间的通信如何保护。', en: 'The security design report has to say how traffic between servers is protected.' },
  mend: { zh: '为业务流写明 protection，如 TLCP、TLS 或 signed', en: 'state `protection` of the flow, such as TLCP, TLS or signed' },
  *check(facts) {
    for (const flow of facts.model.flows) {
      if (flow.origin === 'derived' || !joins(facts, flow, pairs)) continue;
      yield judge(ofFlow(facts, flow), flow.protection === 'none' && { zh: '没有保护方式', en: 'has no protection' });
    }
  },
};
export default rule;
