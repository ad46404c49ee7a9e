import { certified } from '../../shapes/certified';

export default certified({
  id: 'ev-vscan', classes: ['vulnerability-scanner'],
  why: { zh: '漏洞扫描须是经国家主管部门检测、认证的产品，检测时查看产品资质证明。', en: 'The scanner is a product tested or certified by the competent national bodies; the tester looks at the papers.' },
});
