import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'pwr-volt',
  title: { zh: '供电电压偏移在+7%～-10%', en: 'The voltage stays within +7 to -10 %' },
  kinds: ['voltage'], measured: false,
  why: { zh: '超出范围设备会停机或损坏。', en: 'Beyond it equipment stops or is damaged.' },
  mend: { zh: '修改设计值，用UPS稳压', en: 'change the design; let a UPS stabilise it' },
});
