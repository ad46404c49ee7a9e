import { deviceKinds, type DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill, list } from '../../words';

/** Any of the kinds in a row is enough. HSMs are counted by `dev-hsm-count`. */
const parts: readonly (readonly [DeviceKind, ...DeviceKind[]])[] = [['issuing-server'], ['registration-server'], ['ocsp-server'], ['slave-directory', 'master-directory']];

const rule: Rule = {
  id: 'dev-ca-min-set',
  title: { zh: '证书认证系统的基本组成齐全', en: 'The CA has all its basic parts' },
  checks: { zh: '证书认证系统至少有签发服务器、注册服务器、OCSP服务器和目录服务器（密码机另有规则）。', en: 'A CA has at least an issuing, a registration, an OCSP and a directory server (HSMs have a rule of their own).' },
  why: { zh: '缺一种服务器，对应的功能就无法检测。', en: 'Without one of them its functions cannot be tested.' },
  mend: { zh: '补上缺少的服务器', en: 'add the missing server' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      const lacking = parts.filter((kinds) => facts.devicesOf(system, ...kinds).length === 0);
      yield judge(ofSystem(system), lacking.length > 0 && fill({ zh: '缺少{parts}', en: 'lacks {parts}' }, { parts: list(lacking.map(([kind]) => deviceKinds[kind])) }));
    }
  },
};
export default rule;
