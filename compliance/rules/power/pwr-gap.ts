import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'pwr-gap',
  title: { zh: '供电中断不超过10 ms', en: 'Power is interrupted for 10 ms at most' },
  kinds: ['interruption'], measured: false,
  why: { zh: '更长的中断会使服务器重启。', en: 'Longer gaps make servers start again.' },
  mend: { zh: '修改设计值，用在线式UPS', en: 'change the design; use UPS on line' },
});
