import { pack } from '../pack';

/** 证书认证系统检测规范: network, placement of devices, third-party products. Drawings of its annexes are advice. */
export const gmt0037 = pack('gmt0037', { zh: 'GM/T 0037-2014 证书认证系统检测规范', en: 'GM/T 0037-2014, test specification of CA systems' }, ['ca'], 'GM/T 0037-2014', [
  // 组成
  ['dev-ca-min-set', '§5.1', 'S', 'required'],
  // 物理区域: which room a device stands in
  ['dev-service-publish', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-service-ldap-ocsp', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-service-ra', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-service-ids', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-service-vscan', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-mgmt-ra-terminal', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-mgmt-ra-audit', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-mgmt-ca-terminal', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-mgmt-ids-console', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-core-ca', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-core-db', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-hsm-count', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-label', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['net-fw-each-boundary', '§8.1.2', 'S', 'key', 't37-site-area'],
  ['dev-service-av', '图 C.2', 'S*', 'advice'],
  ['dev-mgmt-ca-audit', '图 B.1、B.2', 'S*', 'advice'],
  ['dev-mgmt-card-terminal', '图 B.1、C.2', 'S*', 'advice'],
  ['dev-core-master-ldap', '图 B.1、C.2', 'S*', 'advice'],
  ['dev-core-backup', '图 C.2', 'S*', 'advice'],
  ['dev-core-fw', '图 C.2', 'S*', 'advice'],
  ['dev-outer-fw', '图 C.2', 'S*', 'advice'],
  ['dev-terminal-no-rack', '图 C.2', 'S*', 'advice'],
  // 网络结构
  ['net-cs-segments', '§8.2.1', 'S', 'key', 't37-net-structure'],
  ['net-bs-segments', '§8.2.1', 'S', 'key', 't37-net-structure'],
  ['net-fw-each-boundary', '§8.2.1', 'S', 'key', 't37-net-structure'],
  ['net-fw-distinct-device', '§8.2.1', 'S', 'key', 't37-net-structure'],
  ['net-no-bypass', '§8.2.1', 'K', 'key', 't37-net-structure'],
  ['net-switch-per-segment', '图 B.1', 'S*', 'advice'],
  ['net-one-uplink-fw', '图 B.1、B.2、C.2', 'S*', 'advice'],
  ['net-remote-ra', '§B.3', 'S*', 'advice'],
  ['dev-ra-segment-cs', '图 B.1', 'S*', 'advice'],
  ['dev-ra-segment-bs', '图 B.2', 'S*', 'advice'],
  ['dev-service-segment', '图 B.1、B.2', 'S*', 'advice'],
  ['dev-mgmt-segment', '图 B.1、B.2', 'S*', 'advice'],
  ['dev-core-segment', '图 B.1、B.2', 'S*', 'advice'],
  ['ldap-core-starts', '图 B.1、C.2', 'S*', 'advice'],
  // 防火墙
  ['fw-route-mode', '§8.2.2.1 a)', 'S', 'counted', 't37-fw-policy'],
  ['fw-min-ports', '§8.2.2.1 b)', 'S', 'counted', 't37-fw-policy'],
  ['fw-event-response', '§8.2.2.1 c)', 'S', 'counted', 't37-fw-policy'],
  // 入侵检测
  ['ids-probe-on-service-switch', '§8.2.2.2 a)', 'S', 'counted', 't37-ids-policy'],
  ['ids-console-direct', '§8.2.2.2 b)', 'S', 'counted', 't37-ids-policy'],
  ['ids-high-alert', '§8.2.2.2 c)', 'S', 'counted', 't37-ids-policy'],
  ['ids-event-response', '§8.2.2.2 d)', 'S', 'counted', 't37-ids-policy'],
  ['ids-signature-update', '§8.2.2.2 e)', 'S', 'counted', 't37-ids-policy'],
  // 漏洞扫描
  ['vscan-scope', '§8.2.2.3 a)', 'S', 'counted', 't37-vscan'],
  ['vscan-regular', '§8.2.2.3 a)', 'S', 'counted', 't37-vscan'],
  ['vscan-response', '§8.2.2.3 b)', 'S', 'counted', 't37-vscan'],
  ['vscan-db-update', '§8.2.2.3 c)', 'S', 'counted', 't37-vscan'],
  ['vscan-evidence', '§9.2.2.3', 'S', 'counted', 't37-vscan'],
  // 病毒防治
  ['av-coverage', '§8.2.2.4 a)', 'S', 'counted', 't37-av'],
  ['av-response', '§8.2.2.4 b)', 'S', 'counted', 't37-av'],
  ['av-db-update', '§8.2.2.4 c)', 'S', 'counted', 't37-av'],
  // 密码机
  ['hsm-own-port', '§8.2.2.5', 'S', 'key', 't37-hsm-link'],
  ['hsm-approved', '§8.2.2.5', 'S', 'key', 't37-hsm-link'],
  // 功能中由结构决定的部分
  ['dev-mgmt-ra-audit', '§8.6.1.7', 'S', 'counted', 't37-ra-audit'],
  ['flow-ca-km', '§8.6.2.10', 'S', 'counted', 't37-ca-recover'],
  // 备份、第三方产品
  ['backup-policy', '§8.8', 'S', 'counted', 't37-backup'],
  ['ev-firewall', '§8.9.1', 'S', 'counted', 't37-3p-fw'],
  ['ev-ids', '§8.9.2', 'S', 'counted', 't37-3p-ids'],
  ['ev-vscan', '§8.9.3', 'S', 'counted', 't37-3p-vscan'],
  ['ev-av', '§8.9.4', 'S', 'counted', 't37-3p-av'],
  ['list-attach', '§9.9', 'S', 'required'],
  // 算法、协议
  ['dev-alg-sm2', '§8.13', 'S', 'key', 't37-alg'],
  ['net-comm-encrypted', '§8.14', 'S', 'key', 't37-proto'],
]);
