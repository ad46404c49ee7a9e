/**
 * The words of the field: every identifier with its Chinese display name, once.
 * Everything that prints a kind of device, zone or area takes the words from here.
 */
import type { Bilingual } from './locale';

const words = <K extends string>(table: Record<K, Bilingual>): Readonly<Record<K, Bilingual>> => Object.freeze(table);
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(table) as [K, ...K[]];

/**
 * 把握: how sure it is that a source asks for something. S: seen in a source. S*: seen in a drawing of an informative annex,
 * or second-hand. K: settled knowledge. U: a configurable default, never printed as a demand of a standard.
 */
export const certainties = words({
  S: { zh: '已核对来源', en: 'checked in a source' },
  'S*': { zh: '附录示例图', en: 'example drawing of an annex' },
  K: { zh: '行业通行', en: 'settled practice' },
  U: { zh: '可配置默认值', en: 'configurable default' },
});
export type Certainty = keyof typeof certainties;

/** Certification systems that are licensed and documented each on its own. */
export const systemKinds = words({
  ca: { zh: '证书认证系统', en: 'Certificate authentication system' },
  km: { zh: '密钥管理系统', en: 'Key management system' },
});
export type SystemKind = keyof typeof systemKinds;

/** 网络区域, from outside to inside (packet order). Not the order in which people walk: see {@link areas}. */
export const zoneKinds = words({
  public: { zh: '公共区', en: 'Public zone' },
  'remote-ra': { zh: '远程注册点', en: 'Remote RA zone' },
  service: { zh: '服务区', en: 'Service zone' },
  'service-management': { zh: '服务区/管理区', en: 'Service and management zone' },
  management: { zh: '管理区', en: 'Management zone' },
  core: { zh: '核心区', en: 'Core zone' },
  wan: { zh: '广域网', en: 'Wide area network' },
  tunnel: { zh: '加密通道', en: 'Encrypted tunnel' },
  'km-core': { zh: 'KM核心区', en: 'KM core zone' },
  'km-management': { zh: 'KM管理区', en: 'KM management zone' },
});
export type ZoneKind = keyof typeof zoneKinds;
export const zoneKindNames = keysOf(zoneKinds);

/** 物理区域: where people walk. A device stands in one; its network zone is another attribute. */
export const areas = words({
  public: { zh: '公共区', en: 'Public area' },
  buffer: { zh: '缓冲区', en: 'Buffer area' },
  management: { zh: '管理区', en: 'Management area' },
  service: { zh: '服务区', en: 'Service area' },
  core: { zh: '核心区', en: 'Core area' },
  monitoring: { zh: '监控室', en: 'Monitoring room' },
  'km-management': { zh: 'KM管理区', en: 'KM management area' },
  'km-core': { zh: 'KM核心区', en: 'KM core area' },
  support: { zh: '支持区', en: 'Support area' },
  'remote-ra': { zh: '远程注册点', en: 'Remote RA site' },
});
export type Area = keyof typeof areas;
export const areaNames = keysOf(areas);

/** Every class of device the application names, in the order in which tables and pools list them. */
export const deviceKinds = words({
  firewall: { zh: '防火墙', en: 'Firewall' },
  'network-crypto': { zh: '网络密码机', en: 'Network encryption machine (IPSec)' },
  switch: { zh: '交换机', en: 'Switch' },
  'intrusion-detector': { zh: '入侵检测/防御', en: 'Intrusion detector' },
  'ids-console': { zh: '入侵检测管理端', en: 'Intrusion detection console' },
  'vulnerability-scanner': { zh: '漏洞扫描', en: 'Vulnerability scanner' },
  'antivirus-server': { zh: '防病毒服务器', en: 'Anti-virus server' },
  'issuing-server': { zh: '签发服务器', en: 'Issuing server' },
  'registration-server': { zh: '注册服务器', en: 'Registration server' },
  'ocsp-server': { zh: 'OCSP服务器', en: 'OCSP server' },
  'master-directory': { zh: '主目录服务器', en: 'Master directory server' },
  'slave-directory': { zh: '从目录服务器', en: 'Slave directory server' },
  'publishing-server': { zh: '证书/CRL发布服务器', en: 'Certificate/CRL publishing server' },
  'database-server': { zh: '数据库服务器', en: 'Database server' },
  'km-server': { zh: '密钥管理服务器', en: 'Key management server' },
  'backup-server': { zh: '备份服务器', en: 'Backup server' },
  'log-server': { zh: '日志与时间服务器', en: 'Log and time server' },
  hsm: { zh: '服务器密码机', en: 'Server HSM' },
  server: { zh: '服务器', en: 'Server' },
  'management-terminal': { zh: '管理终端', en: 'Management terminal' },
  'audit-terminal': { zh: '审计终端', en: 'Audit terminal' },
  'card-terminal': { zh: '制证终端', en: 'Card issuing terminal' },
  'forensic-terminal': { zh: '司法取证终端', en: 'Forensic terminal' },
});
export type DeviceKind = keyof typeof deviceKinds;
export const deviceKindNames = keysOf(deviceKinds);
export const deviceRank: Readonly<Record<DeviceKind, number>> = Object.freeze(
  Object.fromEntries(deviceKindNames.map((kind, index) => [kind, index])) as Record<DeviceKind, number>,
);

/** Devices that pass packets from one zone to another, each hop under its own rules. */
export const forwarderKinds: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['firewall', 'network-crypto']);
export const terminalKinds: ReadonlySet<DeviceKind> = new Set<DeviceKind>([
  'management-terminal', 'audit-terminal', 'card-terminal', 'forensic-terminal', 'ids-console',
]);
/** 关键服务器: the hosts whose loss or capture harms certificates or keys. */
export const keyServerKinds: ReadonlySet<DeviceKind> = new Set<DeviceKind>([
  'issuing-server', 'registration-server', 'ocsp-server', 'master-directory', 'slave-directory', 'publishing-server',
  'database-server', 'km-server', 'backup-server',
]);

/** Subsystems a host or terminal may serve. */
export const subsystems = words({
  ca: { zh: '证书签发系统', en: 'Issuing system' },
  ra: { zh: '证书注册系统', en: 'Registration system' },
  ocsp: { zh: '证书状态查询系统', en: 'Certificate status system' },
  ldap: { zh: '目录服务系统', en: 'Directory system' },
  km: { zh: '密钥管理系统', en: 'Key management system' },
});
export type Subsystem = keyof typeof subsystems;
export const subsystemNames = keysOf(subsystems);

/** What an interface is for. Only `data` interfaces hang on a zone. */
export const interfaceRoles = words({
  data: { zh: '业务口', en: 'data' },
  hsm: { zh: '密码机专用口', en: 'HSM link' },
  console: { zh: '控制台直连口', en: 'console link' },
  mirror: { zh: '镜像口', en: 'mirror port' },
  heartbeat: { zh: '心跳口', en: 'heartbeat' },
  uplink: { zh: '外联口', en: 'uplink' },
  tunnel: { zh: '加密通道', en: 'tunnel' },
});
export type InterfaceRole = keyof typeof interfaceRoles;
export const interfaceRoleNames = keysOf(interfaceRoles);

/** Classes of product: what the 软硬件清单 lists, and which evidence the class needs. */
export const productClasses = words({
  firewall: { zh: '防火墙', en: 'Firewall' },
  ids: { zh: '入侵检测系统', en: 'Intrusion detection system' },
  ips: { zh: '入侵防御系统', en: 'Intrusion prevention system' },
  'vulnerability-scanner': { zh: '漏洞扫描系统', en: 'Vulnerability scanner' },
  hsm: { zh: '服务器密码机', en: 'Server HSM' },
  'network-crypto': { zh: '网络密码机', en: 'Network encryption machine' },
  switch: { zh: '交换机', en: 'Switch' },
  server: { zh: '服务器', en: 'Server' },
  terminal: { zh: '计算机终端', en: 'Terminal' },
  appliance: { zh: '专用设备', en: 'Appliance' },
  rack: { zh: '机柜', en: 'Rack' },
  'patch-panel': { zh: '配线架', en: 'Patch panel' },
  ups: { zh: '不间断电源', en: 'UPS' },
  battery: { zh: '蓄电池', en: 'Battery' },
  'transfer-switch': { zh: '双电源转换开关', en: 'Transfer switch' },
  generator: { zh: '柴油发电机组', en: 'Generator' },
  'distribution-cabinet': { zh: '配电柜', en: 'Distribution cabinet' },
  pdu: { zh: '机柜配电单元', en: 'PDU' },
  'air-conditioner': { zh: '精密空调', en: 'Air conditioner' },
  'fresh-air': { zh: '新风机', en: 'Fresh-air unit' },
  'shielded-room': { zh: '屏蔽室', en: 'Shielded enclosure' },
  'access-control': { zh: '门禁系统', en: 'Access control' },
  camera: { zh: '摄像机', en: 'Camera' },
  recorder: { zh: '网络硬盘录像机', en: 'Video recorder' },
  'intrusion-alarm': { zh: '入侵报警设备', en: 'Intrusion alarm' },
  'fire-alarm': { zh: '火灾报警设备', en: 'Fire alarm' },
  'gas-system': { zh: '气体灭火装置', en: 'Gas extinguishing' },
  monitoring: { zh: '环境监控设备', en: 'Environment monitoring' },
  'operating-system': { zh: '操作系统', en: 'Operating system' },
  database: { zh: '数据库管理系统', en: 'Database' },
  'ca-software': { zh: 'CA系统软件', en: 'CA software' },
  'ra-software': { zh: 'RA系统软件', en: 'RA software' },
  'ocsp-software': { zh: 'OCSP系统软件', en: 'OCSP software' },
  'directory-software': { zh: '目录服务系统软件', en: 'Directory software' },
  'km-software': { zh: 'KM系统软件', en: 'KM software' },
  antivirus: { zh: '防病毒软件', en: 'Anti-virus software' },
  'other-software': { zh: '其他软件', en: 'Other software' },
});
export type ProductClass = keyof typeof productClasses;
export const productClassNames = keysOf(productClasses);
export const softwareClasses: ReadonlySet<ProductClass> = new Set<ProductClass>([
  'operating-system', 'database', 'ca-software', 'ra-software', 'ocsp-software', 'directory-software', 'km-software', 'antivirus', 'other-software',
]);

/** Kinds of 证明材料 that a reviewer accepts or knows. */
export const evidenceKinds = words({
  'commercial-crypto-certificate': { zh: '商用密码产品认证证书', en: 'Commercial cryptography product certificate' },
  'security-product-test': { zh: '网络安全专用产品安全检测证书', en: 'Network security product test certificate' },
  'security-product-certification': { zh: '网络安全专用产品安全认证证书', en: 'Network security product certification' },
  'sales-licence': { zh: '计算机信息系统安全专用产品销售许可证', en: 'Security product sales licence (ended)' },
  'crypto-model-certificate': { zh: '商用密码产品型号证书', en: 'Cryptography model certificate (ended)' },
  'infosec-ccc': { zh: '信息安全产品强制性认证证书', en: 'Compulsory infosec certification (ended)' },
  'network-access-licence': { zh: '电信设备进网许可证', en: 'Network access licence' },
  ccc: { zh: '中国国家强制性产品认证证书', en: 'CCC certificate' },
  'reliability-assessment': { zh: '安全可靠测评结果', en: 'Security and reliability assessment' },
  'key-device-certificate': { zh: '网络关键设备安全认证（检测）证书', en: 'Network key device certificate' },
  'licence-proof': { zh: '软件授权证明', en: 'Licence proof' },
  'test-report': { zh: '检测报告', en: 'Test report' },
});
export type EvidenceKind = keyof typeof evidenceKinds;
export const evidenceKindNames = keysOf(evidenceKinds);

/** 监测点 of 环境监控: the six kinds the template of the application names, then 配电 and 门禁. */
export const monitoringPointKinds = words({
  'temperature-humidity': { zh: '温湿度', en: 'Temperature and humidity' },
  smoke: { zh: '烟感', en: 'Smoke' },
  leak: { zh: '漏水', en: 'Water leak' },
  ups: { zh: 'UPS', en: 'UPS' },
  'air-conditioner': { zh: '精密空调', en: 'Precision air conditioner' },
  infrared: { zh: '红外', en: 'Infrared' },
  power: { zh: '配电', en: 'Power distribution' },
  access: { zh: '门禁', en: 'Access control' },
  pressure: { zh: '压差', en: 'Pressure difference' },
});
export type MonitoringPointKind = keyof typeof monitoringPointKinds;
export const monitoringPointKindNames = keysOf(monitoringPointKinds);

/** How a monitoring server reads a point. */
export const monitoringProtocols = words({
  snmp: { zh: 'SNMP', en: 'SNMP' },
  modbus: { zh: 'Modbus/TCP', en: 'Modbus/TCP' },
  'modbus-rtu': { zh: 'Modbus RTU', en: 'Modbus RTU' },
  contact: { zh: '干接点', en: 'Dry contact' },
  nut: { zh: 'NUT', en: 'Network UPS Tools' },
});
export type MonitoringProtocol = keyof typeof monitoringProtocols;
export const monitoringProtocolNames = keysOf(monitoringProtocols);

/** How a flow is protected on the wire. */
export const protections = words({
  'GM/T 0014': { zh: 'GM/T 0014 协议', en: 'GM/T 0014 protocol' },
  TLCP: { zh: 'TLCP', en: 'TLCP' },
  TLS: { zh: 'TLS', en: 'TLS' },
  IPSec: { zh: 'IPSec VPN', en: 'IPSec VPN' },
  SSH: { zh: 'SSH', en: 'SSH' },
  signed: { zh: '数据自带签名', en: 'data signed itself' },
  none: { zh: '无', en: 'none' },
});
export type Protection = keyof typeof protections;
export const protectionNames = keysOf(protections);
