import { pack } from '../pack';

/** 密码应用基本要求: who enters, with records of it; what goes over the network. What should be so is advice, what must be so is required; the assessor weighs shortcomings. */
export const gbt39786 = pack('gbt39786', { zh: 'GB/T 39786-2021 信息安全技术 信息系统密码应用基本要求（第三级）', en: 'GB/T 39786-2021, level 3' }, ['ca', 'km'], 'GB/T 39786-2021', [
  ['door-mp-auth', '§8.1 a)', 'S', 'advice'],
  ['door-id-card-plain', '§8.1 a)', 'S', 'advice'],
  ['door-mp-log-mac', '§8.1 b)', 'K', 'advice'],
  ['door-mp-video-mac', '§8.1 c)', 'K', 'advice'],
  // 网络和通信安全: 通信实体身份鉴别, 机密性, 完整性
  ['net-comm-encrypted', '§8.2 a)', 'S', 'required'],
  ['net-terminal-protected', '§8.2 a)', 'S', 'required'],
  ['net-comm-encrypted', '§8.2', 'S', 'required'],
  ['net-subsystem-protected', '§8.2', 'S', 'required'],
  ['net-terminal-protected', '§8.2', 'S', 'required'],
  ['net-mp-integrity', '§8.2', 'K', 'advice'],
  // 未经认证的密码产品
  ['cert-commercial-crypto', '', 'K', 'required'],
  ['hsm-approved', '', 'K', 'required'],
  ['cert-module-level', '§8', 'K', 'required'],
]);
