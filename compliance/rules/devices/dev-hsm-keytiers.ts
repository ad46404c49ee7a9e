import { setting } from '../../shapes/setting';
import { fill } from '../../words';

export default setting({
  id: 'dev-hsm-keytiers', kind: 'hsm', setting: 'keyTiers',
  title: { zh: '密码机至少有三层密钥结构', en: 'HSMs have three tiers of keys at least' },
  checks: { zh: '每台服务器密码机的 settings.keyTiers 不小于 3。', en: 'settings.keyTiers of every HSM is 3 or more.' },
  why: { zh: '管理密钥，用户、设备与密钥加密密钥，会话密钥分层保护。', en: 'Management keys, user, device and key-encrypting keys, and session keys protect each other in tiers.' },
  mend: { zh: '核对产品资料，写明 settings.keyTiers', en: 'check the data sheet and state settings.keyTiers' },
  missing: { zh: '没有写明密钥层数', en: 'its tiers of keys are not stated' },
  fault: (tiers) => tiers < 3 && fill({ zh: '只有 {tiers} 层', en: 'has {tiers} only' }, { tiers }),
});
