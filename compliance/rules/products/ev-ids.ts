import { certified } from '../../shapes/certified';

export default certified({
  id: 'ev-ids', classes: ['ids', 'ips'],
  why: { zh: '入侵检测或入侵防御须是经国家主管部门检测、认证的产品；两者可互相代替。', en: 'Intrusion detection or prevention is a product tested or certified by the competent national bodies; either will do.' },
});
