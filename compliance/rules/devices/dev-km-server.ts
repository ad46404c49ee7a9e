import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-server', system: 'km', kinds: ['km-server'], area: 'km-core', withHsms: true,
  why: { zh: '密钥管理服务器连同其密码机置于屏蔽的密钥服务区（KM核心区）。', en: 'The key management server and its HSM stand in the shielded key service area (KM core area).' },
});
