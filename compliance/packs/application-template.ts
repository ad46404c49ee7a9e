import { pack } from '../pack';

/** 电子认证服务使用密码许可申请材料: names, lists, certificates, and what its chapters have to be able to say. */
export const applicationTemplate = pack('application-template', { zh: '电子认证服务使用密码许可申请材料模板', en: 'Template of the application' }, ['ca', 'km'], '', [
  // 命名
  ['name-ca-first', '申请材料模板 系统命名', 'S', 'required'],
  ['name-km-first', '申请材料模板 系统命名', 'S', 'required'],
  ['name-multi-systems', '申请材料模板 系统命名', 'S', 'required'],
  ['name-not-model', '申请材料模板 系统命名', 'S', 'required'],
  // 软硬件清单
  ['list-columns', 'CA-技术 6.3、KM-技术 6.3', 'S', 'required'],
  ['list-separate', 'CA-技术 6.3、KM-技术 6.3', 'S', 'required'],
  ['list-complete', 'CA-技术 6.3、KM-技术 6.3', 'S', 'required'],
  ['list-os', 'CA-技术 6.2.1、KM-技术 6.2.1', 'S', 'required'],
  ['list-software', 'CA-技术 6.2、KM-技术 6.2', 'S', 'required'],
  // 证明材料
  ['list-cert-valid', '可配置默认值', 'U', 'required'],
  ['ev-casoft', 'CA-技术 6.3', 'K', 'required'],
  ['ev-kmsoft', 'KM-技术 6.3', 'K', 'required'],
  ['cert-commercial-crypto', 'CA-技术 6.3、KM-技术 6.3', 'K', 'required'],
  ['cert-sales-licence-dead', '2023 年第 1 号公告（网络安全专用产品）', 'K', 'required'],
  ['cert-no-sales-licence', '2023 年第 1 号公告（网络安全专用产品）', 'S', 'required'],
  ['cert-ccc-infosec-stopped', '2023 年第 1 号公告（网络安全专用产品）', 'S', 'required'],
  ['cert-key-device', '网络关键设备和网络安全专用产品目录（2023 年）', 'S', 'required'],
  ['cert-number-unique', 'CA-技术 6.3、KM-技术 6.3', 'K', 'required'],
  ['cert-cc-term', 'CA-技术 6.3、KM-技术 6.3', 'K', 'advice'],
  // IP 地址规划
  ['net-ip-plan-fields', 'CA-建设 8.2、KM-建设 7.2', 'S', 'required'],
  ['net-ip-unique', 'CA-建设 8.2、KM-建设 7.2', 'K', 'required'],
  ['net-ip-in-zone', 'CA-建设 8.2、KM-建设 7.2', 'K', 'required'],
  ['net-ip-gateway', 'CA-建设 8.2、KM-建设 7.2', 'K', 'required'],
  ['net-ip-private', 'CA-建设 8.2、KM-建设 7.2', 'K', 'advice'],
  // 通讯安全
  ['net-subsystem-protected', 'CA-安全 7.2、KM-安全 5.1.1', 'S', 'required'],
  ['net-terminal-protected', 'CA-安全 7.2、KM-安全 5.1.2', 'S', 'required'],
  ['publication-reachable', 'CA-技术 3.3', 'K', 'required'],
  // 备份、司法取证
  ['backup-offsite', 'CA-策略 7.5.5、KM-策略 7.5.5', 'S', 'required'],
  ['km-forensic-place', 'KM-技术 3.4、KM-策略 6.5.2', 'S', 'required'],
  // 机房
  ['room-shield-report', 'CA-建设 7.3.2、KM-建设 6.3.2', 'S', 'required'],
  ['mon-kinds', 'CA-建设 7.9、KM-建设 6.9', 'S', 'required'],
  ['room-template-buffer', 'CA-策略 4.3', 'S', 'required'],
  ['site-surround', '申请材料2 3.3', 'S', 'required'],
  ['site-enclosure', '申请材料2 3.3', 'S', 'required'],
  ['site-title', '申请材料2 3.1', 'S', 'required'],
  ['site-plan-fields', '申请材料2 3.2', 'S', 'required'],
  ['inc-area', '申请材料2 3.2', 'S', 'required'],
  ['bld-finish-fields', 'CA-建设 7.2、KM-建设 6.2', 'S', 'required'],
  ['shield-door-desc', 'CA-建设 7.2.5、KM-建设 6.2.5', 'S', 'required'],
  ['door-fire-release', 'CA-建设 7.8.3、KM-建设 6.8.3', 'S', 'required'],
]);
