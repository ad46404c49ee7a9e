import type { DeviceKind, SystemKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill } from '../../words';

const centre: Readonly<Record<SystemKind, DeviceKind>> = { ca: 'issuing-server', km: 'km-server' };

const rule: Rule = {
  id: 'dev-hsm-redundant',
  title: { zh: '签发和密钥管理各有两台以上密码机', en: 'Issuing and key management have two HSMs or more' },
  checks: { zh: '每个系统的签发服务器（或密钥管理服务器）合计直连至少两台密码机。', en: 'The issuing (or key management) servers of a system have at least two HSMs between them.' },
  why: { zh: '一台密码机故障时仍能签发、提供密钥。属可配置默认值。', en: 'Certificates and keys stay available when one HSM breaks. A default of the project.' },
  mend: { zh: '再配一台同型号密码机', en: 'add a second HSM of the same model' },
  *check(facts) {
    for (const system of facts.model.systems) {
      const hsms = new Set(facts.devicesOf(system, centre[system.kind]).flatMap((server) => facts.hsmsOf(server)));
      if (hsms.size > 0) yield judge(ofSystem(system), hsms.size < 2 && fill({ zh: '只有 {count} 台密码机', en: 'has {count} HSM only' }, { count: hsms.size }));
    }
  },
};
export default rule;
