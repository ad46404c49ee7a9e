import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-static-kv',
  title: { zh: '绝缘体静电电压实测合格', en: 'The electrostatic voltage is measured to be low' },
  kinds: ['static-voltage'], rooms: 'main', measured: true,
  why: { zh: '静电放电损坏设备。', en: 'Discharges damage equipment.' },
  mend: { zh: '检查防静电地板和湿度后复测', en: 'check floor and humidity, then measure again' },
});
