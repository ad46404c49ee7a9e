import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'pwr-thd',
  title: { zh: '电压波形失真度实测不超过5%', en: 'The distortion of the voltage is measured, 5 % at most' },
  kinds: ['distortion'], measured: true,
  why: { zh: '失真使设备发热和误动作。', en: 'Distortion heats equipment and makes it err.' },
  mend: { zh: '治理谐波后复测', en: 'filter harmonics, then measure again' },
});
