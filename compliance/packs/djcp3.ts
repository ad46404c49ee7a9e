import { pack } from '../pack';

/** 等保三级: physical environment, then network, boundaries and central management as far as a design shows them. */
export const djcp3 = pack('djcp3', { zh: 'GB/T 22239-2019 网络安全等级保护基本要求（第三级）', en: 'GB/T 22239-2019, level 3' }, ['ca', 'km'], 'GB/T 22239-2019', [
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
  ['mon-djcp-static', '§8.1.1.7', 'K', 'required'],
  ['fire-probe-each', '§8.1.1.5', 'K', 'required'],
  ['fire-gas-class', '§8.1.1.5', 'K', 'advice'],
  ['fire-zone-walls', '§8.1.1.5', 'K', 'required'],
  ['cab-sep', '§8.1.1.10', 'K', 'required'],
  ['room-core-shielded-ca', '§8.1.1.10', 'K', 'required'],
  ['room-core-shielded-km', '§8.1.1.10', 'K', 'required'],
  // 安全通信网络
  ['net-ip-in-zone', '§8.1.2.1', 'K', 'required'],
  ['net-fw-each-boundary', '§8.1.2.1', 'K', 'required'],
  ['net-km-fw-inside', '§8.1.2.1', 'K', 'required'],
  ['net-one-uplink-fw', '§8.1.2.1', 'K', 'required'],
  ['net-km-no-internet', '§8.1.2.1', 'K', 'required'],
  ['net-redundant-links', '§8.1.2.1', 'K', 'required'],
  ['net-redundant-firewalls', '§8.1.2.1', 'K', 'required'],
  ['net-host-redundancy', '§8.1.2.1', 'K', 'required'],
  ['net-comm-encrypted', '§8.1.2.2', 'K', 'required'],
  ['net-subsystem-protected', '§8.1.2.2', 'K', 'required'],
  ['net-terminal-protected', '§8.1.2.2', 'K', 'required'],
  // 安全区域边界
  ['net-no-bypass', '§8.1.3.1', 'K', 'required'],
  ['fw-min-ports', '§8.1.3.2', 'K', 'required'],
  ['ids-probe-on-service-switch', '§8.1.3.3', 'K', 'required'],
  ['ids-probe-km', '§8.1.3.3', 'K', 'required'],
  ['net-djcp-malware', '§8.1.3.4', 'K', 'required'],
  ['net-djcp-audit', '§8.1.3.5', 'K', 'required'],
  // 集中管控
  ['net-djcp-audit', '§8.1.5.4', 'K', 'required'],
  ['log-retention', '§8.1.5.4', 'K', 'required'],
  ['av-db-update', '§8.1.5.4', 'K', 'required'],
]);
