import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-ids-console', system: 'km', kinds: ['ids-console'], area: 'km-management',
  why: { zh: '入侵检测管理端列在密钥管理区的设备之中。', en: 'The console is listed among the devices of the key management area.' },
});
