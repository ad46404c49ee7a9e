import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-dew-inlet',
  title: { zh: '主机房露点温度与相对湿度在范围内', en: 'Dew point and humidity of main rooms are in range' },
  kinds: ['dew-point', 'humidity'], rooms: 'main', measured: false,
  why: { zh: '过湿结露，过干起静电。', en: 'Damp condenses, dry air makes static.' },
  mend: { zh: '修改设计值，配加湿、除湿', en: 'change the design; humidify or dry the air' },
});
