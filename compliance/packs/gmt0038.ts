import { pack } from '../pack';

/** 证书认证密钥管理系统检测规范: network, placement of devices, third-party products. Drawings of its annexes are advice. */
export const gmt0038 = pack('gmt0038', { zh: 'GM/T 0038-2014 证书认证密钥管理系统检测规范', en: 'GM/T 0038-2014, test specification of key management systems' }, ['km'], 'GM/T 0038-2014', [
  // 组成
  ['dev-km-min-set', '§4.1', 'S', 'required'],
  // 物理区域
  ['dev-km-server', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-km-db', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-km-av', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-km-ids', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-km-vscan', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-km-mgmt-terminal', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-km-audit-terminal', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-km-ids-console', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-hsm-count', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-label', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['net-km-fw-inside', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['dev-terminal-no-rack', '图 C.2', 'S*', 'advice'],
  // 机房: judged where the facility has a site
  ['room-km-set', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['zone-entry-order-km', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['room-core-shielded-km', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['door-ctrl-each', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['video-each', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['fire-probe-each', '§7.1.2', 'S', 'key', 't38-site-area'],
  ['vid-no-blind', '§8.1.1', 'S', 'counted', 't38-site-build'],
  ['zone-km-one-door', '图 C.1', 'S*', 'advice'],
  ['door-ctrl-reader-side', '图 C.1', 'S*', 'advice'],
  ['fire-two-types', '图 C.1', 'S*', 'advice'],
  ['fire-gas-example', '图 C.1', 'S*', 'advice'],
  ['door-ctrl-types', '图 C.1', 'S*', 'advice'],
  ['vid-count-example', '图 C.1', 'S*', 'advice'],
  // 网络结构
  ['net-km-same-lan', '§7.2.1', 'S', 'key', 't38-net-structure'],
  ['net-km-remote', '§7.2.1', 'S', 'key', 't38-net-structure'],
  ['net-km-netcrypto-approved', '§7.2.1', 'S', 'key', 't38-net-structure'],
  ['net-no-bypass', '§7.2.1', 'K', 'key', 't38-net-structure'],
  ['net-km-attach-core', '图 C.2', 'S*', 'advice'],
  ['net-km-no-internet', '图 B.1、C.2', 'S*', 'advice'],
  ['net-switch-per-segment', '图 B.1', 'S*', 'advice'],
  ['dev-km-segment', '图 B.1', 'S*', 'advice'],
  // 防火墙
  ['fw-route-mode', '§7.2.2.1 a)', 'S', 'counted', 't38-fw-policy'],
  ['fw-min-ports', '§7.2.2.1 b)', 'S', 'counted', 't38-fw-policy'],
  ['fw-event-response', '§7.2.2.1 c)', 'S', 'counted', 't38-fw-policy'],
  // 入侵检测
  ['ids-probe-km', '§7.2.2.2 a)', 'S', 'counted', 't38-ids-policy'],
  ['ids-console-direct', '§7.2.2.2 b)', 'S', 'counted', 't38-ids-policy'],
  ['ids-high-alert', '§7.2.2.2 c)', 'S', 'counted', 't38-ids-policy'],
  ['ids-event-response', '§7.2.2.2 d)', 'S', 'counted', 't38-ids-policy'],
  ['ids-signature-update', '§7.2.2.2 e)', 'S', 'counted', 't38-ids-policy'],
  // 漏洞扫描
  ['vscan-scope', '§7.2.2.3 a)', 'S', 'counted', 't38-vscan'],
  ['vscan-regular', '§7.2.2.3 a)', 'S', 'counted', 't38-vscan'],
  ['vscan-response', '§7.2.2.3', 'S', 'counted', 't38-vscan'],
  ['vscan-db-update', '§7.2.2.3', 'S', 'counted', 't38-vscan'],
  ['vscan-evidence', '§7.2.2.3', 'S', 'counted', 't38-vscan'],
  // 病毒防治
  ['av-coverage', '§7.2.2.4 a)', 'S', 'counted', 't38-av'],
  ['av-response', '§7.2.2.4', 'S', 'counted', 't38-av'],
  ['av-db-update', '§7.2.2.4', 'S', 'counted', 't38-av'],
  // 密码机
  ['hsm-own-port', '§7.2.2.5', 'S', 'key', 't38-hsm-link'],
  ['hsm-approved', '§7.2.2.5', 'S', 'key', 't38-hsm-link'],
  // 功能中由结构决定的部分
  ['km-forensic-place', '§7.6.2.3', 'S', 'key', 't38-key-recover'],
  // 备份、第三方产品
  ['backup-policy', '§7.8', 'S', 'counted', 't38-backup'],
  ['ev-firewall', '§7.9', 'S', 'counted', 't38-3p-fw'],
  ['ev-ids', '§7.9', 'S', 'counted', 't38-3p-ids'],
  ['ev-vscan', '§7.9', 'S', 'counted', 't38-3p-vscan'],
  ['ev-av', '§7.9', 'S', 'counted', 't38-3p-av'],
]);
