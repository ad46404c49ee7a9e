import { certified } from '../../shapes/certified';

export default certified({
  id: 'ev-kmsoft', classes: ['km-software'],
  why: { zh: '证书认证密钥管理系统产品在商用密码产品认证目录之中。', en: 'Key management systems are a class of the commercial cryptography certification catalogue.' },
});
