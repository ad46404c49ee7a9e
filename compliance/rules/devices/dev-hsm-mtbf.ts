import { judge, unknown, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const least = 10_000;

const rule: Rule = {
  id: 'dev-hsm-mtbf',
  title: { zh: '密码机平均失效间隔工作时间不少于10000 h', en: 'HSMs work 10,000 h between failures on average' },
  checks: { zh: `每台服务器密码机的 settings.mtbfHours 不小于 ${least}。没有写明时不可评估。`, en: `settings.mtbfHours of every HSM is ${least} or more. Not assessable until stated.` },
  why: { zh: '密码机停机时签发和恢复都停。', en: 'Issuing and recovery stop when an HSM does.' },
  mend: { zh: '核对产品资料，写明 settings.mtbfHours', en: 'check the data sheet and state settings.mtbfHours' },
  *check(facts) {
    for (const hsm of facts.devices('hsm')) {
      const hours = hsm.settings.mtbfHours;
      yield hours === undefined ? unknown(ofDevice(facts, hsm), { zh: '平均失效间隔工作时间', en: 'its mean time between failures' })
        : judge(ofDevice(facts, hsm), hours < least && fill({ zh: '为 {hours} h', en: 'it is {hours} h' }, { hours }));
    }
  },
};
export default rule;
