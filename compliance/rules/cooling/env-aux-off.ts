import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-aux-off',
  title: { zh: '辅助区停机时5～35 ℃、20%～80%', en: 'Auxiliary areas are at 5 to 35 °C and 20 to 80 % when stopped' },
  kinds: ['temperature-off', 'humidity-off'], rooms: 'auxiliary', measured: false,
  why: { zh: '终端和控制设备停机时也要有适宜的环境。', en: 'Terminals and controls need a fit environment when switched off too.' },
  mend: { zh: '在房间的 indicators 中写设计值', en: 'state the design value in `indicators` of the room' },
});
