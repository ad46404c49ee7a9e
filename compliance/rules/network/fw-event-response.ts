import { stated } from '../../shapes/stated';

export default stated({
  id: 'fw-event-response', kind: 'firewall', setting: 'eventResponse',
  what: { zh: '安全事件响应预案', en: 'response plan for security events' },
  why: { zh: '防火墙发现的事件要有人按预案处理，检测时查看预案。', en: 'Events found by a firewall are handled by a plan; the tester reads it.' },
});
