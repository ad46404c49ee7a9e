import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-battery-temp',
  title: { zh: '电池间温度在20～30 ℃', en: 'Battery rooms are at 20 to 30 °C' },
  kinds: ['temperature'], rooms: 'battery', measured: false,
  why: { zh: '高温缩短蓄电池寿命，低温减少容量。', en: 'Heat shortens the life of batteries, cold their capacity.' },
  mend: { zh: '修改设计值，设空调', en: 'change the design; cool the room' },
});
