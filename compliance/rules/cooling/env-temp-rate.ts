import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-temp-rate',
  title: { zh: '主机房温度变化率小于20 ℃/h', en: 'The temperature of main rooms changes by less than 20 °C an hour' },
  kinds: ['temperature-rate'], rooms: 'main', measured: false,
  why: { zh: '温度骤变使盘片和焊点受损；使用磁带机的另须小于5 ℃/h，由人核对。', en: 'Sudden changes harm disks and joints; with tape drives less than 5 °C is asked, which people check.' },
  mend: { zh: '在房间的 indicators 中写设计值', en: 'state the design value in `indicators` of the room' },
});
