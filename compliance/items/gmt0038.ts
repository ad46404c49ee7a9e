import { items, left, shown, type TestStandard } from '../item';

const { login, logs, documents, measured } = left;
const doing = left.function;

/** GM/T 0038-2014 chapter 7 and the pass rule of §9.1, for operating projects. */
export const gmt0038Items: TestStandard = {
  pack: 'gmt0038', name: 'GM/T 0038-2014', clause: '§9.1', failuresToFail: 3,
  items: items([
    ['t38-site-build', '7.1.1', '工程建设', 'Construction', 'counted', 'project', left.siteTests],
    ['t38-site-area', '7.1.2', '物理区域', 'Physical areas', 'key', 'project', left.rooms, shown.placement],
    ['t38-net-structure', '7.2.1', '网络结构', 'Network structure', 'key', 'both', undefined, shown.topology],
    ['t38-fw-policy', '7.2.2.1', '防火墙', 'Firewalls', 'counted', 'both', undefined, shown.firewalls],
    ['t38-ids-policy', '7.2.2.2', '入侵检测', 'Intrusion detection', 'counted', 'both', undefined, shown.security],
    ['t38-vscan', '7.2.2.3', '漏洞扫描', 'Vulnerability scanning', 'counted', 'both', undefined, shown.security],
    ['t38-av', '7.2.2.4', '病毒防治', 'Protection against malware', 'counted', 'both', logs, shown.list],
    ['t38-hsm-link', '7.2.2.5', '密码机', 'HSMs', 'key', 'both', undefined, shown.links],
    ['t38-role-super', '7.3.1', '超级管理员', 'Super administrator', 'counted', 'both', login],
    ['t38-role-auditadm', '7.3.2', '审计管理员', 'Audit administrator', 'counted', 'both', login],
    ['t38-role-bizadm', '7.3.3', '业务管理员', 'Business administrator', 'counted', 'both', login],
    ['t38-role-op', '7.3.4', '业务操作员', 'Operator', 'counted', 'both', login],
    ['t38-role-auditor', '7.3.5', '审计员', 'Auditor', 'counted', 'both', login],
    ['t38-mgmt', '7.4', '安全管理', 'Security management', 'counted', 'project', documents],
    ['t38-init', '7.5', '系统初始化', 'Initialisation', 'counted', 'product', doing],
    ['t38-multi-ca', '7.6.1', '支持多个CA', 'Several CAs', 'counted', 'product', doing],
    ['t38-key-gen', '7.6.2.1', '密钥生成', 'Generation of keys', 'key', 'both', doing],
    ['t38-key-dist', '7.6.2.2', '密钥分发', 'Distribution of keys', 'counted', 'both', doing],
    ['t38-key-recover', '7.6.2.3', '密钥恢复', 'Recovery of keys', 'key', 'both', doing, shown.placement],
    ['t38-key-revoke', '7.6.2.4', '密钥撤销', 'Revocation of keys', 'counted', 'both', doing],
    ['t38-key-stat', '7.6.2.5', '密钥统计', 'Statistics of keys', 'counted', 'both', doing],
    ['t38-log', '7.6.3', '日志', 'Log', 'counted', 'both', doing],
    ['t38-audit', '7.6.4', '审计', 'Audit', 'counted', 'both', doing],
    ['t38-perm', '7.6.5', '权限管理', 'Permissions', 'counted', 'both', doing],
    ['t38-perf', '7.7', '系统性能', 'Performance', 'counted', 'both', measured],
    ['t38-backup', '7.8', '数据备份和恢复', 'Backup and recovery', 'counted', 'project', logs],
    ['t38-3p-fw', '7.9.1', '第三方安全产品 防火墙', 'Third-party products: firewalls', 'counted', 'project', undefined, shown.list],
    ['t38-3p-ids', '7.9.2', '第三方安全产品 入侵检测', 'Third-party products: intrusion detection', 'counted', 'project', undefined, shown.list],
    ['t38-3p-vscan', '7.9.3', '第三方安全产品 漏洞扫描', 'Third-party products: vulnerability scanner', 'counted', 'project', undefined, shown.list],
    ['t38-3p-av', '7.9.4', '第三方安全产品 病毒防治', 'Third-party products: anti-virus', 'counted', 'project', undefined, shown.list],
    ['t38-docs', '7.10', '文档', 'Documents', 'counted', 'both', documents],
  ]),
};
