import { certified } from '../../shapes/certified';

export default certified({
  id: 'hsm-approved', classes: ['hsm'],
  why: { zh: '密码机须是国家密码管理部门认可的产品；现以商用密码产品认证证书证明。', en: 'HSMs are products approved by the national cryptography authority; today the commercial cryptography certificate shows it.' },
});
