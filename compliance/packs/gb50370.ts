import { pack } from '../pack';

/** 气体灭火系统设计规范: HFC-227ea and IG541. */
export const gb50370 = pack('gb50370', { zh: 'GB 50370 气体灭火系统设计规范', en: 'GB 50370, code for design of gas extinguishing systems' }, ['ca', 'km'], 'GB 50370', [
  ['fire-gas-mass', '§3.3、§3.4', 'K', 'required'],
  ['fire-gas-conc', '§3.3、§3.4', 'K', 'required'],
  ['fire-hfc-max', '§3.3', 'K', 'required'],
  ['fire-gas-time', '§3.3、§3.4', 'K', 'required'],
  ['fire-gas-soak', '§3.3、§3.4', 'K', 'required'],
  ['fire-hfc-vent', '§3.3、§3.4', 'K', 'required'],
  ['fire-zone-relief', '', 'S', 'required'],
  ['fire-zone-envelope', '', 'S', 'required'],
  ['fire-evac', '§6.0.1', 'K', 'required'],
  ['fire-exhaust', '§6.0.4', 'K', 'required'],
  ['fire-zone-size', '', 'S', 'required'],
  ['fire-zone-8', '', 'S', 'required'],
  ['fire-zone-temp', '', 'S', 'required'],
  ['room-gas-cylinder', '第6章', 'K', 'required'],
  ['fire-zone-walls', '', 'S', 'required'],
  ['fire-zone-close', '', 'S', 'required'],
  ['fire-reserve', '', 'S', 'required'],
  ['fire-door-open', '第6章', 'K', 'required'],
  ['fire-door-lamp', '第6章', 'K', 'required'],
]);
