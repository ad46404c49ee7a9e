import { certified } from '../../shapes/certified';

export default certified({
  id: 'ev-firewall', classes: ['firewall'],
  why: { zh: '防火墙须是经国家主管部门检测、认证的产品，检测时查看产品资质证明。', en: 'Firewalls are products tested or certified by the competent national bodies; the tester looks at the papers.' },
});
