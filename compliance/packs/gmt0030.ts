import { pack } from '../pack';

/** 服务器密码机技术规范: what the specification says of the machines themselves. */
export const gmt0030 = pack('gmt0030', { zh: 'GM/T 0030-2014 服务器密码机技术规范', en: 'GM/T 0030-2014, specification of server HSMs' }, ['ca', 'km'], 'GM/T 0030-2014', [
  ['dev-hsm-alg', '§5.2', 'S', 'required'],
  ['dev-hsm-keytiers', '§5.3.2', 'S', 'required'],
  ['dev-hsm-backup-same-model', '§5.3', 'S', 'advice'],
  ['hsm-if-split', '§6.1', 'S', 'required'],
  ['dev-hsm-noise', '§6.2', 'S', 'required'],
  ['dev-hsm-mtbf', '§6.4', 'S', 'required'],
  ['dev-hsm-api', '§7.2', 'S', 'required'],
]);
