import { certified } from '../../shapes/certified';

export default certified({
  id: 'ev-casoft', classes: ['ca-software', 'ra-software', 'ocsp-software'],
  why: { zh: '证书认证系统产品在商用密码产品认证目录之中。', en: 'CA systems are a class of the commercial cryptography certification catalogue.' },
});
