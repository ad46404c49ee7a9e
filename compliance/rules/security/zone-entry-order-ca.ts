import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'zone-entry-order-ca',
  title: { zh: '证书认证系统各区依次进入', en: 'CA areas are entered one after the other' },
  kinds: ['door-order'],
  only: ({ subject }) => subject === 'service' || subject === 'core',
  why: { zh: '人员进入的次序是管理区、服务区、核心区，门不得跨越。', en: 'People walk through the management, service and core areas in that order; no door skips one.' },
  mend: { zh: '去掉绕过前一区域的门，或改为仅供疏散（use: emergency）', en: 'take away the door that leads around an area, or make it one for escape only (`use: emergency`)' },
});
