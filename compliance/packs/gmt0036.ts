import { pack } from '../pack';

/** 采用非接触卡的门禁系统密码应用技术指南: a guide, so what it says is advice. */
export const gmt0036 = pack('gmt0036', { zh: 'GM/T 0036-2014 采用非接触卡的门禁系统密码应用技术指南', en: 'GM/T 0036-2014, guide to cryptography in door systems with contactless cards' }, ['ca', 'km'], 'GM/T 0036-2014', [
  ['door-gmt0036-auth', '§5.2、§6.4', 'S', 'advice'],
  ['door-gmt0036-parts', '§5.1、§5.2、§5.3', 'S', 'advice'],
]);
