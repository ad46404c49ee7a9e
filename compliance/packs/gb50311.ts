import { pack } from '../pack';

/** 综合布线系统工程设计规范: lengths, labels. */
export const gb50311 = pack('gb50311', { zh: 'GB 50311 综合布线系统工程设计规范', en: 'GB 50311, code for design of generic cabling' }, ['ca', 'km'], 'GB 50311', [
  ['cab-length', '', 'K', 'required'],
  ['cab-label', '', 'K', 'required'],
  ['cab-sep', '', 'K', 'required'],
]);
