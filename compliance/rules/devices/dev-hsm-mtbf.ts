import { setting } from '../../shapes/setting';
import { fill } from '../../words';

const least = 10_000;

export default setting({
  id: 'dev-hsm-mtbf', kind: 'hsm', setting: 'mtbfHours',
  title: { zh: '密码机平均失效间隔工作时间不少于10000 h', en: 'HSMs work 10,000 h between failures on average' },
  checks: { zh: `每台服务器密码机的 settings.mtbfHours 不小于 ${least}。没有写明时不可评估。`, en: `settings.mtbfHours of every HSM is ${least} or more. Not assessable until stated.` },
  why: { zh: '密码机停机时签发和恢复都停。', en: 'Issuing and recovery stop when an HSM does.' },
  mend: { zh: '核对产品资料，写明 settings.mtbfHours', en: 'check the data sheet and state settings.mtbfHours' },
  missing: { zh: '平均失效间隔工作时间', en: 'its mean time between failures' },
  fault: (hours) => hours < least && fill({ zh: '为 {hours} h', en: 'it is {hours} h' }, { hours }),
});
