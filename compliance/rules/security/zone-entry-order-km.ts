import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'zone-entry-order-km',
  title: { zh: '密钥管理系统各区依次进入', en: 'KM areas are entered one after the other' },
  kinds: ['door-order'],
  only: ({ subject }) => subject === 'km-core',
  why: { zh: '人员经密钥管理区进入密钥服务区（KM核心区）。', en: 'The KM core area is entered from the KM management area.' },
  mend: { zh: '去掉绕过KM管理区的门', en: 'take away the door that leads around the KM management area' },
});
