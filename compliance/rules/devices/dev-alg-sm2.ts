import { judge, unknown, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const rule: Rule = {
  id: 'dev-alg-sm2',
  title: { zh: '密码机支持 SM2', en: 'HSMs support SM2' },
  checks: { zh: '每台服务器密码机的 settings.algorithms 中有 SM2。', en: 'settings.algorithms of every HSM contains SM2.' },
  why: { zh: '密码设备支持、系统可选用 SM2 是关键项。', en: 'That devices contain SM2 and the system can select it is a key item.' },
  mend: { zh: '选用支持 SM2 的密码机，并写入 settings.algorithms', en: 'choose an HSM with SM2 and state it in settings.algorithms' },
  *check(facts) {
    for (const hsm of facts.devices('hsm')) {
      const found = hsm.settings.algorithms;
      yield found === undefined
        ? unknown(ofDevice(facts, hsm), { zh: '没有写明支持的算法', en: 'its algorithms are not stated' })
        : judge(ofDevice(facts, hsm), !found.includes('SM2') && fill({ zh: '支持的算法只有 {found}', en: 'its algorithms are {found}' }, { found: found.join('、') || '—' }));
    }
  },
};
export default rule;
