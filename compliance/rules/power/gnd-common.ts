import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'gnd-common',
  title: { zh: '共用接地电阻实测达到设计值', en: 'The resistance of the common earth is measured' },
  kinds: ['earth-resistance'], measured: true,
  why: { zh: '接地电阻取各系统要求的最小值；没有要求时默认1 Ω。', en: 'The least that any system asks for; 1 Ω by default.' },
  mend: { zh: '增加接地极后复测', en: 'add electrodes, then measure again' },
});
