import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-aux-on',
  title: { zh: '辅助区温湿度在范围内', en: 'Auxiliary areas are neither too hot nor too damp' },
  kinds: ['temperature', 'humidity'], rooms: 'auxiliary', measured: false,
  why: { zh: '人员长时间在此工作。', en: 'People work there.' },
  mend: { zh: '修改设计值', en: 'change the design' },
});
