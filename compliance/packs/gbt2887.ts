import { pack } from '../pack';

/** 计算机场地通用规范: the area alone; its values of the environment are not mixed with those of GB 50174. */
export const gbt2887 = pack('gbt2887', { zh: 'GB/T 2887 计算机场地通用规范', en: 'GB/T 2887, general specification for computer fields' }, ['ca', 'km'], 'GB/T 2887', [
  ['site-gbt2887-min-area', '', 'S', 'advice'],
]);
