import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'pwr-freq',
  title: { zh: '供电频率偏移不超过±0.5 Hz', en: 'The frequency stays within 0.5 Hz' },
  kinds: ['frequency'], measured: false,
  why: { zh: '超出范围UPS不能跟踪旁路。', en: 'Beyond it a UPS cannot follow its bypass.' },
  mend: { zh: '修改设计值', en: 'change the design' },
});
