import { probed } from '../../shapes/probed';

export default probed({
  id: 'ids-probe-on-service-switch', system: 'ca', usual: 'service', zone: (system) => (system.raMode === 'bs' ? 'service-management' : 'service'),
  why: { zh: '从外部进入的报文都经过服务区交换机，探针在此才能看全。', en: 'Every packet from outside passes the service switch; only there the probe sees them all.' },
});
