import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'light-main',
  title: { zh: '主机房与监控室照度足够', en: 'Main and control rooms are bright enough' },
  kinds: ['illuminance'],
  only: ({ clause }) => clause !== undefined,
  why: { zh: '主机房、监控室500 lx，缓冲间300 lx。', en: '500 lx in main and control rooms, 300 lx in buffer rooms.' },
  mend: { zh: '增加灯具', en: 'add luminaires' },
});
