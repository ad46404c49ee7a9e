import { stated } from '../../shapes/stated';

export default stated({
  id: 'ids-event-response', kind: 'intrusion-detector', setting: 'eventResponse',
  what: { zh: '入侵事件响应预案', en: 'response plan for intrusion events' },
  why: { zh: '报警要有人按预案处理，检测时查看预案。', en: 'Alarms are handled by a plan; the tester reads it.' },
});
