import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'zone-monitor-separate-door',
  title: { zh: '监控室有不经设备区的出入口', en: 'The monitoring room has an entrance of its own' },
  kinds: ['monitoring-door'],
  why: { zh: '示例图中监控室由走廊进入，值班人员不经过设备区。', en: 'In the example drawing people on duty come in from the corridor and not through equipment areas.' },
  mend: { zh: '在监控室与公共走廊或缓冲间之间设门', en: 'put a door between the monitoring room and the corridor or the buffer room' },
});
