import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-audit-terminal', system: 'km', kinds: ['audit-terminal'], area: 'km-management',
  why: { zh: '密钥管理系统的审计在密钥管理区用独立的终端进行。', en: 'The KM is audited in the key management area, on a terminal of its own.' },
});
