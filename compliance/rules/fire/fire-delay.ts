import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-delay',
  title: { zh: '气体启动延时不超过30 s', en: 'The release is delayed by 30 s at most' },
  kinds: ['gas-delay'],
  why: { zh: '延时供人员撤离，最长30 s。', en: 'People leave within the delay, which is 30 s at most.' },
  mend: { zh: '修改延时', en: 'change the delay' },
});
