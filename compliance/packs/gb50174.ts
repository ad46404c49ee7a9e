import { pack } from '../pack';

/** 数据中心设计规范: what of it the machine room of a facility can be judged by. The class of the room (A, B, C) comes from the site. */
export const gb50174 = pack('gb50174', { zh: 'GB 50174-2017 数据中心设计规范', en: 'GB 50174-2017, code for design of data centres' }, ['ca', 'km'], 'GB 50174-2017', [
  ['bld-net-height', '§6.1.3', 'S', 'required'],
  ['bld-aisle', '§4.3', 'S', 'required'],
  ['bld-floor-height', '§6.4', 'K', 'required'],
  ['bld-load', '附录A', 'K', 'required'],
  ['bld-floor-esd', '§8.3', 'K', 'required'],
  ['pwr-tns', '', 'S', 'required'],
  ['pwr-ups-size', '', 'S', 'required'],
  ['pwr-ups-red', '附录A', 'K', 'required'],
  ['gnd-bond', '§8.4.4', 'K', 'required'],
  ['ac-capacity', '§7.2', 'K', 'required'],
  ['ac-red', '附录A', 'K', 'required'],
  ['ac-fresh', '§7.4', 'K', 'required'],
  ['light-main', '§8.2', 'K', 'required'],
  ['light-backup', '§8.2', 'K', 'required'],
  ['light-escape', '§8.2', 'K', 'required'],
  ['shield-power-filter', '§9.3', 'K', 'required'],
  ['shield-signal-filter', '§9.3', 'K', 'required'],
  ['shield-vent-window', '§9.3', 'K', 'required'],
  ['fire-rating', '§13.2.1', 'K', 'required'],
  ['fire-two-groups', '§13.3.1', 'K', 'required'],
  ['fire-breath', '§13.4.1', 'K', 'required'],
]);
