import { pack } from '../pack';

/** 火灾自动报警系统设计规范: detectors, call points, what alarms set off. */
export const gb50116 = pack('gb50116', { zh: 'GB 50116-2013 火灾自动报警系统设计规范', en: 'GB 50116-2013, code for design of automatic fire alarm systems' }, ['ca', 'km'], 'GB 50116-2013', [
  ['fire-smoke-cover', '', 'K', 'required'],
  ['fire-wall-dist', '', 'K', 'required'],
  ['fire-clear', '', 'K', 'required'],
  ['fire-vent-dist', '', 'K', 'required'],
  ['fire-manual', '', 'K', 'required'],
  ['fire-delay', '§4.4.2', 'K', 'required'],
  ['fire-seq-first', '§4.4.2', 'K', 'required'],
  ['fire-seq-second', '§4.4.2', 'K', 'required'],
  ['door-fire-release', '§4.10', 'K', 'required'],
  ['fire-seq-fans', '§4.4.2', 'K', 'required'],
  ['fire-plenum', '', 'K', 'required'],
  ['fire-manual-height', '', 'K', 'required'],
]);
