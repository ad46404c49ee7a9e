import { stated } from '../../shapes/stated';

export default stated({
  id: 'av-response', kind: 'antivirus-server', setting: 'eventResponse',
  what: { zh: '病毒事件响应预案', en: 'response plan for virus events' },
  why: { zh: '发现病毒要有人按预案处理，检测时查看日志。', en: 'What is found is handled by a plan; the tester looks at the log.' },
});
