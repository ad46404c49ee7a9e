import { pack } from '../pack';

/** 等保三级, physical environment. */
export const djcp3 = pack('djcp3', { zh: 'GB/T 22239-2019 网络安全等级保护基本要求（第三级） 安全物理环境', en: 'GB/T 22239-2019, level 3: physical environment' }, ['ca', 'km'], 'GB/T 22239-2019', [
  ['site-djcp-location', '§8.1.1.1', 'S', 'advice'],
  ['door-djcp', '§8.1.1.2', 'S', 'required'],
  ['gnd-bond', '§8.1.1.4', 'K', 'required'],
  ['mon-djcp-water', '§8.1.1.6', 'K', 'required'],
  ['site-water-away', '§8.1.1.6', 'K', 'required'],
  ['site-djcp-antitheft', '§8.1.1.3', 'K', 'required'],
  ['mon-djcp-lightning', '§8.1.1.4', 'K', 'required'],
  ['mon-djcp-temp', '§8.1.1.8', 'K', 'required'],
  ['mon-djcp-power', '§8.1.1.9', 'K', 'required'],
  // Of rules that other sources ask for too
  ['fire-rating', '§8.1.1.5', 'K', 'required'],
  ['bld-material', '§8.1.1.5', 'K', 'required'],
  ['bld-floor-esd', '§8.1.1.7', 'K', 'required'],
  ['fire-probe-each', '§8.1.1.5', 'K', 'required'],
  ['fire-gas-class', '§8.1.1.5', 'K', 'advice'],
  ['fire-zone-walls', '§8.1.1.5', 'K', 'required'],
  ['cab-sep', '§8.1.1.10', 'K', 'required'],
  ['room-core-shielded-ca', '§8.1.1.10', 'K', 'required'],
  ['room-core-shielded-km', '§8.1.1.10', 'K', 'required'],
]);
