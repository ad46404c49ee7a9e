import { probed } from '../../shapes/probed';

export default probed({
  id: 'ids-probe-km', system: 'km', usual: 'km-core', zone: () => 'km-core',
  why: { zh: '进入密钥管理系统的报文都经过KM核心区（即密钥服务区）的交换机，探针在此才能看全。', en: 'Every packet into the KM passes the switch of its core zone (the key service area); only there the probe sees them all.' },
});
