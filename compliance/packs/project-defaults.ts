import { pack } from '../pack';

/** 项目默认: good practice that no source we have read demands. Advice only. */
export const projectDefaults = pack('project-defaults', { zh: '项目默认（建议）', en: 'Project defaults (advice)' }, ['ca', 'km'], '', [
  ['net-fw-vendor-diversity', '项目策略 vendorsPerPath', 'U', 'advice'],
  ['fw-no-any-any', '项目默认', 'U', 'advice'],
  ['fw-adjacent-only', '项目默认', 'U', 'advice'],
  ['hsm-p2p-subnet', '项目默认', 'U', 'advice'],
  ['net-redundant-links', '项目默认', 'U', 'advice'],
  ['net-redundant-firewalls', '项目默认', 'U', 'advice'],
  ['net-host-redundancy', '项目默认', 'U', 'advice'],
  ['dev-hsm-redundant', '项目默认', 'U', 'advice'],
  ['net-time-sync', '项目默认', 'U', 'advice'],
  ['vscan-monthly', '项目默认', 'U', 'advice'],
  ['vscan-window', '项目默认', 'U', 'advice'],
  ['dev-ca-km-separate', '项目默认', 'U', 'advice'],
  ['dev-shared-security', '项目默认', 'U', 'advice'],
  ['list-model-eq-cert', '项目默认', 'U', 'advice'],
  ['list-holder-eq-vendor', '项目默认', 'U', 'advice'],
  ['cert-cc-number', '项目默认', 'U', 'advice'],
  ['cert-module-level', 'GB/T 39786（第三级）', 'K', 'advice'],
  ['log-retention', '《网络安全法》', 'K', 'advice'],
]);
