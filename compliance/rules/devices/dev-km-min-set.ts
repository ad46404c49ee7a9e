import { deviceKinds, type DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill, list } from '../../words';

/** HSMs are counted by `dev-hsm-count`. */
const parts: readonly DeviceKind[] = ['km-server', 'database-server', 'management-terminal', 'audit-terminal'];

const rule: Rule = {
  id: 'dev-km-min-set',
  title: { zh: '密钥管理系统的基本组成齐全', en: 'The KM has all its basic parts' },
  checks: { zh: '密钥管理系统至少有密钥管理服务器、数据库服务器、管理终端和审计终端（密码机另有规则）。', en: 'A KM has at least a key management server, a database server, a management and an audit terminal (HSMs have a rule of their own).' },
  why: { zh: '缺一种设备，对应的功能就无法检测。', en: 'Without one of them its functions cannot be tested.' },
  mend: { zh: '补上缺少的设备', en: 'add the missing device' },
  *check(facts) {
    for (const system of facts.systems('km')) {
      const lacking = parts.filter((kind) => facts.devicesOf(system, kind).length === 0);
      yield judge(ofSystem(system), lacking.length > 0 && fill({ zh: '缺少{parts}', en: 'lacks {parts}' }, { parts: list(lacking.map((kind) => deviceKinds[kind])) }));
    }
  },
};
export default rule;
