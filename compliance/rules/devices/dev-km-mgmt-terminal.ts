import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-mgmt-terminal', system: 'km', kinds: ['management-terminal'], area: 'km-management',
  why: { zh: '密钥管理系统的管理在密钥管理区进行。', en: 'The KM is managed in the key management area.' },
});
