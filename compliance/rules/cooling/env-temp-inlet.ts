import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-temp-inlet',
  title: { zh: '主机房进风温度在18～27 ℃', en: 'Air enters racks at 18 to 27 °C' },
  kinds: ['temperature'], rooms: 'main', measured: false,
  why: { zh: '设备按该范围设计。', en: 'Equipment is made for this range.' },
  mend: { zh: '修改设计值；实测超出的调整空调', en: 'change the design; where it was measured, adjust the cooling' },
});
