import { weigh, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const leastSources = 2;
const mostHours = 12;

const rule: Rule = {
  id: 'dev-hsm-noise',
  title: { zh: '密码机有两个以上独立物理噪声源，随机数检测间隔不超过12 h', en: 'HSMs have two physical noise sources and test their random numbers every 12 h at least' },
  checks: { zh: `每台服务器密码机的 settings.noiseSources 不小于 ${leastSources}，settings.randomTestHours 不大于 ${mostHours}。没有写明时不可评估。`, en: `settings.noiseSources of every HSM is ${leastSources} or more, settings.randomTestHours ${mostHours} or less. Not assessable until stated.` },
  why: { zh: '一个噪声源失效时，密钥的随机性仍有保证，并能及时发现。', en: 'Keys stay random when one source fails, and the failure is noticed.' },
  mend: { zh: '核对产品资料，写明 settings.noiseSources 和 settings.randomTestHours', en: 'check the data sheet and state settings.noiseSources and settings.randomTestHours' },
  *check(facts) {
    for (const hsm of facts.devices('hsm')) {
      const { noiseSources, randomTestHours } = hsm.settings;
      yield weigh(ofDevice(facts, hsm), [
        ...(noiseSources !== undefined && noiseSources < leastSources ? [fill({ zh: '只有 {noiseSources} 个噪声源', en: 'has {noiseSources} noise source(s) only' }, { noiseSources })] : []),
        ...(randomTestHours !== undefined && randomTestHours > mostHours ? [fill({ zh: '随机数每 {randomTestHours} h 检测一次', en: 'tests its random numbers every {randomTestHours} h' }, { randomTestHours })] : []),
      ], [
        ...(noiseSources === undefined ? [{ zh: '独立物理噪声源数', en: 'the number of its noise sources' }] : []),
        ...(randomTestHours === undefined ? [{ zh: '随机数周期检测的间隔', en: 'how often its random numbers are tested' }] : []),
      ]);
    }
  },
};
export default rule;
