import { certified } from '../../shapes/certified';

export default certified({
  id: 'net-km-netcrypto-approved', classes: ['network-crypto'],
  why: { zh: '连接 KM 与 CA 的网络密码机须是国家密码管理部门认可的产品。', en: 'Network encryption machines between KM and CA are products approved by the national cryptography authority.' },
});
