import { judge, unknown, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

/** SM2 has a rule of its own, as a key item. */
const needed = ['SM3', 'SM4-ECB', 'SM4-CBC'];

const rule: Rule = {
  id: 'dev-hsm-alg',
  title: { zh: '密码机支持 SM3、SM4（ECB、CBC）', en: 'HSMs support SM3 and SM4 (ECB, CBC)' },
  checks: { zh: `每台服务器密码机的 settings.algorithms 中有 ${needed.join('、')}（SM2 另有规则）。`, en: `settings.algorithms of every HSM contains ${needed.join(', ')} (SM2 has a rule of its own).` },
  why: { zh: '服务器密码机的技术规范要求至少支持这些算法。', en: 'The specification of server HSMs asks for these algorithms at least.' },
  mend: { zh: '核对产品资料，写全 settings.algorithms', en: 'check the data sheet and state settings.algorithms in full' },
  *check(facts) {
    for (const hsm of facts.devices('hsm')) {
      const found = hsm.settings.algorithms;
      const lacking = needed.filter((name) => !found?.includes(name));
      yield found === undefined
        ? unknown(ofDevice(facts, hsm), { zh: '没有写明支持的算法', en: 'its algorithms are not stated' })
        : judge(ofDevice(facts, hsm), lacking.length > 0 && fill({ zh: '缺少 {lacking}', en: 'lacks {lacking}' }, { lacking: lacking.join('、') }));
    }
  },
};
export default rule;
