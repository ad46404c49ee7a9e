import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-temp-off',
  title: { zh: '主机房停机时5～45 ℃、8%～80%、露点不高于27 ℃', en: 'Main rooms are at 5 to 45 °C, 8 to 80 % and a dew point of 27 °C at most when stopped' },
  kinds: ['temperature-off', 'humidity-off', 'dew-point-off'], rooms: 'main', measured: false,
  why: { zh: '设备停机存放也会受潮、结露。', en: 'Equipment that is switched off is harmed by damp and dew too.' },
  mend: { zh: '在房间的 indicators 中写设计值', en: 'state the design value in `indicators` of the room' },
});
