import { setting } from '../../shapes/setting';
import { fill } from '../../words';

export default setting({
  id: 'dev-hsm-api', kind: 'hsm', setting: 'api',
  title: { zh: '密码机接口遵循 GM/T 0018', en: 'The interface of HSMs follows GM/T 0018' },
  checks: { zh: '每台服务器密码机的 settings.api 为 GM/T 0018（或对应的 GB/T 36322）。', en: 'settings.api of every HSM is GM/T 0018 (or GB/T 36322, its national edition).' },
  why: { zh: '服务器密码机的技术规范以此为应用接口，密钥管理系统也以它为设计依据。', en: 'The specification of server HSMs names this interface, and KM systems are built on it.' },
  mend: { zh: '核对产品资料，写明 settings.api', en: 'check the data sheet and state settings.api' },
  missing: { zh: '没有写明接口规范', en: 'its interface is not stated' },
  fault: (api) => !/^(GM\/T 0018|GB\/T 36322)\b/.test(api) && fill({ zh: '接口为 {api}', en: 'its interface is {api}' }, { api }),
});
